package org.prongsai.ita;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.prongsai.ita.Titles.Letters;

/**
 * Finds the titles that are near each other, among many, without comparing each with each: each
 * pair of letters has a list of the titles that hold it, and who stands on enough of the lists of a
 * title is near it. The lists of its most frequent pairs are long and say little: they are left
 * out, and who may be near for all that is compared in full.
 */
final class NearTitles {
  /** Of the pairs of a title, the part whose lists are left out. */
  private static final int FREQUENT = 5;

  private final List<Letters> titles;
  private final double least;

  /** Of each title its pairs by number, the rarest first; a pair that recurs has another number. */
  private final int[][] pairs;

  /** For each number the titles so far that hold it, shortest first. */
  private final int[][] holding;

  private final int[] holdingSize;

  /** Is told two titles, by their places in the list, and how alike they are. */
  interface Found {
    void near(int a, int b, double likeness);
  }

  private NearTitles(List<Letters> titles, double least) {
    this.titles = titles;
    this.least = least;
    long[] all = titles.stream().flatMapToLong(t -> Arrays.stream(t.numbered())).sorted().toArray();
    long[] distinct = Arrays.stream(all).distinct().toArray();
    int[] ranks = ranks(all, distinct);
    this.pairs = new int[titles.size()][];
    for (int i = 0; i < pairs.length; i++) {
      long[] numbered = titles.get(i).numbered();
      pairs[i] = new int[numbered.length];
      for (int p = 0; p < numbered.length; p++) {
        pairs[i][p] = ranks[Arrays.binarySearch(distinct, numbered[p])];
      }
      Arrays.sort(pairs[i]);
    }
    this.holding = new int[distinct.length][];
    this.holdingSize = new int[distinct.length];
  }

  /** Tells each two titles whose likeness is {@code least} or more once, in no order. */
  static void among(List<Letters> titles, double least, Found found) {
    new NearTitles(titles, least).find(found);
  }

  /** The place of each distinct pair when the rarest come first. */
  private static int[] ranks(long[] all, long[] distinct) {
    long[] byRarity = new long[distinct.length];
    for (int i = 0, next = 0; i < distinct.length; i++) {
      int first = next;
      while (next < all.length && all[next] == distinct[i]) {
        next++;
      }
      byRarity[i] = (long) (next - first) << 32 | i;
    }
    Arrays.sort(byRarity);
    int[] ranks = new int[distinct.length];
    for (int rank = 0; rank < ranks.length; rank++) {
      ranks[(int) byRarity[rank]] = rank;
    }
    return ranks;
  }

  private void find(Found found) {
    int[] shortestFirst =
        IntStream.range(0, pairs.length)
            .mapToLong(i -> (long) pairs[i].length << 32 | i)
            .sorted()
            .mapToInt(l -> (int) l)
            .toArray();
    int[] lengths = Arrays.stream(shortestFirst).map(i -> pairs[i].length).toArray();
    int[] shared = new int[pairs.length];
    for (int i = 0, first = 0; i < pairs.length; i++) {
      int[] own = pairs[shortestFirst[i]];
      while (lengths[first] < enough(own.length + lengths[first])) {
        first++; // too short to be near this one or any that follows
      }
      int left = own.length / FREQUENT;
      count(own, own.length - left, first, shared);
      int length = -1;
      int enough = 0;
      for (int j = first; j < i; j++) {
        if (length != lengths[j]) {
          length = lengths[j];
          enough = enough(own.length + length) - left;
        }
        if (shared[j] >= enough) {
          compare(shortestFirst[i], shortestFirst[j], found);
        }
      }
      Arrays.fill(shared, first, i, 0);
      remember(i, own);
    }
  }

  /** How many of the rarest pairs the titles from {@code first} on hold. */
  private void count(int[] own, int rarest, int first, int[] shared) {
    for (int p = 0; p < rarest; p++) {
      int[] others = holding[own[p]];
      int size = holdingSize[own[p]];
      int from = size == 0 ? 0 : Arrays.binarySearch(others, 0, size, first);
      for (int i = from < 0 ? ~from : from; i < size; i++) {
        shared[others[i]]++;
      }
    }
  }

  /** How many pairs two titles share at the least that are near and have so many together. */
  private int enough(int total) {
    return (int) Math.ceil(least * total / 2 - 1e-6);
  }

  private void compare(int a, int b, Found found) {
    double likeness = titles.get(a).likeness(titles.get(b), least);
    if (likeness >= least) {
      found.near(a, b, likeness);
    }
  }

  private void remember(int title, int[] own) {
    for (int pair : own) {
      int size = holdingSize[pair]++;
      int[] others = size == 0 ? new int[4] : holding[pair];
      holding[pair] = size < others.length ? others : Arrays.copyOf(others, 2 * size);
      holding[pair][size] = title;
    }
  }
}
