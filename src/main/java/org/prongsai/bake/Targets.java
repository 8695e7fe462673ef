package org.prongsai.bake;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files that are promised already. Two names are the same when Windows or a Mac would hold them
 * for the same: whatever their case, composed or not.
 */
final class Targets {
  private final Map<String, String> files = new HashMap<>();
  private final Map<String, String> folders = new HashMap<>();

  /** Claims a file; the answer is the one that already stands there, or in its way. */
  Optional<String> claim(String file) {
    String name = Normalizer.normalize(file, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    Set<String> parents = new HashSet<>();
    for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
      parents.add(name.substring(0, slash));
    }
    Optional<String> inTheWay =
        Optional.ofNullable(files.get(name))
            .or(() -> Optional.ofNullable(folders.get(name)))
            .or(() -> parents.stream().map(files::get).filter(f -> f != null).findFirst());
    if (inTheWay.isEmpty()) {
      files.put(name, file);
      parents.forEach(p -> folders.putIfAbsent(p, file));
    }
    return inTheWay;
  }
}
