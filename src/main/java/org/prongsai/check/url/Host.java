package org.prongsai.check.url;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/** Host names (URL standard, section 3.5). */
final class Host {
  private static final String FORBIDDEN = "\u0000\t\n\r #/:<>?@[\\]^|";

  private Host() {}

  /** The host of {@code http:} and its like: a domain, IPv4 or bracketed IPv6 address. */
  static Optional<String> domain(String written) {
    if (written.startsWith("[")) {
      return bracketed(written);
    }
    String name = Percent.lenient(written);
    String ascii;
    if (isAscii(name) && !name.contains("xn--")) {
      ascii = name.toLowerCase(Locale.ROOT);
    } else {
      try {
        ascii = IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        return Optional.empty();
      }
    }
    if (ascii.isEmpty()) {
      return Optional.empty();
    }
    for (int i = 0; i < ascii.length(); i++) {
      char c = ascii.charAt(i);
      if (c <= ' ' || c >= 0x7F || c == '%' || FORBIDDEN.indexOf(c) >= 0) {
        return Optional.empty();
      }
    }
    return Ipv4.endsInNumber(ascii) ? Ipv4.parse(ascii) : Optional.of(ascii);
  }

  /** The host of other schemes, kept as written. */
  static Optional<String> opaque(String written) {
    if (written.startsWith("[")) {
      return bracketed(written);
    }
    for (int i = 0; i < written.length(); i++) {
      if (FORBIDDEN.indexOf(written.charAt(i)) >= 0) {
        return Optional.empty();
      }
    }
    return Optional.of(Percent.encode(written, Percent.CONTROL));
  }

  private static Optional<String> bracketed(String written) {
    return written.endsWith("]")
        ? Ipv6.parse(written.substring(1, written.length() - 1)).map(a -> "[" + a + "]")
        : Optional.empty();
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }
}
