package org.prongsai.plan;

import java.util.List;
import java.util.Optional;
import org.prongsai.model.Pointer;
import org.prongsai.model.ThaiText;
import org.prongsai.model.Unit;

/** The agency's units, found by their ids or by their names. */
record Units(List<Unit> all) {
  Units {
    all = List.copyOf(all);
  }

  Optional<Unit> find(String idOrName) {
    String wanted = ThaiText.normal(idOrName.strip());
    return all.stream()
        .filter(u -> u.id().equals(wanted) || ThaiText.normal(u.name().strip()).equals(wanted))
        .findFirst();
  }

  /** Its name; the text itself where it is no unit's. */
  String name(String idOrName) {
    return find(idOrName).map(Unit::name).orElse(idOrName);
  }

  /** To the unit's own page. */
  Optional<Link> link(PagePath from, String idOrName, Pointer source) {
    return find(idOrName).map(u -> Link.inside(from, SitePaths.unit(u.id()), u.name(), source));
  }
}
