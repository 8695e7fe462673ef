package org.prongsai.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.prongsai.check.url.Url;
import org.prongsai.problem.Problem;

/** What the pages of a site define and use, and which files there are. */
public final class SiteFacts {
  private final CheckOptions options;
  private final SortedMap<String, PageFacts> documents;
  private final Inventory inventory;
  private final KnownLinks links;
  private Followed followed;

  /** The links once followed: where they lead, and what is wrong with them. */
  private record Followed(LinkMap map, List<Problem> problems) {}

  SiteFacts(CheckOptions options, SortedMap<String, PageFacts> documents, Inventory inventory) {
    this(options, documents, inventory, KnownLinks.none());
  }

  /**
   * @param links of the last look at this site
   */
  SiteFacts(
      CheckOptions options,
      SortedMap<String, PageFacts> documents,
      Inventory inventory,
      KnownLinks links) {
    this.links = links;
    this.options = options;
    this.documents = documents;
    this.inventory = inventory;
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
    SortedMap<String, PageFacts> all = new TreeMap<>(documents);
    all.putAll(other.documents);
    return new SiteFacts(options, all, inventory.merge(other.inventory));
  }

  /** The files of all pages, relative to the site's folder, sorted. */
  public SortedSet<String> pages() {
    SortedSet<String> pages = new TreeSet<>();
    documents.values().stream().filter(PageFacts::isPage).forEach(p -> pages.add(p.file));
    return pages;
  }

  /** All files, pages among them, relative to the site's folder, sorted. */
  public SortedSet<String> files() {
    return Collections.unmodifiableSortedSet(inventory.files());
  }

  /** Whether there is a page or file of this very name. */
  public boolean has(String file) {
    return inventory.files().contains(file);
  }

  /** How many references there are, of all kinds, in pages, style sheets and lists. */
  public long linkCount() {
    return documents.values().stream().mapToLong(PageFacts::links).sum();
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
    LinkMap map = followed().map();
    Set<Integer> numbers = closed.stream().map(map.resolver()::number).collect(Collectors.toSet());
    int[] clicks = map.clicksFrom(map.resolver().number(file), numbers);
    Map<String, Integer> reached = new LinkedHashMap<>();
    for (int i = 0; i < clicks.length; i++) {
      if (clicks[i] >= 0) {
        reached.put(map.resolver().names()[i], clicks[i]);
      }
    }
    return reached;
  }

  /** The links of a page, exactly as written; none when there is no such page. */
  public Set<String> linksOn(String file) {
    PageFacts page = documents.get(file);
    Set<String> written = new HashSet<>();
    for (int i = 0; page != null && i < page.links(); i++) {
      written.add(page.written(i));
    }
    return written;
  }

  /** The links that lead to a file of the site, in the order of {@code file:line:column}. */
  public List<LinkUse> linksTo(String file) {
    LinkMap map = followed().map();
    int number = map.resolver().number(file);
    return number < 0 ? List.of() : map.linksTo(number);
  }

  /** A reference that leaves the site, and where it leads. */
  public record Outside(LinkUse use, Url url) {}

  /** The references that leave the site, for those who ask the network. */
  public List<Outside> outsideLinks() {
    List<Outside> outside = new ArrayList<>();
    Resolver resolver = new Resolver(options, inventory);
    LinkMap.of(
        resolver,
        documents.values(),
        1,
        (page, link, target, facts) -> {
          if (target instanceof Target.Outside out) {
            outside.add(new Outside(page.use(link), out.url()));
          }
        });
    return outside;
  }

  /** What is wrong with the links; each place once, in no order. */
  List<Problem> linkProblems() {
    return followed().problems();
  }

  SortedMap<String, PageFacts> documents() {
    return documents;
  }

  Inventory inventory() {
    return inventory;
  }

  Set<String> indexNames() {
    return Set.copyOf(options.indexNames());
  }

  private synchronized Followed followed() {
    if (followed == null) {
      Optional<LinkMap> before = links.of(options, inventory);
      Resolver resolver =
          before.map(LinkMap::resolver).orElseGet(() -> new Resolver(options, inventory));
      LinkChecks checks = new LinkChecks(resolver, new Nearest(inventory));
      List<Problem> problems = Collections.synchronizedList(new ArrayList<>());
      LinkMap map =
          LinkMap.of(
              resolver,
              documents.values(),
              options.threads(),
              (page, link, target, facts) ->
                  checks.check(page, link, target, facts).ifPresent(problems::add),
              before,
              links.keeps());
      links.keep(options, inventory, map);
      followed = new Followed(map, problems);
    }
    return followed;
  }
}
