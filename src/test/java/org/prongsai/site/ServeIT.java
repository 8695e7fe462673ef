package org.prongsai.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.Eventually.eventually;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.prongsai.browser.Tab;

/** Somebody edits a site and looks at it in a browser, without ever loading a page by hand. */
class ServeIT extends PreviewedSite {
  @Test
  void anEditIsSeenABrokenFileIsExplainedAndAMendedOneIsForgotten() throws Exception {
    serveAndGo("2568/measures/");
    String good = read(MEASURES);

    write(MEASURES, good.replace("จัดทำคู่มือการใช้", "ปรับปรุงคู่มือการใช้"));
    await(tab, "document.body.innerText.includes('ปรับปรุงคู่มือการใช้')");
    eventually(() -> assertThat(panel(tab)).doesNotContain("ยังไม่ขึ้นเว็บ"));

    // A colon too many in the fourth line.
    write(MEASURES, good.replace("tables:\n", "tables: : x\n"));
    await(tab, PANEL + ".includes('ยังไม่ขึ้นเว็บ')");
    eventually(() -> assertThat(panel(tab)).contains("content/2568/measures.yaml:4:", "วิธีแก้:"));
    eventually(
        () -> assertThat(text(tab)).as("the last good page").contains("ปรับปรุงคู่มือการใช้"));

    write(MEASURES, good.replace("จัดทำคู่มือการใช้", "ทบทวนคู่มือการใช้"));
    await(tab, "document.body.innerText.includes('ทบทวนคู่มือการใช้')");
    eventually(() -> assertThat(panel(tab)).doesNotContain("ยังไม่ขึ้นเว็บ"));
    assertThat(tab.messages()).allMatch(line -> line.contains("503"), "before there was a site");
    eventually( // not while a build puts it in its place
        () ->
            assertThat(read("target/site/2568/measures/index.html"))
                .doesNotContain("prongsai-panel", "_prongsai"));
  }

  @Test
  void everyTabIsShownWhatItShows() throws Exception {
    serveAndGo("2568/measures/");
    try (Tab other = browser.open()) {
      visit(other, "contact/");
      write(
          "content/agency.yaml", read("content/agency.yaml").replace("ตำบลตัวอย่าง", "ตำบลทดลอง"));
      await(other, "document.body.innerText.includes('ทดลอง')");
      // It lay behind the other, and keeps no connection that nobody needs.
      tab.front();
      await(tab, "document.body.innerText.includes('ทดลอง')");
    }
    // Who has gone does not keep the others from the news.
    write(MEASURES, read(MEASURES).replace("จัดทำคู่มือการใช้", "ทบทวนคู่มือการใช้"));
    await(tab, "document.body.innerText.includes('ทบทวนคู่มือการใช้')");
  }

  @Test
  void whereTheReaderWasIsKept() throws Exception {
    tab.window(800, 500);
    serveAndGo("2568/measures/");
    tab.evaluate("scrollTo({top: 700, behavior: 'instant'})");
    assertThat(tab.evaluate("Math.round(scrollY)").asInt()).isEqualTo(700);
    write(MEASURES, read(MEASURES).replace("ตรวจทะเบียนการยืม", "สอบทะเบียนการยืม"));
    await(tab, "document.body.innerText.includes('สอบทะเบียนการยืม')");
    eventually(() -> assertThat(tab.evaluate("Math.round(scrollY)").asInt()).isEqualTo(700));
  }

  @Test
  void openDetailsStayOpenWhereverTheyMove() throws Exception {
    theme("measures.ftlh", "</@ui.page>", DETAILS + "</@ui.page>");
    serveAndGo("2568/measures/");
    tab.evaluate("document.querySelectorAll('details')[2].open = true");
    tab.evaluate("document.querySelectorAll('details')[0].open = false");
    theme(
        "measures.ftlh",
        "</@ui.page>",
        "<details><summary>ใหม่</summary>x</details>" + DETAILS + "</@ui.page>");
    await(tab, "document.querySelectorAll('details').length === 4");
    eventually(
        () ->
            assertThat(
                    tab.evaluate(
                            "[...document.querySelectorAll('details')].map(d => d.open).join()")
                        .asText())
                .isEqualTo("false,false,false,true"));
  }

  private static final String DETAILS =
      "<details open><summary>ก</summary>x</details><details><summary>ข</summary>x</details>"
          + "<details><summary>ข</summary>x</details>";

  @Test
  void aTemplateErrorShowsTheTemplateTheLineAndTheMissingValue() throws Exception {
    serveAndGo("2568/measures/");
    theme("measures.ftlh", "</@ui.page>", "${page.nothingLikeThis}</@ui.page>");
    await(tab, PANEL + ".includes('nothingLikeThis')");
    eventually(() -> assertThat(panel(tab)).containsPattern("templates/measures\\.ftlh:[0-9]+"));
    eventually(() -> assertThat(text(tab)).contains("จัดทำคู่มือการใช้"));
    Files.delete(dir.resolve("templates/measures.ftlh"));
    await(tab, "!" + PANEL + ".includes('nothingLikeThis')");
  }

  @Test
  void contentThatGoesAwayIsAskedForAndItsReturnIsSeen() throws Exception {
    serveAndGo("2568/measures/");
    Path away = folder.resolve("away");
    Files.move(dir.resolve("content"), away);
    await(tab, PANEL + ".includes('ไม่พบโฟลเดอร์ content/')");
    eventually(() -> assertThat(text(tab)).contains("จัดทำคู่มือการใช้"));
    Files.move(away, dir.resolve("content"));
    await(tab, "!" + PANEL + ".includes('ไม่พบโฟลเดอร์')");
    write(MEASURES, read(MEASURES).replace("จัดทำคู่มือการใช้", "ทบทวนคู่มือการใช้"));
    await(tab, "document.body.innerText.includes('ทบทวนคู่มือการใช้')");
  }

