package org.prongsai;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.prongsai.check.Progress;
import org.prongsai.check.url.Url;
import org.prongsai.ita.Verdict;
import org.prongsai.ita.Verdicts;
import org.prongsai.live.audit.Bounds;
import org.prongsai.live.audit.Judged;
import org.prongsai.live.audit.SiteAudit;
import org.prongsai.live.web.Web;
import org.prongsai.model.Checklist;
import org.prongsai.model.FiscalYear;
import org.prongsai.problem.Checked;
import org.prongsai.problem.Ignores;
import org.prongsai.problem.Reasons;
import org.prongsai.read.Checklists;
import org.prongsai.report.Report;

/** Gives the verdict of a build on anybody's website. */
public final class Audit {
  private final FiscalYear year;
  private final Checklists checklists;
  private final Checklist checklist;
  private final LocalDate asOf;
  private final Path state;
  private final boolean allowPrivate;

  private Audit(
      FiscalYear year,
      Checklists checklists,
      Checklist checklist,
      LocalDate asOf,
      Path state,
      boolean allowPrivate) {
    this.year = year;
    this.checklists = checklists;
    this.checklist = checklist;
    this.asOf = asOf;
    this.state = state;
    this.allowPrivate = allowPrivate;
  }

  /**
   * Of one fiscal year and one kind of agency.
   *
   * @param state where unfinished audits leave what they have seen
   * @param allowPrivate whether a site in one's own network may be looked at
   * @throws Refusal when no checklist of them ships
   */
  public static Audit of(
      FiscalYear year, String sector, LocalDate asOf, Path state, boolean allowPrivate)
      throws Refusal {
    Checklists checklists = Checklists.shipped(sector);
    Optional<Checklist> checklist = checklists.apply(year);
    if (checklist.isEmpty()) {
      SortedSet<FiscalYear> years = Checklists.shippedYears(sector);
      if (years.isEmpty()) {
        throw new Refusal("refusal.no-sector", sector);
      }
      throw new Refusal(
          "refusal.no-checklist",
          year.toString(),
          years.first().toString(),
          years.last().toString());
    }
    return new Audit(year, checklists, checklist.get(), asOf, state, allowPrivate);
  }

  /**
   * What came of one site.
   *
   * @param judged what the report was made from, and what an import begins with
   */
  public record Done(Report report, Judged judged) {}

  /** What to do with a verdict before what was seen for it is forgotten. */
  public interface Telling<T> {
    T tell(Done done) throws Refusal, IOException;
  }

  Checklist checklist() {
    return checklist;
  }

  LocalDate asOf() {
    return asOf;
  }

  /**
   * The address of a site as a person types it: {@code www.example.go.th} will do.
   *
   * @throws Refusal when it is none, or holds a password
   */
  public static Url address(String written) throws Refusal {
    String text = written.strip();
    Optional<Url> url =
        Url.parse(text.matches("(?i)[a-z][a-z0-9+.-]*:/.*") ? text : "https://" + text);
    if (url.isEmpty() || !url.get().isHttp()) {
      throw new Refusal("refusal.address", written);
    }
    if (text.matches("(?i)https?:[/\\\\]*[^/\\\\?#]*@.*")) {
      throw new Refusal("refusal.address-password", url.get().host().orElse(""));
    }
    return url.get().withoutFragment();
  }

  /**
   * Audits a site, goes on where an earlier run was stopped, and forgets what it saw once the
   * verdict was told.
   *
   * @throws Refusal when another run is at it, or the state cannot be kept
   */
  public <T> T run(Url home, Web web, Progress progress, Telling<T> telling)
      throws Refusal, IOException {
    Run run = Run.begin(asOf);
    try (SiteAudit audit =
        SiteAudit.begin(web, allowPrivate, home, checklist, state, Instant.now(), progress)) {
      Judged judged = audit.run(checklists, asOf, Bounds.USUAL);
      T told = telling.tell(new Done(report(run, home, judged), judged));
      audit.done();
      return told;
    } catch (SiteAudit.BusyException e) {
      throw new Refusal("refusal.audit-busy", home.toString());
    } catch (SiteAudit.StateException e) {
      throw new Refusal("refusal.cannot-write", state.toString(), Reasons.of(e.why()));
    }
  }

  private Report report(Run run, Url home, Judged judged) throws IOException {
    List<Report.Completeness> completeness =
        judged.year().map(y -> List.of(completeness(y, judged))).orElse(List.of());
    return run.report(
        home.toString(),
        new Proof(
            new Report.Counts(judged.pages(), judged.links()), completeness, judged.problems()),
        List.of(),
        new Checked<>(Ignores.none(), List.of()),
        p -> false,
        Run.Promotion.NONE);
  }

  private Report.Completeness completeness(Verdicts.OfYear of, Judged judged) {
    return new Report.Completeness(
        year.be(),
        of.checklist().map(Checklist::id),
        of.closed(),
        of.items().size(),
        of.count(Verdict.PUBLISHED),
        of.count(Verdict.INCOMPLETE),
        of.count(Verdict.PENDING),
        of.count(Verdict.MISSING),
        of.count(Verdict.NOT_APPLICABLE),
        Optional.of(of.pointsAtStake().toPlainString()),
        of.pointsUncertain(),
        of.items().stream().map(i -> item(i, judged)).toList());
  }

  private static Report.Item item(Verdicts.OfItem item, Judged judged) {
    return new Report.Item(
        item.code().toString(),
        item.asked().map(Checklist.Item::title).orElse(item.code().toString()),
        item.verdict().id(),
        judged.url(item.code()),
        item.evidence().size(),
        item.elements().size(),
        item.points().map(p -> p.toPlainString()),
        item.pointsUncertain(),
        judged.clicks(item.code()),
        Optional.empty(),
        Optional.empty(),
        judged.place(item.code()));
  }
}
