package org.prongsai.sheet;

import java.util.Optional;

/** {@code D12} and {@code A1:C3} as numbers. */
final class Refs {
  static final int MOST_ROWS = 1 << 20;
  static final int MOST_COLUMNS = 1 << 14;

  private Refs() {}

  /** An area; a cell alone is one too. Empty for what names none. */
  static Optional<Sheet.Area> area(String ref) {
    String[] corners = ref.replace("$", "").split(":", -1);
    if (corners.length > 2) {
      return Optional.empty();
    }
    int left = column(corners[0]);
    int top = row(corners[0]);
    int right = column(corners[corners.length - 1]);
    int bottom = row(corners[corners.length - 1]);
    boolean good = left > 0 && top > 0 && right >= left && bottom >= top;
    return good ? Optional.of(new Sheet.Area(top, left, bottom, right)) : Optional.empty();
  }

  /** 0 for none. */
  static int column(String cell) {
    int column = 0;
    for (int i = 0; i < cell.length() && isLetter(cell.charAt(i)); i++) {
      column = column * 26 + (cell.charAt(i) | 0x20) - 'a' + 1;
      if (column > MOST_COLUMNS) {
        return 0;
      }
    }
    return column;
  }

  /** 0 for none. */
  static int row(String cell) {
    int at = 0;
    while (at < cell.length() && isLetter(cell.charAt(at))) {
      at++;
    }
    return number(cell.substring(at));
  }

  /** 0 for what is no row. */
  static int number(String digits) {
    boolean good =
        !digits.isEmpty()
            && digits.length() < 8
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    int number = good ? Integer.parseInt(digits) : 0;
    return number <= MOST_ROWS ? number : 0;
  }

  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
}
