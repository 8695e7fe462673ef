package org.prongsai;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.prongsai.check.SiteFacts;
import org.prongsai.ita.Verdicts;
import org.prongsai.model.Disclosure;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Portal;
import org.prongsai.model.Unit;
import org.prongsai.plan.Page;
import org.prongsai.plan.SitePlan;
import org.prongsai.problem.Problem;
import org.prongsai.report.Report;

/**
 * What the last proof of a site in this JVM found of its years. A year is proved again only when
 * something that it depends on has changed. Nothing of it is written down. Not for several threads.
 */
final class KnownProof {
  /**
   * All that is told of a year depends on, besides the pages as they are.
   *
   * @param written where its items were written, see {@link
   *     org.prongsai.model.Places#written(String)}
   */
  record Basis(
      Verdicts.OfYear verdicts,
      List<Unit> units,
      Optional<Disclosure> declared,
      Object written,
      Map<String, Integer> clicks) {
    static Basis of(Declared declared, Verdicts.OfYear verdicts, Map<String, Integer> clicks) {
      Portal portal = declared.content().portal();
      return new Basis(
          verdicts,
          portal.agency().units(),
          Optional.ofNullable(portal.years().get(verdicts.year())).flatMap(Portal.Year::disclosure),
          declared.content().sources().written(verdicts.year() + "/oit"),
          clicks);
    }

    /** What is large and kept is compared by identity: else it would take as long as to prove. */
    boolean isSameAs(Basis other) {
      return verdicts == other.verdicts
          && clicks == other.clicks
          && units.equals(other.units)
          && declared.equals(other.declared)
          && written.equals(other.written);
    }
  }

  /**
   * What was found of a year.
   *
   * @param unreached items that no click leads to
   * @param pages of its items
   * @param unlinked evidence that these should link and do not
   */
  record OfYear(
      Basis basis,
      Report.Completeness completeness,
      List<Problem> unreached,
      List<Page.Item> pages,
      List<Problem> unlinked) {
    List<Problem> problems() {
      return Stream.concat(unreached.stream(), unlinked.stream()).toList();
    }
  }

  private final boolean keeps;
  private Optional<SitePlan> plan = Optional.empty();
  private Set<String> expected = Set.of();
  private Optional<SiteFacts> facts = Optional.empty();
  private Map<FiscalYear, OfYear> years = Map.of();

  private KnownProof(boolean keeps) {
    this.keeps = keeps;
  }

  /** For a site that is proved once. */
  static KnownProof none() {
    return new KnownProof(false);
  }

  /** For a site that is proved again and again. */
  static KnownProof kept() {
    return new KnownProof(true);
  }

  /** The files that a plan expects: the same object as long as they are the same. */
  Set<String> expected(SitePlan now) {
    if (!keeps) {
      return now.expected();
    }
    if (plan.isEmpty() || !now.expectsWhat(plan.get())) {
      expected = Set.copyOf(now.expected());
    }
    plan = Optional.of(now);
    return expected;
  }

  /** Finds what is true of one year now. */
  interface Proving {
    Report.Completeness completeness(Basis basis);

    List<Problem> unreached(Basis basis);

    List<Problem> unlinked(Basis basis, List<Page.Item> pages);
  }

  /**
   * All years, as a first proof would find them.
   *
   * @param bases of all years
   * @param items the pages of the items of a year
   */
  List<OfYear> years(
      List<Basis> bases,
      Function<FiscalYear, List<Page.Item>> items,
      SiteFacts now,
      Proving proving) {
    Optional<Set<String>> changed = facts.flatMap(now::changedSince);
    List<OfYear> found = new ArrayList<>();
    for (Basis basis : bases) {
      FiscalYear year = basis.verdicts().year();
      List<Page.Item> pages = items.apply(year);
      Optional<OfYear> before = Optional.ofNullable(years.get(year));
      Optional<OfYear> same = before.filter(b -> b.basis().isSameAs(basis));
      found.add(
          new OfYear(
              basis,
              same.map(OfYear::completeness).orElseGet(() -> proving.completeness(basis)),
              same.map(OfYear::unreached).orElseGet(() -> proving.unreached(basis)),
              pages,
              proving.unlinked(basis, inDoubt(pages, before, changed))));
    }
    if (keeps) {
      facts = Optional.of(now);
      years = new TreeMap<>();
      found.forEach(of -> years.put(of.basis().verdicts().year(), of));
    }
    return found;
  }

  /** The pages that were not found to link all they should, or are others now. */
  private static List<Page.Item> inDoubt(
      List<Page.Item> pages, Optional<OfYear> before, Optional<Set<String>> changed) {
    if (before.isEmpty() || changed.isEmpty() || !before.get().unlinked().isEmpty()) {
      return pages;
    }
    List<Page.Item> then = before.get().pages();
    List<Page.Item> doubtful = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      Page.Item page = pages.get(i);
      if (i >= then.size() || page != then.get(i) || changed.get().contains(page.path().file())) {
        doubtful.add(page);
      }
    }
    return doubtful;
  }
}
