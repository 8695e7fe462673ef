package org.prongsai.ita;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.prongsai.model.Checklist;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Places;
import org.prongsai.model.Portal;
import org.prongsai.problem.Problem;

/** Judges what an agency declares against what a checklist asks. */
public final class Assessor {
  private Assessor() {}

  /**
   * Judges what is declared, before any page exists. Pure.
   *
   * <p>Every item that is incomplete, missing or overdue has an error that names it (a warning in a
   * closed year), and no {@code oit/} error names an item that is published.
   *
   * @param checklists the checklist of a year for the agency's sector; asked for other years only
   *     when an entry does not fit its own
   * @param asOf the day on which a promise is overdue or not
   * @param places where each value was written
   */
  public static Verdicts judge(
      Portal portal,
      Function<FiscalYear, Optional<Checklist>> checklists,
      LocalDate asOf,
      Places places) {
    return judge(portal, checklists, asOf, places, KnownYears.none());
  }

  /**
   * The same, with what was judged before.
   *
   * @param checklists equal to those of another time when they answer the same
   */
  public static Verdicts judge(
      Portal portal,
      Function<FiscalYear, Optional<Checklist>> checklists,
      LocalDate asOf,
      Places places,
      KnownYears known) {
    known.begin();
    SortedMap<FiscalYear, Verdicts.OfYear> years = new TreeMap<>();
    List<Problem> problems = new ArrayList<>(ChannelRules.complaintsAreSeparate(portal, places));
    OurPages ours = new OurPages(portal);
    MentionedFiles mentioned = new MentionedFiles(portal.pages(), known);
    portal
        .years()
        .forEach(
            (year, of) -> {
              Set<String> pages = new HashSet<>(known.named(of));
              checklists.apply(year).ifPresent(c -> pages.addAll(OurPages.named(c)));
              pages.removeIf(page -> !ours.has(page, year));
              YearBasis basis =
                  new YearBasis(
                      year,
                      of,
                      portal.agency(),
                      pages,
                      FileRules.areAllInItemFolders(of) ? Set.of() : mentioned.paths(),
                      checklists,
                      places.written(YearBasis.document(year)),
                      asOf);
              KnownYears.Judged judged =
                  known.years().of(basis, b -> judge(new Declared(b, places), b));
              judged.verdicts().ifPresent(v -> years.put(year, v));
              problems.addAll(judged.problems());
            });
    problems.sort(Problem.ORDER);
    return known.same(new Verdicts(years, problems));
  }

  private static KnownYears.Judged judge(Declared declared, YearBasis basis) {
    List<Problem> found =
        new ArrayList<>(FileRules.everyFileBelongsSomewhere(declared, basis.mentioned()));
    Optional<Verdicts.OfYear> verdicts = Optional.empty();
    if (basis.of().isJudged()) {
      Optional<Checklist> checklist = basis.checklists().apply(basis.year());
      verdicts = Optional.of(YearJudge.judge(declared, checklist, basis.asOf(), found));
      found.addAll(NumberingRules.entriesFitTheChecklist(declared, checklist, basis.checklists()));
    }
    boolean closed = declared.isClosed();
    return new KnownYears.Judged(
        verdicts,
        found.stream()
            .map(p -> closed && !p.rule().isSoundness() ? p.asWarning() : p)
            .sorted(Problem.ORDER)
            .toList());
  }
}
