package org.prongsai.live.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The longest rising run of a row of numbers. */
final class Runs {
  private Runs() {}

  /** The positions that belong to it, in order. */
  static List<Integer> longest(List<Integer> numbers) {
    int n = numbers.size();
    int[] tails = new int[n + 1];
    int[] before = new int[n];
    int length = 0;
    for (int i = 0; i < n; i++) {
      int low = 1;
      int high = length;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        if (numbers.get(tails[middle]) < numbers.get(i)) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      before[i] = low > 1 ? tails[low - 1] : -1;
      tails[low] = i;
      length = Math.max(length, low);
    }
    Integer[] run = new Integer[length];
    for (int i = length > 0 ? tails[length] : -1, k = length - 1; i >= 0; i = before[i], k--) {
      run[k] = i;
    }
    List<Integer> found = new ArrayList<>(Arrays.asList(run));
    Collections.sort(found);
    return found;
  }
}
