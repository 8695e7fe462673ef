package org.prongsai.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prongsai.model.ContentFile;
import org.prongsai.model.FiscalYear;

/**
 * Everything the built site must hold: what is planned and then not there is an error.
 *
 * @param baseUrl where the site will live, ending in {@code /}; without it there is no sitemap
 */
public record SitePlan(List<Page> pages, List<PlannedFile> files, Optional<String> baseUrl) {
  /** The path at which the site will live on its host: {@code /} or {@code /ita/}. */
  public String basePath() {
    return Addresses.basePath(baseUrl);
  }

  public SitePlan {
    pages = List.copyOf(pages);
    files = List.copyOf(files);
  }

  /** A file of the content and its address on the site. */
  public record PlannedFile(PagePath path, FiscalYear year, ContentFile file) {}

  /** The page that lists everything; its entries are the index that its script looks through. */
  public Optional<Page.Search> search() {
    return pages.stream()
        .filter(Page.Search.class::isInstance)
        .map(Page.Search.class::cast)
        .findFirst();
  }

  /** The page that lists the data; its tables are what the data files hold. */
  public Optional<Page.Data> data() {
    return pages.stream()
        .filter(Page.Data.class::isInstance)
        .map(Page.Data.class::cast)
        .findFirst();
  }

  /** The page of the changes; with a feed, they are told there too. */
  public Optional<Page.Changes> changes() {
    return pages.stream()
        .filter(Page.Changes.class::isInstance)
        .map(Page.Changes.class::cast)
        .findFirst();
  }

  /** The codes on the pages; each has a picture of its own. */
  public List<Page.QrCode> codes() {
    return pages.stream()
        .filter(Page.Notice.class::isInstance)
        .flatMap(p -> ((Page.Notice) p).codes().stream())
        .toList();
  }

  /** The list of many agencies, when this is the plan of the page before their sites. */
  public Optional<Page.Agencies> agencies() {
    return pages.stream()
        .filter(Page.Agencies.class::isInstance)
        .map(Page.Agencies.class::cast)
        .findFirst();
  }

  /**
   * The files of all pages, the published files, the codes and the search index, relative to the
   * root; in no order.
   */
  public Set<String> expected() {
    Set<String> expected = besidesPages();
    pages.forEach(p -> expected.add(p.path().file()));
    return expected;
  }

  /** Whether two plans expect the same files; quick where most of their pages are the same. */
  public boolean expectsWhat(SitePlan other) {
    boolean same = pages.size() == other.pages.size();
    for (int i = 0; same && i < pages.size(); i++) {
      Page page = pages.get(i);
      Page there = other.pages.get(i);
      same = page == there || page.path().equals(there.path());
    }
    return same && besidesPages().equals(other.besidesPages());
  }

  private Set<String> besidesPages() {
    Set<String> expected = new HashSet<>();
    files.forEach(f -> expected.add(f.path().value()));
    for (Page page : pages) {
      if (page instanceof Page.Notice notice) {
        notice.codes().forEach(code -> expected.add(code.file().value()));
      } else if (page instanceof Page.Search) {
        expected.add(SitePaths.SEARCH_INDEX.value());
      } else if (page instanceof Page.Data data) {
        for (Page.DataFile file : data.files()) {
          expected.add(SitePaths.csv(file.table().name()).value());
          expected.add(SitePaths.json(file.table().name()).value());
        }
        expected.add(SitePaths.DATA_PACKAGE.value());
      } else if (page instanceof Page.Changes changes) {
        changes.feed().ifPresent(feed -> expected.add(SitePaths.FEED.value()));
      } else if (page instanceof Page.Agencies agencies) {
        agencies.files().forEach(file -> expected.add(file.href()));
      }
    }
    return expected;
  }
}
