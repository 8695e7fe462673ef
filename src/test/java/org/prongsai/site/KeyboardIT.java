package org.prongsai.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.browser.SiteServer;
import org.prongsai.browser.Tab;
import org.prongsai.browser.TestBrowser;

/** The way through the site of somebody who has no mouse; search has its own in SearchIT. */
class KeyboardIT {

  /** Links of one long list are alike: who has passed these will pass the rest. */
  private static final int STOPS = 60;

  private static final String FOCUSED = "document.activeElement";

  @RegisterExtension private static final TestBrowser browser = new TestBrowser();
  private static final Map<TestedSite, SiteServer> SERVERS = new HashMap<>();
  private Tab tab;

  @BeforeAll
  static void launch() {
    TestedSite.all().forEach(site -> SERVERS.put(site, new SiteServer(site.folder())));
  }

  @AfterAll
  static void close() {
    SERVERS.values().forEach(SiteServer::close);
  }

  @BeforeEach
  void open() {
    tab = browser.open();
  }

  @AfterEach
  void closeTab() {
    tab.close();
  }

  /** A page of every type. */
  record Kind(TestedSite site, String page) {}

  static List<Kind> kinds() {
    Map<String, Kind> kinds = new TreeMap<>();
    for (TestedSite site : TestedSite.all()) {
      site.types().forEach((type, pages) -> kinds.put(type, new Kind(site, pages.get(0))));
    }
    return List.copyOf(kinds.values());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void tabGoesThroughEverythingInItsOrderAndTheFocusIsSeen(Kind kind) {
    tab.window(1280, 800).go(SERVERS.get(kind.site()).address() + kind.page());
    tab.evaluate(NOTE_STOPS);
    int stops = Math.min(STOPS, tab.evaluate(CAN_BE_FOCUSED).asInt());
    for (int i = 0; i < stops; i++) {
      tab.press("Tab");
    }
    List<String> wrong = new ArrayList<>();
    for (JsonNode line : tab.evaluate("stops.filter(s => s.wrong).map(s => s.wrong)")) {
      wrong.add(line.asText());
    }
    assertThat(wrong).isEmpty();
    assertThat(tab.evaluate("new Set(stops.map(s => s.element)).size").asInt()).isEqualTo(stops);
  }

  private static final String CAN_BE_FOCUSED =
      "[...document.querySelectorAll('a[href], button, input, select, summary, [tabindex=\"0\"]')]"
          + ".filter(e => e.checkVisibility({visibilityProperty: true})).length";

  private static final String NOTE_STOPS =
      """
      window.stops = [];
      document.addEventListener('focusin', event => {
        const e = event.target, style = getComputedStyle(e), box = e.getClientRects()[0];
        const last = stops.length ? stops[stops.length - 1].element : null;
        let wrong = '';
        if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) {
          wrong = 'the focus is not seen: ';
        } else if (!box || box.width < 1 || box.height < 1) {
          wrong = 'nothing to see: ';
        } else if (last && !(last.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING)) {
          wrong = 'goes back: ';
        }
        stops.push({element: e, wrong: wrong && wrong + e.outerHTML});
      });
      """;

  @ParameterizedTest
  @MethodSource("kinds")
  void theFirstStopLeadsPastTheMenuToTheContent(Kind kind) {
    tab.window(1280, 800).go(SERVERS.get(kind.site()).address() + kind.page());
    tab.press("Tab");
    assertThat(tab.evaluate(FOCUSED + ".getAttribute('href')").asText()).isEqualTo("#main");
    assertThat(tab.evaluate(FOCUSED + ".getBoundingClientRect().top >= 0").asBoolean()).isTrue();
    tab.press("Enter");
    assertThat(tab.evaluate(FOCUSED + ".id").asText()).isEqualTo("main");
    tab.press("Tab");
    assertThat(tab.evaluate("document.querySelector('header').contains(document.activeElement)"))
        .hasToString("false");
  }

  @Test
  void onAPhoneTheMenuIsOpenedWalkedThroughLeftAndUsed() {
    String root = SERVERS.get(TestedSite.sample()).address();
    tab.phone(320, 640, 2).go(root);
    String open = "document.getElementById('menu').matches(':popover-open')";
    tab.press("Tab").press("Tab");
    assertThat(tab.evaluate(FOCUSED + ".innerText").asText()).isEqualTo("เมนู");
    tab.press("Enter");
    assertThat(tab.evaluate(open).asBoolean()).isTrue();
    tab.press("Tab").press("Tab");
    assertThat(tab.evaluate("document.getElementById('menu').contains(document.activeElement)"))
        .hasToString("true");
    tab.press("Escape");
    assertThat(tab.evaluate(open).asBoolean()).isFalse();
    assertThat(tab.evaluate(FOCUSED + ".innerText").asText()).isEqualTo("เมนู");
    tab.press("Space").press("Tab").press("Tab").press("Tab");
    String href = tab.evaluate(FOCUSED + ".href").asText();
    assertThat(href).startsWith(root).isNotEqualTo(root + "index.html");
    tab.follow(() -> tab.press("Enter"));
    assertThat(tab.evaluate("location.href").asText()).isEqualTo(href);
    assertThat(tab.evaluate("document.querySelector('#menu [aria-current]').href").asText())
        .isEqualTo(href);
  }

  @Test
  void theChecklistIsFilteredByKeyAndByClickAndTheCountIsSaid() {
    TestedSite site = TestedSite.real(); // in the sample there is nothing to choose
    tab.window(1280, 800).go(SERVERS.get(site).address() + site.first("checklist"));
    int all = shown();
    assertThat(said()).isEqualTo(only(all, all));
    int presses = 0;
    while (!tab.evaluate(FOCUSED + ".hash || ''").asText().equals("#only-published")) {
      tab.press("Tab");
      assertThat(presses++).as("keys to the filter").isLessThan(STOPS);
    }
    int published = count();
    tab.press("Enter");
    eventually(() -> assertThat(shown()).isEqualTo(published));
    assertThat(published).isLessThan(all).isPositive();
    eventually(() -> assertThat(said()).isEqualTo(only(published, all)));
    eventually(() -> assertThat(chosen()).isEqualTo("#only-published"));
    assertThat(tab.evaluate(EMPTY_GROUPS).asInt()).isZero();
    tab.press("Tab");
    assertThat(tab.evaluate(FOCUSED + ".closest('.ps-filter') !== null").asBoolean())
        .as("the next stop is still in the filter")
        .isTrue();
    tab.click(".ps-filter a[href='#all']");
    eventually(() -> assertThat(shown()).isEqualTo(all));
    eventually(() -> assertThat(said()).isEqualTo(only(all, all)));
    eventually(() -> assertThat(chosen()).isEqualTo("#all"));
  }

  private static final String EMPTY_GROUPS =
      "[...document.querySelectorAll('.ps-group')].filter(g => g.checkVisibility()"
          + " && ![...g.querySelectorAll('.ps-items__item')].some(i => i.checkVisibility())).length";

  private int shown() {
    return tab.evaluate(
            "[...document.querySelectorAll('.ps-items__item')]"
                + ".filter(i => i.checkVisibility()).length")
        .asInt();
  }

  private static String only(int shown, int all) {
    return "แสดง " + shown + " จาก " + all + " ข้อ";
  }

  private String said() {
    return tab.evaluate("document.querySelector('.ps-filter [role=status]').innerText").asText();
  }

  /** How many items the focused filter says that it will show. */
  private int count() {
    return tab.evaluate("+" + FOCUSED + ".innerText.match(/\\d+$/)[0]").asInt();
  }

  private String chosen() {
    return tab.evaluate("document.querySelector('.ps-filter [aria-current]').hash").asText();
  }
}
