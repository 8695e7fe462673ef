package org.prongsai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.browser.Axe;
import org.prongsai.browser.SiteServer;
import org.prongsai.browser.Tab;
import org.prongsai.browser.TestBrowser;
import org.prongsai.cli.Main;

/** Whatever stands in the content, the pages hold: in a real browser, on the smallest phone. */
class BadInputIT {
  @TempDir static Path place;
  private static Path site;
  @RegisterExtension private static final TestBrowser browser = new TestBrowser();

  @BeforeAll
  static void build() throws Exception {
    HostileSite.write(place);
    PrintStream nowhere =
        new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    Main.run(
        new String[] {"build", place.toString(), "--as-of", "2026-11-22"},
        nowhere,
        nowhere,
        Map.of());
    site = place.resolve("target/site");
  }

  @Test
  void noPageScrollsSidewaysOrRunsWhatIsText() throws IOException {
    List<String> complaints = new ArrayList<>();
    try (SiteServer server = new SiteServer(site);
        Tab tab = browser.open().phone(320, 640, 1)) {
      for (String page : onePageOfEachKind()) {
        tab.go(server.address() + page);
        if (tab.overflow() > 0) {
          complaints.add(page + ": scrolls sideways by " + tab.overflow() + " px");
        }
        if (tab.evaluate("document.title").asText().equals("hit")) {
          complaints.add(page + ": a script of the content ran");
        }
        tab.messages().forEach(m -> complaints.add(page + ": " + m));
        tab.failures().forEach(f -> complaints.add(page + ": " + f));
      }
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void aTrendOfFortyYearsFitsASmallPhoneAndLeavesAGapWhereNothingIsKnown() throws IOException {
    try (SiteServer server = new SiteServer(site);
        Tab tab = browser.open().phone(320, 640, 1)) {
      tab.go(server.address() + "2579/assessment/");
      assertThat(tab.evaluate(count(".ps-trend__point")).asInt()).isEqualTo(HostileSite.YEARS - 2);
      // 37 steps between 38 known years; two are missing at each of the gaps and one at the new
      // ratings of 2566.
      assertThat(tab.evaluate(count(".ps-trend__line")).asInt())
          .isEqualTo(HostileSite.YEARS - 1 - 2 - 2 - 1);
      assertThat(tab.evaluate(count("#trend tbody tr")).asInt()).isEqualTo(HostileSite.YEARS);
      assertThat(namesThatTouch(tab)).isZero();
      for (String scheme : List.of("light", "dark")) {
        tab.prefer("prefers-color-scheme", scheme);
        assertThat(Axe.violations(tab)).isEmpty();
      }
    }
  }

  /** How many names of years, or scores, overlap their neighbours or leave the image. */
  private static int namesThatTouch(Tab tab) {
    return tab.evaluate(
            """
            (() => {
              const plot = document.querySelector('.ps-trend__plot').getBoundingClientRect();
              const boxes = [...document.querySelectorAll('.ps-trend__year')]
                .map(t => t.getBoundingClientRect()).sort((a, b) => a.left - b.left);
              return boxes.filter((b, i) => b.right > plot.right + 1
                || (i > 0 && b.left < boxes[i - 1].right + 4)).length;
            })()
            """)
        .asInt();
  }

  private static String count(String selector) {
    return "document.querySelectorAll('" + selector + "').length";
  }

  /** The first page of each shape of address, and every free page. */
  private static List<String> onePageOfEachKind() throws IOException {
    Set<String> kinds = new TreeSet<>();
    try (Stream<Path> files = Files.walk(site)) {
      return files
          .map(file -> site.relativize(file).toString().replace('\\', '/'))
          .filter(page -> page.endsWith("index.html"))
          .sorted(java.util.Comparator.reverseOrder())
          .filter(
              page ->
                  page.startsWith("25") && page.contains("/measures/")
                      || kinds.add(
                          page.replaceFirst("^\\d{4}/", "YEAR/")
                              .replaceFirst("/o\\d+/", "/ITEM/")
                              .replaceFirst("^units/u[0-9]/", "units/LOW/")
                              .replaceFirst("^units/u[^/]+/", "units/UNIT/")))
          .toList();
    }
  }
}
