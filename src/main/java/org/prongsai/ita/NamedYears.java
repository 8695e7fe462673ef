package org.prongsai.ita;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Requirement;
import org.prongsai.model.Requirement.TimeBasis;
import org.prongsai.model.ThaiText;

/**
 * The Buddhist-era years that a title or file name speaks of. Years of dates ({@code 15 ต.ค. 2567})
 * and of numbered orders ({@code 123/2567}) say when a paper was signed, not what it is about, and
 * are left out.
 */
record NamedYears(Set<Integer> years, boolean range) {
  private static final NamedYears NONE = new NamedYears(Set.of(), false);

  static NamedYears in(String text) {
    String digits = ThaiText.arabicDigits(text);
    if (!digits.contains("24") && !digits.contains("25")) {
      return NONE;
    }
    String undated = Patterns.SIGNED.matcher(ThaiText.normal(digits)).replaceAll(" ");
    Set<Integer> years = new TreeSet<>();
    boolean range = false;
    Matcher r = Patterns.RANGE.matcher(undated);
    while (r.find()) {
      int from = Integer.parseInt(r.group(1));
      int to = Integer.parseInt(r.group(2));
      to = to < 100 ? from / 100 * 100 + to : to;
      if (to > from && to - from <= 20) {
        range = true;
        for (int y = from; y <= to; y++) {
          years.add(y);
        }
      }
    }
    Matcher y = Patterns.YEAR.matcher(undated);
    while (y.find()) {
      years.add(Integer.parseInt(y.group(1)));
    }
    return new NamedYears(years, range);
  }

  /** The year that was named although evidence of another is asked for. */
  Optional<Integer> wrongFor(FiscalYear year, Requirement asked) {
    Set<Integer> expected = expected(year, asked);
    if (years.isEmpty() || expected.isEmpty() || years.stream().anyMatch(expected::contains)) {
      return Optional.empty();
    }
    int last = years.stream().mapToInt(i -> i).max().getAsInt();
    // A plan of several years may be named by its first one only.
    boolean begins = asked.time() == TimeBasis.COVERS_CURRENT && !range && last < year.be();
    return begins ? Optional.empty() : Optional.of(last);
  }

  /** The years an item may speak of; empty when any will do. */
  static Set<Integer> expected(FiscalYear year, Requirement asked) {
    int n = year.be();
    return switch (asked.time()) {
      case STANDING -> Set.of();
      case CURRENT, COVERS_CURRENT -> asked.isTimeUnknown() ? Set.of(n - 1, n) : Set.of(n);
      case PREVIOUS -> asked.isTimeUnknown() ? Set.of(n - 1, n) : Set.of(n - 1);
    };
  }

  /** Made when a text first names a year. */
  private static final class Patterns {
    static final String MONTH =
        "(?:มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน"
            + "|ธันวาคม|ม\\.?ค\\.?|ก\\.?พ\\.?|มี\\.?ค\\.?|เม\\.?ย\\.?|พ\\.?ค\\.?|มิ\\.?ย\\.?|ก\\.?ค\\.?|ส\\.?ค\\.?"
            + "|ก\\.?ย\\.?|ต\\.?ค\\.?|พ\\.?ย\\.?|ธ\\.?ค\\.?)";
    static final Pattern SIGNED =
        Pattern.compile(
            MONTH
                + "[\\s_-]*(?:พ\\.?ศ\\.?[\\s_]*)?2[45]\\d\\d(?!\\d)"
                + "|\\d+\\s*/\\s*2[45]\\d\\d(?!\\d)");
    static final Pattern RANGE =
        Pattern.compile(
            "(?<!\\d)(2[45]\\d\\d)\\s*(?:[-–—_~]|ถึง)\\s*(?:พ\\.?ศ\\.?\\s*)?(2[45]\\d\\d|\\d\\d)(?!\\d)");
    static final Pattern YEAR = Pattern.compile("(?<!\\d)(2[45]\\d\\d)(?!\\d)");
  }
}