  @Test
  void aThousandFilesAtOnceAreSeenInTheEnd() throws Exception {
    serveAndGo("2568/oit/o1/");
    Path drop = Files.createDirectories(dir.resolve("content/2568/files/O1/many"));
    for (int i = 1; i <= 1000; i++) {
      Files.writeString(drop.resolve("doc-" + i + ".txt"), "เอกสาร " + i);
    }
    await(tab, "document.querySelectorAll('a[href*=\"many/doc-\"]').length >= 1000");
  }

  @Test
  void otherEncodingsAreReadOrExplained() throws Exception {
    serveAndGo("2568/measures/");
    String text = read(MEASURES).replace("จัดทำคู่มือการใช้", "ทบทวนคู่มือการใช้");
    write(MEASURES, "\uFEFF" + text);
    await(tab, "document.body.innerText.includes('ทบทวนคู่มือการใช้')");
    Files.write(dir.resolve(MEASURES), text.getBytes(Charset.forName("x-windows-874")));
    await(tab, PANEL + ".includes('UTF-8')");
    eventually(() -> assertThat(panel(tab)).contains("content/2568/measures.yaml", "วิธีแก้:"));
    write(MEASURES, text.replace("ทบทวนคู่มือการใช้", "เรียบเรียงคู่มือการใช้"));
    await(tab, "document.body.innerText.includes('เรียบเรียงคู่มือการใช้')");
  }

  @Test
  void whoSleptLearnsWhatWasMissed() throws Exception {
    serveAndGo("2568/measures/");
    // As a laptop that is asleep, or a tab that nobody sees: no connection, no timers.
    tab.evaluate("window.dispatchEvent(new Event('pagehide'))");
    write(MEASURES, read(MEASURES).replace("จัดทำคู่มือการใช้", "ทบทวนคู่มือการใช้"));
    awaitFile("target/site/2568/measures/index.html", "ทบทวนคู่มือการใช้");
    assertThat(text(tab)).contains("จัดทำคู่มือการใช้");
    tab.evaluate("window.dispatchEvent(new Event('online'))");
    await(tab, "document.body.innerText.includes('ทบทวนคู่มือการใช้')");
  }

  @Test
  void aFirstBuildThatFailsIsExplainedAndMendedWithoutLoadingByHand() throws Exception {
    String good = read(MEASURES);
    write(MEASURES, good.replace("tables:\n", "tables: : x\n"));
    serve();
    visit(tab, "2568/measures/");
    await(tab, PANEL + ".includes('content/2568/measures.yaml:4:')");
    eventually(() -> assertThat(text(tab)).contains("ยังไม่มีเว็บไซต์ให้ดู"));
    write(MEASURES, good);
    await(tab, "document.body.innerText.includes('จัดทำคู่มือการใช้')");
  }

  @Test
  void aPageWithAStrictPolicyOfItsOwnIsPreviewedToo() throws Exception {
    theme(
        "layout/page.ftlh",
        "<meta charset=\"utf-8\">",
        "<meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\""
            + " content=\"default-src 'none'; style-src 'self'; font-src 'self'\">");
    serveAndGo("2568/measures/");
    write(MEASURES, read(MEASURES).replace("tables:\n", "tables: : x\n"));
    await(tab, PANEL + ".includes('ยังไม่ขึ้นเว็บ')");
    eventually( // its styles may come after it
        () ->
            assertThat(
                    tab.evaluate(
                            "getComputedStyle(document.querySelector('prongsai-panel').shadowRoot"
                                + ".querySelector('.stop')).position")
                        .asText())
                .isEqualTo("fixed"));
  }

  @Test
  void aSiteThatWillLiveBelowTheRootOfItsHostIsSeenThere() throws Exception {
    write(
        "content/agency.yaml",
        read("content/agency.yaml").replace("ita.example.go.th/", "www.example.go.th/ita/"));
    serve();
    tab.evaluate("location.assign('" + preview.address() + "')");
    await(tab, "location.pathname === '/ita/' && document.readyState === 'complete'");
    tab.evaluate("location.assign('nowhere/at-all')");
    await(tab, "location.pathname.endsWith('at-all') && document.readyState === 'complete'");
    tab.click(".ps-header__name a");
    await(tab, "location.pathname === '/ita/index.html'");
    tab.evaluate("location.assign('2568/measures/')");
    await(tab, "location.pathname === '/ita/2568/measures/' && document.readyState === 'complete'");
    write(MEASURES, read(MEASURES).replace("จัดทำคู่มือการใช้", "ทบทวนคู่มือการใช้"));
    await(tab, "document.body.innerText.includes('ทบทวนคู่มือการใช้')");
  }

  @Test
  void theWorkingPageLeadsToThePagesAndChangesToo() throws Exception {
    serveAndGo("_report/");
    await(tab, "document.title === 'งานที่เหลือ'");
    String link = "document.querySelector('a[href$=\"index.html\"]').href";
    eventually(
        () -> assertThat(tab.evaluate(link).asText()).isEqualTo(preview.address() + "index.html"));
    write(MEASURES, read(MEASURES).replace("tables:\n", "tables: : x\n"));
    await(tab, "document.body.innerText.includes('content/2568/measures.yaml:4')");
  }
}
