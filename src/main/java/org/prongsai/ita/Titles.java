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

    /** A bit for every pair there is, of 256: most titles are told apart by them. */
    private final long[] bits = new long[4];

    private Letters(String bare) {
      this.bare = bare;
      this.pairs = new int[Math.max(0, bare.length() - 1)];
      for (int i = 0; i < pairs.length; i++) {
        pairs[i] = bare.charAt(i) << 16 | bare.charAt(i + 1);
        int bit = pairs[i] * 0x9e3779b1 >>> 24;
        bits[bit >> 6] |= 1L << bit;
      }
      Arrays.sort(pairs);
    }

    static Letters of(String title) {
      return new Letters(bare(title));
    }

    /** Its pairs, sorted, each with how often it has come before. */
    long[] numbered() {
      long[] numbered = new long[pairs.length];
      for (int i = 0; i < pairs.length; i++) {
        boolean again = i > 0 && pairs[i] == pairs[i - 1];
        numbered[i] = again ? numbered[i - 1] + 1 : (long) pairs[i] << 32;
      }
      return numbered;
    }

    /** The likeness, exact when it is {@code least} or more; otherwise any number below that. */
    double likeness(Letters other, double least) {
      int total = pairs.length + other.pairs.length;
      if (total == 0) {
        return 1;
      }
      int spare = pairs.length - (int) (least * total / 2);
      if (spare < 0 || alone(other) > spare) {
        return 0;
      }
      int shared = 0;
      for (int i = 0, j = 0; i < pairs.length && j < other.pairs.length; ) {
        int own = pairs[i];
        int others = other.pairs[j];
        if (own < others) {
          i++;
          if (i - shared > spare) {
            return 0;
          }
        } else if (own > others) {
          j++;
        } else {
          shared++;
          i++;
          j++;
        }
      }
      return 2.0 * shared / total;
    }

    /** At least so many of these pairs are not in the other: each bit is one pair or more. */
    private int alone(Letters other) {
      int alone = 0;
      for (int i = 0; i < bits.length; i++) {
        alone += Long.bitCount(bits[i] & ~other.bits[i]);
      }
      return alone;
    }

    double likeness(Letters other) {
      return likeness(other, 0);
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
