package org.prongsai.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.Folders;
import org.prongsai.launcher.Launcher.Run;

/**
 * A build that is killed ({@code kill -9}, a power cut) leaves a whole site: the last good one, or
 * the new one when it was just finished. More moments: {@code -Dprongsai.kills=200}.
 */
@TestInstance(Lifecycle.PER_CLASS)
class KillIT {

  private static final String DATE = "--as-of=2026-11-22";

  @TempDir static Path folder;
  private Launcher launcher;
  private Path dir;
  private Path site;
  private Map<String, String> before;
  private Map<String, String> after;
  private long buildMillis;

  @BeforeAll
  void buildBoth() throws Exception {
    launcher = Launcher.copiedTo(folder.resolve("prongsai")).withJar(Launcher.JAR);
    dir = folder.resolve("dir");
    site = dir.resolve("target/site");
    Folders.copy(Path.of("content"), dir.resolve("content"));
    launcher.from(dir);
    writePage("เนื้อหาเดิม");
    build();
    before = Folders.bytes(site);
    // The same pages with other words: what check plans from the content fits both.
    writePage("เนื้อหาใหม่");
    long start = System.nanoTime();
    build();
    buildMillis = (System.nanoTime() - start) / 1_000_000;
    after = Folders.bytes(site);
    assertThat(after).isNotEqualTo(before);
  }

  private void writePage(String text) throws IOException {
    Path page = dir.resolve("content/pages/news.md");
    Files.createDirectories(page.getParent());
    Files.writeString(page, "---\ntitle: ข่าว\n---\n\n" + text + "\n");
  }

  static long[] seeds() {
    return new Random(2563).longs(Integer.getInteger("prongsai.kills", 3)).toArray();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aKilledBuildLeavesAWholeSite(long seed) throws Exception {
    putBack(before);
    Process build = start();
    // Anywhere from the first moment to a little after a usual end.
    long moment = new Random(seed).nextLong(buildMillis + buildMillis / 4);
    build.waitFor(moment, TimeUnit.MILLISECONDS);
    build.destroyForcibly().waitFor();
    String when = "seed " + seed + ", killed after " + moment + " of " + buildMillis + " ms";
    assertWhole(Folders.bytes(Files.exists(site) ? site : old()), when);

    Run next = launcher.run("check");
    assertThat(next.exit()).as(when + next).isZero();
    assertWhole(Folders.bytes(site), when + ", after the next command");
    build();
    assertThat(Folders.bytes(site)).as(when + ", after the next build").isEqualTo(after);
  }

  @Test
  void aBuildKilledBetweenTheTwoRenamesIsRepairedByTheNextCommand() throws Exception {
    putBack(before);
    Files.move(site, old());
    Run next = launcher.run("check");
    assertThat(next.exit()).as(next.toString()).isZero();
    assertThat(Folders.bytes(site)).isEqualTo(before);
  }

  private Path old() {
    return site.resolveSibling("site.old");
  }

  private void assertWhole(Map<String, String> found, String when) {
    // Not isIn: a failure would print two whole sites.
    assertThat(found.equals(before) || found.equals(after)).as(when).isTrue();
  }

  private void putBack(Map<String, String> files) throws IOException {
    Folders.delete(site);
    Folders.delete(old());
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = site.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue(), StandardCharsets.ISO_8859_1);
    }
  }

  private Process start() throws IOException {
    return launcher.start(folder.resolve("out"), folder.resolve("err"), "build", DATE);
  }

  private void build() throws Exception {
    Run run = Launcher.end(start(), folder.resolve("out"), folder.resolve("err"));
    assertThat(run.exit()).as(run.toString()).isZero();
  }
}
