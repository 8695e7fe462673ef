package org.prongsai.model;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/** Dates in Thai words and the Buddhist era, whatever the machine's locale. */
public final class ThaiDates {
  private static final List<String> SHORT =
      List.of(
          "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.",
          "ธ.ค.");
  private static final List<String> LONG =
      List.of(
          "มกราคม",
          "กุมภาพันธ์",
          "มีนาคม",
          "เมษายน",
          "พฤษภาคม",
          "มิถุนายน",
          "กรกฎาคม",
          "สิงหาคม",
          "กันยายน",
          "ตุลาคม",
          "พฤศจิกายน",
          "ธันวาคม");

  private ThaiDates() {}

  /** {@code 30 ก.ย. 2563}. */
  public static String brief(LocalDate date) {
    return words(date, SHORT);
  }

  /** The month of a day: {@code ต.ค. 2567}. */
  public static String month(LocalDate day) {
    return SHORT.get(day.getMonthValue() - 1) + " " + (day.getYear() + FiscalYear.BE_OFFSET);
  }

  /** The month of a day in full: {@code ตุลาคม 2567}. */
  public static String monthInFull(LocalDate day) {
    return LONG.get(day.getMonthValue() - 1) + " " + (day.getYear() + FiscalYear.BE_OFFSET);
  }

  /** {@code 30 กันยายน 2563}. */
  public static String full(LocalDate date) {
    return words(date, LONG);
  }

  /** The month (1–12) that a Thai word names, long or short: {@code มีนาคม}, {@code มี.ค.}. */
  public static OptionalInt month(String word) {
    int at = LONG.indexOf(word);
    if (at < 0) {
      at = SHORT.indexOf(word);
    }
    return at < 0 ? OptionalInt.empty() : OptionalInt.of(at + 1);
  }

  private static String words(LocalDate date, List<String> months) {
    return date.getDayOfMonth()
        + " "
        + months.get(date.getMonthValue() - 1)
        + " "
        + (date.getYear() + FiscalYear.BE_OFFSET);
  }
}
