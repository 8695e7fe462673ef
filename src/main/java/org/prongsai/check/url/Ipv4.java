package org.prongsai.check.url;

import java.util.Optional;

/** Host names that are numbers (URL standard, 3.5: "ends in a number", "IPv4 parser"). */
final class Ipv4 {
  private Ipv4() {}

  static boolean endsInNumber(String host) {
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    String last = name.substring(name.lastIndexOf('.') + 1);
    return !last.isEmpty() && last.chars().allMatch(c -> c >= '0' && c <= '9') || number(last) >= 0;
  }

  static Optional<String> parse(String host) {
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    String[] parts = name.split("\\.", -1);
    if (parts.length > 4) {
      return Optional.empty();
    }
    long address = 0;
    for (int i = 0; i < parts.length; i++) {
      long part = number(parts[i]);
      boolean last = i == parts.length - 1;
      long limit = last ? 1L << 8 * (5 - parts.length) : 256;
      if (part < 0 || part >= limit) {
        return Optional.empty();
      }
      address |= last ? part : part << 8 * (3 - i);
    }
    return Optional.of(
        (address >> 24)
            + "."
            + (address >> 16 & 255)
            + "."
            + (address >> 8 & 255)
            + "."
            + (address & 255));
  }

  /** Decimal, 0-octal or 0x-hexadecimal; -1 for none of them. */
  private static long number(String text) {
    if (text.isEmpty()) {
      return -1;
    }
    int radix = 10;
    String digits = text;
    if (text.startsWith("0x") || text.startsWith("0X")) {
      radix = 16;
      digits = text.substring(2);
    } else if (text.length() > 1 && text.charAt(0) == '0') {
      radix = 8;
      digits = text.substring(1);
    }
    long value = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      int digit = c < 0x80 ? Character.digit(c, radix) : -1;
      if (digit < 0) {
        return -1;
      }
      value = Math.min(value * radix + digit, 1L << 40);
    }
    return value;
  }
}
