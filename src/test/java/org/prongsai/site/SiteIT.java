package org.prongsai.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.PlannedTypes;
import org.prongsai.browser.SiteServer;
import org.prongsai.browser.Tab;
import org.prongsai.browser.TestBrowser;
import org.prongsai.browser.UsedFont;

/** What a citizen's browser says of the pages, opened by a double click and from a web server. */
class SiteIT {

  private static final UsedFont SARABUN = new UsedFont("Sarabun", true);
  private static final int USUAL_TEXT = 16;

  @RegisterExtension private static final TestBrowser browser = new TestBrowser();

  static List<TestedSite> all() {
    return TestedSite.all();
  }

  @Test
  void everyPageTypeThatThereIsHasAPageToBeLookedAt() {
    Set<String> types = new TreeSet<>();
    TestedSite.all().forEach(site -> types.addAll(site.types().keySet()));
    assertThat(types).containsExactlyInAnyOrderElementsOf(PlannedTypes.names().toList());
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyPageIsSoundInABrowserWhenOpenedByADoubleClick(TestedSite site) {
    List<String> complaints = new ArrayList<>();
    try (Tab tab = browser.open().phone(320, 640, 2)) {
      for (String page : site.pages()) {
        if (!page.equals("404.html")) { // a web server's alone: it links from the root
          complaints.addAll(complaints(tab, page, site.folder().toUri().toString(), page));
        }
      }
    }
    assertThat(complaints).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyKindOfPageIsSoundInABrowserWhenServedByHttp(TestedSite site) {
    List<String> complaints = new ArrayList<>();
    try (SiteServer server = new SiteServer(site.folder());
        Tab tab = browser.open().phone(320, 640, 2)) {
      for (String page : site.onePageOfEachKind()) {
        String address = page.replaceFirst("index\\.html$", "");
        complaints.addAll(complaints(tab, page, server.address(), address));
      }
    }
    assertThat(complaints).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void noKindOfPageScrollsSidewaysOnAPhoneWithTextOfTwiceTheSize(TestedSite site) {
    List<String> complaints = new ArrayList<>();
    try (SiteServer server = new SiteServer(site.folder());
        Tab tab = browser.open().phone(320, 640, 2)) {
      String size = "parseFloat(getComputedStyle(document.body).fontSize)";
      double usual = tab.go(server.address()).evaluate(size).asDouble();
      tab.textSize(2 * USUAL_TEXT);
      assertThat(tab.go(server.address()).evaluate(size).asDouble()).isEqualTo(2 * usual);
      for (String page : site.onePageOfEachKind()) {
        int overflow = tab.go(server.address() + page).overflow();
        if (overflow > 0) {
          complaints.add(page + ": by " + overflow + " px");
        }
      }
    }
    assertThat(complaints).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void nothingOnTheFirstPageMovesWhileItComes(TestedSite site) {
    try (SiteServer server = SiteServer.withSlowFonts(site.folder());
        Tab tab = browser.open().withoutCache()) {
      for (int width : List.of(320, 1280)) {
        tab.phone(width, 800, 1).go(server.address());
        JsonNode shifts = tab.evaluate(LAYOUT_SHIFTS);
        double sum = 0;
        for (JsonNode shift : shifts) {
          sum += shift.get("value").asDouble();
        }
        assertThat(sum).as("%s px: %s", width, shifts).isLessThan(NO_SHIFT);
      }
    }
  }

  /**
   * Of the sum of a page's layout shifts: tools show three places of it. A word may move by a pixel
   * sideways when Sarabun takes the place of the fallback; a line or a box may not.
   */
  private static final double NO_SHIFT = 0.0005;

  /** Each with its score and what moved; asked two frames after the last font. */
  private static final String LAYOUT_SHIFTS =
      """
      new Promise(done => new PerformanceObserver(list => done(list)).observe(
        {type: 'paint', buffered: true}))
        .then(() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 50))))
        .then(() => new Promise(done => {
          const shifts = [];
          new PerformanceObserver(list => shifts.push(...list.getEntries()))
            .observe({type: 'layout-shift', buffered: true});
          setTimeout(() => done(shifts.map(s => ({value: s.value,
            what: s.sources.map(from => from.node && from.node.outerHTML).join(' | ')}))), 50);
        }))
      """;

  /** What can be seen and ought to be touched, but something else lies over its middle. */
  private static final String COVERED =
      """
      [...document.querySelectorAll('a[href], button, input')].filter(e => e.checkVisibility()
          && !e.matches('.ps-skip')).filter(e => {
        e.scrollIntoView({block: 'center', behavior: 'instant'});
        const box = e.getClientRects()[0];
        const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return !e.contains(top);
      }).map(e => e.outerHTML)
      """;

  @Test
  void anAddressThatDoesNotExistShowsTheSitesOwnPage() {
    try (SiteServer server = new SiteServer(TestedSite.real().folder());
        Tab tab = browser.open()) {
      String nowhere = server.address() + "2563/oit/nowhere/";
      tab.go(nowhere);
      assertThat(tab.failures()).containsExactly("404 " + nowhere);
      assertThat(tab.evaluate("document.querySelector('h1').innerText").asText()).isNotBlank();
      assertThat(tab.fonts("body")).containsExactly(SARABUN);
    }
  }

  private static List<String> complaints(Tab tab, String page, String root, String address) {
    tab.go(root + address);
    List<String> complaints = new ArrayList<>();
    tab.messages().forEach(line -> complaints.add("console: " + line));
    tab.failures().forEach(line -> complaints.add("failed: " + line));
    tab.requests().stream()
        .filter(request -> !request.startsWith(root) && !request.startsWith("data:"))
        .forEach(request -> complaints.add("leaves the site: " + request));
    tab.evaluate(COVERED).forEach(e -> complaints.add("lies under something: " + e.asText()));
    if (tab.overflow() > 0) {
      complaints.add("scrolls sideways at 320 px by " + tab.overflow() + " px");
    }
    // Two things are the machine's to draw: the arrow of links that leave the site, and codes.
    tab.evaluate(
        """
        document.querySelectorAll('code').forEach(e => e.style.fontFamily = 'inherit');
        document.querySelectorAll('.ps-outside').forEach(e => e.classList.remove('ps-outside'));
        """);
    Set<UsedFont> fonts = tab.fonts("body");
    if (!fonts.equals(Set.of(SARABUN))) {
      complaints.add("fonts: " + fonts);
    }
    return complaints.stream().map(line -> page + ": " + line).toList();
  }
}
