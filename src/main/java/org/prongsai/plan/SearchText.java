package org.prongsai.plan;

import org.prongsai.model.ThaiText;

/**
 * Text as the search compares it. The browser folds what people type by the same rules ({@code
 * assets/js/search.js}); both are held to one table in the tests.
 */
public final class SearchText {
  private SearchText() {}

  /**
   * One spelling of Thai, Arabic digits, small letters, plain dashes and quotes; a run of white
   * space is one space, none at the ends; what cannot be seen is gone: {@code " ปี ๒๕๖๙\u00a0 O๔๒
   * "} is {@code "ปี 2569 o42"}.
   */
  public static String fold(String text) {
    String s = ThaiText.arabicDigits(ThaiText.normal(text));
    StringBuilder out = new StringBuilder(s.length());
    boolean space = false;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (isSpace(c)) {
        space = true;
      } else if (!isUnseen(c)) {
        if (space && !out.isEmpty()) {
          out.append(' ');
        }
        space = false;
        out.append(plain(c));
      }
    }
    return out.toString();
  }

  private static boolean isSpace(char c) {
    return c <= ' '
        || c == '\u00A0'
        || c == '\u1680'
        || (c >= '\u2000' && c <= '\u200A')
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u202F'
        || c == '\u205F'
        || c == '\u3000';
  }

  /** Joiners, soft hyphens, direction marks, variation selectors. */
  private static boolean isUnseen(char c) {
    return c == '\u00AD'
        || (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u2069')
        || c == '\uFE0F'
        || c == '\uFEFF';
  }

  private static char plain(char c) {
    if ((c >= '\u2010' && c <= '\u2015') || c == '\u2212') {
      return '-';
    }
    if (c == '\u2018' || c == '\u2019') {
      return '\'';
    }
    if (c == '\u201C' || c == '\u201D') {
      return '"';
    }
    return Character.toLowerCase(c);
  }
}
