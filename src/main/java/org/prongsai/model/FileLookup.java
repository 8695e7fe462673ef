package org.prongsai.model;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the file that a declaration means: by its exact spelling, else by the address it is
 * published under, where folders are in lower case and Thai has one Unicode spelling (a decomposed
 * ำ looks the same and is another name on the disk).
 */
public final class FileLookup {
  private final Map<String, ContentFile> exact = new HashMap<>();
  private final Map<String, ContentFile> published = new HashMap<>();
  private final Map<String, ContentFile> folded = new HashMap<>();
  private final Map<String, ContentFile> byName = new HashMap<>();

  public FileLookup(List<ContentFile> files) {
    for (ContentFile file : files) {
      exact.put(file.path(), file);
      published.putIfAbsent(published(file.path()), file);
    }
  }

  /**
   * @param declared the path as written, relative to the year's {@code files/}
   */
  public Optional<ContentFile> find(String declared) {
    ContentFile found = exact.get(declared);
    return Optional.ofNullable(found != null ? found : published.get(published(declared)));
  }

  /**
   * The file that was perhaps meant by a path that leads nowhere: the same but for capitals, else
   * the same name in another folder.
   */
  public Optional<ContentFile> nearest(String declared) {
    if (folded.isEmpty()) {
      for (ContentFile file : exact.values()) {
        folded.merge(fold(file.path()), file, FileLookup::first);
        byName.merge(fold(name(file.path())), file, FileLookup::first);
      }
    }
    ContentFile found = folded.get(fold(declared));
    return Optional.ofNullable(found != null ? found : byName.get(fold(name(declared))));
  }

  /** Of several candidates always the same one, whatever order they came in. */
  private static ContentFile first(ContentFile a, ContentFile b) {
    return a.path().compareTo(b.path()) <= 0 ? a : b;
  }

  private static String published(String path) {
    String name = name(path);
    String folder = path.substring(0, path.length() - name.length());
    return ThaiText.normal(folder.toLowerCase(Locale.ROOT) + name);
  }

  private static String fold(String path) {
    return ThaiText.normal(ThaiText.arabicDigits(path)).toLowerCase(Locale.ROOT);
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
