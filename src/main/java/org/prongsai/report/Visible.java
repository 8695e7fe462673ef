package org.prongsai.report;

/** Text that comes from content, made fit to be shown: it can neither steer a terminal nor lie. */
final class Visible {
  private static final char REPLACEMENT = '\uFFFD';
  private static final char CONTROL_PICTURES = '\u2400';
  private static final char DELETE = '\u007F';

  private Visible() {}

  /**
   * The text on one line: control characters, line breaks and marks that turn the direction of
   * writing become visible signs.
   */
  static String line(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ') {
        out.append((char) (CONTROL_PICTURES + c));
      } else if (c == DELETE) {
        out.append('\u2421');
      } else {
        out.append(isHidden(c) ? REPLACEMENT : c);
      }
    }
    return out.toString();
  }

  private static boolean isHidden(char c) {
    return c > DELETE && c < '\u00A0'
        || c >= '\u2028' && c <= '\u202E'
        || c >= '\u2066' && c <= '\u2069'
        || c >= '\uFFFE';
  }

  /** The text without halves of characters, which no UTF-8 file can hold. */
  static String encodable(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        out = out == null ? new StringBuilder(text) : out;
        out.setCharAt(i, REPLACEMENT);
      }
    }
    return out == null ? text : out.toString();
  }
}
