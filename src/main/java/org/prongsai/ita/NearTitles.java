package org.prongsai.ita;

import java.util.Arrays;

/**
 * The titles of a year, to be compared with those of others, 64 at a time: for each pair of letters
 * there is a word with a bit for each title that holds it, and the words of all pairs of another
 * title are added up in parallel, bit by bit. So it is known of all 64 how many pairs they share
 * with it, and most are told apart without looking at any alone.
 */
final class NearTitles {
  private static final int LANES = Long.SIZE;

  /** What may count, as the nearest or as the next to it; less a rounding. */
  private static final double LEAST = SameItems.NEAR - SameItems.AHEAD - 0.001;

  private final YearItems own;

  /** Of each 64 titles, by the number of a pair: who holds it. Any number beyond: nobody. */
  private final long[][] holding;

  /**
   * Where counting begins, by titles: the longer one is the later, by the part that its own length
   * has in how many pairs it must share. So all 64 must reach the same number.
   */
  private final int[] start;

  /** The start of the shortest that could be. */
  private final int latest;

  /** The starts of each 64, as {@link #holding} has titles: a word for each bit of a number. */
  private final long[][] starts;

  NearTitles(YearItems own, PairNumbers numbers) {
    int words = (own.size() + LANES - 1) / LANES;
    this.own = own;
    this.holding = new long[words][numbers.size()];
    this.start = new int[own.size()];
    this.starts = new long[words][Integer.SIZE];
    this.latest = part(own.longest());
    for (int i = 0; i < start.length; i++) {
      long bit = 1L << i;
      for (int pair : own.pairs(i)) {
        holding[i / LANES][pair] |= bit;
      }
      start[i] = latest - part(own.length(i));
      for (int k = 0; k < Integer.SIZE; k++) {
        starts[i / LANES][k] |= (start[i] >> k & 1L) << i;
      }
    }
  }

  /** Of the pairs that two near titles share, those that one of a length adds at the least. */
  private static int part(int length) {
    return (int) (LEAST / 2 * length);
  }

  /**
   * What the items of two years are to each other.
   *
   * @param own for each of the one year the place of what it is in the other, from 1 on, below 0
   *     when only near; 0 for none
   * @param others the same for each of the other year
   */
  record Matches(int[] own, int[] others) {}

  /**
   * @param other its pairs have numbers that were known when this was made
   */
  Matches with(YearItems other) {
    Matches matches = new Matches(new int[own.size()], new int[other.size()]);
    Nearest[] nearest = new Nearest[own.size()];
    Arrays.setAll(nearest, i -> new Nearest());
    Nearest[] others = new Nearest[other.size()];
    Arrays.setAll(others, i -> new Nearest());
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(latest + other.longest() | 8);
    long[] counted = new long[bits];
    for (int i = 0; i < other.size(); i++) {
      int needed = latest + part(other.length(i));
      for (int word = 0; word < holding.length; word++) {
        count(holding[word], starts[word], other.pairs(i), counted);
        long found = reached(counted, needed) & titles(word);
        for (; found != 0; found &= found - 1) {
          int lane = Long.numberOfTrailingZeros(found);
          int j = word * LANES + lane;
          int shared = number(counted, lane) - start[j];
          int total = own.length(j) + other.length(i);
          double likeness = total == 0 ? 1 : 2.0 * shared / total;
          nearest[j].is(i, likeness);
          others[i].is(j, likeness);
          if (likeness == 1 && own.sameTitle(j, other, i)) {
            matches.own[j] = matches.own[j] == 0 ? i + 1 : matches.own[j];
            matches.others[i] = matches.others[i] == 0 ? j + 1 : matches.others[i];
          }
        }
      }
    }
    for (int i = 0; i < others.length; i++) {
      int j = others[i].place();
      if (j >= 0 && nearest[j].place() == i && matches.others[i] == 0 && matches.own[j] == 0) {
        matches.others[i] = -j - 1;
        matches.own[j] = -i - 1;
      }
    }
    return matches;
  }

  /** A bit for each title that there is. */
  private long titles(int word) {
    int left = own.size() - word * LANES;
    return left >= LANES ? -1 : (1L << left) - 1;
  }

  /**
   * Adds up, eight words at a time, by adders that take three bits to two.
   *
   * @param sums where the numbers are written, as {@code start} has them
   */
  private static void count(long[] holding, long[] start, int[] pairs, long[] sums) {
    System.arraycopy(start, 0, sums, 0, sums.length);
    long ones = sums[0];
    long twos = sums[1];
    long fours = sums[2];
    int p = 0;
    for (; p + 8 <= pairs.length; p += 8) {
      long a = holding[pairs[p]];
      long b = holding[pairs[p + 1]];
      long odd = a ^ b;
      long twosA = a & b | odd & ones;
      ones ^= odd;
      a = holding[pairs[p + 2]];
      b = holding[pairs[p + 3]];
      odd = a ^ b;
      long twosB = a & b | odd & ones;
      ones ^= odd;
      odd = twosA ^ twosB;
      long foursA = twosA & twosB | odd & twos;
      twos ^= odd;
      a = holding[pairs[p + 4]];
      b = holding[pairs[p + 5]];
      odd = a ^ b;
      twosA = a & b | odd & ones;
      ones ^= odd;
      a = holding[pairs[p + 6]];
      b = holding[pairs[p + 7]];
      odd = a ^ b;
      twosB = a & b | odd & ones;
      ones ^= odd;
      odd = twosA ^ twosB;
      long foursB = twosA & twosB | odd & twos;
      twos ^= odd;
      odd = foursA ^ foursB;
      add(foursA & foursB | odd & fours, sums, 3);
      fours ^= odd;
    }
    sums[0] = ones;
    sums[1] = twos;
    sums[2] = fours;
    for (; p < pairs.length; p++) {
      add(holding[pairs[p]], sums, 0);
    }
  }

  private static void add(long bits, long[] sums, int from) {
    long carried = bits;
    for (int k = from; carried != 0; k++) {
      long sum = sums[k];
      sums[k] = sum ^ carried;
      carried &= sum;
    }
  }

  /** A bit for each number that is {@code needed} or more. */
  private static long reached(long[] numbers, int needed) {
    long more = 0;
    long equal = -1;
    for (int k = numbers.length - 1; k >= 0; k--) {
      if ((needed >> k & 1) == 0) {
        more |= equal & numbers[k];
        equal &= ~numbers[k];
      } else {
        equal &= numbers[k];
      }
    }
    return more | equal;
  }

  private static int number(long[] numbers, int lane) {
    int number = 0;
    for (int k = 0; k < numbers.length; k++) {
      number |= (int) (numbers[k] >>> lane & 1) << k;
    }
    return number;
  }

  /** The nearest title so far, and how near the next is. */
  private static final class Nearest {
    private int place = -1;
    private double likeness;
    private double next;

    void is(int other, double like) {
      if (like > likeness) {
        next = likeness;
        likeness = like;
        place = other;
      } else if (like > next) {
        next = like;
      }
    }

    /** -1 when it is not near, or a second one is nearly as near. */
    int place() {
      return likeness >= SameItems.NEAR && likeness - next >= SameItems.AHEAD ? place : -1;
    }
  }
}
