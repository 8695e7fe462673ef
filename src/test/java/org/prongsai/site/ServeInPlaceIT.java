package org.prongsai.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The page of the newest build in place of the one that somebody looks at: the same that loading it
 * by hand gives, and what they were doing there goes on. Where that cannot be, it is loaded anew.
 */
class ServeInPlaceIT extends PreviewedSite {
  /** Everything that the page and the panel consist of. */
  private static final String ALL =
      "document.documentElement.outerHTML"
          + " + document.querySelector('prongsai-panel').shadowRoot.innerHTML";

  private static final String FREE = "content/pages/news.md";

  @Test
  void theReaderIsNotDisturbed() throws Exception {
    tab.window(800, 500);
    theme("measures.ftlh", "</@ui.page>", "<label>ค้น <input id=\"field\"></label></@ui.page>");
    serveAndGo("2568/measures/");
    tab.evaluate("document.getElementById('field').focus()");
    tab.type("พิมพ์ค้างไว้").evaluate("scrollTo({top: 300, behavior: 'instant'})");
    String line = "Math.round(document.getElementById('field').getBoundingClientRect().top)";
    int there = tab.evaluate(line).asInt();
    mark();

    edit(MEASURES, "จัดทำคู่มือการใช้", "ปรับปรุงคู่มือการใช้");
    edit(MEASURES, "title: การนำผล", "title: สรุปการนำผล");
    edit("content/agency.yaml", "ตำบลตัวอย่าง\n", "ตำบลทดลอง\n");
    assertMarked(true);
    assertThat(tab.evaluate("document.activeElement.value").asText()).isEqualTo("พิมพ์ค้างไว้");
    // The title takes another line now, above what is read.
    assertThat(tab.evaluate(line).asInt()).isCloseTo(there, within(2));
    assertThat(tab.evaluate("document.title").asText()).endsWith("ตำบลทดลอง");
    assertAsLoadedByHand();
  }

  @Test
  void thePanelComesAndGoes() throws Exception {
    serveAndGo("2568/measures/");
    mark();
    String good = read(MEASURES);
    write(MEASURES, good.replace("tables:\n", "tables: : x\n"));
    await(tab, PANEL + ".includes('content/2568/measures.yaml:4:')");
    assertThat(tab.evaluate("!!document.querySelector('[role=status]:not([hidden])')").asBoolean())
        .isFalse();
    assertAsLoadedByHand();
    mark();
    write(MEASURES, good);
    await(tab, "!" + PANEL + ".includes('measures.yaml')");
    assertMarked(true);
    assertAsLoadedByHand();
  }

  @Test
  void whateverIsWrittenItIsThePageThatLoadingByHandGives() throws Exception {
    Random random = new Random(20261122L);
    serveAndGo("news/");
    mark();
    for (int i = 1; i <= 12; i++) {
      write(FREE, page(random, i));
      await(tab, "document.body.innerText.includes('ฉบับที่ " + i + " ')");
      String shown = tab.evaluate(ALL).asText();
      tab.evaluate(
          "fetch(location.href).then(r => r.text()).then(t => { window.whole = Document.parseHTMLUnsafe(t); })");
      assertThat(tab.evaluate(ALL.replace("document.", "whole.")).asText())
          .as("edit %d", i)
          .isEqualTo(shown);
      assertMarked(true);
    }
    assertAsLoadedByHand();
  }

  private static String page(Random random, int number) {
    List<String> blocks =
        List.of(
            "## หัวข้อ %d\n",
            "ย่อหน้า %d **ตัวหนา** กับ [ลิงก์](https://www.example.go.th/%1$d)\n",
            "- ข้อ %d\n- อีกข้อ\n",
            "| ก | ข |\n|---|---|\n| %d | 2 |\n",
            "1. ลำดับ %d\n2. ลำดับถัดไป\n",
            "> ข้อความยกมา %d\n");
    StringBuilder text = new StringBuilder("---\ntitle: ข่าว ").append(random.nextInt(3));
    text.append("\n---\nฉบับที่ ").append(number).append(" ของหน้านี้\n\n");
    for (int left = random.nextInt(9); left > 0; left--) {
      String block = blocks.get(random.nextInt(blocks.size()));
      text.append(block.replace("%1$d", "%d").replace("%d", "" + random.nextInt(3))).append('\n');
    }
    return text.toString();
  }

