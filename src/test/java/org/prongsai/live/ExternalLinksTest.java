package org.prongsai.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.check.CheckOptions;
import org.prongsai.check.FactsCollector;
import org.prongsai.check.Progress;
import org.prongsai.check.SiteFacts;
import org.prongsai.live.web.Addresses;
import org.prongsai.live.web.FaultServer;
import org.prongsai.live.web.Manners;
import org.prongsai.live.web.Timing;
import org.prongsai.live.web.Web;
import org.prongsai.problem.Language;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;
import org.prongsai.problem.Words;

/** Links to servers on loopback that fail in every known way, and what is said of each. */
@Timeout(300)
class ExternalLinksTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final String PDF = "%PDF-1.4 and so on";
  private FaultServer server;

  @TempDir Path folder;

  @BeforeEach
  void start() throws IOException {
    server = FaultServer.at(1);
    server.on("/", (r, out) -> out.html("200 OK", "<!doctype html><title>หน้าแรก</title>"));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  /** Ten times faster: a minute or two, in which a server of this machine does answer. */
  private Duration patience = Duration.ofMinutes(10);

  private Web web() {
    return new Web(
        Manners.polite(Manners.agent("1", "https://o.example.go.th/"))
            .allowingPrivate(true)
            .paced(8, Duration.ZERO)
            .waiting(Duration.ofMinutes(10), patience, patience, patience.multipliedBy(2)),
        new Web.Surroundings(
            Timing.faster(10), InetAddress::getAllByName, Addresses::isPrivate, Optional.empty()));
  }

  private static SiteFacts site(String... links) {
    FactsCollector site = SiteFacts.collector(CheckOptions.defaults());
    StringBuilder html = new StringBuilder("<html lang=th><title>x</title>");
    for (String link : links) {
      html.append("<p><a href=\"").append(link.replace("&", "&amp;")).append("\">x</a>\n");
    }
    site.accept("index.html", html.toString());
    return site.finish();
  }

  private List<Problem> problems(String... links) throws IOException {
    return problems(ExternalLinks.Cache.NONE, NOW, links);
  }

  private List<Problem> problems(ExternalLinks.Cache cache, Instant now, String... links)
      throws IOException {
    try (Web web = web()) {
      return new ExternalLinks(web, true).problems(site(links), cache, now, Progress.NONE);
    }
  }

  /** What is said of one path of the server; "" for nothing. */
  private String said(String path) throws IOException {
    List<Problem> problems = problems(server.url(path));
    assertThat(problems).hasSizeLessThan(2);
    return problems.isEmpty() ? "" : problems.get(0).rule().id();
  }

  private FaultServer.Page page(String title) {
    return (r, out) -> out.html("200 OK", "<!doctype html><title>" + title + "</title><p>ok");
  }

  private static FaultServer.Page status(String status) {
    return (r, out) -> out.html(status, "<title>x</title>");
  }

  private static FaultServer.Page pdf() {
    return (r, out) ->
        out.answer("206 Partial Content", "Content-Type: application/pdf\r\n", PDF.getBytes());
  }

  @Test
  void whatIsThereIsFine() throws IOException {
    server.on("/a", page("หน้า ก")).on("/a.pdf", pdf());
    assertThat(said("/a")).isEmpty();
    assertThat(said("/a.pdf")).isEmpty();
    assertThat(said("/")).isEmpty();
  }

  @Test
  void brokenAndGoneAreErrorsAndWallsAreWarnings() throws IOException {
    server
        .on("/400", status("400 Bad"))
        .on("/404", status("404 Not Found"))
        .on("/410", status("410 Gone"))
        .on("/500", status("500 Oops"))
        .on("/401", status("401 Who"))
        .on("/403", status("403 No"))
        .on("/999", status("999 Denied"))
        .on("/503", status("503 Busy"))
        .on("/504", status("504 Late"))
        .on("/429", (r, out) -> out.answer("429 Slow", "Retry-After: 3600\r\n", new byte[0]))
        .on("/cf", (r, out) -> out.answer("503 X", "cf-mitigated: challenge\r\n", new byte[0]))
        .on("/moment", page("Just a moment..."));
    assertThat(said("/400")).isEqualTo("live/broken");
    assertThat(said("/404")).isEqualTo("live/broken");
    assertThat(said("/410")).isEqualTo("live/gone");
    assertThat(said("/500")).isEqualTo("live/broken");
    assertThat(said("/401")).isEqualTo("live/login");
    assertThat(said("/403")).isEqualTo("live/blocked");
    assertThat(said("/999")).isEqualTo("live/blocked");
    assertThat(said("/503")).isEqualTo("live/unwell");
    assertThat(said("/504")).isEqualTo("live/unwell");
    assertThat(said("/429")).isEqualTo("live/limited");
    assertThat(said("/cf")).isEqualTo("live/blocked");
    assertThat(said("/moment")).isEqualTo("live/blocked");
    for (Rule rule : new Rule[] {Rule.LIVE_BROKEN, Rule.LIVE_GONE, Rule.LIVE_RESET}) {
      assertThat(rule.severity().id()).isEqualTo("error");
    }
    for (Rule rule : new Rule[] {Rule.LIVE_BLOCKED, Rule.LIVE_LOGIN, Rule.LIVE_SOFT_404}) {
      assertThat(rule.severity().id()).isEqualTo("warning");
    }
  }

  @Test
  void redirectsAreToldWithTheirWay() throws IOException {
    server
        .on("/old", (r, out) -> out.redirect(301, "/new"))
        .on("/new", page("ใหม่"))
        .on("/slash", (r, out) -> out.redirect(301, "/slash/"))
        .on("/slash/", page("ทับ"))
        .on("/temp", (r, out) -> out.redirect(302, "/new"))
        .on("/loop", (r, out) -> out.redirect(302, "/loop2"))
        .on("/loop2", (r, out) -> out.redirect(307, "/loop"))
        .on("/none", status("302 Found"))
        .on("/file", (r, out) -> out.redirect(302, "file:///c:/plan.pdf"))
        .on("/dead", (r, out) -> out.redirect(301, "/nowhere"));
    for (int i = 0; i < 12; i++) {
      int next = i + 1;
      server.on("/n" + i, (r, out) -> out.redirect(302, "/n" + next));
    }
    Problem moved = problems(server.url("/old")).get(0);
    assertThat(moved.rule()).isEqualTo(Rule.LIVE_MOVED);
    assertThat(moved.args())
        .containsExactly(server.url("/old") + " (301) → " + server.url("/new"), server.url("/new"));
    assertThat(said("/slash")).isEmpty();
    assertThat(said("/temp")).isEmpty();
    Problem loop = problems(server.url("/loop")).get(0);
    assertThat(loop.rule()).isEqualTo(Rule.LIVE_LOOP);
    assertThat(loop.args().get(0))
        .isEqualTo(
            server.url("/loop")
                + " (302) → "
                + server.url("/loop2")
                + " (307) → "
                + server.url("/loop"));
    assertThat(said("/n0")).isEqualTo("live/too-many-redirects");
    assertThat(said("/none")).isEqualTo("live/no-location");
    assertThat(said("/file")).isEqualTo("live/bad-redirect");
    assertThat(said("/dead")).isEqualTo("live/broken");
  }

  @Test
  void twoHundredIsNotYetTheThing() throws IOException {
    server
        .on("/plan.pdf", (r, out) -> out.redirect(302, "/"))
        .on("/page.pdf", page("แผนพัฒนา"))
        .on("/none", page("404 Not Found"))
        .on("/thai", page("ไม่พบหน้าที่ต้องการ | อบต.ตัวอย่าง"))
        .on("/room", page("ห้อง 4041 อาคาร 2"))
        .on("/empty", (r, out) -> out.answer("200 OK", "", new byte[0]))
        .on("/doc", (r, out) -> out.redirect(302, "/member/login.php?back=doc"))
        .on("/member/login.php", page("ระบบ"))
        .on("/inner", (r, out) -> out.redirect(302, "/door"))
        .on(
            "/door",
            (r, out) -> out.html("200 OK", "<title>x</title><form><input type=password></form>"))
        .on("/login", page("เข้าสู่ระบบ"));
    assertThat(said("/plan.pdf")).isEqualTo("live/soft-404");
    assertThat(said("/page.pdf")).isEqualTo("live/wrong-type");
    assertThat(said("/none")).isEqualTo("live/soft-404");
    assertThat(said("/thai")).isEqualTo("live/soft-404");
    assertThat(said("/room")).isEmpty();
    assertThat(said("/empty")).isEqualTo("live/empty");
    assertThat(said("/doc")).isEqualTo("live/login");
    assertThat(said("/inner")).isEqualTo("live/login");
    assertThat(said("/door")).isEmpty();
    assertThat(said("/login")).isEmpty();
  }

  @Test
  void aHostThatFindsEverythingIsCaughtByAnAddressThatCannotExist() throws IOException {
    server.on("*", page("อบต.ตัวอย่าง - ขออภัย")).on("/real", page("ประกาศ"));
    assertThat(said("/gone/page")).isEqualTo("live/soft-404");
    assertThat(said("/real")).isEmpty();
    assertThat(said("/")).isEmpty();
    problems(server.url("/real"), server.url("/gone/1"), server.url("/gone/2"));
    // One title for everything says nothing about any of it.
    server.on("/", page("อบต.ตัวอย่าง - ขออภัย"));
    assertThat(said("/gone/page")).isEmpty();
    assertThat(server.log().stream().filter(r -> r.target().startsWith("/prongsai-"))).hasSize(4);
  }

  @Test
  void connectionsThatFailAreToldApart() throws IOException {
    server
        .on("/reset", (r, out) -> out.reset())
        .on("/never", (r, out) -> Thread.sleep(20_000))
        .on("/ssh", (r, out) -> out.text("SSH-2.0-x\r\n"));
    assertThat(said("/reset")).isEqualTo("live/reset");
    patience = Duration.ofSeconds(30);
    assertThat(said("/never")).isEqualTo("live/no-answer");
    patience = Duration.ofMinutes(10);
    assertThat(said("/ssh")).isEqualTo("live/no-http");
    assertThat(problems("http://no-such-host.invalid/x").get(0).rule())
        .isEqualTo(Rule.LIVE_NO_HOST);
    server.close();
    assertThat(said("/reset")).isEqualTo("live/refused");
  }

  @Test
  void partsOfOutsidePagesAreLookedFor() throws IOException {
    server.on(
        "/page",
        (r, out) ->
            out.html(
                "200 OK",
                "<title>x</title><h2 id=แผน>x</h2><a name=old>x</a><i id=user-content-readme>"));
    String page = server.url("/page");
    List<Problem> problems =
        problems(
            page + "#แผน",
            page + "#old",
            page + "#readme",
            page + "#top",
            page + "#:~:text=x",
            page + "#page=3",
            page + "#/route",
            page + "#missing",
            page);
    assertThat(problems)
        .extracting(p -> p.rule().id() + " " + p.args().get(1))
        .containsExactly("live/fragment-missing #missing");
    assertThat(server.count("/page")).isEqualTo(1);
  }

  @Test
  void eachAddressIsAskedOnceHoweverManyPagesHoldIt() throws IOException {
    server.on("/x", status("404 Not Found"));
    FactsCollector site = SiteFacts.collector(CheckOptions.defaults());
    for (int i = 0; i < 20; i++) {
      site.accept("p" + i + ".html", "<a href=" + server.url("/x") + ">x</a>");
    }
    try (Web web = web()) {
      List<Problem> problems =
          new ExternalLinks(web, true)
              .problems(site.finish(), ExternalLinks.Cache.NONE, NOW, Progress.NONE);
      assertThat(problems).hasSize(20);
    }
    assertThat(server.count("/x")).isEqualTo(1);
  }

  @Test
  void addressesThatCannotBeAskedAreProblemsOfTheirLinksOnly() throws IOException {
    server.on("/ok", page("ok"));
    String asked = server.url("/ok").substring("http://".length());
    List<Problem> problems =
        problems(
            "http://somchai:secret@" + asked,
            "mailto:a@b.go.th",
            "tel:021234567",
            "javascript:void(0)",
            "http://my_host.example.go.th:99999/",
            "http://[::1",
            "https://www.facebook.com/tessaban",
            server.url("/ok"));
    assertThat(problems)
        .extracting(p -> p.rule().id())
        .containsExactlyInAnyOrder("live/password-in-address", "live/login");
    assertThat(problems.toString()).doesNotContain("secret");
    assertThat(server.log()).noneMatch(r -> r.headers().containsKey("authorization"));
  }

  @Test
  void privateAddressesAreToldAndNotAsked() throws IOException {
    server.on("/", page("x"));
    try (Web web = new Web(Manners.polite("x"))) {
      List<Problem> problems =
          new ExternalLinks(web, false)
              .problems(
                  site(
                      server.url("/"),
                      "http://localhost/a",
                      "http://printer.local/",
                      "http://nas/"),
                  ExternalLinks.Cache.NONE,
                  NOW,
                  Progress.NONE);
      assertThat(problems)
          .hasSize(4)
          .allMatch(p -> p.rule() == Rule.LIVE_PRIVATE_ADDRESS && p.isError());
    }
    assertThat(server.log()).isEmpty();
  }

  @Test
  void everyMessageNamesTheWayAndReadsInBothLanguages() throws IOException {
    server.on("/แผน ปี.pdf", status("404 Not Found"));
    server.on("/%E0%B9%81%E0%B8%9C%E0%B8%99", status("404 Not Found"));
    Problem problem = problems(server.url("/แผน")).get(0);
    assertThat(Words.in(Language.TH).message(problem))
        .isEqualTo("ลิงก์นี้เปิดไม่ได้ ปลายทางตอบ 404: " + server.url("/แผน"));
    assertThat(Words.in(Language.EN).message(problem)).endsWith("404: " + server.url("/แผน"));
  }

  @Test
  void aMachineWithoutANetworkIsToldOnceAndNothingOfItIsRemembered() throws IOException {
    Path file = folder.resolve("links.cache");
    ExternalLinks.Cache cache = new ExternalLinks.Cache(Optional.of(file), Duration.ofDays(7));
    List<Problem> problems =
        problems(
            cache,
            NOW,
            "http://a.invalid/",
            "http://b.invalid/",
            "http://c.invalid/x",
            "https://www.facebook.com/x");
    assertThat(problems).singleElement().satisfies(p -> assertThat(p.args()).containsExactly("4"));
    assertThat(problems.get(0).rule()).isEqualTo(Rule.LIVE_OFFLINE);
    assertThat(file).isEmptyFile();
  }

  @Test
  void theCacheSparesAskingAsLongAsTheVerdictMayBeBelieved() throws IOException {
    server.on("/ok", page("ok")).on("/bad", status("404 Not Found"));
    server.on("/wait", (r, out) -> out.answer("429 Slow", "Retry-After: 7200\r\n", new byte[0]));
    ExternalLinks.Cache cache =
        new ExternalLinks.Cache(
            Optional.of(folder.resolve("deep/links.cache")), Duration.ofDays(7));
    String[] links = {server.url("/ok"), server.url("/bad"), server.url("/wait")};
    List<Problem> first = problems(cache, Instant.now(), links);
    List<Problem> second = problems(cache, Instant.now(), links);
    assertThat(second).containsExactlyInAnyOrderElementsOf(first);
    assertThat(server.count("/ok")).isEqualTo(1);
    assertThat(server.count("/bad")).isEqualTo(1);
    problems(cache, Instant.now().plusSeconds(3600), links);
    assertThat(server.count("/ok")).isEqualTo(1);
    assertThat(server.count("/bad")).isEqualTo(2);
    assertThat(server.count("/wait")).isEqualTo(1);
    problems(cache, Instant.now().plusSeconds(8 * 24 * 3600), links);
    assertThat(server.count("/ok")).isEqualTo(2);
    assertThat(server.count("/wait")).isEqualTo(2);
    problems(
        new ExternalLinks.Cache(cache.file(), Duration.ZERO), Instant.now(), server.url("/ok"));
    assertThat(server.count("/ok")).isEqualTo(3);
  }

  @Test
  void aPartThatNobodyLookedForIsAskedForAgain() throws IOException {
    server.on("/ok", page("ok"));
    ExternalLinks.Cache cache =
        new ExternalLinks.Cache(Optional.of(folder.resolve("links.cache")), Duration.ofDays(7));
    assertThat(problems(cache, NOW, server.url("/ok"))).isEmpty();
    assertThat(problems(cache, NOW, server.url("/ok#x"))).hasSize(1);
    assertThat(problems(cache, NOW, server.url("/ok#x"))).hasSize(1);
    assertThat(problems(cache, NOW, server.url("/ok"))).isEmpty();
    assertThat(server.count("/ok")).isEqualTo(2);
  }

  @Test
  void twoRunsShareOneCacheAndAKilledLineIsForgotten() throws Exception {
    for (int i = 0; i < 60; i++) {
      server.on("/a" + i, page("a" + i)).on("/b" + i, page("b" + i));
    }
    Path file = folder.resolve("links.cache");
    Files.writeString(file, "{\"url\":\"http://half", StandardCharsets.UTF_8);
    ExternalLinks.Cache cache = new ExternalLinks.Cache(Optional.of(file), Duration.ofDays(7));
    List<CompletableFuture<List<Problem>>> runs = new ArrayList<>();
    for (String letter : List.of("a", "b")) {
      String[] links = new String[60];
      for (int i = 0; i < links.length; i++) {
        links[i] = server.url("/" + letter + i);
      }
      runs.add(
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return problems(cache, NOW, links);
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              }));
    }
    for (CompletableFuture<List<Problem>> run : runs) {
      assertThat(run.get()).isEmpty();
    }
    assertThat(Files.readAllLines(file)).hasSize(120).allMatch(l -> l.endsWith("}"));
  }
}
