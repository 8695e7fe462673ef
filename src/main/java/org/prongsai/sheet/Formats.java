package org.prongsai.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which styles of a workbook show a number as a day, and which day a number is. */
final class Formats {
  /** The built-in formats that are dates, Thai ones among them (ECMA-376 part 1, 18.8.30). */
  private static final List<int[]> DAYS =
      List.of(
          new int[] {14, 17},
          new int[] {22, 22},
          new int[] {27, 31},
          new int[] {34, 36},
          new int[] {50, 54},
          new int[] {57, 58},
          new int[] {71, 74},
          new int[] {77, 77},
          new int[] {81, 81});

  /** Excel's digits: what it shows of 83.309999999999995. */
  private static final MathContext SHOWN = new MathContext(15);

  private final List<Boolean> days = new ArrayList<>();
  private final LocalDate dayZero;

  /**
   * @param from1904 whether the workbook counts days as old Macintoshes did
   */
  Formats(boolean from1904) {
    // Day 60 is a 29 February 1900 that never was; from day 61 on this start is right.
    dayZero = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
  }

  void read(InputStream styles) throws IOException {
    Map<String, String> custom = new HashMap<>();
    Xml.walk(
        styles,
        at -> {
          if (at.getLocalName().equals("numFmt")) {
            custom.put(
                Xml.attribute(at, "numFmtId").orElse(""),
                Xml.attribute(at, "formatCode").orElse(""));
          } else if (at.getLocalName().equals("cellXfs")) {
            days.clear(); // those before belong to the named styles
          } else if (at.getLocalName().equals("xf")) {
            String id = Xml.attribute(at, "numFmtId").orElse("0");
            days.add(custom.containsKey(id) ? isDay(custom.get(id)) : isBuiltInDay(id));
          }
        });
  }

  private static boolean isBuiltInDay(String id) {
    int number = Refs.number(id);
    return DAYS.stream().anyMatch(range -> number >= range[0] && number <= range[1]);
  }

  /** Whether a format shows a day of the month or a year; b is Excel's letter for พ.ศ. */
  private static boolean isDay(String format) {
    String bare =
        format
            .replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.", "")
            .toLowerCase(Locale.ROOT)
            .replace("general", "");
    return bare.matches("(?s).*[dybeวป].*") && !bare.matches("(?s).*[0#?].*");
  }

  Cell cell(String number, String style) {
    double value;
    try {
      value = Double.parseDouble(number.strip());
    } catch (NumberFormatException e) {
      return Cell.of(number);
    }
    if (Double.isNaN(value) || Double.isInfinite(value) || Math.abs(value) > 1e15) {
      return Cell.of(number);
    }
    int at = Refs.number(style);
    if (at < days.size() && days.get(at)) {
      Optional<LocalDate> day = day(value);
      if (day.isPresent()) {
        return Cell.of(day.get());
      }
    }
    BigDecimal shown = new BigDecimal(value).round(SHOWN).stripTrailingZeros();
    return new Cell(Cell.Kind.NUMBER, shown.signum() == 0 ? "0" : shown.toPlainString());
  }

  private Optional<LocalDate> day(double value) {
    boolean good = value >= 61 && value < 2_958_466; // 9999-12-31
    return good ? Optional.of(dayZero.plusDays((long) value)) : Optional.empty();
  }
}
