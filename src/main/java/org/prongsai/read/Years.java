package org.prongsai.read;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.ThaiText;

/** Years as people write them: พ.ศ. or ค.ศ., Thai or Arabic digits. */
final class Years {
  /** An era, perhaps, and four digits. */
  static final String YEAR = "(พ\\.ศ\\.|พศ|ค\\.ศ\\.|คศ)?\\s*([0-9]{4})";

  private static final Pattern ALONE = Pattern.compile(YEAR);

  private Years() {}

  /**
   * A year as read.
   *
   * @param be in the Buddhist era
   * @param guessed the digits as written, when they are a CE year that nobody marked as one
   */
  record Read(int be, Optional<String> guessed) {}

  /** A fiscal year; empty for anything else. */
  static Optional<Read> fiscal(String written) {
    Matcher m = ALONE.matcher(ThaiText.arabicDigits(written.strip()));
    return m.matches()
        ? of(m.group(1), m.group(2)).filter(y -> y.be() >= 2500 && y.be() <= 2700)
        : Optional.empty();
  }

  /** From the two groups of {@link #YEAR}; a lone CE year (1857–2157) is a guess. */
  static Optional<Read> of(String era, String digits) {
    int year = Integer.parseInt(digits);
    if (era != null && era.startsWith("ค")) {
      return between(year + FiscalYear.BE_OFFSET).isPresent()
          ? Optional.of(new Read(year + FiscalYear.BE_OFFSET, Optional.empty()))
          : Optional.empty();
    }
    if (between(year).isPresent()) {
      return Optional.of(new Read(year, Optional.empty()));
    }
    return era == null && between(year + FiscalYear.BE_OFFSET).isPresent()
        ? Optional.of(new Read(year + FiscalYear.BE_OFFSET, Optional.of(digits)))
        : Optional.empty();
  }

  private static OptionalInt between(int be) {
    return be >= 2400 && be <= 2700 ? OptionalInt.of(be) : OptionalInt.empty();
  }
}
