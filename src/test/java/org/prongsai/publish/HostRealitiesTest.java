package org.prongsai.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.prongsai.model.Target;
import org.prongsai.problem.Language;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;
import org.prongsai.problem.Words;
import org.prongsai.publish.MemoryHost.Disk;
import org.prongsai.publish.QuirkyFtp.Quirk;

/** Hosts as they are: each either works, or is told with what to do. */
class HostRealitiesTest {
  /** For servers that stall. */
  private static final Timeouts IMPATIENT =
      new Timeouts(Duration.ofMinutes(2), Duration.ofSeconds(4), Duration.ofMillis(10));

  @TempDir Path temp;
  private Timeouts patience = HostTest.PATIENT;
  private final Disk disk = new Disk();
  private final List<Problem> asked = new ArrayList<>();

  private static MadeSite first() {
    return new MadeSite()
        .file("assets/a.css", "asset 1")
        .file("2568/files/o1/รายงาน แผนน้ำ.pdf", "document")
        .file(".nojekyll", "hidden")
        .page("2568/oit/o1/index.html", "assets/a.css")
        .page("2568/oit/o2/index.html", "assets/a.css")
        .page("index.html", "assets/a.css");
  }

  private static MadeSite second() {
    MadeSite site =
        first()
            .file("assets/a.css", "asset 2")
            .file("2568/files/o1/รายงาน แผนน้ำ.pdf", "another document")
            .page("2568/oit/o1/index.html", "assets/a.css")
            .page("2568/oit/o2/index.html", "assets/a.css")
            .page("index.html", "assets/a.css");
    site.texts.remove("2568/oit/o2/index.html");
    return site;
  }

  private Publish.Result send(Target target, MadeSite site) throws IOException {
    return OnServers.send(
        target,
        temp,
        site,
        new Secrets(Map.of("PRONGSAI_WEB_PASSWORD", "p"), t -> Optional.empty()),
        concern -> {
          asked.add(concern);
          return true;
        },
        patience);
  }

  private void assertPublished(QuirkyFtp server, MadeSite site) throws IOException {
    assertPublished(server, site, "UTF-8");
  }

  private void assertPublished(QuirkyFtp server, MadeSite site, String encoding)
      throws IOException {
    Publish.Result result = send(server.target(encoding), site);
    assertThat(result.isThere()).as(result.problems().toString()).isTrue();
    assertThat(disk.visible()).isEqualTo(site.hashes());
    assertThat(disk.files.keySet())
        .filteredOn(p -> p.startsWith(Reserved.PREFIX))
        .containsExactly(Reserved.MANIFEST);
    assertThat(disk.folders).noneMatch(f -> f.startsWith(Reserved.PREFIX));
  }

  /** What a person reads of the one error, with what to do. */
  private static String told(Publish.Result result, Rule rule) {
    assertThat(result.isThere()).isFalse();
    List<Problem> errors = result.problems().stream().filter(Problem::isError).toList();
    assertThat(errors).extracting(Problem::rule).containsExactly(rule);
    assertThat(Words.in(Language.TH).fix(errors.get(0))).containsPattern("[ก-๙]");
    return Words.in(Language.EN).message(errors.get(0))
        + " "
        + Words.in(Language.EN).fix(errors.get(0));
  }

  /**
   * Without MLSD (LIST alone, which hides some names), windows-874, rename-over, one connection.
   */
  @ParameterizedTest
  @EnumSource(
      value = Quirk.class,
      names = {
        "OLD",
        "NO_MLSD_AFTER_ALL",
        "THAI_WINDOWS",
        "NO_RENAME_OVER",
        "IGNORES_CASE",
        "ONE_CONNECTION",
        "ONE_LOGIN",
        "PRIVATE_ADDRESS",
        "STALLS_ONCE"
      })
  void itGetsTheSiteAndItsChanges(Quirk quirk) throws Exception {
    patience = quirk == Quirk.STALLS_ONCE ? IMPATIENT : patience;
    try (QuirkyFtp server = new QuirkyFtp(disk, quirk)) {
      String encoding = quirk == Quirk.THAI_WINDOWS ? "windows-874" : "UTF-8";
      assertPublished(server, first(), encoding);
      assertPublished(server, second(), encoding);
      assertThat(asked).isEmpty();
      assertThat(server.commands)
          .as("no rights are set: many hosts know no CHMOD")
          .noneMatch(c -> c.startsWith("SITE"));
      if (quirk == Quirk.STALLS_ONCE) {
        assertThat(server.commands).as("it did").contains("(stalls)");
      }
    }
  }

