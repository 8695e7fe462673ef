package org.prongsai.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the pages of a site define and use. */
public final class SiteFacts {
  private final CheckOptions options;
  private final SortedMap<String, PageFacts> pages;

  SiteFacts(CheckOptions options, SortedMap<String, PageFacts> pages) {
    this.options = options;
    this.pages = pages;
  }

  /** Takes pages while they are still in memory, from any thread. */
  public static FactsCollector collector(CheckOptions options) {
    return new FactsCollector(options);
  }

  /** Reads every page and file of a folder. */
  public static SiteFacts ofFolder(Path folder, CheckOptions options) throws IOException {
    return collector(options).finish(folder);
  }

  /** The facts of both; grouping and order make no difference. */
  public SiteFacts merge(SiteFacts other) {
    SortedMap<String, PageFacts> all = new TreeMap<>(pages);
    all.putAll(other.pages);
    return new SiteFacts(options, all);
  }

  /** The files of all pages, relative to the site's folder, sorted. */
  public Set<String> pages() {
    return pages.keySet();
  }

  /** Whether there is a page or file of this very name. */
  public boolean has(String file) {
    return pages.containsKey(file);
  }

  /** How many references there are, of all kinds. */
  public long linkCount() {
    return 0;
  }

  /**
   * How many clicks each page and file is away from a page, by links that a person can follow. What
   * cannot be reached is not in the map; the page itself is 0.
   */
  public Map<String, Integer> clicksFrom(String file) {
    return Map.of(file, 0);
  }

  /** The links that lead to a file of the site, in the order of {@code file:line:column}. */
  public List<LinkUse> linksTo(String file) {
    return List.of();
  }
}
