package org.prongsai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.browser.SiteServer;
import org.prongsai.browser.Tab;
import org.prongsai.browser.TestBrowser;

/** The site in a browser that runs no scripts. */
class NoScriptIT {

  /** For programs and for the pages themselves; nobody reads them. */
  private static final String NOT_FOR_READERS =
      "404\\.html|assets/.*|search/index\\.js|sitemap\\.xml|robots\\.txt";

  @RegisterExtension private static final TestBrowser browser = new TestBrowser();

  static List<TestedSite> both() {
    return TestedSite.both();
  }

  @ParameterizedTest
  @MethodSource("both")
  void everyPageAndFileIsReachedFromTheHomePageByLinksAlone(TestedSite site) throws IOException {
    Path root = site.folder().toRealPath();
    Set<Path> reached = new TreeSet<>(List.of(root.resolve("index.html")));
    Deque<Path> unread = new ArrayDeque<>(reached);
    while (!unread.isEmpty()) {
      Path page = unread.pop();
      for (Element link : Jsoup.parse(Files.readString(page)).select("a, img")) {
        String path = (link.attr("href") + link.attr("src")).replaceFirst("[?#].*", "");
        if (!path.isEmpty() && !path.matches("[a-z]+:.*")) {
          Path target = Path.of(page.getParent().toUri().resolve(path));
          if (reached.add(target) && path.endsWith(".html")) {
            unread.push(target);
          }
        }
      }
    }
    try (Stream<Path> files = Files.walk(root)) {
      assertThat(
              files
                  .filter(Files::isRegularFile)
                  .filter(file -> !reached.contains(file))
                  .map(file -> root.relativize(file).toString().replace('\\', '/'))
                  .filter(file -> !file.matches(NOT_FOR_READERS)))
          .as("files that no link leads to")
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("both") // before many agencies stands a filter that only a script can offer
  void everyKindOfPageReadsTheSame(TestedSite site) {
    try (SiteServer server = new SiteServer(site.folder());
        Tab tab = browser.open()) {
      // What a script says of its own work (role=status) is no part of the content.
      String text =
          "document.querySelectorAll('[role=status]').forEach(e => e.hidden = true);"
              + "document.querySelector('main').innerText";
      for (String page : site.onePageOfEachKind()) {
        String address = server.address() + page;
        String with = tab.scripts(true).go(address).evaluate(text).asText();
        String without = tab.scripts(false).go(address).evaluate(text).asText();
        assertThat(without).as(page).isNotBlank().contains(with.strip());
      }
    }
  }

  /** In the sample everything is published, and there is nothing to choose. */
  @Test
  void theChecklistIsFilteredByALink() {
    TestedSite site = TestedSite.real();
    try (SiteServer server = new SiteServer(site.folder());
        Tab tab = browser.open().scripts(false)) {
      tab.go(server.address() + site.first("checklist"));
      String rows = "document.querySelectorAll('.ps-items__item').length";
      int all = tab.evaluate(rows).asInt();
      String choice = "a[href='#only-published']";
      int published =
          Integer.parseInt(
              tab.evaluate("document.querySelector(\"" + choice + "\").innerText")
                  .asText()
                  .replaceAll("\\D", ""));
      tab.click(choice);
      assertThat(tab.evaluate(SEEN).asInt()).isEqualTo(published).isLessThan(all);
      tab.click("a[href='#all']");
      assertThat(tab.evaluate(SEEN).asInt()).isEqualTo(all);
    }
  }

  private static final String SEEN =
      "[...document.querySelectorAll('.ps-items__item')].filter(i => i.checkVisibility()).length";

  @ParameterizedTest
  @MethodSource("both")
  void theSearchFormLeadsToAListOfEverything(TestedSite site) {
    try (SiteServer server = new SiteServer(site.folder());
        Tab tab = browser.open().scripts(false)) {
      tab.go(server.address() + site.first("search"));
      tab.evaluate("document.getElementById('search-text').focus()");
      tab.type("คู่มือ").follow(() -> tab.press("Enter"));
      assertThat(tab.evaluate("location.href").asText())
          .startsWith(server.address() + "search/index.html?q=");
      Set<String> shown =
          Stream.of(tab.evaluate(LISTED).asText().split("\n")).collect(Collectors.toSet());
      for (String type : List.of("item", "unit", "assessment", "measures", "contact")) {
        for (String page : site.types().get(type)) {
          assertThat(shown).contains(server.address() + page);
        }
      }
    }
  }

  private static final String LISTED =
      "[...document.querySelectorAll('#letters a')].filter(a => a.checkVisibility())"
          + ".map(a => a.href).join('\\n')";
}
