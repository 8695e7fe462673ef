package org.prongsai.live.audit;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.check.url.Percent;
import org.prongsai.check.url.Url;
import org.prongsai.model.ThaiText;

/** The fiscal year that a heading, a link or an address speaks of. */
final class YearWords {
  private static final Pattern FOUR = Pattern.compile("(?<![0-9])(25[5-9][0-9])(?![0-9])");
  private static final Pattern TWO =
      Pattern.compile("(?i)(?:ita|oit|ปี|ปีงบประมาณ)[\\s_/\\-]*'?([5-9][0-9])(?![0-9])");
  private static final int CENTURY = 2500;

  private YearWords() {}

  static Set<Integer> in(String text) {
    String digits = ThaiText.arabicDigits(text);
    Set<Integer> years = new TreeSet<>();
    for (Pattern pattern : new Pattern[] {FOUR, TWO}) {
      Matcher m = pattern.matcher(digits);
      while (m.find()) {
        int year = Integer.parseInt(m.group(1));
        years.add(year < CENTURY ? CENTURY + year : year);
      }
    }
    return years;
  }

  /** The one year of a text; empty when it names none or several. */
  static Optional<Integer> one(String text) {
    Set<Integer> years = in(text);
    return years.size() == 1 ? Optional.of(years.iterator().next()) : Optional.empty();
  }

  static Optional<Integer> of(Url url) {
    return one(Percent.lenient(url.path() + url.query().map(q -> "?" + q).orElse("")));
  }
}
