package org.prongsai.plan;

/**
 * Sorts as a Thai dictionary does. Our own key and not the JDK's collator: that one is not in every
 * Java runtime, costs the start of a program, and may change from one Java to the next.
 */
final class ThaiOrder {
  private static final char NO_MARK = '\u0001';

  private ThaiOrder() {}

  /**
   * Keys compare, by their characters, as the texts stand in a dictionary: a vowel written before
   * its consonant counts after it; tone marks and the like count only between words that are
   * otherwise the same; white space and punctuation do not count.
   */
  static String key(String text) {
    String s = SearchText.fold(text);
    StringBuilder letters = new StringBuilder();
    StringBuilder marks = new StringBuilder();
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (isLeadingVowel(c) && i + 1 < s.length() && isConsonant(s.charAt(i + 1))) {
        letters.append(s.charAt(++i)).append(c);
        marks.append(NO_MARK).append(NO_MARK);
      } else if (isMark(c)) {
        marks.append(c);
      } else if (Character.isLetterOrDigit(c) && c != 'ฯ' && c != 'ๆ' || isVowelSign(c)) {
        letters.append(c);
        marks.append(NO_MARK);
      }
    }
    return letters + "\u0000" + marks + "\u0000" + s;
  }

  /** The letter or digit under which a key stands; empty when there is none. */
  static String initial(String key) {
    return key.startsWith("\u0000") ? "" : key.substring(0, 1);
  }

  static boolean isConsonant(char c) {
    return c >= 'ก' && c <= 'ฮ';
  }

  private static boolean isLeadingVowel(char c) {
    return c >= 'เ' && c <= 'ไ';
  }

  /** ะ to ฺ and ๅ; Java holds those above and below a consonant for marks. */
  private static boolean isVowelSign(char c) {
    return (c >= 'ะ' && c <= '\u0E3A') || c == 'ๅ';
  }

  /** ็, the tones, ์, ํ and ๎. */
  private static boolean isMark(char c) {
    return c >= '\u0E47' && c <= '\u0E4E';
  }
}
