package org.prongsai.ita;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.prongsai.model.Agency;
import org.prongsai.model.Checklist;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Portal;

/**
 * All that is judged of one year, and all that this depends on.
 *
 * @param pages of the pages that its evidence or its checklist names, those that the site has
 * @param mentioned the files that free pages speak of; empty when the year need not know
 * @param checklists the year's own, and those of other years: equal when all of them are
 * @param written where its list of items was written, see {@link
 *     org.prongsai.model.Places#written(String)}
 */
record YearBasis(
    FiscalYear year,
    Portal.Year of,
    Agency agency,
    Set<String> pages,
    Set<String> mentioned,
    Function<FiscalYear, Optional<Checklist>> checklists,
    Object written,
    LocalDate asOf) {

  /** The one document whose places are asked for. */
  static String document(FiscalYear year) {
    return year + "/oit";
  }

  /** One a year; the rest is large. */
  @Override
  public int hashCode() {
    return year.be();
  }
}
