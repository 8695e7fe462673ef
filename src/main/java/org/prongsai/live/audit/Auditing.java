package org.prongsai.live.audit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.prongsai.check.url.Url;
import org.prongsai.model.Checklist;
import org.prongsai.model.FiscalYear;

/** One audit, step by step: robots.txt, pages, lists, items, what they lead to. */
final class Auditing {
  private static final double PERHAPS = 0.7;

  private Auditing() {}

  /** How a robots.txt calls us. */
  static final String AGENT = "prongsai";

  /** The whole of it; the first page must be there. */
  static Judged judged(
      Url home,
      Checklist checklist,
      Function<FiscalYear, Optional<Checklist>> checklists,
      LocalDate asOf,
      Bounds bounds,
      Eyes eyes,
      Consumer<Duration> slower) {
    Robots robots = robots(eyes.at(root(home, "/robots.txt")));
    robots.delay().ifPresent(slower);
    Seen first = new Counted(eyes, robots, home).at(home);
    // Councils answer at www. or without it, and send their readers on: that is where they are.
    Url begin = first.isPage() && Hosts.isNear(home, first.end()) ? first.end() : home;
    Optional<Page> page = Hosts.isSame(begin, first.end()) ? Pages.maybe(first) : Optional.empty();
    if (page.isEmpty()) {
      return Judging.unseen(home, first);
    }
    return Judging.of(of(begin, checklist, bounds, eyes, robots), checklist, checklists, asOf);
  }

  private static Url root(Url of, String path) {
    return new Url(of.scheme(), of.host(), of.port(), path, Optional.empty(), Optional.empty());
  }

  static Audited of(Url home, Checklist checklist, Bounds bounds, Eyes eyes, Robots robots) {
    Titles titles = new Titles(checklist);
    int year = checklist.year().be();
    Crawl.Result crawl = Crawl.of(home, year, titles, bounds, eyes, robots);
    Lists lists = Lists.in(crawl.visits(), year, titles);
    List<Match> matches = Matching.of(lists, titles);
    Counted counted = new Counted(eyes, robots, home);
    Following following = new Following(home, titles, lists, counted, bounds);
    List<Finding> findings = new ArrayList<>();
    for (Match match : matches) {
      Optional<Link> perhaps =
          match.isListed()
              ? Optional.empty()
              : perhaps(match.item(), crawl.visits(), titles, lists);
      findings.add(following.of(match, perhaps));
    }
    return new Audited(
        home,
        crawl.visits().isEmpty() ? "" : crawl.visits().get(0).page().title(),
        findings,
        lists.pages(),
        lists.yearSaid(),
        crawl.visits().size(),
        counted.count(),
        crawl.failed(),
        crawl.forbidden(),
        crawl.stopped());
  }

  /** A host without one lets everything be asked; one that cannot say so, nothing (RFC 9309). */
  static Robots robots(Seen seen) {
    if (seen.status() >= 200 && seen.status() < 300) {
      return Robots.read(new String(seen.body(), StandardCharsets.UTF_8), AGENT);
    }
    return seen.status() >= 400 && seen.status() < 500 ? Robots.OPEN : Robots.CLOSED;
  }

  /** A link anywhere on the site that is called like the item. */
  private static Optional<Link> perhaps(
      Checklist.Item item, List<Visit> visits, Titles titles, Lists lists) {
    Optional<Link> best = Optional.empty();
    double like = PERHAPS;
    for (Visit visit : visits) {
      for (Link link : visit.page().links()) {
        if (link.to().isPresent() && !lists.isList(link.to().get())) {
          double now = titles.likeNumber(link.text(), item.code().number());
          if (now > like) {
            like = now;
            best = Optional.of(link);
          }
        }
      }
    }
    return best;
  }
}
