package org.prongsai.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.prongsai.check.url.Url;

/** What the pages of a site define and use, and which files there are. */
public final class SiteFacts {
  private final CheckOptions options;
  private final PageFacts[] documents;
  private final Inventory inventory;
  private final KnownSite known;
  private SiteLook look;

  /**
   * @param documents by the numbers of their names; null for what is none
   * @param known of the last look at this site
   */
  SiteFacts(CheckOptions options, PageFacts[] documents, Inventory inventory, KnownSite known) {
    this.options = options;
    this.documents = documents;
    this.inventory = inventory;
    this.known = known;
  }

  /** Of a site that is looked at once. */
  static SiteFacts of(CheckOptions options, Collection<PageFacts> pages, Inventory inventory) {
    PageFacts[] documents = new PageFacts[inventory.names().count()];
    pages.forEach(page -> documents[inventory.names().number(page.file)] = page);
    return new SiteFacts(options, documents, inventory, KnownSite.none());
  }

  /** Takes pages while they are still in memory, from any thread. */
  public static FactsCollector collector(CheckOptions options) {
    return new FactsCollector(options);
  }

  /**
   * Reads every page and file of a folder.
   *
   * @throws IOException when the folder cannot be opened, or is none
   */
  public static SiteFacts ofFolder(Path folder, CheckOptions options) throws IOException {
    return ofFolder(folder, options, Progress.NONE);
  }

  /** The same, telling how many pages are read. */
  public static SiteFacts ofFolder(Path folder, CheckOptions options, Progress progress)
      throws IOException {
    return collector(options).finish(folder, progress);
  }

  /** The facts of both; grouping and order make no difference. */
  public SiteFacts merge(SiteFacts other) {
    List<PageFacts> all = new ArrayList<>();
    for (SiteFacts one : List.of(this, other)) {
      Arrays.stream(one.documents).filter(Objects::nonNull).forEach(all::add);
    }
    return of(options, all, inventory.merge(other.inventory));
  }

  /** The files of all pages, relative to the site's folder, sorted. */
  public SortedSet<String> pages() {
    SortedSet<String> pages = new TreeSet<>();
    for (PageFacts page : documents) {
      if (page != null && page.isPage()) {
        pages.add(page.file);
      }
    }
    return pages;
  }

  /** How many pages there are. */
  public int pageCount() {
    return look().totals().pages();
  }

  /**
   * The pages and other documents that say something else than at an earlier look.
   *
   * @return empty when it is not known, or other files are there
   */
  public Optional<Set<String>> changedSince(SiteFacts before) {
    if (inventory.names() != before.inventory.names()) {
      return Optional.empty();
    }
    Set<String> changed = new HashSet<>();
    for (int i = 0; i < documents.length; i++) {
      if (documents[i] != before.documents[i]) {
        changed.add(inventory.names().file(i));
      }
    }
    return Optional.of(changed);
  }

  /** All files, pages among them, relative to the site's folder, sorted. */
  public SortedSet<String> files() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(inventory.names().files()));
  }

  /** Whether there is a page or file of this very name. */
  public boolean has(String file) {
    return inventory.names().has(file);
  }

  /** How many references there are, of all kinds, in pages, style sheets and lists. */
  public long linkCount() {
    return look().totals().links();
  }

  /**
   * How many clicks each page and file is away from a page, by links that a person can follow. What
   * cannot be reached is not in the map; the page itself is 0.
   */
  public Map<String, Integer> clicksFrom(String file) {
    return clicksFrom(file, Set.of());
  }

  /**
   * The same, but the links of some pages do not count: an index that lists everything proves no
   * way that a person would find.
   */
  public Map<String, Integer> clicksFrom(String file, Set<String> closed) {
    return look().clicksFrom(file, Set.copyOf(closed));
  }

  /**
   * The links that a page does not have, exactly as written; all of them when there is no such
   * page. Quick where they are asked for in the order of the page.
   */
  public List<String> missingOn(String file, List<String> links) {
    int number = inventory.names().number(file);
    PageFacts page = number < 0 ? null : documents[number];
    return page == null ? links : page.without(links);
  }

  /** The links that lead to a file of the site, in the order of {@code file:line:column}. */
  public List<LinkUse> linksTo(String file) {
    return look().linksTo(file);
  }

  /** A reference that leaves the site, and where it leads. */
  public record Outside(LinkUse use, Url url) {}

  /** The references that leave the site, for those who ask the network. */
  public List<Outside> outsideLinks() {
    List<Outside> outside = new ArrayList<>();
    LinkMap.of(
        new Resolver(options, inventory.names()),
        documents,
        1,
        (page, link, target) -> {
          if (target instanceof Target.Outside out) {
            outside.add(new Outside(documents[page].use(link), out.url()));
          }
        },
        false);
    return outside;
  }

  /** By the numbers of their names; null for what is none. */
  PageFacts[] documents() {
    return documents;
  }

  Inventory inventory() {
    return inventory;
  }

  Set<String> indexNames() {
    return Set.copyOf(options.indexNames());
  }

  synchronized SiteLook look() {
    if (look == null) {
      look = known.look(options, inventory.names(), documents);
    }
    return look;
  }
}
