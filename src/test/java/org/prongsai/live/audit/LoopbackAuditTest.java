package org.prongsai.live.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.check.Progress;
import org.prongsai.check.url.Url;
import org.prongsai.live.web.FaultServer;
import org.prongsai.live.web.Manners;
import org.prongsai.live.web.Web;
import org.prongsai.model.Checklist;
import org.prongsai.model.FiscalYear;
import org.prongsai.problem.Problem;
import org.prongsai.read.Checklists;

/** The same as without a network, by the real eyes; and servers that mean ill. */
class LoopbackAuditTest {
  private static final Checklists LISTS = Checklists.shipped("lao");

  @TempDir private Path folder;

  static List<String> names() {
    return FixtureSite.names();
  }

  private static Manners manners(boolean allowPrivate) {
    return Manners.polite("prongsai-test")
        .allowingPrivate(allowPrivate)
        .paced(2, Duration.ofMillis(1));
  }

  /** For servers that never end: not so long as with others. */
  private static Manners impatient() {
    return manners(true)
        .waiting(
            Duration.ofMinutes(1),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10));
  }

  private Judged audit(String home, int year, boolean allowPrivate) throws Exception {
    return audit(home, year, manners(allowPrivate));
  }

  private Judged audit(String home, int year, Manners manners) throws Exception {
    Checklist checklist = LISTS.apply(new FiscalYear(year)).orElseThrow();
    Url url = Url.parse(home).orElseThrow();
    try (Web web = new Web(manners);
        SiteAudit audit =
            SiteAudit.begin(
                web,
                manners.allowPrivate(),
                url,
                checklist,
                folder,
                Instant.now(),
                Progress.NONE)) {
      return audit.run(LISTS, Outcome.DAY, Bounds.USUAL);
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void overTheWebEveryLayoutIsJudgedAsWritten(String name) throws Exception {
    FixtureSite site = FixtureSite.read(name);
    try (SiteServer server = SiteServer.of(site)) {
      Judged judged = audit(server.home(), site.year(), true);

      assertThat(FixtureAuditTest.lines(Outcome.words(judged)))
          .isEqualTo(FixtureAuditTest.lines(site.expected()));
      assertThat(server.asked.get(0)).isEqualTo("/robots.txt");
    }
  }

  private static List<String> rules(Judged judged) {
    return judged.problems().stream().map((Problem p) -> p.rule().id()).distinct().toList();
  }

  @Test
  void serversThatSendForEverDropOrStallAreLeftInTime() throws Exception {
    byte[] mega = new byte[1 << 20];
    try (FaultServer server = FaultServer.at(1)) {
      server
          .on(
              "/robots.txt",
              (r, out) -> {
                out.text(
                    "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\n");
                for (int i = 0; i < 5; i++) {
                  out.bytes("# padding\n".repeat(100_000).getBytes());
                }
              })
          .on(
              "/",
              (r, out) ->
                  out.html(
                      "200 OK",
                      "<h1>ITA 2566</h1><a href='/huge'>OIT 2566</a><a href='/slow'>ITA 2566 (2)</a>"
                          + "<a href='/reset'>ITA 2566 (3)</a><a href='/away'>ITA 2566 (4)</a>"
                          + "<a href='/inside'>ITA 2566 (5)</a>"))
          .on(
              "/huge",
              (r, out) -> {
                out.text("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n");
                for (int i = 0; i < 1024; i++) {
                  out.bytes(mega);
                }
              })
          .on(
              "/slow",
              (r, out) -> {
                out.text("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n");
                for (int i = 0; i < 100; i++) {
                  Thread.sleep(200);
                  out.text("X-" + i + ": y\r\n");
                }
              })
          .on("/reset", (r, out) -> out.reset())
          .on("/away", (r, out) -> out.redirect(302, "http://127.0.0.9:1/"))
          .on("/inside", (r, out) -> out.redirect(302, "file:///etc/passwd"));

      Judged judged = audit(server.url("/"), 2566, impatient());

      assertThat(judged.year()).isPresent();
      assertThat(rules(judged)).contains("oit/no-list", "live/page-not-read");
      assertThat(folder.toFile().listFiles()[0].length()).isLessThan(8 << 20);
    }
  }

  @Test
  void robotsTxtIsKeptToAndItsDelayToo() throws Exception {
    try (FaultServer server = FaultServer.at(1)) {
      server
          .on(
              "/robots.txt",
              (r, out) ->
                  out.answer(
                      "200 OK",
                      "Content-Type: text/plain\r\n",
                      "User-agent: *\nDisallow: /private\nCrawl-delay: 0.3\n".getBytes()))
          .on(
              "/",
              (r, out) ->
                  out.html(
                      "200 OK",
                      "<h1>ITA 2566</h1><a href='/private/ita'>ITA 2566</a><a href='/a'>OIT 2566</a><a href='/b'>ITA</a>"))
          .on("*", (r, out) -> out.html("200 OK", "<h1>ITA 2566</h1>"));

      long begin = System.nanoTime();
      Judged judged = audit(server.url("/"), 2566, true);

      assertThat(server.log()).noneMatch(r -> r.target().startsWith("/private"));
      assertThat(rules(judged)).contains("live/robots");
      // Arrivals may be late on a busy machine, never early: the first two as soon as they like.
      List<FaultServer.Request> log = server.log();
      assertThat(log).hasSizeGreaterThan(3);
      long took = log.get(log.size() - 1).nanos() - begin;
      assertThat(took).isGreaterThan(Duration.ofMillis(300L * (log.size() - 2)).toNanos());
    }
  }

  @Test
  void aHostThatCannotSayWhatItAllowsIsNotRead() throws Exception {
    try (FaultServer server = FaultServer.at(1)) {
      server
          .on("/robots.txt", (r, out) -> out.html("500 Oops", "x"))
          .on("*", (r, out) -> out.html("200 OK", "<h1>ITA 2566</h1>"));

      Judged judged = audit(server.url("/"), 2566, true);

      assertThat(judged.year()).isEmpty();
      assertThat(rules(judged)).containsExactly("live/home", "live/robots-link");
      assertThat(server.log()).allMatch(r -> r.target().equals("/robots.txt"));
    }
  }

  @Test
  void noAddressOfOnesOwnNetworkIsAsked() throws Exception {
    try (FaultServer server = FaultServer.at(1)) {
      server.on("*", (r, out) -> out.html("200 OK", "<h1>ITA 2566</h1>"));

      Judged judged = audit(server.url("/"), 2566, false);

      assertThat(server.log()).isEmpty();
      assertThat(judged.year()).isEmpty();
      assertThat(rules(judged)).contains("live/home");
    }
  }
}
