package org.prongsai.ita;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.prongsai.model.Checklist;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.FreePage;
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
    SortedMap<FiscalYear, Verdicts.OfYear> years = new TreeMap<>();
    List<Problem> problems = new ArrayList<>(ChannelRules.complaintsAreSeparate(portal, places));
    Set<String> pages = portal.pages().stream().map(FreePage::name).collect(Collectors.toSet());
    MentionedFiles mentioned = new MentionedFiles(portal.pages());
    for (Map.Entry<FiscalYear, Portal.Year> of : portal.years().entrySet()) {
      Declared declared = new Declared(portal, of.getKey(), places, pages);
      List<Problem> found =
          new ArrayList<>(FileRules.everyFileBelongsSomewhere(declared, mentioned));
      if (of.getValue().isJudged()) {
        Optional<Checklist> checklist = checklists.apply(of.getKey());
        Verdicts.OfYear judged = YearJudge.judge(declared, checklist, asOf, found);
        found.addAll(NumberingRules.entriesFitTheChecklist(declared, checklist, checklists));
        years.put(of.getKey(), judged);
      }
      boolean closed = declared.isClosed();
      found.stream()
          .map(p -> closed && !p.rule().isSoundness() ? p.asWarning() : p)
          .forEach(problems::add);
    }
    problems.sort(Problem.ORDER);
    return new Verdicts(years, problems);
  }
}
