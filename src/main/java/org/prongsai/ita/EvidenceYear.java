package org.prongsai.ita;

import java.util.Optional;
import java.util.stream.Collectors;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Requirement;

/** Whether a text about evidence speaks of another year than the item asks for. */
public final class EvidenceYear {
  private EvidenceYear() {}

  /** The year named although another is asked for; empty when none is, or any will do. */
  public static Optional<Integer> wrong(String text, FiscalYear year, Requirement asked) {
    return NamedYears.in(text).wrongFor(year, asked);
  }

  /** The years an item may speak of, as {@code 2565, 2566}; empty when any will do. */
  public static String expected(FiscalYear year, Requirement asked) {
    return NamedYears.expected(year, asked).stream()
        .sorted()
        .map(y -> Integer.toString(y))
        .collect(Collectors.joining(", "));
  }
}
