package org.prongsai.ita;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.prongsai.model.Checklist;
import org.prongsai.model.Disclosure;
import org.prongsai.model.Evidence;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.FreePage;
import org.prongsai.model.Measures;
import org.prongsai.model.Portal;

/** The pages that the site will have, by the names that evidence knows them by. */
final class OurPages {
  private final Portal portal;
  private final Set<String> free;
  private final Optional<FiscalYear> firstAssessed;

  OurPages(Portal portal) {
    this.portal = portal;
    // One set for all years: there may be very many pages.
    this.free = portal.pages().stream().map(FreePage::name).collect(Collectors.toSet());
    this.firstAssessed =
        portal.years().entrySet().stream()
            .filter(y -> y.getValue().assessment().isPresent())
            .map(Map.Entry::getKey)
            .findFirst();
  }

  /** The pages that evidence of a year names, wherever they lead. */
  static Set<String> named(Portal.Year of) {
    Set<String> named = new HashSet<>();
    for (Disclosure.Entry entry : of.disclosure().map(Disclosure::items).orElse(List.of())) {
      for (Evidence evidence : entry.evidence()) {
        if (evidence instanceof Evidence.WebPage page) {
          named.add(page.page());
        }
      }
    }
    return named;
  }

  /** The pages that disclose items of a checklist by themselves. */
  static Set<String> named(Checklist checklist) {
    Set<String> named = new HashSet<>();
    checklist.items().forEach(item -> item.providedBy().ifPresent(named::add));
    return named;
  }

  /** The same names as the planner knows. */
  boolean has(String page, FiscalYear year) {
    return switch (page) {
      case "measures" ->
          portal.years().get(year).measures().filter(Measures::isAnyPromised).isPresent();
      case "assessment" -> firstAssessed.filter(first -> first.compareTo(year) <= 0).isPresent();
      case "oit", "ita", "contact", "channels" -> true;
      case "services" -> !portal.services().isEmpty();
      case "units" -> !portal.agency().units().isEmpty();
      default ->
          free.contains(page.startsWith("pages/") ? page.substring("pages/".length()) : page);
    };
  }
}
