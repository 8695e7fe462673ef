package org.prongsai.live.audit;

import java.util.Arrays;

/** Who gets what, so that all together are best served (Hungarian method, O(n²m)). */
final class Assignment {
  private Assignment() {}

  /**
   * @param worth how good it is to give column j to row i; nothing below 0 is ever given
   * @return the column of each row, or -1
   */
  static int[] best(double[][] worth) {
    int n = worth.length;
    if (n == 0) {
      return new int[0];
    }
    int columns = worth[0].length;
    // A column of its own for every row: to get nothing.
    int m = columns + n;
    double[] u = new double[n + 1];
    double[] v = new double[m + 1];
    int[] row = new int[m + 1];
    int[] way = new int[m + 1];
    for (int i = 1; i <= n; i++) {
      row[0] = i;
      int j0 = 0;
      double[] least = new double[m + 1];
      Arrays.fill(least, Double.MAX_VALUE);
      boolean[] used = new boolean[m + 1];
      do {
        used[j0] = true;
        int i0 = row[j0];
        int j1 = 0;
        double delta = Double.MAX_VALUE;
        for (int j = 1; j <= m; j++) {
          if (!used[j]) {
            double cost = j <= columns ? -Math.max(0, worth[i0 - 1][j - 1]) : 0;
            double now = cost - u[i0] - v[j];
            if (now < least[j]) {
              least[j] = now;
              way[j] = j0;
            }
            if (least[j] < delta) {
              delta = least[j];
              j1 = j;
            }
          }
        }
        for (int j = 0; j <= m; j++) {
          if (used[j]) {
            u[row[j]] += delta;
            v[j] -= delta;
          } else {
            least[j] -= delta;
          }
        }
        j0 = j1;
      } while (row[j0] != 0);
      while (j0 != 0) {
        int j1 = way[j0];
        row[j0] = row[j1];
        j0 = j1;
      }
    }
    int[] given = new int[n];
    Arrays.fill(given, -1);
    for (int j = 1; j <= columns; j++) {
      if (row[j] > 0 && worth[row[j] - 1][j - 1] > 0) {
        given[row[j] - 1] = j - 1;
      }
    }
    return given;
  }
}
