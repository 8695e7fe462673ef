package org.prongsai.check;

import java.util.Optional;

/**
 * Where the links of the last look at a site in this JVM led. As long as no file comes or goes, the
 * links of a page that has not changed lead where they led. Nothing of it is written down. Not for
 * several threads.
 */
public final class KnownLinks {
  private final boolean keeps;
  private Optional<CheckOptions> options = Optional.empty();
  private Optional<Inventory> inventory = Optional.empty();
  private Optional<LinkMap> map = Optional.empty();

  private KnownLinks(boolean keeps) {
    this.keeps = keeps;
  }

  /** For a site that is looked at once. */
  public static KnownLinks none() {
    return new KnownLinks(false);
  }

  /** For a site that is looked at again and again. */
  public static KnownLinks kept() {
    return new KnownLinks(true);
  }

  boolean keeps() {
    return keeps;
  }

  /** The last map, when the same names are there. */
  Optional<LinkMap> of(CheckOptions nowOptions, Inventory nowInventory) {
    boolean same =
        options.filter(nowOptions::equals).isPresent()
            && inventory.filter(nowInventory::hasTheNamesOf).isPresent();
    return same ? map : Optional.empty();
  }

  void keep(CheckOptions nowOptions, Inventory nowInventory, LinkMap nowMap) {
    if (keeps) {
      options = Optional.of(nowOptions);
      inventory = Optional.of(nowInventory);
      map = Optional.of(nowMap);
    }
  }
}
