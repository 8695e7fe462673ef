package org.prongsai.read;

/** Guesses what bytes that are no UTF-8 were meant to be, to tell the person who saved them. */
final class Encodings {
  private Encodings() {}

  static String guess(byte[] bytes) {
    if (bytes.length >= 2 && at(bytes, 0) == 0xFF && at(bytes, 1) == 0xFE) {
      return "UTF-16LE";
    }
    if (bytes.length >= 2 && at(bytes, 0) == 0xFE && at(bytes, 1) == 0xFF) {
      return "UTF-16BE";
    }
    int zerosEven = 0;
    int zerosOdd = 0;
    int high = 0;
    int thai = 0;
    int seen = Math.min(bytes.length, 4096);
    for (int i = 0; i < seen; i++) {
      int b = at(bytes, i);
      if (b == 0) {
        zerosEven += 1 - (i & 1);
        zerosOdd += i & 1;
      } else if (b >= 0x80) {
        high++;
        thai += b >= 0xA1 && b <= 0xFB ? 1 : 0;
      }
    }
    // Thai text in UTF-16 has few zeros, but its line ends and spaces have them, on one side only.
    if (zerosOdd > seen / 20 && zerosEven == 0) {
      return "UTF-16LE";
    }
    if (zerosEven > seen / 20 && zerosOdd == 0) {
      return "UTF-16BE";
    }
    return high > 0 && thai * 10 >= high * 8 ? "windows-874 (TIS-620)" : "?";
  }

  private static int at(byte[] bytes, int index) {
    return bytes[index] & 0xFF;
  }
}
