package org.prongsai.live.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prongsai.check.url.Url;

/**
 * The pages of a site that list the items of one year, and all that they say.
 *
 * @param pages in the order they were heard of
 * @param entries of all of them, the same entry once
 * @param yearSaid whether the pages name the year
 * @param common the lines of menus and footers
 */
record Lists(List<Visit> pages, List<Entry> entries, boolean yearSaid, Set<String> common) {
  /** Fewer entries are a menu. */
  private static final int FEWEST = 4;

  private static final double LIKE = 0.4;

  /** In a list of items, an entry whose title is so near may be one. */
  private static final double PERHAPS = 0.3;

  private static final int MOST_ENTRIES = 800;

  Lists {
    pages = List.copyOf(pages);
    entries = List.copyOf(entries);
    common = Set.copyOf(common);
  }

  static Lists in(List<Visit> visits, int year, Titles titles) {
    Set<String> common = common(visits);
    Lists said = of(visits, Optional.of(year), titles, common);
    return said.entries.isEmpty() ? of(visits, Optional.empty(), titles, common) : said;
  }

  private static Lists of(
      List<Visit> visits, Optional<Integer> year, Titles titles, Set<String> common) {
    Map<Visit, List<Entry>> all = new LinkedHashMap<>();
    Set<String> items = new HashSet<>();
    for (Visit visit : visits.stream().sorted(Comparator.comparingInt(Visit::order)).toList()) {
      List<Entry> here =
          EntryReading.of(visit.page(), titles, common, visit.year()).stream()
              .filter(e -> e.year().equals(year))
              .filter(e -> isOfChecklist(e, titles, PERHAPS))
              .toList();
      all.put(visit, here);
      if (isList(here, titles)) {
        here.forEach(e -> e.links().forEach(l -> l.to().ifPresent(u -> items.add(plain(u)))));
      }
    }
    List<Visit> pages = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    Set<String> known = new HashSet<>();
    all.forEach(
        (visit, here) -> {
          boolean few = !items.contains(plain(visit.page().url())) && isSmallList(here, titles);
          if (isList(here, titles) || few) {
            pages.add(visit);
            here.stream()
                .filter(e -> entries.size() < MOST_ENTRIES && known.add(key(e)))
                .forEach(entries::add);
          }
        });
    return new Lists(pages, entries, year.isPresent(), common);
  }

  /** A group of one or two items has a page of its own on some sites. */
  private static boolean isSmallList(List<Entry> entries, Titles titles) {
    return entries.stream()
        .anyMatch(
            e ->
                e.number()
                    .filter(
                        n ->
                            e.titles().stream()
                                .anyMatch(t -> titles.likeNumber(t, n.number()) >= LIKE))
                    .isPresent());
  }

  private static String plain(Url url) {
    return Traps.plain(url).toString();
  }

  private static boolean isList(List<Entry> entries, Titles titles) {
    return entries.stream().filter(e -> isOfChecklist(e, titles, EntryReading.TITLE)).count()
        >= FEWEST;
  }

  private static boolean isOfChecklist(Entry entry, Titles titles, double like) {
    if (entry.number().isEmpty() && entry.links().isEmpty()) {
      return false; // the heading of a group may be called like an item
    }
    return entry.number().filter(n -> n.explicit() && titles.has(n.number())).isPresent()
        || entry.titles().stream().anyMatch(t -> titles.nearest(t) >= like)
        || entry.number().isPresent();
  }

  private static String key(Entry e) {
    return e.number().map(Numbering::number).orElse(0)
        + e.titles().stream().findFirst().map(Likeness::bare).orElse("")
        + e.links().stream().map(Link::written).toList();
  }

  /** Lines that stand on many pages. */
  private static Set<String> common(List<Visit> visits) {
    Map<String, Integer> counts = new HashMap<>();
    for (Visit visit : visits) {
      new HashSet<>(visit.page().lines().stream().map(Line::key).toList())
          .forEach(k -> counts.merge(k, 1, Integer::sum));
    }
    int many = Math.max(3, visits.size() * 2 / 5);
    Set<String> common = new HashSet<>();
    counts.forEach(
        (key, count) -> {
          if (count >= many) {
            common.add(key);
          }
        });
    return common;
  }

  boolean isList(Url url) {
    String address = plain(url);
    return pages.stream().anyMatch(p -> plain(p.page().url()).equals(address));
  }
}
