package org.prongsai.model;

import java.text.Normalizer;

/** Thai as one spelling: composed, ำ and แ as one letter, digits as the reader needs them. */
public final class ThaiText {
  private ThaiText() {}

  /** ๐–๙ → 0–9; everything else stays. */
  public static String arabicDigits(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '๐' && c <= '๙') {
        if (out == null) {
          out = new StringBuilder(text);
        }
        out.setCharAt(i, (char) (c - '๐' + '0'));
      }
    }
    return out == null ? text : out.toString();
  }

  /**
   * NFC, and the two look-alikes that NFC leaves: นิคหิต + า → ำ (also with a tone mark between)
   * and เ + เ → แ. NFKC would do the opposite: it splits ำ.
   */
  public static String normal(String text) {
    String s = isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    if (s.indexOf('\u0E4D') >= 0) {
      s = s.replaceAll("\u0E4D([\u0E48-\u0E4B]?)\u0E32", "$1\u0E33");
    }
    return s.contains("เเ") ? s.replace("เเ", "แ") : s;
  }

  /**
   * Whether NFC leaves a text as it is, which nearly every text of ours needs no table to see: no
   * letter outside Latin and Thai, and no mark that would be moved before the one it follows. False
   * says nothing.
   */
  private static boolean isPlain(String text) {
    int before = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '\u0300') {
        before = 0;
      } else if (c >= '\u0E00' && c <= '\u0E7F') {
        int order = order(c);
        if (order != 0 && order < before) {
          return false;
        }
        before = order;
      } else {
        return false;
      }
    }
    return true;
  }

  /** The combining class of a Thai character (UnicodeData.txt): what stands nearer the letter. */
  private static int order(char c) {
    return switch (c) {
      case '\u0E3A' -> 9;
      case '\u0E38', '\u0E39' -> 103;
      case '\u0E48', '\u0E49', '\u0E4A', '\u0E4B' -> 107;
      default -> 0;
    };
  }
}
