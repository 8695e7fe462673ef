package org.prongsai.ita;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Instrument;
import org.prongsai.model.Score;

/**
 * What a total is called. Letters until FY 2565; from FY 2566 words, the two best of which also ask
 * a floor of every instrument: a total of 94.64 with an EIT below 85 is {@code ผ่าน}, not {@code
 * ผ่านดี}.
 */
public final class Ratings {
  /** The first year of the ratings in words. */
  public static final FiscalYear FIRST_IN_WORDS = new FiscalYear(2566);

  private static final Score PASS = Score.of("85");

  private static final List<Band> LETTERS =
      List.of(
          band("AA", "95", "100"),
          band("A", "85", "94.99"),
          band("B", "75", "84.99"),
          band("C", "65", "74.99"),
          band("D", "55", "64.99"),
          band("E", "50", "54.99"),
          band("F", "0", "49.99"));

  private static final List<Band> WORDS =
      List.of(
          band("ผ่านดีเยี่ยม", "95", "100", "95"),
          band("ผ่านดี", "85", "100", "85"),
          band("ผ่าน", "85", "100"),
          band("ต้องปรับปรุง", "70", "84.99"),
          band("ต้องปรับปรุงโดยด่วน", "0", "69.99"));

  private Ratings() {}

  /**
   * A rating and the totals it covers, both ends included.
   *
   * @param floor what every single instrument must reach as well; empty when only the total counts
   */
  public record Band(String rating, Score from, Score to, Optional<Score> floor) {

    public boolean passes() {
      return from.compareTo(PASS) >= 0;
    }

    /** {@code 85–94.99}: no decimals where they are zero. */
    public String range() {
      return brief(from) + "–" + brief(to);
    }

    private static String brief(Score score) {
      return score.toString().endsWith(".00")
          ? Integer.toString(score.hundredths() / 100)
          : score.toString();
    }

    private boolean covers(Score total) {
      return total.compareTo(from) >= 0 && total.compareTo(to) <= 0;
    }

    /** Whether an instrument score that is known rules this rating out. */
    private boolean isRuledOut(Map<Instrument, Score> instruments) {
      return floor.isPresent()
          && instruments.values().stream().anyMatch(s -> s.compareTo(floor.get()) < 0);
    }

    /** Whether no further instrument score could rule this rating out. */
    private boolean isCertain(Map<Instrument, Score> instruments) {
      return floor.isEmpty()
          || instruments.keySet().containsAll(Arrays.asList(Instrument.values()));
    }
  }

  /** The total that passes: 85 in every year. */
  public static Score passMark(FiscalYear year) {
    return PASS;
  }

  /** Every rating of a year, best first. From FY 2566 the ranges overlap and the floors decide. */
  public static List<Band> bands(FiscalYear year) {
    return year.compareTo(FIRST_IN_WORDS) < 0 ? LETTERS : WORDS;
  }

  /** The band of that name, when the year knows one. */
  public static Optional<Band> band(FiscalYear year, String rating) {
    return bands(year).stream().filter(b -> b.rating().equals(rating)).findFirst();
  }

  /**
   * Every rating that this total can have, best first, given the instrument scores that are known:
   * one in the years of letters; in the years of words perhaps more while an instrument is unknown.
   */
  public static List<Band> possible(
      FiscalYear year, Score total, Map<Instrument, Score> instruments) {
    List<Band> open =
        bands(year).stream().filter(b -> b.covers(total) && !b.isRuledOut(instruments)).toList();
    int certain = 0;
    while (!open.get(certain).isCertain(instruments)) {
      certain++;
    }
    return open.subList(0, certain + 1);
  }

  /** The rating of a total; empty when an unknown instrument score decides it. */
  public static Optional<Band> ratingFor(
      FiscalYear year, Score total, Map<Instrument, Score> instruments) {
    List<Band> possible = possible(year, total, instruments);
    return possible.size() == 1 ? Optional.of(possible.get(0)) : Optional.empty();
  }

  private static Band band(String rating, String from, String to) {
    return new Band(rating, Score.of(from), Score.of(to), Optional.empty());
  }

  private static Band band(String rating, String from, String to, String floor) {
    return new Band(rating, Score.of(from), Score.of(to), Optional.of(Score.of(floor)));
  }
}
