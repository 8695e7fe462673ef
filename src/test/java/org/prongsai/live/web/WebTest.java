package org.prongsai.live.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.prongsai.check.url.Url;

/** Every way in which a server can go wrong, on loopback; the clock runs ten times faster. */
@Timeout(300)
class WebTest {
  private static final Duration S = Duration.ofSeconds(1);
  private FaultServer server;
  private Web web;

  @BeforeEach
  void start() throws IOException {
    server = FaultServer.at(1);
    web = web(manners());
  }

  /**
   * Of a minute or two: no server of this machine is taken for a silent one, however busy it is.
   */
  static Manners manners() {
    Duration patience = S.multipliedBy(600);
    return Manners.polite(Manners.agent("1", "https://o.example.go.th/"))
        .allowingPrivate(true)
        .paced(4, Duration.ZERO)
        .waiting(patience, patience, patience, patience.multipliedBy(2));
  }

  /** For servers that never end; real seconds: HEAD 1, exchange 4, link 12. */
  private void beImpatient() {
    web.close();
    web =
        web(
            manners()
                .waiting(
                    S.multipliedBy(600),
                    S.multipliedBy(10),
                    S.multipliedBy(40),
                    S.multipliedBy(120)));
  }

  static Web web(Manners manners) {
    return new Web(
        manners,
        new Web.Surroundings(
            Timing.faster(10), InetAddress::getAllByName, Addresses::isPrivate, Optional.empty()));
  }

  @AfterEach
  void stop() throws IOException {
    web.close();
    server.close();
  }

  private Answer ask(Ask ask) throws Exception {
    return web.ask(ask).get(4, TimeUnit.MINUTES);
  }

  private Ask start(String path) {
    return Ask.start(Url.parse(server.url(path)).orElseThrow());
  }

  private Ask there(String path) {
    return Ask.there(Url.parse(server.url(path)).orElseThrow());
  }

  private Failure failure(Ask ask) throws Exception {
    Answer answer = ask(ask);
    assertThat(answer.outcome()).isInstanceOf(Answer.Failed.class);
    return ((Answer.Failed) answer.outcome()).why();
  }

  private int status(Ask ask) throws Exception {
    Answer answer = ask(ask);
    assertThat(answer.outcome()).as(answer.toString()).isInstanceOf(Answer.Answered.class);
    return answer.answered().orElseThrow().status();
  }

  @Test
  void itSaysWhoItIsAndWhomToContact() throws Exception {
    server.on("/", (r, out) -> out.html("200 OK", "<p>ok"));
    assertThat(status(start("/"))).isEqualTo(200);
    assertThat(server.log().get(0).header("user-agent"))
        .isEqualTo("Mozilla/5.0 (compatible; prongsai/1; +https://o.example.go.th/)");
    assertThat(server.log().get(0).headers()).doesNotContainKeys("upgrade", "authorization");
  }

  @Test
  void theStartOfAFileIsAskedByRange() throws Exception {
    server.on("/a.pdf", (r, out) -> out.answer("206 Partial", "", "%PDF".getBytes()));
    assertThat(status(start("/a.pdf"))).isEqualTo(206);
    assertThat(server.log().get(0).header("range")).isEqualTo("bytes=0-32767");
  }

  @Test
  void whereARangeIsRefusedAllOfItIsAskedOnce() throws Exception {
    server.on(
        "/a",
        (r, out) -> {
          if (r.headers().containsKey("range")) {
            out.answer("416 Range Not Satisfiable", "", new byte[0]);
          } else {
            out.html("200 OK", "x");
          }
        });
    assertThat(status(start("/a"))).isEqualTo(200);
  }

  @Test
  void aHeadThatIsRefusedOrBreaksOrIsNeverAnsweredIsFollowedByAGet() throws Exception {
    Duration patience = manners().exchange();
    web.close();
    web = web(manners().waiting(patience, S.multipliedBy(10), patience, patience));
    for (String how : new String[] {"405 No", "404 No", "500 No", "reset", "never"}) {
      String path = "/" + how.replace(' ', '-');
      server.on(
          path,
          (r, out) -> {
            if (r.method().equals("GET")) {
              out.html("200 OK", "here");
            } else if (how.equals("reset")) {
              out.reset();
            } else if (how.equals("never")) {
              Thread.sleep(9000);
            } else {
              out.html(how, "");
            }
          });
      assertThat(status(there(path))).as(how).isEqualTo(200);
      assertThat(server.log().stream().filter(r -> r.target().equals(path)))
          .as(how)
          .extracting(FaultServer.Request::method)
          .containsOnlyOnce("GET")
          .startsWith("HEAD");
    }
  }