  @Test
  void aHostThatSpeaksWindows874IsToldOfWhenItIsTakenForAnother() throws Exception {
    try (QuirkyFtp server = new QuirkyFtp(disk, Quirk.THAI_WINDOWS)) {
      assertThat(told(send(server.target("UTF-8"), first()), Rule.PUBLISH_NAME))
          .contains("windows-874");
      assertThat(disk.visible()).isEmpty();
      assertPublished(server, first(), "windows-874");
    }
  }

  @Test
  void namesThatAHostCannotTellApartAreRefused() throws Exception {
    try (QuirkyFtp server = new QuirkyFtp(disk, Quirk.IGNORES_CASE)) {
      MadeSite site =
          first().file("2568/files/o1/Plan.pdf", "x").file("2568/files/o1/plan.PDF", "y");
      assertThat(told(send(server.target("UTF-8"), site), Rule.PUBLISH_CASE_CLASH))
          .contains("Plan.pdf", "plan.PDF");
      assertThat(disk.visible()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Quirk.class,
      names = {"ONE_CONNECTION", "ONE_LOGIN"})
  void aConnectionTooManyIsTold(Quirk quirk) throws Exception {
    try (QuirkyFtp server = new QuirkyFtp(disk, quirk);
        Socket other = logIn(server)) {
      assertThat(told(send(server.target("UTF-8"), first()), Rule.PUBLISH_TOO_MANY))
          .contains("Close other FTP programs");
      assertThat(other.isClosed()).isFalse();
      assertThat(disk.files).isEmpty();
    }
  }

  /** Another program of the same person. */
  private static Socket logIn(QuirkyFtp server) throws IOException {
    Target.Way.Ftp way = (Target.Way.Ftp) server.target("UTF-8").way();
    Socket socket = new Socket("127.0.0.1", way.server().port());
    socket.getOutputStream().write("USER u\r\nPASS p\r\n".getBytes("US-ASCII"));
    String said = "";
    while (!said.contains("230")) {
      said += (char) socket.getInputStream().read();
    }
    return socket;
  }

  @Test
  void aServerThatHoldsTheBrokenConnectionForAWhileIsAskedAgain() throws Exception {
    patience = IMPATIENT;
    try (QuirkyFtp server =
        new QuirkyFtp(disk, Quirk.STALLS_ONCE, Quirk.ONE_CONNECTION, Quirk.LETS_GO_LATE)) {
      assertPublished(server, first());
      assertThat(server.commands).contains("(stalls)", "(full)");
    }
  }

  @Test
  void blockedPassivePortsAreToldWithThreeWaysOut() throws Exception {
    try (QuirkyFtp server = new QuirkyFtp(disk, Quirk.BLOCKED_PORTS)) {
      assertThat(told(send(server.target("UTF-8"), first()), Rule.PUBLISH_DATA_CONNECTION))
          .contains("passive ports", "another network", "hosting company", "kind: sftp");
      server.mend(Quirk.BLOCKED_PORTS);
      assertPublished(server, first());
    }
  }

  @Test
  void aQuotaThatIsExceededInTheMiddleOfAFileIsToldAndTheRoomGivenBack() throws Exception {
    try (QuirkyFtp server = new QuirkyFtp(disk)) {
      assertPublished(server, first());
    }
    try (QuirkyFtp server = new QuirkyFtp(disk, Quirk.QUOTA)) {
      assertThat(told(send(server.target("UTF-8"), second()), Rule.PUBLISH_NO_SPACE))
          .contains("quota");
      assertThat(disk.visible()).isEqualTo(first().hashes());
      assertThat(disk.files.keySet()).noneMatch(f -> f.startsWith(Reserved.NEW));
      server.mend(Quirk.QUOTA);
      assertPublished(server, second());
    }
  }

  @Test
  void aSizeThatIsNotTheFilesIsNotBelieved() throws Exception {
    try (QuirkyFtp server = new QuirkyFtp(disk)) {
      assertPublished(server, first());
    }
    try (QuirkyFtp server = new QuirkyFtp(disk, Quirk.WRONG_SIZE)) {
      MadeSite site = first().file("2568/files/o9/new.pdf", "12345");
      assertThat(told(send(server.target("UTF-8"), site), Rule.PUBLISH_READ_BACK))
          .contains("2568/files/o9/new.pdf", "5", "6");
      assertThat(disk.visible()).isEqualTo(first().hashes());
      server.mend(Quirk.WRONG_SIZE);
      assertPublished(server, site);
    }
  }
}
