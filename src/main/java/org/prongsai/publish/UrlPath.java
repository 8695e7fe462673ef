package org.prongsai.publish;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A path as it stands in an address: what has no place there is percent-encoded as UTF-8. */
final class UrlPath {
  private static final String PLAIN = "-._~/!$&'()*+,;=@:";

  private UrlPath() {}

  static String of(String path) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (letter || PLAIN.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        String hex = Integer.toHexString(c).toUpperCase(Locale.ROOT);
        encoded.append('%').append(hex.length() == 1 ? "0" : "").append(hex);
      }
    }
    return encoded.toString();
  }
}
