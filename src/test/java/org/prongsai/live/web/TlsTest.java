package org.prongsai.live.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.prongsai.check.url.Url;

/** Certificates that are wrong, each in its own way. */
@Timeout(300)
class TlsTest {
  private static Authority root;
  private static Authority middle;

  @BeforeAll
  static void authorities() throws Exception {
    root = Authority.root("CN=Sample Root");
    middle = root.below("CN=Sample Middle");
  }

  private static Answer.Outcome ask(SSLContext context, String... protocols) throws Exception {
    try (FaultServer server = FaultServer.tls(context, protocols);
        Web web =
            new Web(
                WebTest.manners(),
                new Web.Surroundings(
                    Timing.faster(5),
                    InetAddress::getAllByName,
                    Addresses::isPrivate,
                    Optional.of(root.trusted())))) {
      server.on("/", (r, out) -> out.html("200 OK", "ok"));
      return web.ask(Ask.start(Url.parse(server.url("/")).orElseThrow()))
          .get(4, TimeUnit.MINUTES)
          .outcome();
    }
  }

  private static TlsFault fault(SSLContext context) throws Exception {
    Answer.Outcome outcome = ask(context);
    assertThat(outcome).isInstanceOf(Answer.Failed.class);
    return ((Failure.Tls) ((Answer.Failed) outcome).why()).fault();
  }

  @Test
  void aWholeChainIsFineAndTellsWhenItEnds() throws Exception {
    Answer.Answered answer = (Answer.Answered) ask(middle.server("127.0.0.1", "", middle));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.chainFault()).isEmpty();
    assertThat(answer.certificateUntil().orElseThrow())
        .isBetween(Instant.now().plusSeconds(90_000), Instant.now().plusSeconds(100_000));
  }

  @Test
  void anExpiredOneSaysSinceWhen() throws Exception {
    Instant end = Instant.parse("2025-09-30T10:00:00Z");
    assertThat(fault(root.server("127.0.0.1", end.minusSeconds(9999), end, "")))
        .isEqualTo(new TlsFault.Expired(end));
    Instant begin = Instant.parse("2090-01-01T00:00:00Z");
    assertThat(fault(root.server("127.0.0.1", begin, begin.plusSeconds(9999), "")))
        .isEqualTo(new TlsFault.NotYet(begin));
  }

  @Test
  void oneForAnotherHostSaysForWhich() throws Exception {
    assertThat(fault(root.server("www.example.go.th", "")))
        .isEqualTo(new TlsFault.WrongName("www.example.go.th"));
  }

  @Test
  void oneThatSignsItselfIsToldFromOneOfAnUnknownAuthority() throws Exception {
    assertThat(fault(Authority.selfSigned("127.0.0.1"))).isEqualTo(new TlsFault.SelfSigned());
    Authority other = Authority.root("CN=Somebody Else");
    assertThat(fault(other.server("127.0.0.1", "", other)))
        .isEqualTo(new TlsFault.UnknownAuthority("Somebody Else"));
    assertThat(fault(other.server("127.0.0.1", "")))
        .isEqualTo(new TlsFault.UnknownAuthority("Somebody Else"));
  }

  @Test
  void aMissingLinkOfTheChainIsFetchedAndNamed() throws Exception {
    try (FaultServer shelf = FaultServer.at(1)) {
      byte[] certificate = middle.certificate().getEncoded();
      shelf.on("/middle.cer", (r, out) -> out.answer("200 OK", "", certificate));
      Answer.Answered answer =
          (Answer.Answered) ask(middle.server("127.0.0.1", shelf.url("/middle.cer")));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.chainFault()).contains(new TlsFault.Incomplete("Sample Middle"));
      // Where it cannot be had nobody goes on.
      assertThat(fault(middle.server("127.0.0.1", shelf.url("/nothing"))))
          .isEqualTo(new TlsFault.Incomplete("Sample Middle"));
      // The missing one of an unknown authority makes it no more known.
      Authority other = Authority.root("CN=Somebody Else");
      Authority below = other.below("CN=Below Somebody Else");
      byte[] stranger = below.certificate().getEncoded();
      shelf.on("/stranger.cer", (r, out) -> out.answer("200 OK", "", stranger));
      assertThat(fault(below.server("127.0.0.1", shelf.url("/stranger.cer"))))
          .isEqualTo(new TlsFault.UnknownAuthority("Somebody Else"));
    }
  }

  @Test
  void brokenHttp2FallsBackToTheOldOne() throws Exception {
    Answer.Answered answer = (Answer.Answered) ask(root.server("127.0.0.1", ""), "h2", "http/1.1");
    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void aPortWithoutTlsIsNoAgreement() throws Exception {
    try (FaultServer plain = FaultServer.at(1);
        Web web = WebTest.web(WebTest.manners())) {
      String https = plain.url("/").replace("http:", "https:");
      Answer.Outcome outcome =
          web.ask(Ask.start(Url.parse(https).orElseThrow())).get(4, TimeUnit.MINUTES).outcome();
      assertThat(((Answer.Failed) outcome).why())
          .isIn(new Failure.Tls(new TlsFault.NoAgreement()), new Failure.Broken());
    }
  }
}
