package org.prongsai.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.browser.Axe;
import org.prongsai.browser.SiteServer;
import org.prongsai.browser.Tab;
import org.prongsai.browser.TestBrowser;
import org.prongsai.cli.Main;

/** The page before many agencies, as a reader sorts and filters it. */
class FrontPageIT {
  /** By province and name, as it is written. */
  private static final List<String> WRITTEN = List.of("ก่อ", "เก่า", "ขาว", "never");

  private static final int SCORE = 4;

  @TempDir static Path place;
  @RegisterExtension private static final TestBrowser browser = new TestBrowser();
  private static SiteServer server;
  private Tab tab;

  @BeforeAll
  static void build() throws Exception {
    agency("a", "เทศบาลตำบลขาว", "สงขลา", "91.2");
    agency("b", "องค์การบริหารส่วนตำบลเก่า", "ขอนแก่น", "9.5");
    agency("c", "เทศบาลตำบลก่อ", "ขอนแก่น", "100");
    put(place.resolve("never/content/agency.yaml"), "name: [\n");
    PrintStream nowhere =
        new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    Main.run(
        new String[] {"build", "--all", place.toString(), "--as-of", "2026-11-22"},
        nowhere,
        System.err,
        Map.of());
    server = new SiteServer(place.resolve("target/site"));
  }

  private static void agency(String folder, String name, String province, String score)
      throws IOException {
    put(
        place.resolve(folder + "/content/agency.yaml"),
        "name: " + name + "\nprovince: " + province + "\nsector: lao\nsample: true\n");
    put(place.resolve(folder + "/content/2568/assessment.yaml"), "score: " + score + "\n");
  }

  private static void put(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @AfterAll
  static void close() {
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void open() {
    tab = browser.open().window(1280, 900).go(server.address());
  }

  @AfterEach
  void nothingWasComplainedOf() {
    assertThat(tab.messages()).isEmpty();
    assertThat(tab.failures()).isEmpty();
    assertThat(tab.requests()).allMatch(r -> r.startsWith(server.address()));
    tab.close();
  }

  @Test
  void aClickSortsASecondTurnsItRoundAndWhatIsNotKnownStaysLast() {
    assertThat(shown()).isEqualTo(WRITTEN);
    click(SCORE);
    assertThat(shown())
        .as("by number, not by letters")
        .containsExactly("ก่อ", "ขาว", "เก่า", "never");
    assertThat(order(SCORE)).isEqualTo("descending");
    assertThat(text("#agencies caption")).isEqualTo("เรียงตามคะแนน ITA จากมากไปน้อย");
    click(SCORE);
    assertThat(shown()).containsExactly("เก่า", "ขาว", "ก่อ", "never");
    assertThat(order(SCORE)).isEqualTo("ascending");
    click(2);
    assertThat(order(SCORE)).isEqualTo("null");
    assertThat(order(2)).isEqualTo("ascending");
    assertThat(shown()).isEqualTo(WRITTEN);
  }

  @Test
  void theKeyboardAloneSortsAndFilters() {
    tab.evaluate("document.querySelector('#agencies-filter [name=name]').focus()");
    tab.type("เทศบาล");
    assertThat(shown()).containsExactly("ก่อ", "ขาว");
    assertThat(text("#agencies-filter [role=status]")).isEqualTo("แสดง 2 จาก 4 หน่วยงาน");
    tab.press("Tab").press("Tab");
    assertThat(focused("name")).isEqualTo("kind");
    for (int i = 0; i < SCORE; i++) {
      tab.press("Tab");
    }
    assertThat(focused("textContent")).isEqualTo("คะแนน ITA");
    tab.press("Enter");
    assertThat(shown()).containsExactly("ก่อ", "ขาว");
    tab.press("Space");
    assertThat(shown()).containsExactly("ขาว", "ก่อ");
    assertThat(focused("textContent")).as("the focus stays").isEqualTo("คะแนน ITA");
  }

  @Test
  void filtersNarrowTogetherAndALinkToAProvinceShowsIt() {
    choose("province", "ขอนแก่น");
    assertThat(shown()).containsExactly("ก่อ", "เก่า");
    choose("kind", "เทศบาลตำบล");
    assertThat(shown()).containsExactly("ก่อ");
    tab.evaluate("document.querySelector('.ps-provinces a[href=\"#province-2\"]').click()");
    eventually(() -> assertThat(shown()).isEqualTo(WRITTEN));
  }

  @Test
  void withoutScriptsTheListIsWholeAndOffersNothingThatDoesNotWork() {
    tab.scripts(false).go(server.address());
    assertThat(shown()).isEqualTo(WRITTEN);
    assertThat(tab.evaluate("document.querySelectorAll('#agencies button').length").asInt())
        .isZero();
    assertThat(
            tab.evaluate("document.getElementById('agencies-filter').getClientRects().length")
                .asInt())
        .isZero();
    assertThat(text("#agencies caption")).isEqualTo("เรียงตามจังหวัดและชื่อหน่วยงาน");
    tab.scripts(true);
  }

  @Test
  void nothingBreaksAnAccessibilityRuleOrScrollsSideways() {
    for (String scheme : List.of("light", "dark")) {
      for (int width : List.of(320, 1280)) {
        tab.phone(width, 800, 1).prefer("prefers-color-scheme", scheme).go(server.address());
        assertThat(Axe.violations(tab)).as("%s %s", scheme, width).isEmpty();
        click(SCORE);
        choose("province", "ขอนแก่น");
        assertThat(Axe.violations(tab)).as("sorted, %s %s", scheme, width).isEmpty();
        assertThat(tab.overflow()).as("%s %s", scheme, width).isZero();
      }
    }
  }

  /** The last word of each name that is seen, without its marks. */
  private List<String> shown() {
    List<String> names = new ArrayList<>();
    for (JsonNode name :
        tab.evaluate(
            """
            [...document.querySelectorAll('#agencies tbody tr')].filter(r => r.getClientRects().length)
              .map(r => (r.cells[0].querySelector('a') || r.cells[0].firstChild).textContent.trim())
            """)) {
      names.add(name.asText().replaceFirst("^(เทศบาลตำบล|องค์การบริหารส่วนตำบล)", ""));
    }
    return names;
  }

  /** A column's heading, the first being 1. */
  private static String heading(int column) {
    return "document.querySelector('#agencies thead th:nth-child(" + column + ")')";
  }

  private void click(int column) {
    tab.evaluate(heading(column) + ".querySelector('button').click()");
  }

  private String order(int column) {
    return tab.evaluate("String(" + heading(column) + ".getAttribute('aria-sort'))").asText();
  }

  private String text(String selector) {
    return tab.evaluate("document.querySelector('" + selector + "').textContent").asText();
  }

  private String focused(String property) {
    return tab.evaluate("document.activeElement." + property).asText();
  }

  private void choose(String field, String value) {
    tab.evaluate(
        "(() => { const field = document.querySelector('#agencies-filter [name="
            + field
            + "]'); field.value = "
            + TextNode.valueOf(value)
            + "; field.dispatchEvent(new Event('input', {bubbles: true})); })()");
  }
}
