package org.prongsai.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.check.Progress;

/** Builds after changes: whatever happens, it goes on. */
class RoundsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @TempDir Path folder;
  private final Changes changes = new Changes(Duration.ofMillis(1), Duration.ofSeconds(1));
  private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
  private Rounds rounds;

  @BeforeEach
  void aSite() throws IOException {
    write("content/agency.yaml", "name: เทศบาลตำบลสมมติ\nsector: lao\nsample: true\n");
    write("content/pages/a.md", "---\ntitle: ก\n---\nหนึ่ง\n");
    rounds = new Rounds(folder, changes, () -> DAY, outcomes::add, note -> {}, Progress.NONE);
  }

  @AfterEach
  void close() {
    rounds.close();
    Builds.awaitEnd();
  }

  @Test
  void everyChangeIsBuiltAndAnErrorKeepsTheLastGoodSite() throws Exception {
    rounds.start();
    assertThat(built().report().promoted()).isTrue();
    write("content/pages/a.md", "---\ntitle: [\n---\nสอง\n");
    changes.touch();
    assertThat(built().report().promoted()).isFalse();
    assertThat(site()).contains("หนึ่ง");
    write("content/pages/a.md", "---\ntitle: ก\n---\nสาม\n");
    changes.touch();
    assertThat(built().report().promoted()).isTrue();
    assertThat(site()).contains("สาม");
  }

  @Test
  void onlyWhatIsDrawnChangesTheLooks() throws Exception {
    rounds.start();
    String before = built().site().looks();
    write("content/pages/a.md", "---\ntitle: ก\n---\nสอง\n");
    changes.touch();
    assertThat(built().site().looks()).isEqualTo(before);
    write("assets/css/base.css", "body { margin: 1px; }");
    changes.touch();
    assertThat(built().site().looks()).isNotEqualTo(before);
  }

  @Test
  void contentThatIsGoneIsARefusalAndItsReturnABuild() throws Exception {
    rounds.start();
    built();
    Files.move(folder.resolve("content"), folder.resolve("away"));
    changes.touch();
    assertThat(next())
        .isInstanceOfSatisfying(
            Outcome.Refused.class, r -> assertThat(r.why().is("refusal.no-content")).isTrue());
    changes.touch();
    assertThat(outcomes.poll(500, TimeUnit.MILLISECONDS)).as("told once").isNull();
    Files.move(folder.resolve("away"), folder.resolve("content"));
    changes.touch();
    assertThat(built().report().promoted()).isTrue();
  }

  @Test
  void whileAnotherBuildRunsItWaitsAndSaysSo() throws Exception {
    Files.createDirectories(folder.resolve("target"));
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve("target/.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock(Long.MAX_VALUE - 1, 1, false)) {
      assertThat(lock.isValid()).isTrue();
      rounds.start();
      assertThat(next()).isInstanceOf(Outcome.Locked.class);
      assertThat(outcomes.poll(500, TimeUnit.MILLISECONDS)).as("told once").isNull();
    }
    assertThat(built().report().promoted()).isTrue();
  }

  @Test
  void whatItKnowsIsLeftToTheNextBuild() throws Exception {
    rounds.start();
    built();
    rounds.close();
    assertThat(folder.resolve("target/manifest")).exists();
  }

  @Test
  void whoEndsItInTheMiddleOfABuildLosesNothingOfTheOneBefore() throws Exception {
    CountDownLatch building = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    AtomicBoolean hold = new AtomicBoolean();
    Progress slow =
        new Progress() {
          @Override
          public void expect(int pages) {
            if (hold.get()) {
              building.countDown();
              try {
                end.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e); // it is closed
              }
            }
          }

          @Override
          public void done() {}
        };
    rounds = new Rounds(folder, changes, () -> DAY, outcomes::add, note -> {}, slow);
    rounds.start();
    built();
    hold.set(true);
    changes.touch();
    building.await();
    rounds.close();
    end.countDown();
    assertThat(folder.resolve("target/manifest")).exists();
  }

  private Outcome.Built built() throws InterruptedException {
    Outcome outcome = next();
    assertThat(outcome).isInstanceOf(Outcome.Built.class);
    return (Outcome.Built) outcome;
  }

  private Outcome next() throws InterruptedException {
    Outcome outcome = outcomes.poll(2, TimeUnit.MINUTES);
    assertThat(outcome).isNotNull();
    return outcome;
  }

  private String site() throws IOException {
    return Files.readString(folder.resolve("target/site/a/index.html"));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
