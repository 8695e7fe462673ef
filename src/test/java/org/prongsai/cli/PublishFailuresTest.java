package org.prongsai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.Folders;
import org.prongsai.SmallDisk;
import org.prongsai.model.Target;
import org.prongsai.problem.Language;
import org.prongsai.publish.FaultProxy;
import org.prongsai.publish.Servers;
import org.prongsai.publish.TargetText;
import org.prongsai.publish.Timeouts;
import picocli.CommandLine;

/**
 * What goes wrong on the way to a host ends with exit code 1, says what to do in Thai and in
 * English, and leaves the host with its old site, whole; once it is mended, the new one goes out.
 */
class PublishFailuresTest {
  private static final Timeouts PATIENT =
      new Timeouts(Duration.ofMinutes(2), Duration.ofMinutes(2), Duration.ofMillis(10));

  /** Enough to log in and to send some of the files, and not all. */
  private static final Map<String, Integer> CUT_AFTER =
      Map.of("ftp", 600, "ftps", 3000, "sftp", 6000);

  private static final String ANOTHER = "SHA256:" + "A".repeat(43);

  @TempDir static Path shared;
  @TempDir Path temp;
  private Path agency;
  private Path root;
  private Servers servers;
  private String password = Servers.PASSWORD;
  private String said;

  @BeforeAll
  static void build() throws IOException {
    Path content = Files.createDirectories(shared.resolve("made/content/pages"));
    Files.writeString(
        content.resolveSibling("agency.yaml"),
        "name: เทศบาลตำบลสมมติ\nsector: lao\nsample: true\n");
    for (int i = 0; i < 10; i++) {
      Files.writeString(
          content.resolve("p" + i + ".md"), "---\ntitle: หน้า " + i + "\n---\nก่อน\n");
    }
    PrintStream none = new PrintStream(new ByteArrayOutputStream());
    String dir = shared.resolve("made").toString();
    assertThat(Main.run(new String[] {"build", dir}, none, none, Map.of())).isZero();
  }

  @BeforeEach
  void prepare() throws IOException {
    agency = temp.resolve("agency");
    root = temp.resolve("root");
    Folders.copy(shared.resolve("made"), agency);
    servers = new Servers(temp);
  }

  @AfterEach
  void stop() {
    servers.close();
  }

  /** Changes every page of the free ones, as an edit of the content would. */
  private void edit() throws IOException {
    for (int i = 0; i < 10; i++) {
      Path page = agency.resolve("target/site/p" + i + "/index.html");
      Files.writeString(page, Files.readString(page).replace("ก่อน", "หลัง"));
    }
  }

