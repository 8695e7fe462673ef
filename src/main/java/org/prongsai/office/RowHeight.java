package org.prongsai.office;

/** How tall a row must be. LibreOffice does not fit rows to wrapped text by itself. */
final class RowHeight {
  private static final double MARGIN = 3;
  private static final double TALLEST = 409;

  /** Lines break between words, so they are not filled to the end. */
  private static final double FILLED = 0.85;

  private double lines = 1;

  /**
   * @param width of the column, in letters
   */
  void add(String text, double width) {
    double room = width * FILLED;
    double here = text.lines().mapToDouble(l -> Math.max(1, Math.ceil(wide(l) / room))).sum();
    lines = Math.max(lines, here);
  }

  /**
   * In points.
   *
   * @param line the height of one line
   */
  double points(double line) {
    return Math.min(TALLEST, lines * line + MARGIN);
  }

  /** Letters that take room: Thai vowels and tone marks above and below do not. */
  private static long wide(String line) {
    return line.codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .count();
  }
}
