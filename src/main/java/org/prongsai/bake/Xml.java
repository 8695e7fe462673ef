package org.prongsai.bake;

/**
 * Text inside XML: escaped, and without the control characters that XML 1.0 has no way to write.
 */
final class Xml {
  private Xml() {}

  static String text(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints().filter(Xml::isAllowed).forEach(c -> append(out, c));
    return out.toString();
  }

  private static void append(StringBuilder out, int c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&apos;");
      default -> out.appendCodePoint(c);
    }
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= ' ' && c < 0xD800)
        || (c >= 0xE000 && c < 0xFFFE)
        || c > 0xFFFF;
  }
}
