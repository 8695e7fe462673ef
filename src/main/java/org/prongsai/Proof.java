package org.prongsai;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.prongsai.check.SiteChecks;
import org.prongsai.check.SiteFacts;
import org.prongsai.plan.Page;
import org.prongsai.plan.PagePath;
import org.prongsai.plan.SitePaths;
import org.prongsai.plan.SitePlan;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;
import org.prongsai.read.BookForm;
import org.prongsai.report.Report;

/** What was declared, held against the site as it is: from the HTML alone. */
record Proof(Report.Counts counts, List<Report.Completeness> completeness, List<Problem> problems) {
  private static final Pattern YEAR_DATA = Pattern.compile("content/[^/]+/[^/]+\\.(yaml|yml|json)");
  private static final Pattern YEAR_FILE = Pattern.compile("[0-9]{4}/files/.*");

  /**
   * @param known of the last proof of this site
   */
  static Proof of(Declared declared, SiteFacts facts, KnownProof known) {
    return of(declared, facts, Optional.empty(), known);
  }

  /**
   * @param fromHome how many clicks each file is away from where the assessor starts, when that was
   *     walked; else they are counted from the site's own home page
   */
  static Proof of(Declared declared, SiteFacts facts, Optional<Map<String, Integer>> fromHome) {
    return of(declared, facts, fromHome, KnownProof.none());
  }

  private static Proof of(
      Declared declared,
      SiteFacts facts,
      Optional<Map<String, Integer>> fromHome,
      KnownProof known) {
    SitePlan plan = declared.plan();
    List<Problem> problems =
        new ArrayList<>(Trace.of(SiteChecks.all(facts, known.expected(plan)), declared));
    // The search page lists everything: it would hide that no menu leads to an item any more.
    Map<String, Integer> clicks =
        fromHome.orElseGet(
            () -> facts.clicksFrom(SitePaths.HOME.file(), Set.of(SitePaths.SEARCH.file())));
    Map<String, List<Page.Item>> items =
        plan.pages().stream()
            .filter(Page.Item.class::isInstance)
            .map(Page.Item.class::cast)
            .collect(Collectors.groupingBy(Page.Item::year));
    List<KnownProof.Basis> bases =
        declared.verdicts().years().values().stream()
            .map(year -> KnownProof.Basis.of(declared, year, clicks))
            .toList();
    List<Report.Completeness> years = new ArrayList<>();
    for (KnownProof.OfYear year :
        known.years(
            bases,
            year -> items.getOrDefault(year.toString(), List.of()),
            facts,
            new Years(declared, facts))) {
      years.add(year.completeness());
      problems.addAll(year.problems());
    }
    return new Proof(new Report.Counts(facts.pageCount(), facts.linkCount()), years, problems);
  }

  private record Years(Declared declared, SiteFacts facts) implements KnownProof.Proving {
    @Override
    public Report.Completeness completeness(KnownProof.Basis basis) {
      return Completeness.of(declared, basis.verdicts(), basis.clicks());
    }

    @Override
    public List<Problem> unreached(KnownProof.Basis basis) {
      return new Reach(declared, basis.verdicts(), facts, basis.clicks()).unreached();
    }

    @Override
    public List<Problem> unlinked(KnownProof.Basis basis, List<Page.Item> pages) {
      return new Reach(declared, basis.verdicts(), facts, basis.clicks()).unlinked(pages);
    }
  }

  /**
   * The same without the problems that only repeat that a page could not be baked, which has been
   * told: that it is missing, and that every link to it is broken.
   */
  Proof withoutEchoes(Declared declared, Set<PagePath> baked) {
    List<PagePath> failed =
        declared.plan().pages().stream().map(Page::path).filter(p -> !baked.contains(p)).toList();
    Set<String> files = failed.stream().map(PagePath::file).collect(Collectors.toSet());
    return new Proof(
        counts,
        completeness,
        problems.stream()
            .filter(p -> !files.contains(p.place().file()))
            .filter(p -> p.rule() != Rule.LINK_BROKEN || !leadsTo(failed, p))
            .toList());
  }

  private static boolean leadsTo(List<PagePath> failed, Problem broken) {
    String file = broken.place().file();
    String target = broken.target().orElse("");
    if (file.equals(SitePaths.NOT_FOUND.value())) {
      // Shown at any depth, it links from the root.
      return failed.stream().anyMatch(p -> target.endsWith("/" + SitePaths.HOME.linkTo(p)));
    }
    PagePath from = new PagePath(file.replaceFirst("[^/]*$", ""));
    return failed.stream().anyMatch(p -> target.equals(from.linkTo(p)));
  }

  /**
   * Whether a problem says that what a year's data declares cannot be opened. Nobody may let that
   * be: the site would go on claiming it.
   */
  static boolean isOfEvidence(Problem problem) {
    boolean declared =
        (problem.rule().id().startsWith("link/") || problem.rule().id().startsWith("live/"))
            && problem.source().filter(Proof::isOfYear).isPresent();
    boolean hollow =
        problem.rule() == Rule.FILE_EMPTY
            || problem.rule() == Rule.FILE_HTML_ERROR_PAGE
            || problem.rule() == Rule.FILE_ENCRYPTED;
    return declared || (hollow && YEAR_FILE.matcher(problem.place().file()).matches());
  }

  /** The same with what the network said of the site's links. */
  Proof with(List<Problem> more, Declared declared) {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(Trace.of(more, declared));
    return new Proof(counts, completeness, all);
  }

  /** The same, once every outside link was asked. */
  Proof asked() {
    return new Proof(
        counts, completeness.stream().map(Report.Completeness::asked).toList(), problems);
  }

  /** The same with other problems. */
  Proof with(UnaryOperator<List<Problem>> change) {
    return new Proof(counts, completeness, change.apply(problems));
  }

  private static boolean isOfYear(Place source) {
    return source
        .sheet()
        .flatMap(BookForm::of)
        .map(BookForm::isOfYears)
        .orElseGet(() -> YEAR_DATA.matcher(source.file()).matches());
  }
}
