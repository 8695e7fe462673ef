package org.prongsai.read;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** "Did you mean": the known word nearest to a wrong one. */
public final class Nearest {
  /** Beyond this a suggestion costs more than it helps. */
  private static final int MAX_KNOWN = 500;

  private Nearest() {}

  /** At most one slip in three letters away; upper and lower case are the same. */
  public static Optional<String> to(String written, Collection<String> known) {
    String word = written.toLowerCase(Locale.ROOT);
    if (word.length() > 60 || known.size() > MAX_KNOWN) {
      return Optional.empty();
    }
    return known.stream()
        .filter(k -> slips(word, k.toLowerCase(Locale.ROOT)) <= Math.max(1, word.length() / 3))
        .min(Comparator.comparingInt(k -> slips(word, k.toLowerCase(Locale.ROOT))));
  }

  /** As an argument of a problem: the word, or "none". */
  static String orNone(String written, Collection<String> known) {
    return to(written, known).orElse("@data.none");
  }

  /** Letters added, left out, changed, or two neighbours swapped. */
  private static int slips(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        d[i][j] =
            Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
