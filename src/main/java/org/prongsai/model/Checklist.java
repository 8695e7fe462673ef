package org.prongsai.model;

import java.util.List;
import java.util.Optional;

/**
 * The items of one fiscal year for one sector, in the assessor's order.
 *
 * @param id {@code oit-2563-lao}
 * @param certainty how sure the whole list is, in Thai
 */
public record Checklist(
    String id, FiscalYear year, String sector, Optional<String> certainty, List<Item> items) {
  public Checklist {
    items = List.copyOf(items);
  }

  public Optional<Item> item(ItemCode code) {
    return items.stream().filter(i -> i.code().equals(code)).findFirst();
  }

  /**
   * One thing that must be disclosed.
   *
   * @param indicator 9 or 10
   * @param subIndicator {@code 9.1} … {@code 10.2}
   * @param titleVerified whether the wording was compared with a second source
   * @param elements what it must show; empty when not known
   * @param providedBy the page of this site that discloses it: {@code measures}; empty for none
   */
  public record Item(
      ItemCode code,
      String title,
      boolean titleVerified,
      int indicator,
      String subIndicator,
      String subIndicatorTitle,
      String group,
      List<String> elements,
      Optional<String> providedBy) {
    public Item {
      elements = List.copyOf(elements);
    }
  }
}
