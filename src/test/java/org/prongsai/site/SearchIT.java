package org.prongsai.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.Eventually.eventually;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.Folders;
import org.prongsai.SearchQueries;
import org.prongsai.browser.Axe;
import org.prongsai.browser.SiteServer;
import org.prongsai.browser.Tab;
import org.prongsai.browser.TestBrowser;
import org.prongsai.cli.Main;
import org.prongsai.plan.FoldingTable;

/** The search as a reader uses it: typed into a real browser, from a folder and from a server. */
class SearchIT {
  private static final String HOSTILE = "<img src=x onerror=document.title='hit'>\"'&amp; ${1+1}";
  private static final int SHOWN_FIRST = 3;

  /** As strict as the settings in {@code target/report/hosting}: {@link PolicyIT} reads those. */
  private static final Map<String, String> POLICY =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
              + " font-src 'self'; form-action 'self'; base-uri 'none'");

  /** The score that src/docs/benchmarks.md tells. */
  private static final int FIRST = 35;

  private static final String STATUS = "document.getElementById('search-status').textContent";

  @TempDir static Path place;
  private static final Map<String, Path> SITES = new HashMap<>();
  @RegisterExtension private static final TestBrowser browser = new TestBrowser();
  private Tab tab;

  @BeforeAll
  static void build() throws Exception {
    Folders.copy(Path.of("content"), place.resolve("real/content"));
    Path pages = Files.createDirectories(place.resolve("real/content/pages"));
    Files.writeString(
        pages.resolve("hostile.md"),
        "---\ntitle: '" + HOSTILE.replace("'", "''") + "'\n---\nข้อความ\n");
    run("init", place.resolve("sample").toString(), "--sample");
    for (String site : List.of("real", "sample")) {
      run("build", place.resolve(site).toString(), "--as-of", "2026-11-22");
      SITES.put(site, place.resolve(site).resolve("target/site"));
    }
  }

  private static void run(String... args) {
    PrintStream nowhere =
        new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    Main.run(args, nowhere, System.err, Map.of());
  }

  @BeforeEach
  void open() {
    tab = browser.open();
  }

  @AfterEach
  void closeTab() {
    tab.close();
  }

  @Test
  void everyQueryShowsWhatIsMeantAmongTheFirstThree() throws Exception {
    List<String> lost = new ArrayList<>();
    int first = 0;
    for (String site : SITES.keySet()) {
      openSearch(site);
      for (SearchQueries q : SearchQueries.all()) {
        if (q.site().equals(site)) {
          List<String> found = search(q.query());
          List<String> top = found.subList(0, Math.min(SHOWN_FIRST, found.size()));
          if (q.findsNothing() ? !found.isEmpty() : !top.contains(q.address())) {
            lost.add(q + " found " + top);
          }
          first += !found.isEmpty() && found.get(0).equals(q.address()) ? 1 : 0;
        }
      }
    }
    assertThat(lost).isEmpty();
    assertThat(first).as("queries whose answer stands first").isGreaterThanOrEqualTo(FIRST);
  }

  @Test
  void theBrowserFoldsTextAsJavaDoes() throws Exception {
    openSearch("real");
    for (FoldingTable row : FoldingTable.rows()) {
      String folded =
          tab.evaluate("prongsaiSearch.fold(" + TextNode.valueOf(row.written()) + ").folded")
              .asText();
      assertThat(folded).as(row.written()).isEqualTo(row.folded());
    }
  }

  @Test
  void theIndexIsLoadedOnFirstUseOnlyAndNothingLeavesTheSite() {
    try (SiteServer server = new SiteServer(SITES.get("sample"), POLICY)) {
      tab.go(server.address() + "search/");
      assertThat(tab.requests()).noneMatch(r -> r.endsWith("index.js"));
      tab.evaluate("document.getElementById('search-text').focus()");
      awaitIndex();
      assertThat(tab.requests())
          .contains(server.address() + "search/index.js")
          .allMatch(r -> r.startsWith(server.address()));
      assertThat(search("คู่มือ")).isNotEmpty();
      assertThat(tab.messages()).isEmpty();
      assertThat(tab.failures()).isEmpty();
    }
  }

  @Test
  void itIsUsedByKeyboardAloneAndTheCountIsSaid() throws Exception {
    openSearch("sample");
    tab.evaluate("document.getElementById('search-text').focus()");
    tab.type("แผน");
    awaitStatus("พบ ");
    assertThat(
            tab.evaluate("document.getElementById('search-status').getAttribute('role')").asText())
        .isEqualTo("status");
    List<String> found = shown();
    assertThat(found).hasSizeGreaterThan(3);
    assertThat(tab.evaluate(STATUS).asText()).isEqualTo("พบ " + found.size() + " รายการ");
    tab.press("ArrowDown");
    assertThat(focused()).endsWith(found.get(0));
    tab.press("ArrowDown");
    assertThat(focused()).endsWith(found.get(1));
    tab.press("ArrowUp").press("ArrowUp");
    assertThat(tab.evaluate("document.activeElement.id").asText()).isEqualTo("search-text");
    tab.press("Enter");
    assertThat(focused()).endsWith(found.get(0));
    tab.press("Escape");
    assertThat(tab.evaluate("document.activeElement.id").asText()).isEqualTo("search-text");
    assertThat(shown()).isEmpty();
    assertThat(visible("letters")).isTrue();
    assertThat(tab.messages()).isEmpty();
  }

  @Test
  void whatWasFoundIsMarkedWithoutTearingLettersApart() throws Exception {
    openSearch("real");
    search("อ\u0E4D\u0E32น");
    assertThat(marks()).contains("อำน").doesNotContain("อ");
    search("ท");
    assertThat(marks()).allMatch(mark -> mark.matches("ท[\\u0E31\\u0E33-\\u0E3A\\u0E47-\\u0E4E]*"));
    search("ต่าง ๆ เกี่ยวกับ");
    assertThat(marks()).contains("ต่าง ๆ เกี่ยวกับ".substring(0, 4));
    search("๒๕๖๓");
    assertThat(marks()).contains("2563");
  }

  @Test
  void hostileTitlesAndQueriesStayText() throws Exception {
    openSearch("real");
    assertThat(search("onerror")).containsExactly("hostile/index.html");
    assertThat(tab.evaluate("document.querySelector('#search-results a').textContent").asText())
        .isEqualTo(HOSTILE);
    search(HOSTILE.replace("&", "&amp;") + "<b>");
    awaitStatus("ไม่พบ");
    assertThat(tab.evaluate("document.querySelectorAll('main img, main b').length").asInt())
        .isZero();
    assertThat(tab.evaluate("document.title").asText()).doesNotContain("hit");
    assertThat(visible("letters")).isTrue();
  }

  @Test
  void anAddressWithAQueryShowsItsResultsAndTheErrorPageLeadsThere() {
    try (SiteServer server = new SiteServer(SITES.get("real"))) {
      tab.go(server.address() + "nowhere/at/all/");
      String action = tab.evaluate("document.getElementById('search-form').action").asText();
      assertThat(action).isEqualTo(server.address() + "search/index.html");
      tab.go(action + "?q=%E0%B9%94%E0%B9%92+2563");
      awaitStatus("พบ ");
      assertThat(shown().get(0)).isEqualTo("2563/oit/o42/index.html");
      tab.go(action + "?q=%E0%B9");
      assertThat(tab.messages()).isEmpty();
      assertThat(visible("letters")).isTrue();
    }
  }

  @Test
  void resultsBreakNoAccessibilityRuleAndFitASmallScreen() throws Exception {
    openSearch("real");
    for (String scheme : List.of("light", "dark")) {
      for (int width : List.of(320, 1280)) {
        tab.phone(width, 800, 1).prefer("prefers-color-scheme", scheme);
        search("การ");
        awaitStatus("พบ ");
        assertThat(Axe.violations(tab)).as("%s %s", scheme, width).isEmpty();
        assertThat(tab.overflow()).as("%s %s", scheme, width).isZero();
      }
    }
    tab.medium("print");
    assertThat(visible("search-form")).isFalse();
  }

  /** From the folder, as a double click opens it. */
  private void openSearch(String site) throws Exception {
    tab.go(SITES.get(site).resolve("search/index.html").toRealPath().toUri().toString());
    tab.evaluate("document.getElementById('search-text').focus()");
    awaitIndex();
  }

  /** The addresses, from the root, that a query shows. */
  private List<String> search(String query) {
    tab.evaluate(
        "(() => { const field = document.getElementById('search-text'); field.value = "
            + TextNode.valueOf(query)
            + "; field.dispatchEvent(new Event('input', {bubbles: true})); })()");
    return shown();
  }

  private List<String> shown() {
    return texts("#search-results a", "a.getAttribute('href').slice(3)");
  }

  private List<String> marks() {
    return texts("#search-results mark", "a.textContent");
  }

  private List<String> texts(String selector, String what) {
    String json =
        tab.evaluate(
                "JSON.stringify([...document.querySelectorAll('"
                    + selector
                    + "')].map(a => "
                    + what
                    + "))")
            .asText();
    try {
      return List.of(new ObjectMapper().readValue(json, String[].class));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private String focused() {
    return tab.evaluate("document.activeElement.getAttribute('href') || ''").asText();
  }

  private boolean visible(String id) {
    return tab.evaluate("document.getElementById('" + id + "').getClientRects().length > 0")
        .asBoolean();
  }

  private void awaitIndex() {
    await("window.prongsaiSearch && [...document.scripts].some(s => s.src.endsWith('index.js'))");
    // The index shows nothing by itself: ask until a letter that stands everywhere is found.
    await(
        "(() => { const field = document.getElementById('search-text'), before = field.value;"
            + " field.value = 'ก'; field.dispatchEvent(new Event('input'));"
            + " const found = !document.getElementById('search-results').hidden;"
            + " field.value = before; field.dispatchEvent(new Event('input')); return found; })()");
  }

  private void awaitStatus(String start) {
    await(STATUS + ".startsWith('" + start + "')");
  }

  private void await(String condition) {
    eventually(() -> assertThat(tab.evaluate(condition).asBoolean()).as(condition).isTrue());
  }
}
