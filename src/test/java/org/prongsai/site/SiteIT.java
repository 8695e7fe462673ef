package org.prongsai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.browser.Axe;
import org.prongsai.browser.Browser;
import org.prongsai.browser.SiteServer;
import org.prongsai.browser.Tab;
import org.prongsai.browser.UsedFont;

/** What a citizen's browser says of every page, opened by a double click and from a web server. */
class SiteIT {

  private static final UsedFont SARABUN = new UsedFont("Sarabun", true);

  @TempDir static Path place;
  private static BuiltSite site;
  private static Browser browser;

  @BeforeAll
  static void build() throws Exception {
    site = BuiltSite.in(place);
    browser = Browser.launch();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void everyPageIsSoundInABrowserWhenOpenedByADoubleClick() throws IOException {
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

  @Test
  void everyPageIsSoundInABrowserWhenServedByHttp() throws IOException {
    List<String> complaints = new ArrayList<>();
    try (SiteServer server = new SiteServer(site.folder());
        Tab tab = browser.open().phone(320, 640, 2)) {
      for (String page : site.pages()) {
        String address = page.replaceFirst("index\\.html$", "");
        complaints.addAll(complaints(tab, page, server.address(), address));
      }
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void anAddressThatDoesNotExistShowsTheSitesOwnPage() {
    try (SiteServer server = new SiteServer(site.folder());
        Tab tab = browser.open()) {
      String nowhere = server.address() + "2563/oit/nowhere/";
      tab.go(nowhere);
      assertThat(tab.failures()).containsExactly("404 " + nowhere);
      assertThat(tab.evaluate("document.querySelector('h1').innerText").asText()).isNotBlank();
      assertThat(tab.fonts("body")).containsExactly(SARABUN);
    }
  }

  @Test
  void noPageTypeBreaksAnAccessibilityRuleInLightOrDarkOnPhoneOrDesktop() throws IOException {
    List<String> violations = new ArrayList<>();
    try (SiteServer server = new SiteServer(site.folder());
        Tab tab = browser.open()) {
      for (String page : onePageOfEachKind(tab, server.address())) {
        tab.go(server.address() + page);
        for (String scheme : List.of("light", "dark")) {
          for (int width : List.of(320, 1280)) {
            tab.phone(width, 800, 1).prefer("prefers-color-scheme", scheme);
            Axe.violations(tab)
                .forEach(line -> violations.add(page + " " + scheme + " " + width + " " + line));
          }
        }
      }
    }
    assertThat(violations).isEmpty();
  }

  @Test
  void everyPageCanBeReadWithoutScripts() throws IOException {
    try (SiteServer server = new SiteServer(site.folder());
        Tab tab = browser.open()) {
      for (String page : onePageOfEachKind(tab, server.address())) {
        String address = server.address() + page;
        // What a script says of its own work (role=status) is no part of the content.
        String text =
            "document.querySelectorAll('[role=status]').forEach(e => e.hidden = true);"
                + "document.querySelector('main').innerText";
        String with = tab.scripts(true).go(address).evaluate(text).asText();
        String without = tab.scripts(false).go(address).evaluate(text).asText();
        assertThat(without).as(page).isNotBlank().contains(with.strip());
      }
    }
  }

  /** Pages built of the same elements and classes are of one kind; the first stands for all. */
  private static List<String> onePageOfEachKind(Tab tab, String root) throws IOException {
    Map<String, String> kinds = new LinkedHashMap<>();
    for (String page : site.pages()) {
      tab.go(root + page);
      String kind =
          tab.evaluate(
                  """
                  [...new Set([...document.body.querySelectorAll('*')].flatMap(
                    e => [e.localName, ...e.classList]))].sort().join(' ')
                  """)
              .asText();
      kinds.putIfAbsent(kind, page);
    }
    return List.copyOf(kinds.values());
  }

  private static List<String> complaints(Tab tab, String page, String root, String address) {
    tab.go(root + address);
    List<String> complaints = new ArrayList<>();
    tab.messages().forEach(line -> complaints.add("console: " + line));
    tab.failures().forEach(line -> complaints.add("failed: " + line));
    tab.requests().stream()
        .filter(request -> !request.startsWith(root) && !request.startsWith("data:"))
        .forEach(request -> complaints.add("leaves the site: " + request));
    if (tab.overflow() > 0) {
      complaints.add("scrolls sideways at 320 px by " + tab.overflow() + " px");
    }
    if (!tab.fonts("body").equals(java.util.Set.of(SARABUN))) {
      complaints.add("fonts: " + tab.fonts("body"));
    }
    return complaints.stream().map(line -> page + ": " + line).toList();
  }
}
