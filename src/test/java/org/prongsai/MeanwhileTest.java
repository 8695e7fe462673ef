package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.check.Progress;
import org.prongsai.report.Report;

/** Files that somebody changes while a build is at them: no page ever prints a wrong sum. */
class MeanwhileTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
  private static final String PUBLISHED = "2563/files/o1/plan.txt";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void content() throws IOException {
    file = folder.resolve("content/2563/files/O1/plan.txt");
    Files.createDirectories(file.getParent());
    Files.writeString(
        folder.resolve("content/agency.yaml"), "name: อบต.ตัวอย่าง\nsector: lao\nsample: true\n");
    Files.writeString(
        folder.resolve("content/2563/oit.yaml"), "closed: true\nitems:\n  - item: O1\n");
    Files.writeString(file, "plan one");
  }

  @Test
  void aFileThatChangesAfterItWasReadIsPublishedAsItWasRead() throws Exception {
    Report report = build(() -> Files.writeString(file, "plan two"));
    assertThat(report.promoted()).isTrue();
    assertThat(site(PUBLISHED)).hasContent("plan one");
    assertPageTellsTheSum();
    build(() -> {});
    assertThat(site(PUBLISHED)).hasContent("plan two");
    assertPageTellsTheSum();
  }

  @Test
  void aFileThatWasNotReadBecauseItHadNotChangedAndThenChangesFailsTheBuild() throws Exception {
    settle();
    build(() -> {});
    Files.delete(site(PUBLISHED)); // so that the next build needs it again
    settle();
    Report report = build(() -> Files.writeString(file, "plan two"));
    assertThat(report.promoted()).isFalse();
    assertThat(report.problems())
        .filteredOn(p -> p.isError() && p.rule().id().startsWith("file/"))
        .extracting(p -> p.rule().id() + " " + p.place().file())
        .containsExactly("file/not-copied " + PUBLISHED);
    assertThat(folder.resolve("target/baked").resolve(PUBLISHED)).doesNotExist();
    assertThat(build(() -> {}).promoted()).isTrue();
    assertThat(site(PUBLISHED)).hasContent("plan two");
    assertPageTellsTheSum();
  }

  @Test
  void aFileThatIsGoneWhenItIsToBeCopiedFailsTheBuild() throws Exception {
    settle();
    build(() -> {});
    Files.delete(site(PUBLISHED));
    settle();
    Report report = build(() -> Files.delete(file));
    assertThat(report.promoted()).isFalse();
    assertThat(report.problems())
        .extracting(p -> p.rule().id() + " " + p.place().file())
        .contains("file/not-copied " + PUBLISHED);
    assertThat(folder.resolve("target/baked").resolve(PUBLISHED)).doesNotExist();
  }

  @Test
  void aFileThatGrowsAllTheTimeIsPublishedWithTheSumOfWhatLiesThere() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    Thread writer = new Thread(() -> grow(done));
    writer.start();
    try {
      for (int i = 0; i < 5; i++) {
        Report report = build(() -> {});
        if (report.promoted()) {
          assertPageTellsTheSum();
        } else {
          assertThat(report.problems()).anyMatch(p -> p.rule().id().equals("file/not-copied"));
        }
      }
    } finally {
      done.set(true);
      writer.join();
    }
    assertThat(build(() -> {}).promoted()).isTrue();
    assertThat(Files.mismatch(site(PUBLISHED), file)).isEqualTo(-1);
    assertPageTellsTheSum();
  }

  private void grow(AtomicBoolean done) {
    byte[] more = new byte[4096];
    try {
      for (int i = 0; i < 2000 && !done.get(); i++) {
        Files.write(file, more, StandardOpenOption.APPEND);
        Thread.onSpinWait();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Edit {
    void run() throws IOException;
  }

  /**
   * @param edit done after the content was read and before anything is put in its place
   */
  private Report build(Edit edit) throws Refusal {
    Progress between =
        new Progress() {
          @Override
          public void expect(int pages) {
            try {
              edit.run();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }

          @Override
          public void done() {}
        };
    return Build.run(folder, AS_OF, r -> Map.of(), between, note -> {});
  }

  /** Until the file's stamp is believed. */
  private static void settle() throws InterruptedException {
    Thread.sleep(70);
  }

  private Path site(String name) {
    return folder.resolve("target/site").resolve(name);
  }

  private void assertPageTellsTheSum() throws Exception {
    byte[] sha256 =
        MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(site(PUBLISHED)));
    List<String> lines = Files.readAllLines(site("2563/oit/o1/index.html"));
    assertThat(lines).anyMatch(line -> line.contains(HexFormat.of().formatHex(sha256)));
  }
}
