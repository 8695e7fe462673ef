package org.prongsai.ita;

import java.time.LocalDate;
import org.prongsai.model.FiscalYear;

/** Dates as content writes them, in the Buddhist era, readable in both languages. */
final class YearText {
  private YearText() {}

  /** {@code 2563-03-31}. */
  static String date(LocalDate date) {
    return month(date) + "-" + two(date.getDayOfMonth());
  }

  /** {@code 2563-03}. */
  static String month(LocalDate date) {
    return date.getYear() + FiscalYear.BE_OFFSET + "-" + two(date.getMonthValue());
  }

  private static String two(int number) {
    return (number < 10 ? "0" : "") + number;
  }
}
