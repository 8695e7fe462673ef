package org.prongsai.ita;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.prongsai.model.ThaiText;

/** Titles of items, compared as people would: spaces, signs and Unicode spelling do not count. */
public final class Titles {
  private static final Pattern NOT_LETTERS = Pattern.compile("[\\s\\p{P}\u200b]+");

  private Titles() {}

  public static boolean same(String a, String b) {
    return bare(a).equals(bare(b));
  }

  /** Letters and digits alone; equal for titles that are the same. */
  public static String bare(String title) {
    return NOT_LETTERS.matcher(ThaiText.normal(title)).replaceAll("");
  }

  /** From 0 to 1: how many pairs of neighbouring letters two titles share (Dice). */
  static double likeness(String a, String b) {
    int[] own = pairs(bare(a));
    int[] others = pairs(bare(b));
    int shared = 0;
    for (int i = 0, j = 0; i < own.length && j < others.length; ) {
      int order = Integer.compare(own[i], others[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    int total = own.length + others.length;
    return total == 0 ? 1 : 2.0 * shared / total;
  }

  /** Each pair of neighbours as one number, sorted; as often as it occurs. */
  static int[] pairs(String letters) {
    int[] pairs = new int[Math.max(0, letters.length() - 1)];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = letters.charAt(i) << 16 | letters.charAt(i + 1);
    }
    Arrays.sort(pairs);
    return pairs;
  }
}
