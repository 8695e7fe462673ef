package org.prongsai.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prongsai.model.Pointer;

/**
 * Leads from a link on a page back to the value of the content that it came from. A page's links
 * are looked up when one of them is first asked for: on a sound site, never.
 */
public final class LinkSources {
  private final Map<String, Page> pages = new HashMap<>();
  private final Map<String, Map<String, Pointer>> byPage = new HashMap<>();

  /**
   * @param files the pages that will be asked about; none on a sound site
   */
  public LinkSources(SitePlan plan, Set<String> files) {
    for (Page page : files.isEmpty() ? List.<Page>of() : plan.pages()) {
      String file = page.path().file();
      if (files.contains(file)) {
        pages.putIfAbsent(file, page);
      }
    }
  }

  /**
   * @param pageFile the page it stands on, as {@code 2563/oit/o7/index.html}
   * @param href the link exactly as written
   * @return empty for the site's own navigation
   */
  public Optional<Pointer> of(String pageFile, String href) {
    Page page = pages.get(pageFile);
    return page == null
        ? Optional.empty()
        : Optional.ofNullable(byPage.computeIfAbsent(pageFile, f -> sources(page)).get(href));
  }

  private static Map<String, Pointer> sources(Page page) {
    Map<String, Pointer> sources = new HashMap<>();
    LinksOfPage.all(page)
        .forEach(link -> link.source().ifPresent(s -> sources.putIfAbsent(link.href(), s)));
    return sources;
  }
}
