package org.prongsai.ita;

import java.util.Arrays;

/**
 * Numbers for the pairs of neighbouring letters that titles hold, from 1 on: the same pair has the
 * same number in every title, and another one when it comes a second time in the same. What has a
 * number keeps it; a language has few pairs. For one thread.
 */
final class PairNumbers {
  /** A pair and how often it has come before, at the place of its number less one. */
  private long[] pairs = new long[1 << 10];

  /** Numbers by the place that a pair hashes to, or the next free one; 0 is free. */
  private int[] places = new int[4 * pairs.length];

  private int size;

  /** How many numbers there are, 0 among them, which no pair has. */
  int size() {
    return size + 1;
  }

  /** The numbers of the pairs of a title's letters, each once, in no order. */
  int[] of(String letters) {
    int[] found = Titles.pairs(letters);
    int times = 0;
    int before = 0;
    for (int i = 0; i < found.length; i++) {
      int pair = found[i];
      times = i > 0 && pair == before ? times + 1 : 0;
      before = pair;
      found[i] = number((long) pair << 32 | times);
    }
    return found;
  }

  private int number(long pair) {
    int place = place(pair);
    while (places[place] != 0) {
      if (pairs[places[place] - 1] == pair) {
        return places[place];
      }
      place = place + 1 & places.length - 1;
    }
    if (size == pairs.length) {
      grow();
      return number(pair);
    }
    pairs[size++] = pair;
    places[place] = size;
    return size;
  }

  private int place(long pair) {
    long mixed = pair * 0x9e3779b97f4a7c15L;
    return (int) (mixed >>> 32 ^ mixed >>> 48) & places.length - 1;
  }

  private void grow() {
    pairs = Arrays.copyOf(pairs, 2 * pairs.length);
    places = new int[4 * pairs.length];
    for (int number = 1; number <= size; number++) {
      int place = place(pairs[number - 1]);
      while (places[place] != 0) {
        place = place + 1 & places.length - 1;
      }
      places[place] = number;
    }
  }
}
