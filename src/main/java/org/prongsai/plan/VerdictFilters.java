package org.prongsai.plan;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.ita.Verdict;
import org.prongsai.ita.Verdicts;

/** Lets a reader see the items of one verdict only. */
final class VerdictFilters {
  private VerdictFilters() {}

  /** One for each verdict that an item has; none where all items have the same. */
  static List<Page.Filter> of(Verdicts.OfYear of) {
    List<Page.Filter> filters = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      if (of.count(verdict) > 0) {
        filters.add(
            new Page.Filter(
                "only-" + Tags.slug(verdict), Tags.of(verdict).text(), of.count(verdict)));
      }
    }
    if (filters.size() < 2) {
      return List.of();
    }
    filters.add(0, new Page.Filter("all", "ทั้งหมด", of.items().size()));
    return filters;
  }
}
