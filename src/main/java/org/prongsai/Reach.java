package org.prongsai;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.prongsai.check.SiteFacts;
import org.prongsai.ita.Verdict;
import org.prongsai.ita.Verdicts;
import org.prongsai.plan.Link;
import org.prongsai.plan.Page;
import org.prongsai.plan.PagePath;
import org.prongsai.plan.SitePaths;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;

/**
 * Whether people can click their way to every item of a year, and on to what discloses it. Declared
 * is not enough: the HTML alone decides.
 *
 * @param clicks how many clicks each file of the site is away from the home page
 */
record Reach(
    Declared declared, Verdicts.OfYear year, SiteFacts facts, Map<String, Integer> clicks) {
  private static final int FAR = 3;

  /** The items that nobody gets to, or only by many clicks. */
  List<Problem> unreached() {
    List<Problem> found = new ArrayList<>();
    for (Verdicts.OfItem item : year.items()) {
      if (item.verdict() == Verdict.PUBLISHED || item.verdict() == Verdict.INCOMPLETE) {
        reach(item, found);
      }
    }
    return found;
  }

  /** The evidence that some of the items' pages do not lead to. */
  List<Problem> unlinked(List<Page.Item> pages) {
    List<Problem> found = new ArrayList<>();
    pages.forEach(page -> evidence(page, found));
    return found;
  }

  /** An item that people cannot click their way to is not published, whatever was declared. */
  private void reach(Verdicts.OfItem item, List<Problem> found) {
    String page = page(item).file();
    String code = item.code().toString();
    Integer away = clicks.get(page);
    if (away == null) {
      found.add(about(item, Rule.NOT_REACHABLE.at(Place.of(page), code)));
    } else if (away > FAR) {
      found.add(about(item, Rule.TOO_MANY_CLICKS.at(Place.of(page), code, Integer.toString(away))));
    }
  }

  /** The page of an item must really lead to each piece of evidence that it was planned to. */
  private void evidence(Page.Item item, List<Problem> found) {
    String file = item.path().file();
    if (facts.has(file)) {
      List<Link> links = item.evidence().stream().flatMap(line -> line.link().stream()).toList();
      List<String> missing = facts.missingOn(file, links.stream().map(Link::href).toList());
      links.stream()
          .filter(link -> missing.contains(link.href()))
          .forEach(link -> found.add(missing(item, link)));
    }
  }

  private Problem missing(Page.Item item, Link link) {
    return Rule.PAGE_EVIDENCE_LINK_MISSING
        .at(Place.of(item.path().file()), item.code(), link.text())
        .target(link.href())
        .source(link.source().map(declared.content().sources()::of))
        .about(year.year().be(), item.code());
  }

  private PagePath page(Verdicts.OfItem item) {
    return SitePaths.item(year.year(), item.code());
  }

  private Problem about(Verdicts.OfItem item, Problem problem) {
    return (year.closed() ? problem.asWarning() : problem)
        .about(year.year().be(), item.code().toString());
  }
}
