package org.prongsai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.Build;
import org.prongsai.Init;
import org.prongsai.browser.Axe;
import org.prongsai.browser.SiteServer;
import org.prongsai.browser.Tab;
import org.prongsai.browser.TestBrowser;

/** Finding one's way on the sample: channels, services, years, units; by keyboard too. */
class WayIT {
  private static final List<String> PAGES =
      List.of(
          "channels/index.html",
          "channels/corruption/index.html",
          "services/index.html",
          "services/building-permit/index.html",
          "units/works/index.html",
          "2568/notice/index.html",
          "2568/oit/o27/index.html",
          "2567/assessment/index.html");

  /** The widest outline or ring a focused element shows, in pixels. */
  private static final String FOCUS =
      """
      (() => {
        const e = document.activeElement, s = getComputedStyle(e), b = e.getBoundingClientRect();
        return [e.localName + ' ' + e.textContent.trim().slice(0, 40),
          s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2,
          b.bottom > 0 && b.top < innerHeight && b.width > 0];
      })()
      """;

  private static final int MANY_LINKS = 400;

  @TempDir static Path place;
  private static String root;
  @RegisterExtension private static final TestBrowser browser = new TestBrowser();

  @BeforeAll
  static void build() throws Exception {
    Init.sample(place);
    Build.run(place, LocalDate.of(2026, 11, 22), r -> Map.of());
    root = place.resolve("target/site").toUri().toString();
  }

  @Test
  void noPageBreaksAnAccessibilityRuleOrScrollsSideways() {
    List<String> found = new ArrayList<>();
    // Served: over file: axe itself complains that it may not read the stylesheet.
    try (SiteServer server = new SiteServer(place.resolve("target/site"));
        Tab tab = browser.open()) {
      for (String page : PAGES) {
        for (String scheme : List.of("light", "dark")) {
          tab.phone(320, 640, 1).prefer("prefers-color-scheme", scheme);
          tab.go(server.address() + page);
          Axe.violations(tab).forEach(line -> found.add(page + " " + scheme + " " + line));
          if (tab.overflow() > 0) {
            found.add(page + " scrolls sideways by " + tab.overflow());
          }
          tab.messages().forEach(line -> found.add(page + " console: " + line));
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void theFirstTabShowsTheSkipLinkAndEnterLeadsPastTheMenu() {
    try (Tab tab = browser.open().window(1280, 800)) {
      for (String page : PAGES) {
        tab.go(root + page).press("Tab");
        assertThat(tab.evaluate("document.activeElement.className").asText()).isEqualTo("ps-skip");
        assertThat(tab.evaluate(FOCUS).get(2).asBoolean()).as(page).isTrue();
        tab.press("Enter").press("Tab");
        assertThat(tab.evaluate("document.activeElement.closest('main') !== null").asBoolean())
            .as(page)
            .isTrue();
      }
    }
  }

  @Test
  void whateverHasTheFocusShowsItAndIsOnTheScreen() {
    List<String> hidden = new ArrayList<>();
    try (Tab tab = browser.open().window(1280, 800)) {
      for (String page : List.of("channels/index.html", "2568/oit/o27/index.html")) {
        tab.go(root + page);
        int links = tab.evaluate("document.querySelectorAll('a[href]').length").asInt();
        for (int i = 0; i < Math.min(links, MANY_LINKS); i++) {
          var focus = tab.press("Tab").evaluate(FOCUS);
          if (!focus.get(1).asBoolean() || !focus.get(2).asBoolean()) {
            hidden.add(page + ": " + focus.get(0).asText());
          }
        }
      }
    }
    assertThat(hidden).isEmpty();
  }

  @Test
  void everyPageButTheFirstSaysWhereItLies() throws IOException {
    List<String> lost = new ArrayList<>();
    try (var files = Files.walk(place.resolve("target/site"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
        String html = Files.readString(file);
        boolean home = file.equals(place.resolve("target/site/index.html"));
        if (!home && !html.contains("ps-breadcrumbs") || !html.contains("class=\"ps-skip\"")) {
          lost.add(file.toString());
        }
      }
    }
    assertThat(lost).isEmpty();
  }
}