  @Test
  void aPageWithAScriptOfItsOwnIsLoadedAnew() throws Exception {
    serveAndGo("search/");
    mark();
    edit("content/agency.yaml", "ตำบลตัวอย่าง\n", "ตำบลทดลอง\n");
    await(tab, "document.readyState === 'complete'");
    assertMarked(false);
    tab.evaluate("document.getElementById('search-text').focus()");
    tab.type("O7");
    await(tab, "document.querySelector('#search-results a') !== null");
  }

  @Test
  void anotherColourIsSeenThoughThePageSaysTheSame() throws Exception {
    String colour = "getComputedStyle(document.querySelector('main a')).color";
    serveAndGo("2568/measures/");
    mark();
    String before = tab.evaluate(colour).asText();
    String agency = read("content/agency.yaml");
    write("content/agency.yaml", agency.replace("#1d6841", "#7a1f5c"));
    await(tab, colour + " !== '" + before + "'");
    assertMarked(false);
  }

  @Test
  void anotherPictureUnderTheSameNameIsSeen() throws Exception {
    serveAndGo("2568/measures/");
    mark();
    String logo = read("content/logo.svg");
    write("content/logo.svg", logo.replaceFirst("<svg ", "<svg data-other=\"\" "));
    await(tab, "!('here' in window)");
    String src = "document.querySelector('.ps-emblem').src";
    assertThat(tab.evaluate("fetch(" + src + ").then(r => r.text())").asText())
        .contains("data-other");
  }

  @Test
  void whatTheAddressNamesIsItsTarget() throws Exception {
    serveAndGo("2568/measures/");
    String id = tab.evaluate("document.querySelector('main [id]').id").asText();
    tab.evaluate("location.hash = '" + id + "'");
    edit(MEASURES, "จัดทำคู่มือการใช้", "ปรับปรุงคู่มือการใช้");
    await(tab, "document.querySelector(':target')?.id === '" + id + "'");
    // Another element of that name, and none.
    theme("measures.ftlh", "</@ui.page>", "<p id=\"named\">ก</p></@ui.page>");
    await(tab, "document.getElementById('named') !== null");
    tab.evaluate("location.hash = 'named'");
    theme("measures.ftlh", "</@ui.page>", "<div id=\"named\">ข</div></@ui.page>");
    await(tab, "document.querySelector(':target')?.textContent === 'ข'");
    theme("measures.ftlh", "</@ui.page>", "<div>ค</div></@ui.page>");
    await(tab, "document.body.innerText.includes('ค') && !document.querySelector(':target')");
  }

  @Test
  void aPageThatGoesAwayIsMissedAndItsReturnIsSeen() throws Exception {
    serveAndGo("news/");
    Path page = dir.resolve(FREE);
    String text = Files.readString(page);
    Files.delete(page);
    await(tab, "document.querySelector('h1').innerText.includes('ไม่พบ')");
    Files.writeString(page, text);
    await(tab, "!document.querySelector('h1').innerText.includes('ไม่พบ')");
  }

  @Test
  void aStrictPolicyLetsThePageBeAskedFor() throws Exception {
    theme(
        "layout/page.ftlh",
        "<meta charset=\"utf-8\">",
        "<meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\""
            + " content=\"default-src 'none'; style-src 'self'; font-src 'self'\">");
    serveAndGo("2568/measures/");
    mark();
    edit(MEASURES, "จัดทำคู่มือการใช้", "ปรับปรุงคู่มือการใช้");
    assertMarked(true);
  }

  /** So that one can tell whether it is still the same document. */
  private void mark() {
    tab.evaluate("window.here = 1");
  }

  private void assertMarked(boolean same) {
    assertThat(tab.evaluate("'here' in window").asBoolean()).as("in place").isEqualTo(same);
  }

  private void edit(String file, String before, String after) throws Exception {
    String text = read(file);
    assertThat(text).contains(before);
    write(file, text.replace(before, after));
    String seen = after.replaceFirst("^title: ", "");
    await(tab, "document.body.innerText.includes('" + seen.strip() + "')");
  }

  private void assertAsLoadedByHand() throws Exception {
    String shown = tab.evaluate(ALL).asText();
    tab.evaluate("delete window.here; window.before = 1; location.reload()");
    await(tab, "!('before' in window) && document.readyState === 'complete'");
    assertThat(tab.evaluate(ALL).asText()).isEqualTo(shown);
  }
}
