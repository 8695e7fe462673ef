package org.prongsai.check;

/** How many letters must be changed, added or taken away to turn one text into another. */
final class Distance {
  private Distance() {}

  /** The distance, or {@code limit} when it is not below. */
  static int between(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) >= limit) {
      return limit;
    }
    int[] above = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int best = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(above[j - 1] + change, Math.min(above[j], row[j - 1]) + 1);
        best = Math.min(best, row[j]);
      }
      if (best >= limit) {
        return limit;
      }
      int[] swap = above;
      above = row;
      row = swap;
    }
    return Math.min(limit, above[b.length()]);
  }
}
