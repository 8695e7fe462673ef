package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.report.Report;

/**
 * A site with so many pages that no telephone could show them all at once: the lists of the search
 * page, of the changes and of the home page are cut, and nothing is lost by it.
 */
class LongListsTest {
  private static final int MOST = 400;
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

  @TempDir static Path folder;
  private static Path site;
  private static Report report;

  @BeforeAll
  static void build() throws Exception {
    LongSite.in(folder);
    report = Build.run(folder, AS_OF, r -> Map.of());
    site = folder.resolve("target/site");
  }

  private static Document read(String page) throws Exception {
    return Jsoup.parse(Files.readString(site.resolve(page)));
  }

  /** The pages of a list, from the first on by their links with this name. */
  private static List<String> chain(String first, String name) throws Exception {
    List<String> pages = new ArrayList<>();
    String at = first;
    while (true) {
      pages.add(at);
      Element on = null;
      for (Element way : read(at).select(".ps-pager__way")) {
        if (way.selectFirst(".ps-pager__label").text().equals(name)) {
          on = way.selectFirst("a");
        }
      }
      if (on == null) {
        return pages;
      }
      at = Path.of(at).resolveSibling(on.attr("href")).normalize().toString().replace('\\', '/');
    }
  }

  @Test
  void theSiteIsSoundAndEveryPageIsReached() {
    assertThat(report.promoted()).isTrue();
    assertThat(report.problems()).noneMatch(p -> p.rule().id().startsWith("link/"));
    assertThat(report.problems()).noneMatch(p -> p.rule().id().startsWith("page/"));
  }

  @Test
  void theSearchPageNamesTheLettersAndTheirPagesHoldEveryEntryOnceAndInOrder() throws Exception {
    Document search = read("search/index.html");
    List<String> shelved = new ArrayList<>();
    for (Element link : search.select(".ps-letters a")) {
      if (link.closest(".ps-entries") != null) {
        shelved.add(link.attr("href").substring("../".length()));
        continue;
      }
      String page = "search/" + link.attr("href");
      List<Element> entries = read(page).select(".ps-entries a");
      assertThat(entries).as(page).isNotEmpty().hasSizeLessThanOrEqualTo(MOST);
      String root = "../".repeat((int) page.chars().filter(c -> c == '/').count());
      entries.forEach(e -> shelved.add(e.attr("href").substring(root.length())));
    }
    List<String> indexed =
        Files.readString(site.resolve("search/index.js"), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.startsWith("["))
            .map(line -> line.split("\",\"")[1])
            .toList();
    assertThat(shelved).containsExactlyElementsOf(indexed).hasSizeGreaterThan(LongSite.PAGES);
    assertThat(search.select(".ps-letters__name").eachText()).contains("ก 507 รายการ");
    assertThat(chain("search/letter-1/index.html", "หน้าถัดไป"))
        .containsExactly("search/letter-1/index.html", "search/letter-1/2/index.html");
    assertThat(chain("search/letter-1/2/index.html", "หน้าก่อนหน้า"))
        .containsExactly("search/letter-1/2/index.html", "search/letter-1/index.html");
  }

  @Test
  void theChangesGoOnOnOlderPagesEachOnceNewestFirst() throws Exception {
    List<String> pages = new ArrayList<>(List.of("changes/index.html"));
    read("changes/index.html")
        .select("#older a")
        .forEach(a -> pages.add("changes/" + a.attr("href")));
    assertThat(pages)
        .containsExactly("changes/index.html", "changes/2/index.html", "changes/1/index.html");
    List<String> days = new ArrayList<>();
    for (String page : pages) {
      List<String> of = read(page).select(".ps-changes time").eachAttr("datetime");
      assertThat(of).hasSizeBetween(250, 499);
      days.addAll(of);
    }
    assertThat(days).hasSize(LongSite.PAGES).doesNotHaveDuplicates();
    assertThat(days).isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(chain("changes/2/index.html", "เก่ากว่านี้"))
        .containsExactly("changes/2/index.html", "changes/1/index.html");
    assertThat(chain("changes/1/index.html", "ใหม่กว่านี้").subList(0, 3))
        .containsExactly("changes/1/index.html", "changes/2/index.html", "changes/index.html");
  }

  @Test
  void theHomePageShowsTheNewestAndLeadsToTheRest() throws Exception {
    Document home = read("index.html");
    List<String> links = home.select(".ps-link-list a").eachAttr("href");
    List<String> newest =
        Stream.iterate(LongSite.PAGES - 1, i -> i - 1)
            .limit(24)
            .map(i -> "news-" + i + "/index.html")
            .toList();
    assertThat(links).containsExactlyElementsOf(newest);
    assertThat(home.select("a:contains(ดูหน้าอื่นทั้งหมด 760 หน้า)").attr("href"))
        .isEqualTo("search/index.html");
  }

  @Test
  void aNewPageMovesNoOlderChange() throws Exception {
    Path copy = folder.resolve("more");
    Folders.copy(folder.resolve("content"), copy.resolve("content"));
    LongSite.page(copy, LongSite.PAGES, "ข่าวใหม่");
    Build.run(copy, AS_OF, r -> Map.of());
    for (String page : List.of("changes/1/index.html", "changes/2/index.html")) {
      assertThat(copy.resolve("target/site").resolve(page))
          .hasSameTextualContentAs(site.resolve(page));
    }
  }
}