  @Test
  void redirectsAreFollowedAndKept() throws Exception {
    server.on("/a", (r, out) -> out.redirect(301, "/b"));
    server.on("/b", (r, out) -> out.redirect(302, server.url("/c")));
    server.on("/c", (r, out) -> out.html("404 Not Found", ""));
    Answer answer = ask(start("/a"));
    assertThat(answer.chain()).extracting(Answer.Hop::status).containsExactly(301, 302);
    assertThat(answer.answered().orElseThrow().status()).isEqualTo(404);
    assertThat(answer.answered().orElseThrow().url().path()).isEqualTo("/c");
  }

  @Test
  void aLoopIsToldFromTooManyRedirects() throws Exception {
    server.on("/loop", (r, out) -> out.redirect(302, "/pool"));
    server.on("/pool", (r, out) -> out.redirect(302, "/loop"));
    server.on(
        "*", (r, out) -> out.redirect(302, "/n" + (Integer.parseInt(r.target().substring(2)) + 1)));
    assertThat(failure(start("/loop"))).isEqualTo(new Failure.Loop());
    assertThat(server.count("/loop")).isEqualTo(1);
    assertThat(failure(start("/n1"))).isEqualTo(new Failure.TooManyRedirects());
    assertThat(server.log().stream().filter(r -> r.target().startsWith("/n"))).hasSize(11);
  }

  @Test
  void aLoopThatEndsOnceACookieIsSetIsFine() throws Exception {
    server.on(
        "/door",
        (r, out) -> {
          if (r.header("cookie").equals("seen=1")) {
            out.html("200 OK", "in");
          } else {
            out.answer(
                "302 Found", "Location: /door\r\nSet-Cookie: seen=1; Path=/\r\n", new byte[0]);
          }
        });
    assertThat(status(start("/door"))).isEqualTo(200);
    // The jar is the link's own: the next link comes without.
    assertThat(status(start("/door"))).isEqualTo(200);
    assertThat(server.count("/door")).isEqualTo(4);
  }

  @Test
  void redirectsToNowhereAreTold() throws Exception {
    server.on("/none", (r, out) -> out.answer("302 Found", "", new byte[0]));
    server.on("/file", (r, out) -> out.redirect(302, "file:///etc/passwd"));
    server.on("/data", (r, out) -> out.redirect(302, "data:text/html,x"));
    server.on("/ftp", (r, out) -> out.redirect(302, "ftp://127.0.0.1/x"));
    server.on("/bad", (r, out) -> out.redirect(302, "http://[::1"));
    server.on("/port", (r, out) -> out.redirect(302, "http://127.0.0.1:99999/"));
    assertThat(failure(start("/none"))).isEqualTo(new Failure.NoLocation(302));
    assertThat(failure(start("/file"))).isInstanceOf(Failure.NotOfTheWeb.class);
    assertThat(failure(start("/data"))).isInstanceOf(Failure.NotOfTheWeb.class);
    assertThat(failure(start("/ftp"))).isInstanceOf(Failure.NotOfTheWeb.class);
    assertThat(failure(start("/bad"))).isInstanceOf(Failure.BadAddress.class);
    assertThat(failure(start("/port"))).isInstanceOf(Failure.BadAddress.class);
  }

  @Test
  void aLocationInRawUtf8OrThaiWindowsIsRead() throws Exception {
    server.on("/u", (r, out) -> out.redirect(302, "/แผน.pdf"));
    server.on(
        "/w",
        (r, out) ->
            out.bytes(
                "HTTP/1.1 302 Found\r\nLocation: /แผน.pdf\r\nContent-Length: 0\r\n\r\n"
                    .getBytes("x-windows-874")));
    server.on("/%E0%B9%81%E0%B8%9C%E0%B8%99.pdf", (r, out) -> out.html("200 OK", "here"));
    assertThat(status(start("/u"))).isEqualTo(200);
    assertThat(status(start("/w"))).isEqualTo(200);
  }

