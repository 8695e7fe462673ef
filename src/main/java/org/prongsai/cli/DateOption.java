package org.prongsai.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.ThaiText;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A day on the command line, in the common or the Buddhist era. */
final class DateOption implements ITypeConverter<LocalDate> {
  private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
  private static final int FIRST_BUDDHIST = 2400;

  static LocalDate today() {
    return LocalDate.now(BANGKOK);
  }

  @Override
  public LocalDate convert(String written) {
    try {
      LocalDate date = LocalDate.parse(ThaiText.arabicDigits(written));
      // The leap day must exist in the common era: 2567-02-29 is 2024-02-29.
      return date.getYear() < FIRST_BUDDHIST ? date : ofBuddhist(written);
    } catch (DateTimeParseException e) {
      if (ThaiText.arabicDigits(written).matches("2[4-9][0-9]{2}-02-29")) {
        return ofBuddhist(written);
      }
      throw new TypeConversionException("not a date: " + written);
    }
  }

  private static LocalDate ofBuddhist(String written) {
    String digits = ThaiText.arabicDigits(written);
    int year = Integer.parseInt(digits.substring(0, 4)) - FiscalYear.BE_OFFSET;
    try {
      return LocalDate.parse(year + digits.substring(4));
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("not a date: " + written);
    }
  }
}
