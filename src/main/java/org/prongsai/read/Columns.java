package org.prongsai.read;

import java.util.stream.IntStream;

/** Turns the YAML parser's columns, counted in code points, into UTF-16 units. */
final class Columns {
  private final String text;
  private final boolean same;
  private int[] starts = {};

  Columns(String text) {
    this.text = text;
    this.same = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
  }

  /** Whether that character stands there; false where that is unknown. */
  boolean isAt(long codePoint, char wanted) {
    return same
        && codePoint >= 0
        && codePoint < text.length()
        && text.charAt((int) codePoint) == wanted;
  }

  /** The text from there to the next space, at most 40 characters; empty where that is unknown. */
  String word(long codePoint) {
    if (!same || codePoint < 0 || codePoint >= text.length()) {
      return "";
    }
    int start = (int) codePoint;
    int end = start;
    while (end < Math.min(text.length(), start + 40) && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  /** Both 1-based. */
  int utf16(int line, int column) {
    if (same || line < 1 || column < 1) {
      return column;
    }
    if (line > starts().length) {
      return column;
    }
    int start = starts()[line - 1];
    int at = start;
    for (int n = 1; n < column && at < text.length(); n++) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at - start + 1;
  }

  /** Where every line starts; found once, for a text with such characters only. */
  private int[] starts() {
    if (starts.length == 0) {
      starts =
          IntStream.concat(
                  IntStream.of(0),
                  IntStream.range(0, text.length())
                      .filter(i -> text.charAt(i) == '\n')
                      .map(i -> i + 1))
              .toArray();
    }
    return starts;
  }
}
