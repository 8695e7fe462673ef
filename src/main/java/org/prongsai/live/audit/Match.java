package org.prongsai.live.audit;

import java.util.List;
import java.util.Optional;
import org.prongsai.model.Checklist;

/**
 * An item and what the site's lists say of it.
 *
 * @param entries the likeliest first; empty when the lists do not name it
 * @param doubt why it is not sure that this is the item
 * @param outOfOrder whether it stands where the numbers around it do not lead
 */
record Match(Checklist.Item item, List<Entry> entries, Optional<Doubt> doubt, boolean outOfOrder) {
  Match {
    entries = List.copyOf(entries);
  }

  boolean isListed() {
    return !entries.isEmpty();
  }

  boolean isNumbered() {
    return entries.stream().anyMatch(Entry::isNumbered);
  }

  /** Why something is not sure. */
  enum Doubt {
    /** The title is only near. */
    TITLE_NEAR("title-near"),
    /** The number fits, the title is another. */
    TITLE_DIFFERS("title-differs"),
    /** The title fits, the number is another's. */
    NUMBER_DIFFERS("number-differs"),
    /** No page says of which year its list is. */
    YEAR_NOT_SAID("year-not-said"),
    /** The title is as near to an item that was not found. */
    TWO_ITEMS("two-items");

    private final String id;

    Doubt(String id) {
      this.id = id;
    }

    /** The key of its words. */
    String words() {
      return "audit.doubt." + id;
    }
  }
}
