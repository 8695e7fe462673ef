package org.prongsai.ita;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.prongsai.model.Checklist;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Instrument;
import org.prongsai.model.ItemCode;
import org.prongsai.model.Score;

/**
 * What items are worth. An item scores 100 or 0; a sub-indicator is the mean of its items, an
 * indicator the mean of its sub-indicators, and OIT gives 40 points of the total by the mean of its
 * two indicators. This reproduces a published score table of FY 2564; for other years it is an
 * estimate.
 */
public final class Points {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final FiscalYear BORDER_IN_DOUBT = new FiscalYear(2567);

  private Points() {}

  /** Per cent of the total: IIT 30, EIT 30, OIT 40. */
  public static int weight(Instrument instrument) {
    return instrument == Instrument.OIT ? 40 : 30;
  }

  /** Whether the weights were confirmed for a year (2564), not only assumed. */
  public static boolean isWeightConfirmed(FiscalYear year) {
    return year.be() == 2564;
  }

  /** What one item is worth of the total of 100, to two decimals. */
  public static BigDecimal of(Checklist checklist, ItemCode code) {
    return exact(checklist, code).setScale(2, RoundingMode.HALF_UP);
  }

  /**
   * Whether even the formula is in doubt: from FY 2567 on the border between 10.1 and 10.2 is not
   * known, and an item of 10.2 may be worth half of what we say.
   */
  public static boolean isUncertain(FiscalYear year, Checklist.Item item) {
    return item.indicator() == 10 && year.compareTo(BORDER_IN_DOUBT) >= 0;
  }

  /** The points of OIT (0–40) when exactly these items score, to two decimals. */
  public static BigDecimal ofInstrument(Checklist checklist, Set<ItemCode> scoring) {
    return checklist.items().stream()
        .filter(i -> scoring.contains(i.code()))
        .map(i -> exact(checklist, i.code()))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(2, RoundingMode.HALF_UP);
  }

  /** The points of OIT (0–40) from the scores of its indicators, to two decimals. */
  public static BigDecimal ofInstrument(List<Score> indicators) {
    BigDecimal sum = indicators.stream().map(Score::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.multiply(BigDecimal.valueOf(weight(Instrument.OIT)))
        .divide(HUNDRED.multiply(BigDecimal.valueOf(indicators.size())), 2, RoundingMode.HALF_UP);
  }

  /** Zero for an item that the checklist does not know. */
  static BigDecimal exact(Checklist checklist, ItemCode code) {
    return checklist
        .item(code)
        .map(
            item -> {
              Set<Integer> indicators =
                  checklist.items().stream()
                      .map(Checklist.Item::indicator)
                      .collect(Collectors.toSet());
              long subIndicators =
                  checklist.items().stream()
                      .filter(i -> i.indicator() == item.indicator())
                      .map(Checklist.Item::subIndicator)
                      .distinct()
                      .count();
              long items =
                  checklist.items().stream()
                      .filter(i -> i.subIndicator().equals(item.subIndicator()))
                      .count();
              return BigDecimal.valueOf(weight(Instrument.OIT))
                  .divide(
                      BigDecimal.valueOf(indicators.size() * subIndicators * items),
                      MathContext.DECIMAL64);
            })
        .orElse(BigDecimal.ZERO);
  }
}
