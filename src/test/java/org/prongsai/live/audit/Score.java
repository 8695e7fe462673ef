package org.prongsai.live.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How often each word was rightly found, missed, and wrongly said. */
final class Score {
  static final List<String> CLASSES =
      List.of(
          "published",
          "incomplete",
          "missing",
          "dead",
          "wrong-year",
          "same-file",
          "off-host",
          "login",
          "out-of-order",
          "unnumbered");

  private final Map<String, int[]> counts = new LinkedHashMap<>();

  Score() {
    CLASSES.forEach(c -> counts.put(c, new int[3]));
  }

  void add(Map<String, Set<String>> expected, Map<String, Set<String>> found) {
    expected.forEach(
        (item, words) -> {
          Set<String> said = found.getOrDefault(item, Set.of());
          for (String word : CLASSES) {
            int[] count = counts.get(word);
            count[0] += words.contains(word) && said.contains(word) ? 1 : 0;
            count[1] += words.contains(word) && !said.contains(word) ? 1 : 0;
            count[2] += !words.contains(word) && said.contains(word) ? 1 : 0;
          }
        });
  }

  double recall(String word) {
    int[] c = counts.get(word);
    return c[0] + c[1] == 0 ? 1 : (double) c[0] / (c[0] + c[1]);
  }

  double precision(String word) {
    int[] c = counts.get(word);
    return c[0] + c[2] == 0 ? 1 : (double) c[0] / (c[0] + c[2]);
  }

  String table() {
    StringBuilder out =
        new StringBuilder("| Class | Seeded | Recall | Precision |\n|---|---|---|---|\n");
    counts.forEach(
        (word, c) ->
            out.append("| ")
                .append(word)
                .append(" | ")
                .append(c[0] + c[1])
                .append(" | ")
                .append(percent(recall(word)))
                .append(" | ")
                .append(percent(precision(word)))
                .append(" |\n"));
    return out.toString();
  }

  private static String percent(double part) {
    return new java.math.BigDecimal(part * 100).setScale(1, java.math.RoundingMode.HALF_UP) + " %";
  }
}
