package org.prongsai.sheet;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as workbooks keep it: what XML cannot hold is written {@code _x000D_}, and so is the
 * underscore of a text that only looks like that (ECMA-376, ST_Xstring).
 */
public final class XText {
  private static final Pattern CODED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final Pattern UNFIT =
      Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)");

  private XText() {}

  static String decoded(String text) {
    return text.contains("_x") ? CODED.matcher(text).replaceAll(XText::character) : text;
  }

  private static String character(MatchResult coded) {
    return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(coded.group(1), 16)));
  }

  /** A text fit for a workbook. */
  public static String encoded(String text) {
    return UNFIT.matcher(text).replaceAll(found -> code(found.group().charAt(0)));
  }

  private static String code(char c) {
    String hex = Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT);
    return "_x" + "0".repeat(4 - hex.length()) + hex + "_";
  }
}