  @Test
  void aSlowLorisIsEndedByTheDeadlineOfTheWholeExchange() throws Exception {
    beImpatient();
    FaultServer.Page drip =
        (r, out) -> {
          out.text("HTTP/1.1 200 OK\r\n");
          for (int i = 0; i < 200; i++) {
            out.text("X-" + i + ": 1\r\n");
            Thread.sleep(50);
          }
        };
    server.on("/headers", drip);
    server.on(
        "/body",
        (r, out) -> {
          out.text("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
          for (int i = 0; i < 200; i++) {
            out.text("x");
            Thread.sleep(50);
          }
        });
    assertThat(failure(start("/headers"))).isEqualTo(new Failure.Silent());
    assertThat(failure(start("/body"))).isEqualTo(new Failure.Silent());
  }

  @Test
  void bodiesAreCutAlsoAfterUnpacking() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        gzip.write(zeros);
      }
    }
    server.on(
        "/bomb",
        (r, out) -> out.answer("200 OK", "Content-Encoding: gzip\r\n", packed.toByteArray()));
    server.on(
        "/endless",
        (r, out) -> {
          out.text("HTTP/1.1 200 OK\r\nContent-Length: 5000000000\r\n\r\n");
          byte[] some = new byte[1 << 16];
          while (true) {
            out.bytes(some);
          }
        });
    Answer bomb = ask(Ask.page(Url.parse(server.url("/bomb")).orElseThrow()));
    assertThat(bomb.answered().orElseThrow().body().bytes().length).isEqualTo(4 << 20);
    assertThat(bomb.answered().orElseThrow().body().isCut()).isTrue();
    Answer tight = ask(Ask.whole(Url.parse(server.url("/bomb")).orElseThrow(), 60 << 20));
    assertThat(tight.answered().orElseThrow().body().bytes().length).isEqualTo(packed.size() * 200);
    Answer endless = ask(start("/endless"));
    assertThat(endless.answered().orElseThrow().body().bytes().length).isEqualTo(32 << 10);
    assertThat(endless.answered().orElseThrow().body().isCut()).isTrue();
  }

  @Test
  void aFloodOfHeadersEnds() throws Exception {
    beImpatient();
    server.on(
        "/flood",
        (r, out) -> {
          out.text("HTTP/1.1 200 OK\r\n");
          String line = "X-Flood: " + "x".repeat(1000) + "\r\n";
          while (true) {
            out.text(line);
          }
        });
    assertThat(failure(start("/flood")).mayPass()).isTrue();
  }

  @Test
  void whatIsNoHttpIsTold() throws Exception {
    server.on("/ssh", (r, out) -> out.text("SSH-2.0-OpenSSH_9.2\r\n"));
    server.on("/cut", (r, out) -> out.text("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhalf"));
    server.on("/reset", (r, out) -> out.reset());
    assertThat(failure(start("/ssh"))).isEqualTo(new Failure.Garbled());
    assertThat(failure(start("/cut"))).isEqualTo(new Failure.Broken());
    assertThat(failure(start("/reset"))).isEqualTo(new Failure.Broken());
  }

  @Test
  void whoSaysComeBackIsAskedThreeTimesAtMost() throws Exception {
    AtomicInteger times = new AtomicInteger();
    server.on("/one", (r, out) -> out.answer("429 Slow Down", "Retry-After: 1\r\n", new byte[0]));
    server.on(
        "/hour", (r, out) -> out.answer("429 Slow Down", "Retry-After: 3600\r\n", new byte[0]));
    server.on(
        "/soon",
        (r, out) -> {
          if (times.incrementAndGet() < 3) {
            out.answer("503 Busy", "Retry-After: 1\r\n", new byte[0]);
          } else {
            out.html("200 OK", "now");
          }
        });
    assertThat(status(start("/one"))).isEqualTo(429);
    assertThat(server.count("/one")).isEqualTo(3);
    Answer hour = ask(start("/hour"));
    assertThat(server.count("/hour")).isEqualTo(1);
    assertThat(hour.retryAt()).isPresent();
    assertThat(status(start("/soon"))).isEqualTo(200);
  }

  @Test
  void privateAddressesAreNeverAskedNorFollowedTo() throws Exception {
    try (FaultServer inner = FaultServer.at(2)) {
      inner.on("*", (r, out) -> out.html("200 OK", "secret"));
      Web strict =
          new Web(
              manners().allowingPrivate(false),
              new Web.Surroundings(
                  Timing.faster(10),
                  host ->
                      host.equals("rebound.example")
                          ? new InetAddress[] {
                            InetAddress.getByName("203.0.114.9"), InetAddress.getByName("10.1.2.3")
                          }
                          : InetAddress.getAllByName(host),
                  Addresses::isPrivate,
                  Optional.empty()));
      for (String url :
          new String[] {
            inner.url("/"),
            "http://localhost/",
            "http://printer.local/",
            "http://server/x",
            "http://169.254.169.254/latest/meta-data/",
            "http://[::1]/",
            "http://[::ffff:10.0.0.1]/",
            "http://2130706433/",
            "http://rebound.example/",
            "http://[fd00::1]/"
          }) {
        Answer answer =
            strict.ask(Ask.start(Url.parse(url).orElseThrow())).get(4, TimeUnit.MINUTES);
        assertThat(((Answer.Failed) answer.outcome()).why())
            .as(url)
            .isInstanceOf(Failure.Private.class);
      }
      assertThat(inner.log()).isEmpty();
      strict.close();
    }
  }

  @Test
  void aRedirectIsJudgedLikeALink() throws Exception {
    try (FaultServer inner = FaultServer.at(2)) {
      server.on("/", (r, out) -> out.redirect(302, inner.url("/")));
      Web guarded =
          new Web(
              manners().allowingPrivate(false),
              new Web.Surroundings(
                  Timing.faster(10),
                  InetAddress::getAllByName,
                  address -> !address.getHostAddress().equals("127.0.0.1"),
                  Optional.empty()));
      Answer answer = guarded.ask(start("/")).get(4, TimeUnit.MINUTES);
      assertThat(((Answer.Failed) answer.outcome()).why())
          .isEqualTo(new Failure.Private("127.0.0.2"));
      assertThat(answer.chain()).hasSize(1);
      assertThat(inner.log()).isEmpty();
      guarded.close();
    }
  }

  @Test
  void aHostThatNobodyKnowsAndAPortThatIsClosedAreToldApart() throws Exception {
    String closed = server.url("/");
    Answer nobody = ask(Ask.start(Url.parse("http://no-such-host.invalid/").orElseThrow()));
    assertThat(((Answer.Failed) nobody.outcome()).why())
        .isEqualTo(new Failure.NoHost("no-such-host.invalid"));
    server.close();
    Answer refused = ask(Ask.start(Url.parse(closed).orElseThrow()));
    assertThat(((Answer.Failed) refused.outcome()).why()).isEqualTo(new Failure.NotReached());
  }

  @Test
  void aHostWithoutAnySignOfLifeIsNotAskedForEver() throws Exception {
    server.close();
    for (int i = 0; i < 5; i++) {
      assertThat(failure(start("/" + i))).isEqualTo(new Failure.NotReached());
    }
    assertThat(failure(start("/5"))).isInstanceOf(Failure.HostDown.class);
  }

  @Test
  void thaiAddressesAndOddCharactersGoOutAsTheUrlStandardSays() throws Exception {
    server.on("*", (r, out) -> out.html("200 OK", "ok"));
    assertThat(status(start("/แผน ปี 2568.pdf?ปี=๒๕๖๘&x=a|b[1]&p=100%"))).isEqualTo(200);
    assertThat(server.log().get(0).target())
        .isEqualTo(
            "/%E0%B9%81%E0%B8%9C%E0%B8%99%20%E0%B8%9B%E0%B8%B5%202568.pdf"
                + "?%E0%B8%9B%E0%B8%B5=%E0%B9%92%E0%B9%95%E0%B9%96%E0%B9%98&x=a%7Cb%5B1%5D&p=100%25");
    assertThat(Url.parse("http://องค์การ.ไทย/แผน.pdf").orElseThrow().host().orElseThrow())
        .startsWith("xn--")
        .endsWith(".xn--o3cw4h");
  }

  @Test
  void aFileIsHashedWithoutBeingKept() throws Exception {
    byte[] file = "สวัสดี".repeat(10_000).getBytes(StandardCharsets.UTF_8);
    server.on("/f", (r, out) -> out.answer("200 OK", "", file));
    Answer.Body body =
        ask(Ask.hash(Url.parse(server.url("/f")).orElseThrow(), 1 << 20))
            .answered()
            .orElseThrow()
            .body();
    assertThat(body.length()).isEqualTo(file.length);
    assertThat(body.bytes()).isEmpty();
    assertThat(body.sha256().orElseThrow()).hasSize(64);
  }
}
