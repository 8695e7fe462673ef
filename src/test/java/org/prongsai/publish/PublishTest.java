package org.prongsai.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.Folders;
import org.prongsai.model.Target;
import org.prongsai.model.Target.Security;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;
import org.prongsai.report.Publication;

/** From a site on this machine to servers that speak the real protocols. */
class PublishTest extends OnServers {
  private Instant now = Instant.parse("2026-11-22T08:00:00Z");
  private boolean answer = true;
  private boolean force;

  private Publish.Request request(Target target, Secrets secrets) {
    now = now.plusSeconds(1);
    return new Publish.Request(
        target,
        temp,
        "อบต. ตัวอย่าง",
        List.of(),
        now,
        force,
        secrets,
        concern -> answer,
        Progress.NONE,
        HostTest.PATIENT);
  }

  private Publish.Result send(Target target, MadeSite site) throws IOException {
    return Publish.send(request(target, Servers.secrets()), site.in(temp.resolve("site")));
  }

  private static List<Rule> rules(Publish.Result result) {
    return result.problems().stream().map(Problem::rule).toList();
  }

  private void assertHolds(MadeSite site, Map<String, String> others) throws IOException {
    TreeMap<String, String> expected = site.hashes();
    others.forEach((path, text) -> expected.put(path, Hashes.ofText(text)));
    assertThat(held(root)).isEqualTo(expected);
    assertThat(root.toFile().list())
        .filteredOn(n -> n.startsWith(Reserved.PREFIX))
        .as(String.join(", ", Folders.bytes(root).keySet()))
        .containsExactly(Reserved.MANIFEST);
  }

  /** What lies there, by path and hash, without what is ours to keep. */
  static TreeMap<String, String> held(Path root) throws IOException {
    TreeMap<String, String> held = new TreeMap<>();
    Site.of(root).files().values().stream()
        .filter(f -> !f.path().startsWith(Reserved.PREFIX))
        .forEach(f -> held.put(f.path(), f.sha256()));
    return held;
  }

  @ParameterizedTest
  @ValueSource(strings = {"folder", "sftp", "ftp", "ftps", "ftps-implicit"})
  void publishesChangesAndGoesBackBesideForeignFiles(String kind) throws Exception {
    Target target = servers.start(kind, root);
    Files.createDirectories(root.resolve("old"));
    Files.writeString(root.resolve("old/index.php"), "vendor");
    Map<String, String> others = Map.of("old/index.php", "vendor");
    MadeSite first = MadeSite.random(new Random(7), 30);
    Publish.Result sent = send(target, first);
    assertThat(rules(sent)).doesNotContain(Rule.PUBLISH_LOST);
    assertThat(sent.isThere()).as(sent.problems().toString()).isTrue();
    assertHolds(first, others);
    assertThat(sent.changes().orElseThrow().atOnce())
        .as("seen at one moment; this SFTP server has no hard links, OpenSSH's is PublishKillIT's")
        .isEqualTo(kind.equals("folder"));

    MadeSite second = MadeSite.random(new Random(7), 30).file("2568/files/o1/ใหม่.pdf", "new");
    second.texts.remove("2568/files/" + "none");
    Publish.Result look =
        Publish.look(request(target, Servers.secrets()), second.in(temp.resolve("site")));
    assertThat(look.changes().orElseThrow().files()).hasSize(1);
    assertHolds(first, others);
    Publication done = send(target, second).changes().orElseThrow();
    assertThat(done.bytes()).isEqualTo(3);
    assertHolds(second, others);

    assertThat(Publish.sendBack(request(target, Servers.secrets())).isThere()).isTrue();
    assertHolds(first, others);
    assertThat(Publish.sendBack(request(target, Servers.secrets())).isThere()).isTrue();
    assertHolds(second, others);
  }

  @Test
  void aClearPasswordIsWarnedOf() throws Exception {
    assertThat(rules(send(servers.start("ftp", root), small())))
        .containsExactly(Rule.PUBLISH_CLEAR_TEXT);
    assertThat(rules(send(servers.start("ftps", root), small()))).isEmpty();
  }

