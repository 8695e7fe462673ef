package org.prongsai.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the file that a declaration means: by its exact spelling, else by the same Thai in another
 * Unicode spelling (a decomposed ำ looks the same and is another name).
 */
public final class FileLookup {
  private final Map<String, ContentFile> exact = new HashMap<>();
  private final Map<String, ContentFile> normal = new HashMap<>();

  public FileLookup(List<ContentFile> files) {
    for (ContentFile file : files) {
      exact.put(file.path(), file);
      normal.putIfAbsent(ThaiText.normal(file.path()), file);
    }
  }

  /**
   * @param declared the path as written, relative to the year's {@code files/}
   */
  public Optional<ContentFile> find(String declared) {
    ContentFile found = exact.get(declared);
    return Optional.ofNullable(found != null ? found : normal.get(ThaiText.normal(declared)));
  }
}
