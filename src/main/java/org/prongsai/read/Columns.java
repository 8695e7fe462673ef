package org.prongsai.read;

/** Turns the YAML parser's columns, counted in code points, into UTF-16 units. */
final class Columns {
  private final String text;
  private final boolean same;

  Columns(String text) {
    this.text = text;
    this.same = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
  }

  /** Both 1-based. */
  int utf16(int line, int column) {
    if (same || line < 1 || column < 1) {
      return column;
    }
    int start = 0;
    for (int n = 1; n < line; n++) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        return column;
      }
      start = end + 1;
    }
    int points = Math.min(column - 1, text.codePointCount(start, text.length()));
    return text.offsetByCodePoints(start, points) - start + 1;
  }
}
