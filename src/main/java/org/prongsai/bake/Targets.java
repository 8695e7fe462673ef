package org.prongsai.bake;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The files that are promised already. Two names are the same when Windows or a Mac would hold them
 * for the same: whatever their case, composed or not.
 */
final class Targets {
  private final Map<String, String> files = new HashMap<>();

  /** A folder, and the first file that lies in it. */
  private final Map<String, String> folders = new HashMap<>();

  /** Claims a file; the answer is the one that already stands there, or in its way. */
  Optional<String> claim(String file) {
    String name = folded(file);
    String inTheWay = files.getOrDefault(name, folders.get(name));
    for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
      inTheWay = files.getOrDefault(name.substring(0, slash), inTheWay);
    }
    if (inTheWay != null) {
      return Optional.of(inTheWay);
    }
    files.put(name, file);
    for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
      folders.putIfAbsent(name.substring(0, slash), file);
    }
    return Optional.empty();
  }

  private static String folded(String file) {
    // Asked first: most names are so, and the JDK loads its Unicode tables for the answer.
    for (int i = 0; i < file.length(); i++) {
      char c = file.charAt(i);
      if (c >= 0x80 || (c >= 'A' && c <= 'Z')) {
        return Normalizer.normalize(file, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
      }
    }
    return file;
  }
}
