package org.prongsai.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ๐–๙, as official papers write numbers. */
public final class ThaiDigits {
  private static final Pattern ASCII_WORD = Pattern.compile("[\\w./:@%#?&=+~-]+");
  private static final Pattern LATIN = Pattern.compile("[A-Za-z]");

  private ThaiDigits() {}

  /**
   * 0–9 → ๐–๙, but not in what must be copied as it is: addresses, names of files, {@code O42} and
   * other words with Latin letters.
   */
  public static String in(String text) {
    StringBuilder out = new StringBuilder(text);
    Matcher word = ASCII_WORD.matcher(text);
    while (word.find()) {
      if (!LATIN.matcher(word.group()).find()) {
        for (int i = word.start(); i < word.end(); i++) {
          char c = text.charAt(i);
          if (c >= '0' && c <= '9') {
            out.setCharAt(i, (char) (c - '0' + '๐'));
          }
        }
      }
    }
    return out.toString();
  }
}
