package org.prongsai.model;

import java.time.LocalDate;

/**
 * A Thai fiscal year in the Buddhist era; FY 2568 runs from 1 October 2567 to 30 September 2568
 * (CE: 1 October 2024 to 30 September 2025).
 */
public record FiscalYear(int be) implements Comparable<FiscalYear> {
  /** Years from the Buddhist era to the common era. */
  public static final int BE_OFFSET = 543;

  /** The years that a content may have, the last one too. */
  public static final int FIRST = 2500;

  public static final int LAST = 2700;

  /** Years so near are calculated with; a year of the common era is none. */
  private static final int AROUND = 100;

  public FiscalYear {
    if (be < FIRST - AROUND || be > LAST + AROUND) {
      throw new IllegalArgumentException("not a Buddhist-era year: " + be);
    }
  }

  public LocalDate start() {
    return LocalDate.of(be - BE_OFFSET - 1, 10, 1);
  }

  public LocalDate end() {
    return LocalDate.of(be - BE_OFFSET, 9, 30);
  }

  public boolean contains(LocalDate date) {
    return !date.isBefore(start()) && !date.isAfter(end());
  }

  public FiscalYear next() {
    return new FiscalYear(be + 1);
  }

  public FiscalYear previous() {
    return new FiscalYear(be - 1);
  }

  @Override
  public int compareTo(FiscalYear other) {
    return Integer.compare(be, other.be);
  }

  /** Four digits: {@code 2568}. */
  @Override
  public String toString() {
    return Integer.toString(be);
  }
}
