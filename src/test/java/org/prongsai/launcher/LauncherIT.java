package org.prongsai.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.Folders;
import org.prongsai.launcher.Launcher.Run;

/**
 * The launcher with a jar already there: it starts, and nothing that is only for speed is heard.
 */
class LauncherIT {

  private static final Path CONTENT = Path.of("content").toAbsolutePath();

  /**
   * One for all tests: the archive takes seconds to make, and is made again where one spoils it.
   */
  @TempDir static Path home;

  @TempDir Path folder;
  private Launcher launcher;

  @BeforeAll
  static void copy() throws IOException {
    Launcher.copiedTo(home.resolve("ที่ 'อยู่' $x/prongsai")).withJar(Launcher.JAR);
  }

  @BeforeEach
  void find() {
    launcher = Launcher.at(home.resolve("ที่ 'อยู่' $x/prongsai"));
  }

  @Test
  void itRunsInAFolderWithSpacesAndThaiLettersAndThroughLinks() throws Exception {
    Run plain = launcher.run("--version");
    assertThat(plain.exit()).isZero();
    assertThat(plain.out()).startsWith("prongsai ");
    assertThat(plain.err()).isEmpty();
    Path link = Files.createSymbolicLink(home.resolve("a"), launcher.home().resolve("prongsai"));
    Path linkToLink = Files.createSymbolicLink(home.resolve("b"), Path.of("a"));
    assertThat(link).exists();
    assertThat(launcher.calledAs(linkToLink).from(folder).run("--version")).isEqualTo(plain);
  }

  @Test
  void thaiFileNamesAreFoundWhateverTheLocale() throws Exception {
    Path site = folder.resolve("เว็บ");
    Folders.copy(CONTENT, site.resolve("content"));
    Files.createDirectories(site.resolve("content/pages"));
    Files.writeString(
        site.resolve("content/pages/ทดสอบ.md"), "---\ntitle: หน้าทดสอบ\n---\n\nเนื้อหา\n");
    for (String locale : new String[] {"C", "th_TH.UTF-8", "tr_TR", ""}) {
      launcher.with("LC_ALL", locale).from(site.getParent());
      Run run = launcher.run("build", "เว็บ");
      assertThat(run.exit()).as(locale + run).isZero();
      try (Stream<Path> built = Files.walk(site.resolve("target/site"))) {
        assertThat(built.filter(p -> p.toString().contains("ทดสอบ"))).as(locale).isNotEmpty();
      }
    }
  }

  @Test
  void exitCodesArePassedOn() throws Exception {
    assertThat(launcher.run("--help").exit()).isZero();
    assertThat(launcher.run("no-such-command").exit()).isEqualTo(2);
    Path empty = Files.createDirectories(folder.resolve("empty/content"));
    assertThat(launcher.from(empty.getParent()).run("build").exit()).isEqualTo(1);
  }

  @Test
  void anArgumentReachesTheProgramAsItWasTyped() throws Exception {
    Run run = launcher.run("check", "ไม่มี \"โฟลเดอร์\" นี้ $HOME *");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out() + run.err()).contains("ไม่มี \"โฟลเดอร์\" นี้ $HOME *");
  }

  @Test
  void itRunsOnJava25Too() throws Exception {
    Optional<Path> jdk = Jdks.beside(System.getProperty("java.home"), 25);
    if (jdk.isEmpty()) {
      System.out.println("JDK 25 not found: smoke test not run");
    }
    assumeTrue(jdk.isPresent(), "JDK 25 not found: smoke test not run");
    Path site = folder.resolve("site");
    Folders.copy(CONTENT, site.resolve("content"));
    launcher.with("JAVA_HOME", jdk.orElseThrow().toString()).from(site);
    Run first = launcher.run("build");
    assertThat(first.exit()).as(first.toString()).isZero();
    assertThat(first.err()).isEmpty();
    assertThat(site.resolve("target/site/index.html")).isNotEmptyFile();
    assertThat(launcher.archive("aot")).isNotEmptyFile();
    assertThat(launcher.run("--version").err()).isEmpty();
  }
}
