package org.prongsai.plan;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** How an address is written in a link. */
final class Addresses {
  private static final boolean[] PLAIN = new boolean[0x80];

  static {
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=@/"
        .chars()
        .forEach(c -> PLAIN[c] = true);
  }

  private Addresses() {}

  /** The path of an address that ends in {@code /}; {@code /} where the address is not known. */
  static String basePath(Optional<String> baseUrl) {
    return baseUrl.map(base -> URI.create(base).getRawPath()).orElse("/");
  }

  /**
   * Percent-encodes what is not allowed in a URL path (RFC 3986, 3.3), UTF-8, upper-case hex. A
   * colon is encoded too: before the first slash it would make a scheme.
   */
  static String encodePath(String path) {
    for (int i = 0; i < path.length(); i++) {
      if (!isPlain(path.charAt(i))) {
        return encoded(path);
      }
    }
    return path;
  }

  private static boolean isPlain(int c) {
    return c < PLAIN.length && PLAIN[c];
  }

  private static String encoded(String path) {
    StringBuilder out = new StringBuilder(path.length() + 16);
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (isPlain(c)) {
        out.append(c);
      } else {
        out.append('%')
            .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
            .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
      }
    }
    return out.toString();
  }
}
