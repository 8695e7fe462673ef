package org.prongsai.ita;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.prongsai.model.Checklist;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Places;
import org.prongsai.model.Portal;

/** Judges what an agency declares against what a checklist asks. */
public final class Assessor {
  private Assessor() {}

  /**
   * Judges what is declared, before any page exists. Pure.
   *
   * @param checklists the checklist of a year for the agency's sector
   * @param asOf the day on which a promise is overdue or not
   * @param places where each value was written
   */
  public static Verdicts judge(
      Portal portal,
      Function<FiscalYear, Optional<Checklist>> checklists,
      LocalDate asOf,
      Places places) {
    return new Verdicts(new TreeMap<>(), List.of());
  }
}
