package org.prongsai.live.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.prongsai.model.ThaiText;

/**
 * How like two titles are, from 0 to 1. Pairs of letters that few titles of the checklist have
 * weigh more, so that {@code No Gift Policy} tells more than {@code รายงานผล}; a title that was
 * only shortened stays like its original.
 */
final class Likeness {
  private static final Pattern YEAR =
      Pattern.compile(
          "(ประจำปี)?\\s*(งบประมาณ)?\\s*(พ\\.?\\s?ศ\\.?)?\\s*25[0-9]{2}(\\s*[-–]\\s*25[0-9]{2})?");
  private static final Pattern NOT_LETTERS = Pattern.compile("[\\s\\p{P}\\p{S}\u200b]+");

  private static final double BEGUN = 0.55;

  private final Map<Integer, Double> weights = new HashMap<>();
  private final double unknown;

  Likeness(List<String> titles) {
    Map<Integer, Integer> seen = new HashMap<>();
    titles.forEach(t -> pairs(t).forEach(p -> seen.merge(p, 1, Integer::sum)));
    double all = titles.size();
    seen.forEach((pair, count) -> weights.put(pair, Math.log((all + 1) / count) + 0.2));
    unknown = Math.log(all + 1) * 0.6 + 0.2;
  }

  /** A title taken apart once. */
  record Title(String bare, Set<Integer> pairs, double weight) {}

  Title title(String text) {
    Set<Integer> pairs = pairs(text);
    return new Title(bare(text), pairs, pairs.stream().mapToDouble(this::weight).sum());
  }

  /** How like a text is to a title. */
  double of(Title a, Title b) {
    if (a.weight == 0 || b.weight == 0) {
      return 0;
    }
    Set<Integer> small = a.pairs.size() < b.pairs.size() ? a.pairs : b.pairs;
    Set<Integer> large = small == a.pairs ? b.pairs : a.pairs;
    double shared = 0;
    for (int pair : small) {
      shared += large.contains(pair) ? weight(pair) : 0;
    }
    double dice = 2 * shared / (a.weight + b.weight);
    double held = shared / Math.min(a.weight, b.weight);
    double like = 0.65 * dice + 0.35 * held;
    // A short title with the agency's own words after it: "Q&A ถาม-ตอบ", "โครงสร้าง อบต.".
    return a.bare.startsWith(b.bare) ? Math.max(like, BEGUN) : like;
  }

  private double weight(int pair) {
    return weights.getOrDefault(pair, unknown);
  }

  static String bare(String text) {
    String normal = ThaiText.normal(ThaiText.arabicDigits(text)).toLowerCase(Locale.ROOT);
    return NOT_LETTERS
        .matcher(YEAR.matcher(normal).replaceAll(" ").replace("ประจำปี", " "))
        .replaceAll("");
  }

  private static Set<Integer> pairs(String text) {
    String bare = bare(text);
    Set<Integer> pairs = new HashSet<>();
    for (int i = 0; i + 1 < bare.length(); i++) {
      pairs.add(bare.charAt(i) << 16 | bare.charAt(i + 1));
    }
    return pairs;
  }
}
