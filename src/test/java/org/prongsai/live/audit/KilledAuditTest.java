package org.prongsai.live.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.check.url.Url;
import org.prongsai.model.Checklist;
import org.prongsai.model.FiscalYear;
import org.prongsai.read.Checklists;

/** An audit that is killed at any moment and begun again says the same. */
class KilledAuditTest {
  private static final Instant NOW = Instant.parse("2026-01-15T08:00:00Z");

  @TempDir private Path folder;

  /** The process ends, as far as a test can make it. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  private static String told(FixtureSite site, Eyes eyes) {
    Checklists lists = Checklists.shipped("lao");
    Checklist checklist = lists.apply(new FiscalYear(site.year())).orElseThrow();
    Url home = Url.parse(site.home()).orElseThrow();
    Judged judged =
        Auditing.judged(home, checklist, lists, Outcome.DAY, Bounds.USUAL, eyes, delay -> {});
    return judged.problems() + "\n" + judged.year() + "\n" + judged.disclosure() + judged.pages();
  }

  @Test
  void wheneverItIsKilledItGoesOnAndSaysTheSame() throws IOException {
    FixtureSite site = FixtureSite.read("posts");
    FixtureEyes whole = new FixtureEyes(site);
    String expected = told(site, whole);
    int questions = whole.asked.size();
    for (long seed = 1; seed <= 6; seed++) {
      Random random = new Random(seed);
      Path file = folder.resolve("seed-" + seed);
      FixtureEyes eyes = new FixtureEyes(site);
      String said = "";
      while (said.isEmpty()) {
        int[] left = {1 + random.nextInt(questions / 2)};
        Eyes mortal =
            url -> {
              if (left[0]-- == 0) {
                throw new Killed();
              }
              return eyes.at(url);
            };
        try (Kept kept = Kept.open(file, "posts", NOW, mortal)) {
          said = told(site, kept);
        } catch (Killed e) {
          // The last record may be half on the disk, or have bytes of nobody after it.
          try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (random.nextBoolean()) {
              channel.truncate(Math.max(60, channel.size() - random.nextInt(300)));
            } else {
              byte[] junk = new byte[random.nextInt(50)];
              random.nextBytes(junk);
              channel.write(java.nio.ByteBuffer.wrap(junk), channel.size());
            }
          }
        }
      }
      assertThat(said).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void whatWasSeenIsNotAskedAgain() throws IOException {
    FixtureSite site = FixtureSite.read("flat");
    Path file = folder.resolve("kept");
    try (Kept kept = Kept.open(file, "flat", NOW, new FixtureEyes(site))) {
      told(site, kept);
    }
    FixtureEyes again = new FixtureEyes(site);
    try (Kept kept = Kept.open(file, "flat", NOW.plusSeconds(60), again)) {
      told(site, kept);
    }
    assertThat(again.asked).isEmpty();
  }

  @Test
  void whatWasSeenADayAgoOrForAnotherAuditIsForgotten() throws IOException {
    FixtureSite site = FixtureSite.read("flat");
    Path file = folder.resolve("kept");
    try (Kept kept = Kept.open(file, "flat 2566", NOW, new FixtureEyes(site))) {
      told(site, kept);
    }
    try (Kept kept = Kept.open(file, "flat 2566", NOW.plus(Duration.ofHours(25)), u -> null)) {
      assertThat(kept.count()).isZero();
    }
    try (Kept kept = Kept.open(file, "flat 2566", NOW, new FixtureEyes(site))) {
      assertThat(kept.count()).isZero();
      told(site, kept);
    }
    try (Kept kept = Kept.open(file, "flat 2567", NOW, u -> null)) {
      assertThat(kept.count()).isZero();
    }
  }

  @Test
  void whatTheDiskHoldsOtherwiseThanItWasWrittenIsAskedAgain() throws IOException {
    FixtureSite site = FixtureSite.read("flat");
    Path file = folder.resolve("kept");
    String expected;
    int answers;
    try (Kept kept = Kept.open(file, "flat", NOW, new FixtureEyes(site))) {
      expected = told(site, kept);
      answers = kept.count();
    }
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    FixtureEyes again = new FixtureEyes(site);
    try (Kept kept = Kept.open(file, "flat", NOW, again)) {
      assertThat(kept.count()).isLessThan(answers);
      assertThat(told(site, kept)).isEqualTo(expected);
    }
    assertThat(again.asked).isNotEmpty();
  }

  @Test
  void twoRunsAreNotAtTheSameAuditAtOnce() throws IOException {
    Path file = folder.resolve("kept");
    try (Kept kept = Kept.open(file, "a", NOW, u -> null)) {
      assertThat(kept.count()).isZero();
      assertThatThrownBy(() -> Kept.open(file, "a", NOW, u -> null)).isInstanceOf(Kept.Busy.class);
    }
  }

  @Test
  void aProcessThatIsKilledGoesOnInTheNext() throws Exception {
    FixtureSite site = FixtureSite.read("flat");
    String expected;
    try (SiteServer server = SiteServer.of(site)) {
      expected = run(server, folder.resolve("whole"), Long.MAX_VALUE);
      Random random = new Random(7);
      String said = "";
      for (int kills = 0; said.isEmpty() && kills < 4; kills++) {
        said = run(server, folder.resolve("killed"), 900 + random.nextInt(900));
      }
      if (said.isEmpty()) {
        said = run(server, folder.resolve("killed"), Long.MAX_VALUE);
      }
      assertThat(said).isEqualTo(expected);
    }
  }

  /** What the audit said; empty when it was killed before. */
  private static String run(SiteServer server, Path state, long millis) throws Exception {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-Dfile.encoding=UTF-8",
                    "-cp",
                    System.getProperty("java.class.path"),
                    AuditProcess.class.getName(),
                    server.home(),
                    state.toString()))
            .redirectErrorStream(true)
            .start();
    if (millis == Long.MAX_VALUE) {
      String said =
          new String(
              process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(said).isZero();
      return said;
    }
    boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
    return ended && process.exitValue() == 0
        ? new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
        : "";
  }
}
