package org.prongsai.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.launcher.Launcher.Run;

/**
 * When the launcher builds the jar, and what it says when it cannot; Maven is played by a script.
 */
class LauncherBuildIT {

  @TempDir Path folder;
  private Launcher launcher;
  private Path bin;
  private String good;

  @BeforeEach
  void copy() throws IOException {
    launcher = Launcher.copiedTo(folder.resolve("prongsai"));
    source("pom.xml");
    source("src/main/java/A.java");
    source("templates/home.ftlh");
    source("assets/css/tokens.css");
    bin = Files.createDirectories(folder.resolve("bin"));
    launcher.with("PATH", bin + ":" + System.getenv("PATH"));
    good = "cp '" + Greeter.jarIn(folder) + "' \"$jar.new\" && mv \"$jar.new\" \"$jar\"";
    maven(good);
  }

  @Test
  void aMissingJarIsBuiltOnceAndSaidInBothLanguages() throws Exception {
    Run first = launcher.run("--version");
    assertThat(first.exit()).isZero();
    assertThat(first.out()).startsWith("prongsai ");
    assertThat(first.err()).contains("กำลังสร้างโปรแกรม", "Building the program");
    Run second = launcher.run("--version");
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(second.err()).isEmpty();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void aJarOlderThanAnySourceIsBuiltAgain() throws Exception {
    launcher.run("--version");
    int builds = 1;
    for (String source : List.of("pom.xml", "src/main/java/A.java", "templates/home.ftlh")) {
      touch(launcher.home().resolve(source), 5);
      // The jar that was built is "now", the source five seconds ahead: newer again and again.
      launcher.run("--version");
      assertThat(builds()).as(source).isEqualTo(++builds);
      touch(launcher.home().resolve(source), -60);
    }
    launcher.run("--version");
    assertThat(builds()).isEqualTo(builds);
    Files.delete(launcher.home().resolve("assets/css/tokens.css"));
    touch(launcher.home().resolve("assets/css"), 5);
    launcher.run("--version");
    assertThat(builds()).as("a deleted source").isEqualTo(builds + 1);
  }

  @Test
  void twoLaunchersAtOnceBuildOnce() throws Exception {
    maven("sleep 1; " + good);
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      processes.add(
          launcher.start(folder.resolve("out" + i), folder.resolve("err" + i), "--version"));
    }
    for (int i = 0; i < 3; i++) {
      Run run =
          Launcher.end(processes.get(i), folder.resolve("out" + i), folder.resolve("err" + i));
      assertThat(run.exit()).as(run.toString()).isZero();
      assertThat(run.out()).startsWith("prongsai ");
    }
    assertThat(builds()).isEqualTo(1);
    assertThat(launcher.home().resolve("target/.launcher")).doesNotExist();
  }

  @Test
  void theLockOfADeadLauncherIsTakenOver() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Path lock = Files.createDirectories(launcher.home().resolve("target/.launcher"));
    Files.writeString(lock.resolve("pid"), dead.pid() + "\n");
    Run run = launcher.run("--version");
    assertThat(run.exit()).as(run.toString()).isZero();
    assertThat(builds()).isEqualTo(1);
    assertThat(lock).doesNotExist();
  }

  @Test
  void aFailedBuildIsLoudAndShowsWhatMavenSaid() throws Exception {
    maven("echo '[ERROR] no network here'; exit 1");
    Run run = launcher.run("--version");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("[ERROR] no network here", "ไม่สำเร็จ", "could not be built");
    assertThat(launcher.home().resolve("target/.launcher")).doesNotExist();
  }

  @Test
  void withoutJavaOrMavenItSaysWhatToInstall() throws Exception {
    for (String tool : List.of("sh", "find", "mkdir", "rm", "readlink", "cat")) {
      script(tool, "exec '" + toolPath(tool) + "' \"$@\"");
    }
    Files.delete(bin.resolve("mvn"));
    launcher.with("PATH", bin.toString());
    Run noMaven = launcher.run("--version");
    assertThat(noMaven.exit()).isEqualTo(2);
    assertThat(noMaven.err()).contains("ไม่พบ Maven", "Maven (mvn) was not found");
    Run noJava = launcher.without("JAVA_HOME").run("--version");
    assertThat(noJava.exit()).isEqualTo(2);
    assertThat(noJava.err()).contains("ไม่พบ Java", "Java was not found");
    Path old = Files.createDirectories(folder.resolve("old/bin")).getParent();
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
    Files.copy(toolPath("true"), old.resolve("bin/java"));
    Run oldJava = launcher.with("JAVA_HOME", old.toString()).run("--version");
    assertThat(oldJava.exit()).isEqualTo(2);
    assertThat(oldJava.err()).contains("11.0.2", "JDK 17");
  }

  private void source(String name) throws IOException {
    Path file = launcher.home().resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x");
    touch(file, -60);
    touch(file.getParent(), -60);
  }

  private static void touch(Path file, int seconds) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(seconds)));
  }

  /** A Maven that does as {@code body} says, with {@code $jar} for the jar it should make. */
  private void maven(String body) throws IOException {
    String count =
        "echo built >>'%s'\njar='%s'\n".formatted(folder.resolve("builds"), launcher.jar());
    script("mvn", count + body);
  }

  private void script(String name, String body) throws IOException {
    Path script = bin.resolve(name);
    Files.writeString(script, "#!/bin/sh\n" + body + "\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
  }

  private int builds() throws IOException {
    return Files.readAllLines(folder.resolve("builds")).size();
  }

  private static Path toolPath(String name) {
    return List.of(System.getenv("PATH").split(":")).stream()
        .map(place -> Path.of(place, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }
}