  private static MadeSite small() {
    return new MadeSite().file("assets/a.css", "asset 1").page("index.html", "assets/a.css");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sftp", "ftp", "ftps"})
  void aWrongPasswordIsSaidAndNothingChanges(String kind) throws Exception {
    Target target = servers.start(kind, root);
    Publish.Result result =
        Publish.send(
            request(target, Servers.secrets("wrong-secret")), small().in(temp.resolve("site")));
    assertThat(rules(result)).contains(Rule.PUBLISH_LOGIN);
    assertThat(result.problems().toString()).doesNotContain("wrong-secret");
    assertThat(root).isEmptyDirectory();
    assertThat(temp.resolve(KnownHosts.FILE)).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sftp", "ftp", "ftps"})
  void withoutAPasswordNothingIsTried(String kind) throws Exception {
    Target target = servers.start(kind, root);
    Secrets none = new Secrets(Map.of(), t -> Optional.empty());
    Publish.Result result = Publish.send(request(target, none), small().in(temp.resolve("site")));
    assertThat(rules(result)).containsExactly(Rule.PUBLISH_NO_SECRET);
  }

  @Test
  void aPasswordThatIsTypedIsTakenAndAskedForOnce() throws Exception {
    Target target = servers.start("ftp", root);
    List<String> asked = new ArrayList<>();
    Secrets typed =
        new Secrets(
            Map.of(),
            t -> {
              asked.add(t.name());
              return Optional.of(Servers.PASSWORD);
            });
    assertThat(Publish.send(request(target, typed), small().in(temp.resolve("site"))).isThere())
        .isTrue();
    assertThat(asked).containsExactly("web");
  }

  @Test
  void aHostKeyIsPinnedAtFirstAndThenEnforced() throws Exception {
    Target target = servers.start("sftp", root);
    assertThat(rules(send(target, small()))).containsExactly(Rule.PUBLISH_FIRST_HOST_KEY);
    assertThat(Files.readString(temp.resolve(KnownHosts.FILE)))
        .startsWith("127.0.0.1:" + servers.port() + " SHA256:");
    assertThat(rules(send(target, small()))).isEmpty();
    Files.writeString(
        temp.resolve(KnownHosts.FILE), "127.0.0.1:" + servers.port() + " SHA256:another\n");
    MadeSite next = small().file("assets/b.css", "b");
    assertThat(rules(send(target, next))).containsExactly(Rule.PUBLISH_HOST_KEY);
    assertHolds(small(), Map.of());
  }

  @Test
  void anExpiredCertificateIsRefusedAlthoughItIsTheNamedOne() throws Exception {
    Files.createDirectories(root);
    Target.Way way = servers.ftp(root, Security.EXPLICIT, -5);
    Target target = new Target("web", way, Optional.empty(), false);
    Publish.Result result = send(target, small());
    assertThat(rules(result)).containsExactly(Rule.PUBLISH_CERTIFICATE);
    assertThat(result.problems().get(0).args()).contains("@reason/certificate-expired");
    assertThat(root).isEmptyDirectory();
  }

  @Test
  void aCertificateThatNobodyTrustsOrThatIsAnotherIsRefused() throws Exception {
    Files.createDirectories(root);
    Target.Way.Ftp way = (Target.Way.Ftp) servers.ftp(root, Security.EXPLICIT, 3650);
    for (Optional<String> pin : List.of(Optional.<String>empty(), Optional.of("SHA256:00"))) {
      Target.Way.Ftp other = new Target.Way.Ftp(way.server(), way.security(), pin, way.encoding());
      Publish.Result result = send(new Target("web", other, Optional.empty(), false), small());
      assertThat(rules(result)).containsExactly(Rule.PUBLISH_CERTIFICATE);
      assertThat(result.problems().get(0).args().get(2)).isEqualTo(way.certificate().orElseThrow());
    }
  }

  @Test
  void aServerWithoutEncryptionIsNotSpokenToInClear() throws Exception {
    Files.createDirectories(root);
    Target.Way.Ftp way = (Target.Way.Ftp) servers.ftp(root, Security.CLEAR, 0);
    for (Security security : List.of(Security.EXPLICIT)) {
      Target.Way.Ftp other = new Target.Way.Ftp(way.server(), security, Optional.empty(), "UTF-8");
      assertThat(rules(send(new Target("web", other, Optional.empty(), false), small())))
          .containsExactly(Rule.PUBLISH_NO_TLS);
    }
  }

  @Test
  void whereNobodyListensThatIsSaid() throws Exception {
    int port;
    try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    Target.Server nobody = new Target.Server("127.0.0.1", port, Servers.USER, "", Optional.empty());
    for (Target.Way way :
        List.of(
            new Target.Way.Ftp(nobody, Security.CLEAR, Optional.empty(), "UTF-8"),
            new Target.Way.Sftp(nobody, Optional.empty(), Optional.empty()))) {
      Publish.Result result = send(new Target("web", way, Optional.empty(), false), small());
      assertThat(rules(result)).containsExactly(Rule.PUBLISH_UNREACHABLE);
      assertThat(result.problems().get(0).args()).contains("@reason/no-connection");
    }
  }

  @Test
  void aFileOfPasswordsThatOthersCanReadIsRefused() throws Exception {
    Path file = temp.resolve("password.txt");
    Files.writeString(file, Servers.PASSWORD + "\n");
    Files.setPosixFilePermissions(
        file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
    Target.Way.Ftp way = (Target.Way.Ftp) servers.start("ftp", root).way();
    Target.Server server =
        new Target.Server(
            "127.0.0.1", servers.port(), Servers.USER, "", Optional.of("password.txt"));
    Target target =
        new Target(
            "web",
            new Target.Way.Ftp(server, way.security(), Optional.empty(), "UTF-8"),
            Optional.empty(),
            false);
    Secrets none = new Secrets(Map.of(), t -> Optional.empty());
    Site site = small().in(temp.resolve("site"));
    assertThat(rules(Publish.send(request(target, none), site)))
        .containsExactly(Rule.PUBLISH_OPEN_SECRET);
    Files.setPosixFilePermissions(
        file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
    assertThat(Publish.send(request(target, none), site).isThere()).isTrue();
  }

  @Test
  void aFolderOnTheHostIsMadeWhenItIsNotThere() throws Exception {
    for (String kind : List.of("sftp", "ftp")) {
      Path home = temp.resolve("home-" + kind);
      Target target = servers.start(kind, home);
      Target.Server server =
          new Target.Server(
              "127.0.0.1", servers.port(), Servers.USER, "public_html/ita", Optional.empty());
      Target.Way way =
          kind.equals("sftp")
              ? new Target.Way.Sftp(server, Optional.empty(), Optional.empty())
              : new Target.Way.Ftp(server, Security.CLEAR, Optional.empty(), "UTF-8");
      Target below = new Target("web", way, Optional.empty(), false);
      Site site = small().in(temp.resolve("site"));
      assertThat(Publish.look(request(below, Servers.secrets()), site).changes()).isPresent();
      assertThat(home).isEmptyDirectory();
      assertThat(Publish.send(request(below, Servers.secrets()), site).isThere()).isTrue();
      assertThat(home.resolve("public_html/ita/index.html")).exists();
      assertThat(target.name()).isEqualTo("web");
    }
  }

  @Test
  void aZipHoldsTheSiteAndIsReplacedOnlyWhenItIsOurs() throws Exception {
    Path file = temp.resolve("out/ita.zip");
    Target target = new Target("web", new Target.Way.Zip(file.toString()), Optional.empty(), false);
    assertThat(send(target, small()).isThere()).isTrue();
    byte[] first = Files.readAllBytes(file);
    assertThat(unzipped(file)).isEqualTo(small().hashes());
    MadeSite next = small().file("2568/files/o1/แผน.pdf", "x");
    assertThat(send(target, next).changes().orElseThrow().files()).hasSize(1);
    assertThat(unzipped(file)).isEqualTo(next.hashes());
    assertThat(Publish.sendBack(request(target, Servers.secrets())).isThere()).isTrue();
    assertThat(unzipped(file)).isEqualTo(small().hashes());
    assertThat(file.getParent()).isDirectoryContaining(p -> p.equals(file));
    assertThat(Files.readAllBytes(file)).hasSameSizeAs(first);
    Files.writeString(file, "somebody's");
    answer = false;
    assertThat(rules(send(target, small()))).containsExactly(Rule.PUBLISH_FOREIGN_FILE);
    assertThat(file).hasContent("somebody's");
    answer = true;
    assertThat(send(target, small()).isThere()).isTrue();
    assertThat(unzipped(file)).isEqualTo(small().hashes());
    assertThat(file.getParent().toFile().list())
        .anyMatch(n -> n.startsWith("prongsai-kept") && n.endsWith("ita.zip"));
  }

  private TreeMap<String, String> unzipped(Path file) throws IOException {
    TreeMap<String, String> hashes = new TreeMap<>();
    try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(file.toFile())) {
      for (var entry : java.util.Collections.list(zip.entries())) {
        if (!entry.getName().equals(Reserved.MANIFEST)) {
          hashes.put(entry.getName(), Hashes.of(zip.getInputStream(entry).readAllBytes()));
        }
      }
    }
    return hashes;
  }

  @Test
  void aZipUnpackedByHandIsKnownAsOursAfterwards() throws Exception {
    Path file = temp.resolve("ita.zip");
    send(new Target("web", new Target.Way.Zip(file.toString()), Optional.empty(), false), small());
    Files.createDirectories(root);
    try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(file.toFile())) {
      for (var entry : java.util.Collections.list(zip.entries())) {
        Path to = root.resolve(entry.getName());
        Files.createDirectories(to.getParent());
        Files.write(to, zip.getInputStream(entry).readAllBytes());
      }
    }
    MadeSite next = small();
    next.file("assets/a.css", "asset 2").page("index.html", "assets/a.css");
    answer = false;
    Publish.Result result = send(servers.start("folder", root), next);
    assertThat(result.isThere()).as(result.problems().toString()).isTrue();
    assertHolds(next, Map.of());
  }

  @Test
  void whereNothingWasKeptThereIsNoWayBack() throws Exception {
    Target target = servers.start("folder", root);
    assertThat(rules(Publish.sendBack(request(target, Servers.secrets()))))
        .containsExactly(Rule.PUBLISH_NOTHING_KEPT);
    send(target, small());
    assertThat(rules(Publish.sendBack(request(target, Servers.secrets()))))
        .containsExactly(Rule.PUBLISH_NOTHING_KEPT);
    assertHolds(small(), Map.of());
  }

  @Test
  void aNameThatIsKeptForPublishingIsRefused() throws Exception {
    MadeSite site = small().file(".prongsai-manifest.json", "{}");
    assertThat(rules(send(servers.start("folder", root), site)))
        .containsExactly(Rule.PUBLISH_RESERVED_NAME);
    assertThat(Folders.bytes(root)).isEmpty();
  }
}
