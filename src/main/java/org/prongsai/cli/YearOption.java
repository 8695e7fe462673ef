package org.prongsai.cli;

import org.prongsai.model.FiscalYear;
import org.prongsai.model.ThaiText;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A fiscal year on the command line: {@code 2568}, {@code ๒๕๖๘}, or {@code 2025} for the same. */
final class YearOption implements ITypeConverter<FiscalYear> {
  private static final int FIRST_COMMON = FiscalYear.FIRST - FiscalYear.BE_OFFSET;
  private static final int LAST_COMMON = FiscalYear.LAST - FiscalYear.BE_OFFSET;

  @Override
  public FiscalYear convert(String written) {
    String digits = ThaiText.arabicDigits(written.strip());
    if (!digits.matches("[0-9]{4}")) {
      throw new TypeConversionException("not a year: " + written);
    }
    int year = Integer.parseInt(digits);
    int be = year >= FIRST_COMMON && year <= LAST_COMMON ? year + FiscalYear.BE_OFFSET : year;
    if (be < FiscalYear.FIRST || be > FiscalYear.LAST) {
      throw new TypeConversionException("not a year: " + written);
    }
    return new FiscalYear(be);
  }
}
