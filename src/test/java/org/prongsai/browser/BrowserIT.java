package org.prongsai.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The test kit itself, on pages so small that the right answers are plain. */
class BrowserIT {

  @RegisterExtension private static final TestBrowser browser = new TestBrowser();
  private Tab tab;

  @BeforeEach
  void open() {
    tab = browser.open();
  }

  @AfterEach
  void closeTab() {
    tab.close();
  }

  @Test
  void aQuietPageHasNothingToReport() {
    tab.show("<title>ก</title><p>สวัสดี");
    assertThat(tab.evaluate("document.body.innerText").asText()).isEqualTo("สวัสดี");
    assertThat(tab.messages()).isEmpty();
    assertThat(tab.failures()).isEmpty();
    assertThat(tab.requests()).hasSize(1);
  }

  @Test
  void consoleMessagesAndExceptionsAreHeard() {
    tab.show("<script>console.warn('ระวัง', 7); null.x</script>");
    assertThat(tab.messages())
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).isEqualTo("warning: ระวัง 7"))
        .anySatisfy(line -> assertThat(line).startsWith("exception: TypeError"));
    tab.show("<p>next");
    assertThat(tab.messages()).as("of the page before").isEmpty();
  }

  @Test
  void anExpressionThatThrowsIsAFailure() {
    tab.show("<p>x");
    assertThatThrownBy(() -> tab.evaluate("nowhere.x")).hasMessageContaining("ReferenceError");
    assertThat(tab.evaluate("new Promise(r => setTimeout(r, 5, 'late'))").asText())
        .isEqualTo("late");
  }

  @Test
  void aMissingImageIsAFailedRequestByFileAndByHttp(@TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("index.html"),
        "<link rel=icon href='data:,'><img src=ok.svg><img src=gone.png>");
    Files.writeString(
        folder.resolve("ok.svg"), "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
    tab.go(folder.resolve("index.html").toUri().toString());
    assertThat(tab.failures()).singleElement().asString().contains("FILE_NOT_FOUND", "gone.png");
    try (SiteServer server = new SiteServer(folder)) {
      tab.go(server.address());
      assertThat(tab.failures()).contains("404 " + server.address() + "gone.png");
      assertThat(tab.requests())
          .contains(server.address(), server.address() + "ok.svg")
          .noneMatch(address -> !address.startsWith(server.address()));
      assertThat(tab.evaluate("document.images[0].naturalWidth").asInt()).isEqualTo(9);
    }
  }

  @Test
  void theServerAnswersLikeAPlainOne(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("404.html"), "<p>ไม่พบ");
    Files.writeString(folder.resolve("favicon.ico"), "asked for by every browser");
    Files.createDirectories(folder.resolve("ปี/ita"));
    Files.writeString(folder.resolve("ปี/ita/index.html"), "<p>ที่นี่");
    try (SiteServer server = new SiteServer(folder)) {
      tab.go(server.address() + "ปี/ita");
      assertThat(tab.evaluate("location.pathname").asText()).endsWith("/ita/");
      assertThat(tab.evaluate("document.body.innerText").asText()).isEqualTo("ที่นี่");
      tab.go(server.address() + "nowhere/");
      assertThat(tab.evaluate("document.body.innerText").asText()).isEqualTo("ไม่พบ");
      assertThat(tab.failures()).containsExactly("404 " + server.address() + "nowhere/");
    }
  }

  @Test
  void aPageTooWideForAPhoneCanBeSeen() {
    String head = "<meta name=viewport content='width=device-width,initial-scale=1'>";
    tab.phone(320, 640, 2).show(head + "<p style='width:400px'>wide");
    assertThat(tab.overflow()).isGreaterThan(0);
    tab.show(head + "<p>narrow");
    assertThat(tab.overflow()).isZero();
    assertThat(tab.evaluate("innerWidth * devicePixelRatio").asInt()).isEqualTo(640);
    tab.window(1280, 800);
    assertThat(tab.evaluate("innerWidth").asInt()).isEqualTo(1280);
  }

  @Test
  void mediaAndPreferencesAreEmulated() {
    tab.prefer("prefers-color-scheme", "dark").prefer("forced-colors", "active").show("<p>x");
    assertThat(matches("(prefers-color-scheme: dark) and (forced-colors: active)")).isTrue();
    tab.prefer("forced-colors", "none").medium("print");
    assertThat(matches("print and (forced-colors: none)")).isTrue();
  }

  @Test
  void withoutScriptsThePageStaysAsItWasWrittenAndCanStillBeAsked() {
    tab.scripts(false).show("<p id=p>before</p><script>p.textContent = 'after'</script>");
    assertThat(tab.evaluate("p.textContent").asText()).isEqualTo("before");
    tab.scripts(true).show("<p id=p>before</p><script>p.textContent = 'after'</script>");
    assertThat(tab.evaluate("p.textContent").asText()).isEqualTo("after");
  }

  @Test
  void keysMoveTheFocusAndPressButtons() {
    tab.show(
        "<a id=a href=#x>a</a><button id=b onclick='this.dataset.hit=1'>b</button><input id=i>");
    assertThat(tab.press("Tab").evaluate("document.activeElement.id").asText()).isEqualTo("a");
    tab.press("Tab").press("Enter");
    assertThat(tab.evaluate("b.dataset.hit").asText()).isEqualTo("1");
    tab.press("Tab").type("สวัสดี").press("7");
    assertThat(tab.evaluate("i.value").asText()).isEqualTo("สวัสดี7");
    tab.press("Tab", true);
    assertThat(tab.evaluate("document.activeElement.id").asText()).isEqualTo("b");
  }

  @Test
  void whatAKeyOrAClickLeadsToIsSeenThoughItIsAnEventOfItsOwn() {
    tab.show(
        "<details ontoggle='said.textContent++'><summary id=a>a</summary></details>"
            + "<p id=said>0");
    tab.evaluate("a.focus()");
    for (int i = 1; i <= 40; i++) {
      if (i % 2 == 0) {
        tab.press("Enter");
      } else {
        tab.click("#a");
      }
      assertThat(tab.evaluate("said.textContent").asInt()).isEqualTo(i);
    }
  }

  @Test
  void theFontsThatDrewTheTextAreKnownHoweverDeepItLies() throws Exception {
    byte[] font = Files.readAllBytes(Path.of("assets/fonts/sarabun-thai-400.woff2"));
    tab.show(
        """
        <style>@font-face{font-family:mine;src:url(data:font/woff2;base64,%s)}</style>
        <main>text<div><div><div><b style='font-family:mine,serif'>กขค</b></div></div></div></main>
        """
            .formatted(Base64.getEncoder().encodeToString(font)));
    assertThat(tab.fonts("b")).containsExactly(new UsedFont("Sarabun", true));
    assertThat(tab.fonts("main")).hasSize(2).anyMatch(used -> !used.ours());
  }

  @Test
  void picturesAndPaperAreWhatTheySay() {
    tab.window(300, 200).show("<body style='margin:0;height:900px'>ก");
    byte[] png = tab.screenshot();
    assertThat(new String(png, 1, 3, StandardCharsets.ISO_8859_1)).isEqualTo("PNG");
    assertThat(new BigInteger(1, Arrays.copyOfRange(png, 20, 24)).intValue())
        .as("the height of the whole page")
        .isEqualTo(900);
    assertThat(new String(tab.pdf(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
  }

  @Test
  void axeFindsWhatIsPlantedAndNothingElse() {
    String good = "<!doctype html><html lang=th><title>ก</title><main><h1>ก</h1>%s</main></html>";
    tab.show(good.formatted("<p>ข"));
    assertThat(Axe.violations(tab)).isEmpty();
    tab.show(good.formatted("<img src='data:,'><p style='color:#bbb'>จาง"));
    assertThat(Axe.violations(tab))
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).startsWith("image-alt"))
        .anySatisfy(line -> assertThat(line).startsWith("color-contrast"));
  }

  @Test
  void aClosedBrowserLeavesNoProcess() {
    Browser second = Browser.launch();
    second.open().show("<p>x");
    long before = ProcessHandle.current().descendants().count();
    second.close();
    assertThat(ProcessHandle.current().descendants().count()).isLessThan(before);
  }

  private boolean matches(String query) {
    return tab.evaluate("matchMedia('" + query + "').matches").asBoolean();
  }
}
