package org.prongsai.live.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.prongsai.check.url.Url;
import org.prongsai.ita.Assessor;
import org.prongsai.ita.Verdict;
import org.prongsai.ita.Verdicts;
import org.prongsai.model.Agency;
import org.prongsai.model.Checklist;
import org.prongsai.model.Disclosure;
import org.prongsai.model.Evidence;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Pointer;
import org.prongsai.model.Portal;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;

/**
 * Judges what was found as if the agency had declared it: by the same rules as a build, so that the
 * words mean the same. What only the one who declares can know is left out.
 */
final class Judging {
  /** Of what nobody declared on a website, nothing can be said. */
  private static final Set<Rule> OF_DECLARING =
      Set.of(
          Rule.ITEM_WITHOUT_EVIDENCE,
          Rule.ELEMENT_UNCONFIRMED,
          Rule.MONTH_UNCONFIRMED,
          Rule.MONTH_MISSING,
          Rule.LINK_TEXT,
          Rule.UNKNOWN_ITEM,
          Rule.TITLE_OF_OTHER_ITEM);

  private final Audited audited;
  private final Checklist checklist;
  private final List<Finding> listed;

  private Judging(Audited audited, Checklist checklist) {
    this.audited = audited;
    this.checklist = checklist;
    this.listed = audited.findings().stream().filter(f -> !f.counting().isEmpty()).toList();
  }

  static Judged of(
      Audited audited,
      Checklist checklist,
      Function<FiscalYear, Optional<Checklist>> checklists,
      LocalDate asOf) {
    return new Judging(audited, checklist).judged(checklists, asOf);
  }

  /** Of a site that could not be looked at, no item is judged. */
  static Judged unseen(Url home, Seen seen) {
    Audited nothing = new Audited(home, "", List.of(), List.of(), false, 0, 0, List.of(), 0, false);
    List<Problem> problems = new ArrayList<>();
    problems.add(Rule.AUDIT_HOME.at(Places.of(home), home.toString()));
    seen.standing()
        .rule()
        .ifPresent(
            r ->
                problems.add(r.at(Places.of(home), seen.standing().args().toArray(String[]::new))));
    return new Judged(
        nothing, Optional.empty(), new Disclosure(Optional.empty(), false, List.of()), problems);
  }

  private Judged judged(Function<FiscalYear, Optional<Checklist>> checklists, LocalDate asOf) {
    Disclosure disclosure =
        new Disclosure(
            Optional.of(checklist.id()), false, listed.stream().map(Judging::entry).toList());
    Verdicts verdicts = Assessor.judge(portal(disclosure), checklists, asOf, this::place);
    List<Problem> problems = new ArrayList<>();
    verdicts.problems().stream()
        .filter(p -> !OF_DECLARING.contains(p.rule()))
        .forEach(problems::add);
    SiteProblems site = new SiteProblems(audited, checklist);
    problems.addAll(site.ofSite());
    audited.findings().forEach(f -> problems.addAll(site.of(f)));
    Verdicts.OfYear year = verdicts.years().get(checklist.year());
    List<Verdicts.OfItem> items =
        year.items().stream().map(i -> withWhatIsBroken(i, problems)).toList();
    return new Judged(
        audited,
        Optional.of(new Verdicts.OfYear(year.year(), year.checklist(), false, items)),
        disclosure,
        problems);
  }

  private Portal portal(Disclosure disclosure) {
    Agency agency =
        new Agency(
            audited.home().authority(),
            checklist.sector(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(audited.home().toString()),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            false);
    TreeMap<FiscalYear, Portal.Year> years = new TreeMap<>();
    years.put(
        checklist.year(),
        new Portal.Year(Optional.empty(), Optional.empty(), Optional.of(disclosure), List.of()));
    return new Portal(agency, List.of(), years, List.of());
  }

  private static Disclosure.Entry entry(Finding finding) {
    return new Disclosure.Entry(
        finding.match().item().code(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        finding.counting().stream().map(Judging::evidence).toList(),
        Optional.empty(),
        Optional.empty());
  }

  private static Evidence evidence(Piece piece) {
    return new Evidence.Outside(
        piece.url().orElseThrow().toString(),
        new Evidence.Label(
            Optional.of(piece.title()),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty()));
  }

  /** {@code /items/3/evidence/0/url}: where the site links it. */
  private Place place(Pointer pointer) {
    String[] parts = pointer.path().split("/");
    if (parts.length < 3 || !parts[1].equals("items")) {
      return Places.of(audited.home());
    }
    Finding finding = listed.get(Integer.parseInt(parts[2]));
    int piece = parts.length > 4 ? Integer.parseInt(parts[4]) : 0;
    Piece of = finding.counting().get(piece);
    return Places.of(of.page(), of.line());
  }

  /** An item of which a part is broken is incomplete: an error names it. */
  private static Verdicts.OfItem withWhatIsBroken(Verdicts.OfItem item, List<Problem> problems) {
    boolean broken =
        problems.stream()
            .anyMatch(
                p -> p.isError() && p.item().filter(item.code().toString()::equals).isPresent());
    Verdict verdict =
        item.verdict() == Verdict.PUBLISHED && broken
            ? Verdict.INCOMPLETE
            : item.verdict() == Verdict.INCOMPLETE && !broken ? Verdict.PUBLISHED : item.verdict();
    return new Verdicts.OfItem(
        item.code(),
        verdict,
        item.asked(),
        item.entry(),
        item.evidence(),
        item.elements(),
        item.months(),
        item.points(),
        item.pointsUncertain());
  }
}
