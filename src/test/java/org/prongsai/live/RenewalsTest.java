package org.prongsai.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.check.url.Url;
import org.prongsai.live.web.Addresses;
import org.prongsai.live.web.Authority;
import org.prongsai.live.web.FaultServer;
import org.prongsai.live.web.Manners;
import org.prongsai.live.web.Timing;
import org.prongsai.live.web.Web;
import org.prongsai.model.Domain;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;

@Timeout(300)
class RenewalsTest {
  private static final Place PLACE = new Place("content/agency.yaml", 8, 9);

  /** Five times faster: two minutes. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static Authority root;

  @BeforeAll
  static void authority() throws Exception {
    root = Authority.root("CN=Sample Root");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-01, ''",
    "2026-08-31, ''",
    "2026-09-01, live/domain-ends",
    "2026-09-23, live/domain-ends",
    "2026-09-24, live/domain-last-days",
    "2026-10-09, live/domain-last-days"
  })
  void aDomainIsToldThirtyDaysBeforeAndSevenDaysBefore(LocalDate asOf, String rule) {
    Domain domain = new Domain("example.go.th", LocalDate.of(2026, 9, 30));
    Optional<Problem> problem = Renewals.of(domain, PLACE, asOf);
    assertThat(problem.map(p -> p.rule().id()).orElse("")).isEqualTo(rule);
    problem.ifPresent(p -> assertThat(p.args()).contains("example.go.th", "30 ก.ย. 2569"));
  }

  private static List<String> watch(FaultServer https, FaultServer http, LocalDate asOf)
      throws Exception {
    try (Web web =
        new Web(
            Manners.polite("x")
                .allowingPrivate(true)
                .waiting(PATIENCE, PATIENCE, PATIENCE, PATIENCE),
            new Web.Surroundings(
                Timing.faster(5),
                InetAddress::getAllByName,
                Addresses::isPrivate,
                Optional.of(root.trusted())))) {
      Renewals.Own own =
          new Renewals.Own(
              Url.parse(https.url("/")).orElseThrow(),
              Url.parse(http.url("/")).orElseThrow(),
              PLACE);
      return Renewals.ofHosts(List.of(own), web, asOf).stream().map(p -> p.rule().id()).toList();
    }
  }

  @Test
  void theCertificateOfAnOwnHostIsWatched() throws Exception {
    Instant now = Instant.now();
    Instant end = now.plusSeconds(90 * 24 * 3600);
    LocalDate last = LocalDate.ofInstant(end, java.time.ZoneId.of("Asia/Bangkok"));
    try (FaultServer https =
            FaultServer.tls(root.server("127.0.0.1", now.minusSeconds(60), end, ""));
        FaultServer http = FaultServer.at(1)) {
      https.on("*", (r, out) -> out.html("200 OK", "x"));
      http.on("*", (r, out) -> out.redirect(301, https.url("/")));
      assertThat(watch(https, http, last.minusDays(31))).isEmpty();
      assertThat(watch(https, http, last.minusDays(29))).containsExactly("live/certificate-ends");
      assertThat(watch(https, http, last.minusDays(6)))
          .containsExactly("live/certificate-last-days");
      http.on("*", (r, out) -> out.html("200 OK", "x"));
      assertThat(watch(https, http, last.minusDays(31))).containsExactly("live/stays-http");
    }
  }

  @Test
  void aHostWithoutHttpsAndOneWithABadCertificateAreTold() throws Exception {
    LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Bangkok"));
    FaultServer gone = FaultServer.at(2);
    gone.close();
    try (FaultServer http = FaultServer.at(1);
        FaultServer bad = FaultServer.tls(Authority.selfSigned("127.0.0.1"))) {
      http.on("*", (r, out) -> out.html("200 OK", "x"));
      bad.on("*", (r, out) -> out.html("200 OK", "x"));
      assertThat(watch(gone, http, today)).containsExactly("live/no-https");
      assertThat(watch(gone, gone, today)).containsExactly("live/refused");
      assertThat(watch(bad, http, today))
          .containsExactly("live/tls-self-signed", "live/stays-http");
    }
  }
}