  private int publish(Language language) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Console console =
        new Console(stream, stream, language, Map.of("PRONGSAI_WEB_PASSWORD", password));
    int exit =
        new CommandLine(new PublishCommand(console, agency, Optional.empty(), PATIENT)).execute();
    said = bytes.toString(StandardCharsets.UTF_8);
    return exit;
  }

  private void assertPublished() {
    assertThat(publish(Language.TH)).as(said).isZero();
  }

  /** What the host shows: its files without what is ours to keep there. */
  private TreeMap<String, String> held() throws IOException {
    TreeMap<String, String> held = new TreeMap<>();
    if (Files.exists(root)) {
      held.putAll(Folders.bytes(root));
      held.keySet().removeIf(p -> p.startsWith(".prongsai"));
    }
    return held;
  }

  private Map<String, String> site() throws IOException {
    return Folders.bytes(agency.resolve("target/site"));
  }

  private void assertEndsWell(String rule, Map<String, String> before) throws IOException {
    assertThat(publish(Language.TH)).as(said).isEqualTo(1);
    assertThat(said)
        .contains("[" + rule + "]", "วิธีแก้: ", "ยังไม่ได้เผยแพร่")
        .doesNotContain("Exception", "\tat ", Servers.PASSWORD);
    assertThat(publish(Language.EN)).as(said).isEqualTo(1);
    assertThat(said)
        .contains("[" + rule + "]", "Fix: ", "Nothing was published")
        .doesNotContain("Exception", "\tat ", Servers.PASSWORD);
    assertHolds(before, "the old site, whole");
  }

  private void assertHolds(Map<String, String> expected, String as) throws IOException {
    TreeMap<String, String> held = held();
    assertThat(held.keySet()).as(as).isEqualTo(expected.keySet());
    assertThat(held.equals(expected)).as(as + ", byte for byte").isTrue();
  }

  private void assertGoesOut() throws IOException {
    assertPublished();
    assertHolds(site(), "the new site");
    assertThat(root.toFile().list())
        .filteredOn(n -> n.startsWith(".prongsai"))
        .containsExactly(".prongsai-manifest.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sftp", "ftp", "ftps", "ftps-implicit"})
  void aWrongPassword(String kind) throws Exception {
    TargetText.write(servers.start(kind, root), agency);
    assertPublished();
    edit();
    TreeMap<String, String> before = held();
    password = "ไม่ใช่-wrong";
    assertEndsWell("publish/login", before);
    assertThat(said).contains("PRONGSAI_WEB_PASSWORD").doesNotContain(password);
    password = Servers.PASSWORD;
    assertGoesOut();
  }

  @ParameterizedTest
  @ValueSource(strings = {"known", "declared"})
  void aWrongHostKey(String where) throws Exception {
    TargetText.write(servers.start("sftp", root), agency);
    assertPublished();
    edit();
    TreeMap<String, String> before = held();
    Path known = agency.resolve("publish-known-hosts.txt");
    String right = Files.readString(known);
    if (where.equals("known")) {
      Files.writeString(known, right.replaceAll("SHA256:\\S+", ANOTHER));
    } else {
      Path yaml = agency.resolve("publish.yaml");
      Files.writeString(
          yaml, Files.readString(yaml).replace("}\n", ", hostKey: \"" + ANOTHER + "\"}\n"));
    }
    assertEndsWell("publish/host-key", before);
    assertThat(said).contains(ANOTHER, right.replaceAll("(?s).*(SHA256:\\S+).*", "$1"));
    Files.writeString(known, right);
    Path yaml = agency.resolve("publish.yaml");
    Files.writeString(yaml, Files.readString(yaml).replaceAll(", hostKey: [^}]*", ""));
    assertGoesOut();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftps", "ftps-implicit"})
  void anExpiredCertificate(String kind) throws Exception {
    TargetText.write(servers.start(kind, root), agency);
    assertPublished();
    edit();
    TreeMap<String, String> before = held();
    TargetText.write(servers.start(kind + "-expired", root), agency);
    assertEndsWell("publish/certificate", before);
    assertThat(said).contains("expired");
    TargetText.write(servers.start(kind, root), agency);
    assertGoesOut();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sftp", "ftp", "ftps"})
  void aFullDiskOfAServer(String kind) throws Exception {
    TargetText.write(servers.start(kind, root), agency);
    assertPublished();
    edit();
    TreeMap<String, String> before = held();
    servers.roomForFiles(4); // the lock, and some of ten pages
    assertEndsWell("publish/no-space", before);
    assertThat(root.resolve(".prongsai-new")).as("it gives the room back").doesNotExist();
    servers.roomForFiles(Integer.MAX_VALUE);
    assertGoesOut();
  }

  @ParameterizedTest
  @ValueSource(strings = {"folder", "zip"})
  void aFullDiskOfThisMachineWhereverInAPublishItFillsUp(String kind) throws Exception {
    Path place = Files.createDirectories(temp.resolve("disk"));
    try (SmallDisk disk = SmallDisk.at(place)) {
      root = place.resolve("root");
      Target.Way way =
          kind.equals("zip")
              ? new Target.Way.Zip(root.resolve("site.zip").toString())
              : new Target.Way.Folder(root.toString());
      TargetText.write(new Target("web", way, Optional.empty(), false), agency);
      assertPublished();
      edit();
      TreeMap<String, String> before = held();
      disk.fill(0);
      assertEndsWell("publish/no-space", before);
      disk.free();
      int exit = 1;
      for (int room = 4; exit != 0; room += 4) {
        disk.fill(room);
        exit = publish(Language.EN);
        disk.free();
        if (exit != 0) {
          assertThat(said).as(room + " KiB").contains("[publish/no-space]");
          assertHolds(before, room + " KiB");
        }
      }
      assertThat(held().equals(before)).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({"sftp, CUT", "ftp, CUT", "ftps, CUT", "sftp, RESET", "ftp, RESET"})
  void aLostNetwork(String kind, FaultProxy.Fault fault) throws Exception {
    Target target = servers.start(kind, root);
    TargetText.write(target, agency);
    assertPublished();
    edit();
    TreeMap<String, String> before = held();
    try (FaultProxy proxy = new FaultProxy(servers.port(), fault, CUT_AFTER.get(kind), 99)) {
      Path known = agency.resolve("publish-known-hosts.txt");
      if (Files.exists(known)) {
        Files.writeString(
            known,
            Files.readString(known).replace(":" + servers.port() + " ", ":" + proxy.port() + " "));
      }
      TargetText.write(proxy.before(target), agency);
      assertEndsWell("publish/lost", before);
      if (Files.exists(known)) {
        Files.delete(known);
      }
    }
    TargetText.write(target, agency);
    assertGoesOut();
  }
}
