package org.prongsai.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.ThaiDates;
import org.prongsai.model.ThaiText;

/** Dates and months as people write them, in either era, in figures or with a Thai month. */
final class Dates {
  private static final String PART = "([0-9]{1,2})";
  private static final String WORD = "([ก-๎.]+?)";
  private static final Pattern YEAR_FIRST =
      Pattern.compile(Years.YEAR + "([-/.])" + PART + "(?:\\3" + PART + ")?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(?:" + PART + "([-/.]))?" + PART + "[-/.]" + Years.YEAR);
  private static final Pattern IN_WORDS =
      Pattern.compile("(?:" + PART + "\\s*)?" + WORD + "\\s*" + Years.YEAR);

  private Dates() {}

  /**
   * A date as read; of a month, its first day.
   *
   * @param year says whether the era was guessed
   */
  record Read(LocalDate date, Years.Read year) {}

  /** {@code 2563-03-31}, {@code 31/03/2563}, {@code ๓๑ มีนาคม ๒๕๖๓}; empty for no such day. */
  static Optional<Read> day(String written) {
    return read(written, true);
  }

  /** {@code 2563-03}, {@code 03/2563}, {@code มี.ค. 2563}. */
  static Optional<Read> month(String written) {
    return read(written, false);
  }

  private static Optional<Read> read(String written, boolean withDay) {
    String text = ThaiText.normal(ThaiText.arabicDigits(written.strip()));
    if (text.length() > 60) {
      return Optional.empty();
    }
    Matcher m = YEAR_FIRST.matcher(text);
    if (m.matches()) {
      return date(m.group(1), m.group(2), number(m.group(4)), m.group(5), withDay);
    }
    m = YEAR_LAST.matcher(text);
    if (m.matches()) {
      return date(m.group(4), m.group(5), number(m.group(3)), m.group(1), withDay);
    }
    m = IN_WORDS.matcher(text);
    return m.matches()
        ? date(m.group(3), m.group(4), ThaiDates.month(m.group(2)), m.group(1), withDay)
        : Optional.empty();
  }

  private static OptionalInt number(String digits) {
    return OptionalInt.of(Integer.parseInt(digits));
  }

  private static Optional<Read> date(
      String era, String year, OptionalInt month, String day, boolean withDay) {
    if (withDay != (day != null) || month.isEmpty()) {
      return Optional.empty();
    }
    return Years.of(era, year)
        .flatMap(
            y -> {
              try {
                int ce = y.be() - FiscalYear.BE_OFFSET;
                int d = withDay ? Integer.parseInt(day) : 1;
                return Optional.of(new Read(LocalDate.of(ce, month.getAsInt(), d), y));
              } catch (DateTimeException e) {
                return Optional.empty();
              }
            });
  }
}
