package org.prongsai.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an agency declares of the items of one fiscal year.
 *
 * @param checklist the id of the year's checklist, as {@code oit-2563-lao}
 * @param closed the entry is over: gaps stay visible but are warnings
 */
public record Disclosure(Optional<String> checklist, boolean closed, List<Entry> items) {
  public Disclosure {
    items = List.copyOf(items);
  }

  /** Where in the list an item is declared first, from 0; -1 when it is not. */
  public int position(ItemCode item) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).item().equals(item)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * One item and its evidence.
   *
   * @param title only when the agency's wording differs or no checklist knows the item
   * @param unit id of the responsible unit
   * @param explanation คำอธิบาย: the click path, as pasted into the entry form
   */
  public record Entry(
      ItemCode item,
      Optional<String> title,
      Optional<String> unit,
      Optional<String> explanation,
      List<Evidence> evidence,
      Optional<Pending> pending,
      Optional<Exempt> exempt) {
    public Entry {
      evidence = List.copyOf(evidence);
    }
  }

  /** Promised by a date and a unit. */
  public record Pending(LocalDate until, String unit) {}

  /** Does not apply to this agency this year. */
  public record Exempt(String reason) {}
}
