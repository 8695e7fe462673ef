package org.prongsai.serve;

import static java.time.Duration.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.report.Report;

/** Who is let in, and what they find. */
class DoorTest {
  private static final String SECRET = "the secret outside";
  private static final String PAGE = "<!DOCTYPE html><html><body><p>หน้าแรก</p></body></html>";

  @TempDir Path folder;
  private ServedFolder served;

  @BeforeEach
  void open() throws IOException {
    Files.writeString(folder.resolve("secret.txt"), SECRET);
    served = new ServedFolder(folder.resolve("site"));
    served.with("index.html", PAGE).with("404.html", "<body>ไม่พบหน้านี้</body>");
    served.with("2563/oit/index.html", "<body>OIT</body>").with("a.txt", "0123456789");
  }

  @AfterEach
  void close() {
    served.close();
  }

  @ParameterizedTest
  @CsvSource({
    "a.html, text/html; charset=utf-8",
    "a.css, text/css; charset=utf-8",
    "a.js, text/javascript; charset=utf-8",
    "a.csv, text/csv; charset=utf-8",
    "a.JSON, application/json; charset=utf-8",
    "a.svg, image/svg+xml; charset=utf-8",
    "changes/feed.xml, application/atom+xml; charset=utf-8",
    "sitemap.xml, application/xml; charset=utf-8",
    "a.woff2, font/woff2",
    "แผน.pdf, application/pdf",
    "a.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "a.unknown, application/octet-stream"
  })
  void aFileIsSentAsWhatItIs(String name, String type) throws IOException {
    served.with(name, "x");
    RawHttp.Answer answer = served.get("/" + percent(name));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("content-type")).isEqualTo(type);
    assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(answer.body()).startsWith("x");
  }

  @Test
  void aHeadRequestIsToldTheLengthAndGetsNothing() throws IOException {
    RawHttp.Answer head = RawHttp.ask(served.port(), "HEAD", "/a.txt");
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("content-length")).isEqualTo("10");
    assertThat(RawHttp.ask(served.port(), "HEAD", "/nowhere").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "get"})
  void whatIsNotReadingIsRefused(String method) throws IOException {
    for (String path : new String[] {"/", "/_prongsai/events", "/_report/"}) {
      RawHttp.Answer answer = RawHttp.ask(served.port(), method, path, "Content-Length: 0");
      assertThat(answer.status()).as(path).isEqualTo(405);
      assertThat(answer.header("allow")).isEqualTo("GET, HEAD");
      assertThat(answer.body()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example",
        "Host: evil.example:PORT",
        "Host: 127.0.0.1",
        "Host: 127.0.0.1:1",
        "Host: localhost.evil.example:PORT",
        "Host: 127.0.0.1:PORT@evil.example",
        "Host: 0.0.0.0:PORT",
        "Host: ",
        "X: y",
        "Host: 127.0.0.1:PORT\r\nHost: evil.example"
      })
  void aStrangersNameForThisMachineIsRefused(String host) throws IOException {
    String line = host.replace("PORT", Integer.toString(served.port()));
    for (String path : new String[] {"/", "/_report/", "/_prongsai/events", "/a.txt"}) {
      RawHttp.Answer answer =
          RawHttp.raw(
              served.port(),
              "GET " + path + " HTTP/1.1\r\n" + line + "\r\nConnection: close\r\n\r\n",
              false);
      assertThat(answer.status()).isEqualTo(421);
      assertThat(answer.utf8()).contains("prongsai serve").doesNotContain("หน้าแรก", "0123");
    }
  }

  @Test
  void aStrangersNameInTheRequestLineIsRefused() throws IOException {
    String ours = "Host: 127.0.0.1:" + served.port() + "\r\nConnection: close\r\n\r\n";
    assertThat(
            RawHttp.raw(served.port(), "GET http://evil.example/ HTTP/1.1\r\n" + ours, false)
                .status())
        .isEqualTo(421);
    assertThat(
            RawHttp.raw(served.port(), "GET //evil.example/ HTTP/1.1\r\n" + ours, false).status())
        .isEqualTo(421);
    for (String odd : new String[] {"CONNECT evil.example:443", "OPTIONS *", "GET a.txt"}) {
      RawHttp.Answer answer = RawHttp.raw(served.port(), odd + " HTTP/1.1\r\n" + ours, false);
      assertThat(answer.status()).as(odd).matches(status -> status == 0 || status >= 400);
    }
    assertThat(served.get("/a.txt").status()).as("it still answers").isEqualTo(200);
  }

  @Test
  void thisMachinesOwnNamesAreWelcome() throws IOException {
    for (String name : new String[] {"127.0.0.1", "localhost", "LocalHost", "[::1]"}) {
      RawHttp.Answer answer =
          RawHttp.raw(
              served.port(),
              "GET /a.txt HTTP/1.1\r\nHost: "
                  + name
                  + ":"
                  + served.port()
                  + "\r\nConnection: close\r\n\r\n",
              false);
      assertThat(answer.status()).as(name).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../secret.txt",
        "/2563/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/.%2E/secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e%2fsecret.txt",
        "/..%5csecret.txt",
        "/..\\secret.txt",
        "/2563%5c..%5c..%5csecret.txt",
        "/%252e%252e/secret.txt",
        "/a.txt%00.html",
        "/a.txt/",
        "/a.txt/x",
        "/./a.txt",
        "/2563//oit/",
        "/%",
        "/%g1",
        "/%c0%ae%c0%ae/secret.txt",
        "/%ff",
        "/link/secret.txt",
        "/secret-link.txt",
        "/A.txt",
        "/a%0d%0aX:y",
        "/_report/../../secret.txt",
        "/_report/x",
        "/_prongsai/../a.txt",
        "/_prongsai/Door.class",
        "/_prongsai/",
        "/_prongsai/%2e%2e/serve/preview.js",
        "/_prongsai/now/../../secret.txt",
        "/_prongsai/now/%2e%2e/secret.txt",
        "/_prongsai/now/link/secret.txt",
        "/_prongsai/now",
        "/_prongsai/now/a.txt",
        "/_prongsai/now/2563/oit",
        "/_prongsai/now/nowhere"
      })
  void noPathLeadsOutOrToWhatIsNotNamedSo(String path) throws IOException {
    Files.createSymbolicLink(served.site.resolve("link"), folder);
    Files.createSymbolicLink(served.site.resolve("secret-link.txt"), folder.resolve("secret.txt"));
    RawHttp.Answer answer = served.get(path);
    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.body()).doesNotContain(SECRET);
    assertThat(answer.headers()).doesNotContainKey("x");
  }

  @Test
  void aFolderIsFoundWithItsSlash() throws IOException {
    RawHttp.Answer answer = served.get("/2563/oit?q=1");
    assertThat(answer.status()).isEqualTo(301);
    assertThat(answer.header("location")).isEqualTo("/2563/oit/?q=1");
    assertThat(served.get("/2563/oit/").body()).contains("OIT");
    assertThat(served.get("/2563/oit/index.html").body()).contains("OIT");
    assertThat(served.get("/2563/").status()).as("it has no page").isEqualTo(404);
    assertThat(served.get("/2563").status()).isEqualTo(404);
  }

  @Test
  void whatIsNotThereIsAnsweredWithTheSitesOwnPage() throws IOException {
    RawHttp.Answer answer = served.get("/nowhere/at/all");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("content-type")).isEqualTo("text/html; charset=utf-8");
    assertThat(answer.utf8()).contains("ไม่พบหน้านี้", "preview.js");
    Files.delete(served.site.resolve("404.html"));
    assertThat(served.get("/nowhere").utf8()).isEqualTo("ไม่พบหน้านี้");
  }

  @Test
  void thePanelIsPutIntoThePageOnItsWayOnly() throws IOException {
    assertThat(served.get("/").utf8())
        .startsWith("<!DOCTYPE html><html><body><p>หน้าแรก</p><prongsai-panel>")
        .contains(
            "<script nonce=\"run\" src=\"/_prongsai/preview.js\" data-build=\"run-0\" data-looks=\"\">")
        .endsWith("</script>\n</body></html>");
    assertThat(served.site.resolve("index.html")).hasContent(PAGE);
    assertThat(served.get("/_prongsai/preview.js").header("content-type"))
        .isEqualTo("text/javascript; charset=utf-8");
    assertThat(served.get("/_prongsai/panel.css").body()).contains(":host");
  }

  @Test
  void aPageIsAskedForBelowOurOwnAddressToo() throws IOException {
    assertThat(served.get("/_prongsai/now/").body()).isEqualTo(served.get("/").body());
    assertThat(served.get("/_prongsai/now/2563/oit/").body())
        .isEqualTo(served.get("/2563/oit/").body())
        .contains("OIT");
  }

  @Test
  void aSiteThatLivesBelowTheRootIsShownThere() throws IOException {
    served.pages.take(new Outcome.Built(report(), new Outcome.Site("", "/ita/%E0%B8%81/"), ZERO));
    String base = "/ita/%E0%B8%81/";
    assertThat(served.get(base).utf8()).contains("หน้าแรก");
    assertThat(served.get(base + "2563/oit/").body()).contains("OIT");
    assertThat(served.get("/_prongsai/now" + base + "2563/oit/").body()).contains("OIT");
    assertThat(served.get("/_prongsai/now/2563/oit/").status()).isEqualTo(404);
    for (String[] led :
        new String[][] {
          {"/", base},
          {"/ita/%e0%b8%81", base},
          {"/index.html", base + "index.html"},
          {"/2563/oit/?q=1", base + "2563/oit/?q=1"},
          {"/2563/oit", base + "2563/oit"},
          {base + "2563/oit", base + "2563/oit/"}
        }) {
      RawHttp.Answer answer = served.get(led[0]);
      assertThat(answer.status()).as(led[0]).isEqualTo(301);
      assertThat(answer.header("location")).isEqualTo(led[1]);
      assertThat(answer.header("cache-control")).isEqualTo("no-store");
    }
    for (String none : new String[] {"/ita/", "/ita", "/nowhere", base + "nowhere"}) {
      assertThat(served.get(none).status()).as(none).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/a", "/a//b/", "/../", "/%2f/", "//evil.example/", "/%/"})
  void whereNobodyCouldAskForItASiteLivesAtTheRoot(String base) throws IOException {
    served.pages.take(new Outcome.Built(report(), new Outcome.Site("", base), ZERO));
    assertThat(served.get("/").utf8()).contains("หน้าแรก");
  }

  private static Report report() {
    LocalDate day = LocalDate.of(2026, 11, 22);
    Report.Counts counts = new Report.Counts(1, 1);
    return new Report("target/baked", true, day, Instant.EPOCH, 1, counts, List.of(), List.of());
  }

  @Test
  void aPageInWindows874KeepsItsBytes() throws IOException {
    byte[] page = "<body>ก่อน</body>".getBytes(Charset.forName("x-windows-874"));
    served.with("old.html", page);
    assertThat(served.get("/old.html").body())
        .startsWith(new String(page, 0, page.length - 7, StandardCharsets.ISO_8859_1))
        .contains("preview.js")
        .endsWith("</body>");
  }

  @Test
  void beforeThereIsASiteAPageSaysSo(@TempDir Path empty) throws IOException {
    try (ServedFolder none = new ServedFolder(empty.resolve("site"))) {
      RawHttp.Answer answer = none.get("/2563/measures/");
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.header("cache-control")).isEqualTo("no-store");
      assertThat(answer.utf8()).contains("กำลังสร้างเว็บไซต์ครั้งแรก", "preview.js");
    }
  }

  private static String percent(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      out.append(b < 0 ? "%" + Integer.toHexString(b & 0xFF) : (char) b);
    }
    return out.toString();
  }
}
