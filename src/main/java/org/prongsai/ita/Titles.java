package org.prongsai.ita;

import java.util.HashMap;
import java.util.Map;
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
    Map<String, Integer> pairs = pairs(bare(a));
    Map<String, Integer> others = pairs(bare(b));
    int total = sum(pairs) + sum(others);
    int shared =
        pairs.entrySet().stream()
            .mapToInt(e -> Math.min(e.getValue(), others.getOrDefault(e.getKey(), 0)))
            .sum();
    return total == 0 ? 1 : 2.0 * shared / total;
  }

  private static Map<String, Integer> pairs(String text) {
    Map<String, Integer> pairs = new HashMap<>();
    for (int i = 0; i + 2 <= text.length(); i++) {
      pairs.merge(text.substring(i, i + 2), 1, Integer::sum);
    }
    return pairs;
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(i -> i).sum();
  }
}
