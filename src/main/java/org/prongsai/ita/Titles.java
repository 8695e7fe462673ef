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
    return Letters.of(a).likeness(Letters.of(b));
  }

  /** The letters of a title, ready to be compared with many others. */
  static final class Letters {
    private final String bare;

    /** Each pair of neighbours as one number, sorted; as often as it occurs. */
    private final int[] pairs;

    private Letters(String bare) {
      this.bare = bare;
      this.pairs = new int[Math.max(0, bare.length() - 1)];
      for (int i = 0; i < pairs.length; i++) {
        pairs[i] = bare.charAt(i) << 16 | bare.charAt(i + 1);
      }
      Arrays.sort(pairs);
    }

    static Letters of(String title) {
      return new Letters(bare(title));
    }

    double likeness(Letters other) {
      int total = pairs.length + other.pairs.length;
      int shared = 0;
      for (int i = 0, j = 0; i < pairs.length && j < other.pairs.length; ) {
        int order = Integer.compare(pairs[i], other.pairs[j]);
        shared += order == 0 ? 1 : 0;
        i += order <= 0 ? 1 : 0;
        j += order >= 0 ? 1 : 0;
      }
      return total == 0 ? 1 : 2.0 * shared / total;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Letters letters && bare.equals(letters.bare);
    }

    @Override
    public int hashCode() {
      return bare.hashCode();
    }
  }
}
