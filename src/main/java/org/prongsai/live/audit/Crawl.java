package org.prongsai.live.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.prongsai.check.url.Url;

/**
 * Goes through one host's pages, the likeliest first, one after another: the same answers give the
 * same way, so that a crawl that was killed can be gone again from what it had seen.
 */
final class Crawl {
  /** Lists of items were found, and nothing left looks like more: so many pages more are enough. */
  private static final int ENOUGH_MORE = 15;

  private final Url home;
  private final int year;
  private final Titles titles;
  private final Bounds bounds;
  private final Eyes eyes;
  private final Robots robots;
  private final Relevance relevance;
  private final Traps traps = new Traps();
  private final Set<String> heard = new HashSet<>();
  private final PriorityQueue<Way> ways =
      new PriorityQueue<>(
          Comparator.comparingInt((Way w) -> -w.score()).thenComparingInt(Way::order));
  private final List<Visit> visits = new ArrayList<>();
  private final List<Seen> failed = new ArrayList<>();
  private final Map<String, Integer> clicks = new HashMap<>();
  private final Set<Integer> found = new HashSet<>();
  private final Set<String> read = new HashSet<>();
  private int order;
  private int forbidden;
  private int since;
  private long letters;

  /** An address that somebody links to. */
  private record Way(Url to, int score, int order, Optional<Integer> year, int clicks) {}

  /**
   * Where the crawl came to.
   *
   * @param failed pages that could not be read
   * @param forbidden how many addresses robots.txt closes
   * @param stopped whether there was more than the bounds let it read
   */
  record Result(List<Visit> visits, List<Seen> failed, int forbidden, boolean stopped) {}

  private Crawl(Url home, int year, Titles titles, Bounds bounds, Eyes eyes, Robots robots) {
    this.home = home;
    this.year = year;
    this.titles = titles;
    this.bounds = bounds;
    this.eyes = eyes;
    this.robots = robots;
    this.relevance = new Relevance(year, titles);
  }

  static Result of(Url home, int year, Titles titles, Bounds bounds, Eyes eyes, Robots robots) {
    return new Crawl(home, year, titles, bounds, eyes, robots).go();
  }

  private Result go() {
    hear(new Link("", home.toString(), Optional.of(home)), Optional.empty(), 0, 100, true);
    while (!ways.isEmpty() && isWithinBounds() && isWorthIt()) {
      see(ways.poll());
    }
    boolean stopped = !ways.isEmpty() && !isWithinBounds();
    return new Result(visits, failed, forbidden, stopped);
  }

  private boolean isWithinBounds() {
    return visits.size() + failed.size() < bounds.pages() && letters < bounds.letters();
  }

  private boolean isWorthIt() {
    Way next = ways.peek();
    if (next.score() <= Relevance.AWAY) {
      return false;
    }
    boolean most = found.size() * 2 >= titles.items().size();
    return next.score() > 3 || !most || since < ENOUGH_MORE;
  }

  private void see(Way way) {
    Seen seen = eyes.at(way.to());
    if (!isOurs(seen.end())) {
      return;
    }
    if (!seen.isPage()) {
      if (seen.type().isEmpty() || seen.status() != 200) {
        failed.add(seen);
      }
      return;
    }
    if (!read.add(Traps.plain(seen.end()).toString())) {
      return;
    }
    Page page = Pages.of(seen);
    Optional<Integer> own = ownYear(page).or(way::year);
    letters += page.letters();
    visits.add(new Visit(page, way.order(), own, way.clicks()));
    List<Entry> entries = EntryReading.of(page, titles, Set.of(), own);
    int before = found.size();
    int named = 0;
    for (Entry entry : entries) {
      if (entry.year().filter(y -> y == year).isPresent()
          && entry.number().filter(n -> titles.has(n.number())).isPresent()) {
        found.add(entry.number().orElseThrow().number());
      }
      named += entry.links().isEmpty() ? 0 : 1;
    }
    boolean lists = named >= 5;
    if (lists
        && own.filter(y -> y == year).isPresent()
        && entries.stream().noneMatch(Entry::isNumbered)) {
      for (int i = 0; i < named; i++) {
        found.add(-i);
      }
    }
    since = found.size() > before ? 0 : since + 1;
    page.refresh()
        .ifPresent(
            to -> hear(new Link(page.title(), "", Optional.of(to)), own, way.clicks(), 8, false));
    for (Link link : page.links()) {
      hear(link, own, way.clicks() + 1, 0, lists);
    }
  }

  /** What the page says of itself: in its headings, its title, its address. */
  private Optional<Integer> ownYear(Page page) {
    List<String> said = new ArrayList<>();
    page.lines().stream()
        .filter(l -> l.heading() > 0 && l.heading() <= 3)
        .filter(l -> Numbering.of(l.text()).filter(Numbering::explicit).isEmpty())
        .map(Line::text)
        .filter(t -> titles.nearest(t) < EntryReading.TITLE)
        .limit(5)
        .forEach(said::add);
    if (titles.nearest(page.title()) < EntryReading.TITLE) {
      said.add(page.title());
    }
    return said.stream()
        .flatMap(t -> YearWords.one(t).stream())
        .findFirst()
        .or(() -> YearWords.of(page.url()));
  }

  private boolean isOurs(Url url) {
    return Hosts.isSame(home, url);
  }

  private void hear(Link link, Optional<Integer> parentYear, int away, int bonus, boolean lists) {
    if (link.to().isEmpty()) {
      return;
    }
    Url to = Traps.plain(link.to().get());
    if (!isOurs(to) || !Traps.isBounded(to) || Relevance.isFile(to) || away > bounds.clicks()) {
      return;
    }
    if (!heard.add(to.toString())) {
      return;
    }
    if (!robots.allows(to)) {
      forbidden++;
      return;
    }
    int score = relevance.of(link, to, parentYear, lists) + bonus;
    Optional<Integer> said = YearWords.one(link.text()).or(() -> YearWords.of(to));
    Optional<Integer> context = said.or(() -> parentYear);
    if (traps.take(to, score > 3)) {
      ways.add(new Way(to, score, order++, context, away));
    }
  }
}
