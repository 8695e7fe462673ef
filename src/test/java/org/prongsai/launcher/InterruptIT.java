package org.prongsai.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.prongsai.Eventually.eventually;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.Folders;

/** A person stops a build by Ctrl-C, or watches it on a terminal. */
class InterruptIT {
  private static final int MANY = 1500;
  private static final int PATIENCE_SECONDS = 300;
  private static final int STOPPED_BY_CTRL_C = 130;
  private static final String LAST_GOOD = "the last good one";

  @TempDir Path folder;
  private Path dir;

  @BeforeEach
  void aSiteThatTakesASecondOrMore() throws IOException {
    dir = folder.resolve("dir");
    write("content/agency.yaml", "name: เทศบาลตำบลสมมติ\nsector: lao\nsample: true\n");
    write(0, MANY);
  }

  private void write(int from, int to) throws IOException {
    for (int i = from; i < to; i++) {
      write("content/pages/p" + i + ".md", "---\ntitle: หน้า " + i + "\n---\n\n## ก\n\n- ข\n");
    }
  }

  @Test
  void ctrlCLeavesTheLastGoodSiteWholeAndSaysSo() throws Exception {
    int pages = MANY;
    while (!isStoppedBeforeItsEnd()) { // we came too late: a longer build, then
      assertThat(pages).isLessThan(16 * MANY);
      write(pages, 2 * pages);
      pages *= 2;
    }

    assertThat(end(start(List.of(), "build", dir.toString()))).as("nobody is locked out").isZero();
    assertThat(dir.resolve("target/site/p7/index.html")).exists();
  }

  /** Whether a build was stopped before it put its site in place of the last good one. */
  private boolean isStoppedBeforeItsEnd() throws Exception {
    Folders.delete(dir.resolve("target"));
    write("target/site/index.html", LAST_GOOD);
    Process build = start(List.of(), "build", dir.toString());
    Path baked = dir.resolve("target/baked/index.html");
    eventually(() -> assertThat(Files.exists(baked) || !build.isAlive()).isTrue());

    new ProcessBuilder("kill", "-INT", Long.toString(build.pid())).start().waitFor();

    int exit = end(build);
    Map<String, String> site = Folders.bytes(dir.resolve("target/site"));
    if (!site.getOrDefault("index.html", "").equals(LAST_GOOD)) {
      assertThat(site)
          .as("whole too")
          .containsKeys("p0/index.html", "p" + (MANY - 1) + "/index.html");
      return false;
    }
    assertThat(site).containsOnlyKeys("index.html");
    assertThat(Files.readString(folder.resolve("err")))
        .contains("หยุดตามที่สั่งแล้ว")
        .doesNotContain("Exception", "\tat ");
    assertThat(exit).isEqualTo(STOPPED_BY_CTRL_C);
    return true;
  }

  @Test
  void ctrlCEndsAPreviewAndLeavesWhatItKnows() throws Exception {
    Process serve = start(List.of(), "serve", dir.toString(), "--port", "0");
    eventually(() -> assertThat(out().contains("สร้างแล้วใน") || !serve.isAlive()).isTrue());

    new ProcessBuilder("kill", "-INT", Long.toString(serve.pid())).start().waitFor();

    assertThat(serve.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(folder.resolve("err")))
        .contains("หยุดการดูตัวอย่างแล้ว", "target/site/index.html")
        .doesNotContain("Exception", "\tat ");
    assertThat(serve.exitValue()).isEqualTo(STOPPED_BY_CTRL_C);
    assertThat(out()).contains("http://127.0.0.1:");
    assertThat(dir.resolve("target/site/p7/index.html")).exists();
    assertThat(dir.resolve("target/manifest")).as("for the next build").exists();
    assertThat(end(start(List.of(), "build", dir.toString()))).isZero();
    assertThat(Files.readString(folder.resolve("err"))).as("nothing to make anew").isEmpty();
  }

  private String out() {
    try {
      return Files.readString(folder.resolve("out"));
    } catch (IOException e) {
      return "";
    }
  }

  @Test
  void aTerminalIsToldHowFarItIsAndALogIsNot() throws Exception {
    assertThat(end(start(List.of(), "build", dir.toString()))).isZero();
    assertThat(Files.readString(folder.resolve("err"))).isEmpty();
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "needs script(1)");
    Folders.delete(dir.resolve("target"));

    Process build = start(List.of("/usr/bin/script", "-qec"), "build", dir.toString());

    assertThat(end(build)).isZero();
    saidHowFar();

    // A check of the site shows the same line.
    assertThat(end(start(List.of(), "check", dir + "/target/site"))).isZero();
    assertThat(Files.readString(folder.resolve("err"))).isEmpty();
    assertThat(end(start(List.of("/usr/bin/script", "-qec"), "check", dir + "/target/site")))
        .isZero();
    saidHowFar();
  }

  private void saidHowFar() throws IOException {
    String said = Files.readString(folder.resolve("out"));
    if (said.contains("จาก 1,5")) { // a fast machine is done within the second
      assertThat(said).containsPattern("ทำแล้ว [0-9,]+ จาก 1,5[0-9]{2} หน้า · [0-9,]+ หน้า/วินาที");
      // Wiped before anything else is said.
      assertThat(said.substring(said.lastIndexOf("ทำแล้ว")))
          .contains("\r\u001b[K")
          .contains("ตรวจ ");
    }
  }

  private Process start(List<String> before, String... arguments) throws IOException {
    List<String> java =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Launcher.JAR.toAbsolutePath().toString()));
    java.addAll(List.of(arguments));
    List<String> command = new ArrayList<>(before);
    if (before.isEmpty()) {
      // Who is started in the background ignores Ctrl-C, and so would those it starts.
      if (new ProcessBuilder("env", "--default-signal=INT", "true")
              .start()
              .onExit()
              .join()
              .exitValue()
          == 0) {
        command.addAll(List.of("env", "--default-signal=INT"));
      }
      command.addAll(java);
    } else {
      command.add(String.join(" ", java));
      command.add("/dev/null");
    }
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("TERM", "xterm");
    builder.environment().keySet().removeAll(List.of("CI", "NO_COLOR"));
    builder.redirectOutput(folder.resolve("out").toFile());
    builder.redirectError(folder.resolve("err").toFile());
    return builder.start();
  }

  private static int end(Process process) throws InterruptedException {
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private void write(String name, String text) throws IOException {
    Path file = dir.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
