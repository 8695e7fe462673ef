package org.prongsai.ita;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.prongsai.ita.Declared.Piece;
import org.prongsai.ita.Verdicts.ElementState;
import org.prongsai.ita.Verdicts.MonthState;
import org.prongsai.model.Checklist;
import org.prongsai.model.Evidence;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Requirement;

/**
 * What evidence is said to show. Something counts as not shown only when every piece of evidence
 * says what it shows; one that is silent, a dropped file say, may show it.
 */
final class Shows {
  /** The entry opens in spring; the first six months are all that can have been asked by then. */
  private static final int MONTHS_ASKED = 6;

  private Shows() {}

  static List<ElementState> elements(Checklist.Item asked, List<Piece> counting) {
    List<Evidence.Label> labels = counting.stream().map(p -> p.evidence().label()).toList();
    boolean allSay = !labels.isEmpty() && labels.stream().allMatch(l -> l.shows().isPresent());
    return IntStream.rangeClosed(1, asked.elements().size())
        .mapToObj(
            n ->
                state(
                    labels.stream().anyMatch(l -> l.shows().orElse(List.of()).contains(n)), allSay))
        .toList();
  }

  /** The months of a monthly item that are over on that day. */
  static List<MonthState> months(
      Checklist.Item asked, FiscalYear year, LocalDate asOf, List<Piece> counting) {
    if (asked.requires().cadence().filter(Requirement.Cadence.MONTHLY::equals).isEmpty()) {
      return List.of();
    }
    List<Evidence.Label> labels = counting.stream().map(p -> p.evidence().label()).toList();
    boolean allSay = !labels.isEmpty() && labels.stream().noneMatch(l -> l.months().isEmpty());
    List<MonthState> states = new ArrayList<>();
    for (int i = 0; i < MONTHS_ASKED; i++) {
      LocalDate month = year.start().plusMonths(i);
      if (month.plusMonths(1).isAfter(asOf)) {
        break;
      }
      boolean shown =
          labels.stream()
              .flatMap(l -> l.months().stream())
              .anyMatch(m -> YearMonth.from(m).equals(YearMonth.from(month)));
      states.add(new MonthState(month, state(shown, allSay)));
    }
    return states;
  }

  private static ElementState state(boolean shown, boolean allSay) {
    if (shown) {
      return ElementState.SHOWN;
    }
    return allSay ? ElementState.NOT_SHOWN : ElementState.UNCONFIRMED;
  }
}
