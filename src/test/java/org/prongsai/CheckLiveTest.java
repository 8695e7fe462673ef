package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.check.Progress;
import org.prongsai.live.web.FaultServer;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;
import org.prongsai.read.IgnoreReader;
import org.prongsai.report.Report;

/** The published site on a server of loopback, the old site on another. */
@Timeout(300)
class CheckLiveTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
  private static final Asking LIVE =
      new Asking(
          false, true, true, Optional.empty(), Optional.empty(), Duration.ZERO, Progress.NONE);

  @TempDir static Path folder;
  private static FaultServer host;
  private static FaultServer old;
  private final Map<String, UnaryOperator<byte[]>> faults = new ConcurrentHashMap<>();
  private final Map<String, String> types = new ConcurrentHashMap<>();
  private String headers =
      "X-Content-Type-Options: nosniff\r\nReferrer-Policy: same-origin\r\n"
          + "Content-Security-Policy: default-src 'self'\r\n";

  @BeforeEach
  void putRight() {
    old.on("/", (r, out) -> out.html("200 OK", menu("/news", "/ita", "/a", "/b")));
    old.on("/ita", (r, out) -> out.html("200 OK", "<a href=" + host.url("/site/") + ">x</a>"));
    host.on("*", this::serve);
  }

  @BeforeAll
  static void publish() throws Exception {
    host = FaultServer.at(1);
    old = FaultServer.at(2);
    Path content = folder.resolve("content");
    Files.createDirectories(content.resolve("2563"));
    Files.writeString(
        content.resolve("agency.yaml"),
        "name: องค์การบริหารส่วนตำบลตัวอย่าง\nsector: lao\nhome: "
            + old.url("/")
            + "\nbaseUrl: "
            + host.url("/site/")
            + "\ndomains: [{name: example.go.th, until: 1 ธ.ค. ๒๕๖๙}]\n");
    Files.writeString(
        content.resolve("2563/oit.yaml"),
        "closed: true\nitems:\n  - {item: O1, evidence: [{page: measures}]}\n  - {item: O2, evidence: [{url: \""
            + old.url("/o2.pdf")
            + "\", title: ข}]}\n");
    Files.writeString(
        content.resolve("2563/measures.yaml"),
        "of: 2562\nmeasures:\n  - {id: a, instrument: IIT, indicator: 4, findings: [{id: f, text: ก}],"
            + " steps: [{id: s, text: ข}]}\n");
    assertThat(
            SampleSite.run(
                "build", folder.toString(), "--as-of", AS_OF.toString(), "--format", "json"))
        .isLessThan(2);
  }

  private static String menu(String... links) {
    StringBuilder html = new StringBuilder("<title>เว็บเดิม</title>");
    for (String link : links) {
      html.append("<a href=").append(link).append(">x</a>");
    }
    return html.toString();
  }

  private void serve(FaultServer.Request request, FaultServer.Out out) throws IOException {
    String path = java.net.URLDecoder.decode(request.target(), StandardCharsets.UTF_8);
    if (!path.startsWith("/site/")) {
      out.html("404 Not Found", "x");
      return;
    }
    String name = path.substring("/site/".length());
    String file = name.isEmpty() || name.endsWith("/") ? name + "index.html" : name;
    Path on = folder.resolve("target/site").resolve(file);
    if (!Files.exists(on) || faults.containsKey("gone " + file)) {
      out.html("404 Not Found", "x");
      return;
    }
    byte[] body = faults.getOrDefault(file, b -> b).apply(Files.readAllBytes(on));
    String ending = file.substring(file.lastIndexOf('.') + 1);
    String type =
        switch (ending) {
          case "html", "css", "csv" -> "text/" + ending + "; charset=utf-8";
          case "js" -> "text/javascript";
          case "svg" -> "image/svg+xml";
          case "txt" -> "text/plain; charset=utf-8";
          case "png", "webp" -> "image/" + ending;
          default -> "application/" + ending;
        };
    out.answer(
        "200 OK", "Content-Type: " + types.getOrDefault(file, type) + "\r\n" + headers, body);
  }

  @AfterAll
  static void stop() throws IOException {
    host.close();
    old.close();
  }

  private Report report() throws Exception {
    return Check.ours(
        folder, Optional.empty(), AS_OF, IgnoreReader.beside(folder), Progress.NONE, LIVE);
  }

  /** What the network said, but for the missing https of loopback. */
  private List<Problem> live() throws Exception {
    return report().problems().stream()
        .filter(p -> p.rule().id().startsWith("live/") && p.rule() != Rule.LIVE_NO_HTTPS)
        .filter(p -> p.rule() != Rule.LIVE_DOMAIN_ENDS)
        .toList();
  }

  @Test
  void aSiteThatIsThereAsItWasBuiltIsFineAndClicksAreCountedFromTheOldHomePage() throws Exception {
    assertThat(live()).isEmpty();
    int own =
        Check.ours(folder, Optional.empty(), AS_OF)
            .completeness()
            .get(0)
            .items()
            .get(0)
            .clicks()
            .orElseThrow();
    assertThat(report().completeness().get(0).items().get(0).clicks()).contains(own + 2);
  }

  @Test
  void aFileThatIsNotThereIsToldWithItsItem() throws Exception {
    faults.put("gone 2563/oit/o1/index.html", b -> b);
    assertThat(live())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.rule()).isEqualTo(Rule.LIVE_NOT_THERE);
              assertThat(p.item()).contains("O1");
              assertThat(p.args()).containsExactly(host.url("/site/2563/oit/o1/"), "404");
            });
  }

  @Test
  void anUploadThatStoppedAWrongTypeACharsetAndAMissingHeaderAreTold() throws Exception {
    faults.put("2563/index.html", b -> java.util.Arrays.copyOf(b, b.length / 2));
    types.put("search/index.html", "text/plain");
    types.put("ita/index.html", "text/html; charset=tis-620");
    headers = "X-Content-Type-Options: nosniff\r\nReferrer-Policy: same-origin\r\n";
    List<Problem> problems = live();
    assertThat(problems)
        .filteredOn(p -> p.rule() != Rule.LIVE_HEADER_MISSING)
        .extracting(p -> p.rule().id() + " " + p.place())
        .containsExactly(
            "live/different 2563/index.html",
            "live/served-as ita/index.html",
            "live/served-as search/index.html");
    assertThat(problems)
        .filteredOn(p -> p.rule() == Rule.LIVE_HEADER_MISSING)
        .isNotEmpty()
        .allMatch(p -> p.args().equals(List.of("content-security-policy")) && !p.isError());
  }

  @Test
  void aSiteThatTheOldHomePageDoesNotLeadToIsToldOnce() throws Exception {
    old.on("/ita", (r, out) -> out.html("200 OK", "moved"));
    assertThat(live())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.rule()).isEqualTo(Rule.LIVE_NO_WAY);
              assertThat(p.place().file()).isEqualTo("content/agency.yaml");
              assertThat(p.place().line()).isEqualTo(3);
            });
    old.on("/", (r, out) -> out.html("200 OK", "<div id=app></div><script></script>"));
    assertThat(live()).extracting(Problem::rule).containsExactly(Rule.LIVE_NO_WAY_SEEN);
    old.on("/", (r, out) -> out.html("503 Busy", ""));
    assertThat(live()).extracting(Problem::rule).containsExactly(Rule.LIVE_NO_WAY_SEEN);
  }

  @Test
  void evidenceElsewhereIsNotAskedUntilSomebodyAsksForIt() throws Exception {
    Report.Item silent =
        Check.ours(folder, Optional.empty(), AS_OF).completeness().get(0).items().get(1);
    assertThat(silent.notAsked()).isEqualTo(1);
    Asking external =
        new Asking(
            true, false, true, Optional.empty(), Optional.empty(), Duration.ZERO, Progress.NONE);
    Report report =
        Check.ours(
            folder, Optional.empty(), AS_OF, IgnoreReader.beside(folder), Progress.NONE, external);
    assertThat(report.completeness().get(0).items().get(1).notAsked()).isZero();
    assertThat(report.problems())
        .filteredOn(p -> p.rule() == Rule.LIVE_BROKEN)
        .isNotEmpty()
        .allSatisfy(
            p -> {
              assertThat(p.item()).contains("O2");
              assertThat(p.source().orElseThrow().toString())
                  .startsWith("content/2563/oit.yaml:4:");
            });
  }

  @Test
  void theDomainOfTheAgencyIsWatchedToo() throws Exception {
    assertThat(report().problems())
        .filteredOn(p -> p.rule() == Rule.LIVE_DOMAIN_ENDS)
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.args()).containsExactly("example.go.th", "1 ธ.ค. 2569", "9");
              assertThat(p.place().toString()).startsWith("content/agency.yaml:5:");
            });
  }

  @Test
  void withoutAnAddressThereIsNothingToCompareWith() throws Exception {
    Path site = folder.resolve("target/site");
    assertThatThrownBy(
            () ->
                Check.any(
                    site,
                    Optional.empty(),
                    AS_OF,
                    IgnoreReader.beside(folder),
                    Progress.NONE,
                    LIVE))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void anyFolderCanBeComparedWithWhereItIsPublished() throws Exception {
    faults.put("gone contact/index.html", b -> b);
    Report report =
        Check.any(
            folder.resolve("target/site"),
            Optional.of(host.url("/site")),
            AS_OF,
            IgnoreReader.beside(folder),
            Progress.NONE,
            LIVE);
    assertThat(report.problems())
        .filteredOn(p -> p.rule() == Rule.LIVE_NOT_THERE)
        .extracting(p -> p.place().file())
        .containsExactly("contact/index.html");
  }
}
