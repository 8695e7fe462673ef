package org.prongsai.ita;

import java.util.List;
import java.util.SortedMap;
import org.prongsai.ita.SameItems.Titled;
import org.prongsai.model.FiscalYear;

/**
 * What was found of the items of a site's years when they were last compared: only years whose
 * titles have changed are compared again. Not for several threads; see decision 0008.
 */
public final class KnownItems {
  private final boolean keeps;
  private SameItems items = SameItems.none();

  private KnownItems(boolean keeps) {
    this.keeps = keeps;
  }

  /** For items that are compared once. */
  public static KnownItems none() {
    return new KnownItems(false);
  }

  /** For items that are compared again and again. */
  public static KnownItems kept() {
    return new KnownItems(true);
  }

  /**
   * Compares the items of all years.
   *
   * @param years each with its items, no number twice
   * @return the very same object when nothing has changed
   */
  public SameItems same(SortedMap<FiscalYear, List<Titled>> years) {
    if (!keeps) {
      return SameItems.of(years);
    }
    items = items.again(years);
    return items;
  }
}
