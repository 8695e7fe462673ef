package org.prongsai.check.plain;

import java.util.Locale;

/**
 * Finds a constant by the letters of its name, without making a String of them: a page has hundreds
 * of names, and under the client compiler each String costs more than the whole look-up.
 */
final class Names<E extends Enum<E>> {
  private final char[][] names;
  private final E[] constants;
  private final byte[] table = new byte[256];

  /** {@code HTTP_EQUIV} is written {@code http-equiv}; at most 127 constants. */
  Names(E[] constants) {
    this.constants = constants;
    this.names = new char[constants.length][];
    for (int i = 0; i < constants.length; i++) {
      names[i] = constants[i].name().toLowerCase(Locale.ROOT).replace('_', '-').toCharArray();
      int slot = slot(names[i], 0, names[i].length);
      while (table[slot] != 0) {
        slot = slot + 1 & 255;
      }
      table[slot] = (byte) (i + 1);
    }
  }

  private static int slot(char[] letters, int from, int to) {
    int length = to - from;
    return (letters[from] * 31 + letters[to - 1] * 7 + letters[from + length / 2] + length * 67)
        & 255;
  }

  /** The place of the constant among its like, or -1. */
  int ordinal(char[] letters, int from, int to) {
    for (int slot = slot(letters, from, to); table[slot] != 0; slot = slot + 1 & 255) {
      int found = table[slot] - 1;
      if (is(names[found], letters, from, to)) {
        return found;
      }
    }
    return -1;
  }

  E constant(int ordinal) {
    return constants[ordinal];
  }

  private static boolean is(char[] name, char[] letters, int from, int to) {
    if (name.length != to - from) {
      return false;
    }
    for (int i = 0; i < name.length; i++) {
      if (name[i] != letters[from + i]) {
        return false;
      }
    }
    return true;
  }
}
