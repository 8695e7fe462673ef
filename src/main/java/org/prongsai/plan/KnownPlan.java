package org.prongsai.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prongsai.ita.KnownItems;
import org.prongsai.ita.SameItems;
import org.prongsai.ita.SameItems.InYear;
import org.prongsai.ita.Verdicts;
import org.prongsai.model.FileLookup;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.FreePage;
import org.prongsai.model.ItemCode;
import org.prongsai.model.Portal;
import org.prongsai.recall.Former;
import org.prongsai.recall.Memo;
import org.prongsai.recall.Order;
import org.prongsai.recall.Rounds;
import org.prongsai.recall.Same;

/**
 * What the last plans of a site in this JVM made of what. What is equal comes back as the very same
 * object, so that whoever reads the plan can tell by that; see decision 0008.
 */
public final class KnownPlan {
  /** A free page depends on nothing else: the newest date it shows is its own. */
  record FreeFrom(Same<Framing.Basis> basis, Same<FreePage> page) {}

  /** The lines of a page of changes. */
  record ChangesFrom(
      Same<Framing.Basis> basis, PagePath path, Same<List<Changes.Change>> changes) {}

  /** The rows of a table that are about the items of a year. */
  record RowsFrom(String table, Same<YearBasis> year) {}

  /** A file that may be found, and what the pages call it. */
  record FileFrom(SitePlan.PlannedFile file, Optional<String> title, List<String> codes) {}

  /**
   * What all items depend on.
   *
   * @param judged the years that have pages of items
   * @param known the years that have items or a checklist
   * @param assessed the years that have a result
   */
  record SiteBasis(
      Same<Framing.Basis> frame,
      List<FiscalYear> judged,
      Set<FiscalYear> known,
      List<FiscalYear> assessed,
      boolean anyService) {}

  /**
   * What the items of a year depend on, besides what they are in other years: the same object for
   * as long as it is equal.
   *
   * @param linked the titles of the free pages that they name; empty where there is none
   * @param sums of the year's files
   */
  record YearBasis(
      Same<SiteBasis> site,
      Same<Verdicts.OfYear> verdicts,
      Portal.Year content,
      List<Optional<String>> linked,
      List<Optional<String>> sums) {}

  record ItemFrom(Same<YearBasis> year, ItemCode code, Same<List<InYear>> elsewhere) {}

  record UnitFrom(Same<YearBasis> year, String unit) {}

  private final Rounds rounds;
  final KnownItems sameItems;
  final Memo<Same<Verdicts.OfYear>, List<SameItems.Titled>> titled;
  private final Former<String, Framing.Basis> bases;
  private final Former<String, SiteBasis> sites;
  private final Former<FiscalYear, YearBasis> years;
  final Memo<Same<Verdicts.OfYear>, List<String>> namedPages;
  final Memo<Same<Portal.Year>, FileLookup> files;
  final Memo<Same<YearBasis>, Page.Checklist> checklists;
  final Memo<ItemFrom, Page.Item> items;
  final Memo<UnitFrom, List<Page.ItemLine>> ofUnits;
  final Memo<FreeFrom, Page.Free> free;
  final Memo<Same<FreePage>, Changes.Told> changes;
  final Memo<Same<Verdicts.OfYear>, List<Changes.Told>> itemChanges;
  final Order<Changes.Change> newestFirst;
  final Former<PagePath, List<Changes.Change>> changesOf;
  final Memo<ChangesFrom, List<Page.ChangeYear>> changeYears;
  final Memo<Same<Page>, SearchEntries.Found> found;
  final Memo<RowsFrom, DataTable.Part> rows;
  final Former<String, DataTable> tables;
  final Memo<FileFrom, SearchEntry> foundFiles;
  final Former<String, SearchEntry> entries;
  final Memo<Same<SearchEntry>, SearchPage.Keyed> keyed;
  final Order<SearchPage.Keyed> inSearch;
  final Memo<Same<List<SearchPage.Keyed>>, List<Page.Letter>> lettersOf;
  final Former<String, Page.Letter> letters;

  private KnownPlan(Rounds rounds, KnownItems sameItems) {
    this.rounds = rounds;
    this.sameItems = sameItems;
    this.titled = rounds.memo();
    this.bases = rounds.former();
    this.sites = rounds.former();
    this.years = rounds.former();
    this.namedPages = rounds.memo();
    this.files = rounds.memo();
    this.checklists = rounds.memo();
    this.items = rounds.memo();
    this.ofUnits = rounds.memo();
    this.free = rounds.memo();
    this.changes = rounds.memo();
    this.itemChanges = rounds.memo();
    this.newestFirst = rounds.order(Changes.NEWEST_FIRST);
    this.changesOf = rounds.former();
    this.changeYears = rounds.memo();
    this.found = rounds.memo();
    this.rows = rounds.memo();
    this.tables = rounds.former();
    this.foundFiles = rounds.memo();
    this.entries = rounds.former();
    this.keyed = rounds.memo();
    this.inSearch = rounds.order(SearchPage.ORDER);
    this.lettersOf = rounds.memo();
    this.letters = rounds.former();
  }

  /** For a site that is planned once. */
  public static KnownPlan none() {
    return new KnownPlan(Rounds.none(), KnownItems.none());
  }

  /** For a site that is planned again and again. Not for several plans at once. */
  public static KnownPlan kept() {
    return new KnownPlan(Rounds.kept(), KnownItems.kept());
  }

  /** The next plan begins. */
  void begin() {
    rounds.begin();
  }

  Framing.Basis basis(Framing.Basis basis) {
    return bases.or("", basis);
  }

  Same<SiteBasis> basis(SiteBasis basis) {
    return new Same<>(sites.or("", basis));
  }

  Same<YearBasis> basis(FiscalYear year, YearBasis basis) {
    return new Same<>(years.or(year, basis));
  }
}
