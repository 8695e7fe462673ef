package org.prongsai.plan;

import java.util.List;
import java.util.Optional;
import org.prongsai.ita.KnownItems;
import org.prongsai.ita.SameItems;
import org.prongsai.ita.Verdicts;
import org.prongsai.model.FreePage;
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
  record ChangesFrom(Same<Framing.Basis> basis, PagePath path, List<Changes.Change> changes) {}

  /** A file that may be found, and what the pages call it. */
  record FileFrom(SitePlan.PlannedFile file, Optional<String> title, List<String> codes) {}

  private final Rounds rounds;
  final KnownItems items;
  final Memo<Same<Verdicts.OfYear>, List<SameItems.Titled>> titled;
  private final Former<String, Framing.Basis> bases;
  final Memo<FreeFrom, Page.Free> free;
  final Memo<Same<FreePage>, Changes.Told> changes;
  final Memo<Same<Verdicts.OfYear>, List<Changes.Told>> itemChanges;
  final Order<Changes.Change> newestFirst;
  final Memo<ChangesFrom, List<Page.ChangeYear>> changeYears;
  final Memo<Same<Page>, SearchEntries.Found> found;
  final Memo<FileFrom, SearchEntry> foundFiles;
  final Former<String, SearchEntry> entries;
  final Memo<Same<SearchEntry>, SearchPage.Keyed> keyed;
  final Order<SearchPage.Keyed> inSearch;
  final Former<String, Page.Letter> letters;

  private KnownPlan(Rounds rounds, KnownItems items) {
    this.rounds = rounds;
    this.items = items;
    this.titled = rounds.memo();
    this.bases = rounds.former();
    this.free = rounds.memo();
    this.changes = rounds.memo();
    this.itemChanges = rounds.memo();
    this.newestFirst = rounds.order(Changes.NEWEST_FIRST);
    this.changeYears = rounds.memo();
    this.found = rounds.memo();
    this.foundFiles = rounds.memo();
    this.entries = rounds.former();
    this.keyed = rounds.memo();
    this.inSearch = rounds.order(SearchPage.ORDER);
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
}
