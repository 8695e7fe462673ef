package org.prongsai.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A score out of 100 with two decimals, kept in hundredths: 83.31 is 8331. */
public record Score(int hundredths) implements Comparable<Score> {

  public Score {
    if (hundredths < 0 || hundredths > 100_00) {
      throw new IllegalArgumentException("not a score from 0 to 100: " + hundredths + "/100");
    }
  }

  /**
   * @throws ArithmeticException when there are more than two decimals
   */
  public static Score of(BigDecimal value) {
    return new Score(value.setScale(2, RoundingMode.UNNECESSARY).unscaledValue().intValueExact());
  }

  public static Score of(String digits) {
    return of(new BigDecimal(digits));
  }

  public BigDecimal value() {
    return BigDecimal.valueOf(hundredths, 2);
  }

  @Override
  public int compareTo(Score other) {
    return Integer.compare(hundredths, other.hundredths);
  }

  /** Always two decimals and a point: {@code 83.31}, {@code 100.00}. */
  @Override
  public String toString() {
    return value().toPlainString();
  }
}
