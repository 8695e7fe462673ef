package org.prongsai;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.prongsai.ita.Verdict;
import org.prongsai.ita.Verdicts;
import org.prongsai.model.Checklist;
import org.prongsai.model.Disclosure;
import org.prongsai.model.Evidence;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Pointer;
import org.prongsai.model.Portal;
import org.prongsai.model.Unit;
import org.prongsai.plan.SitePaths;
import org.prongsai.problem.Place;
import org.prongsai.report.Report;

/** The verdicts of a year as the report tells them. */
final class Completeness {
  private final Declared declared;
  private final Verdicts.OfYear year;
  private final Map<String, Integer> clicks;

  private Completeness(Declared declared, Verdicts.OfYear year, Map<String, Integer> clicks) {
    this.declared = declared;
    this.year = year;
    this.clicks = clicks;
  }

  /**
   * @param clicks how many clicks each page is away from the home page
   */
  static Report.Completeness of(
      Declared declared, Verdicts.OfYear year, Map<String, Integer> clicks) {
    return new Completeness(declared, year, clicks).told();
  }

  private Report.Completeness told() {
    return new Report.Completeness(
        year.year().be(),
        year.checklist().map(Checklist::id),
        year.closed(),
        year.items().size(),
        year.count(Verdict.PUBLISHED),
        year.count(Verdict.INCOMPLETE),
        year.count(Verdict.PENDING),
        year.count(Verdict.MISSING),
        year.count(Verdict.NOT_APPLICABLE),
        year.checklist().map(c -> twoDecimals(year.pointsAtStake())),
        year.pointsUncertain(),
        year.items().stream().map(this::item).toList());
  }

  private Report.Item item(Verdicts.OfItem item) {
    String url = SitePaths.item(year.year(), item.code()).value();
    Optional<Disclosure.Pending> pending = item.entry().flatMap(Disclosure.Entry::pending);
    return new Report.Item(
        item.code().toString(),
        title(item),
        item.verdict().id(),
        url,
        item.evidence().size(),
        item.elements().size(),
        item.points().map(Completeness::twoDecimals),
        item.pointsUncertain(),
        Optional.ofNullable(clicks.get(url + "index.html")),
        item.entry()
            .flatMap(Disclosure.Entry::unit)
            .or(() -> pending.map(Disclosure.Pending::unit))
            .map(this::unitName),
        pending.map(Disclosure.Pending::until),
        place(item),
        (int) item.evidence().stream().filter(Completeness::isOutside).count());
  }

  /** Well-formed is all that is known of an address until somebody asks it. */
  private static boolean isOutside(Verdicts.Shown shown) {
    return shown.evidence() instanceof Evidence.Outside
        || shown.evidence() instanceof Evidence.TwoWay;
  }

  private static String title(Verdicts.OfItem item) {
    return item.entry()
        .flatMap(Disclosure.Entry::title)
        .or(() -> item.asked().map(Checklist.Item::title))
        .orElse(item.code().toString());
  }

  private String unitName(String id) {
    return declared.content().portal().agency().units().stream()
        .filter(u -> u.id().equals(id))
        .map(Unit::name)
        .findFirst()
        .orElse(id);
  }

  /** Where the item is declared, or where it would be. */
  private Place place(Verdicts.OfItem item) {
    FiscalYear be = year.year();
    Optional<Disclosure> disclosure =
        Optional.ofNullable(declared.content().portal().years().get(be))
            .flatMap(Portal.Year::disclosure);
    if (disclosure.isEmpty()) {
      return Place.of("content/" + be + "/oit.yaml");
    }
    Pointer items = new Pointer(be + "/oit", "/items");
    return declared
        .content()
        .sources()
        .of(
            item.entry()
                .map(e -> items.then(disclosure.get().position(item.code())))
                .orElse(items));
  }

  private static String twoDecimals(BigDecimal points) {
    return points.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
