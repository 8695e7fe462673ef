package org.prongsai.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.Eventually.eventually;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.Eventually;
import org.prongsai.Folders;

/**
 * Every way in which editors, people and programs change files; by events, and by glances alone.
 */
class FolderWatchTest {
  private static final Duration PATIENCE = Eventually.PATIENCE;

  /** Long enough for an event, or for two glances, to come although nothing was to come. */
  private static final Duration STILL = Duration.ofMillis(150);

  @TempDir Path folder;
  private Changes changes;
  private FolderWatch watch;

  @BeforeEach
  void aSite() throws IOException {
    write("content/agency.yaml", "name: ก");
    write("content/2563/measures.yaml", "of: 2562");
    write("content/2563/files/O1/a.txt", "a");
    write("target/site/index.html", "x");
  }

  @AfterEach
  void close() {
    if (watch != null) {
      watch.close();
    }
  }

  private void watch(boolean events) {
    changes = new Changes(Duration.ofMillis(30), Duration.ofSeconds(3));
    // By events: glances come too late to be what was seen.
    watch = new FolderWatch(folder, changes, Duration.ofMillis(events ? 3_600_000 : 40), events);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aSavedFileIsSeen(boolean events) throws Exception {
    watch(events);
    write("content/2563/measures.yaml", "of: 2561 ");
    seen();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void editorsThatWriteAnotherFileAndRenameItAreSeen(boolean events) throws Exception {
    watch(events);
    write("content/2563/.measures.yaml.swp", "of: 2561");
    Files.move(
        folder.resolve("content/2563/.measures.yaml.swp"),
        folder.resolve("content/2563/measures.yaml"),
        StandardCopyOption.REPLACE_EXISTING);
    seen();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatEditorsAndOfficeLeaveBehindIsNot(boolean events) throws Exception {
    watch(events);
    write("content/2563/files/O1/~$plan.xlsx", "lock");
    write("content/2563/files/O1/.~lock.plan.xlsx#", "lock");
    write("content/2563/.measures.yaml.swp", "x");
    write("content/2563/measures.yaml~", "x");
    write("content/Thumbs.db", "x");
    write("content/.DS_Store", "x");
    write("content/.git/index", "x");
    write("target/site/index.html", "another");
    write("publish.yaml", "x");
    assertThat(changes.await(STILL)).isFalse();
    write("content/agency.yaml", "name: ขขข");
    seen();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void filesInNewFoldersAreSeenHoweverDeep(boolean events) throws Exception {
    watch(events);
    write("content/2564/files/O1/deep/plan.txt", "x");
    seen();
    writeUntilSeen("content/2564/files/O1/deep/plan.txt");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void contentMayGoAwayAndComeBack(boolean events) throws Exception {
    watch(events);
    Folders.delete(folder.resolve("content"));
    seen();
    write("content/agency.yaml", "name: กลับมา");
    seen();
    writeUntilSeen("content/agency.yaml");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aWholeFolderMayBeRenamedIntoPlace(boolean events) throws Exception {
    write("new/agency.yaml", "name: ข");
    watch(events);
    Files.move(folder.resolve("content"), folder.resolve("old"));
    Files.move(folder.resolve("new"), folder.resolve("content"));
    seen();
    writeUntilSeen("content/agency.yaml");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void contentMayBeALinkThatComesLaterButNoLinkInItIsFollowed(boolean events) throws Exception {
    Folders.delete(folder.resolve("content"));
    write("elsewhere/2563/measures.yaml", "of: 2562");
    write("outside/a.txt", "a");
    watch(events);
    Files.createSymbolicLink(folder.resolve("content"), folder.resolve("elsewhere"));
    seen();
    writeUntilSeen("elsewhere/2563/measures.yaml");
    Files.createSymbolicLink(folder.resolve("content/linked"), folder.resolve("outside"));
    seen();
    write("outside/a.txt", "another");
    assertThat(changes.await(STILL)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void themesAndTheIgnoreFileAreInputsToo(boolean events) throws Exception {
    watch(events);
    write("templates/layout/page.ftlh", "x");
    seen();
    write("assets/css/own.css", "x");
    seen();
    write("prongsai-ignore.yaml", "x");
    seen();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aThousandFilesAreSeenWithTheLastOfThem(boolean events) throws Exception {
    watch(events);
    for (int i = 0; i < 1000; i++) {
      write("content/2563/files/O2/d" + i % 7 + "/doc-" + i + ".txt", "x");
    }
    seen();
    while (changes.await(STILL)) {
      // More of the same; what counts is that the last change was told after it was made.
    }
    writeUntilSeen("content/2563/files/O2/d6/last.txt");
  }

  @Test
  void aFileThatGetsAnOldTimeIsSeenByGlancesToo() throws Exception {
    watch(false);
    write("content/agency.yaml", "name: ข");
    Files.setLastModifiedTime(folder.resolve("content/agency.yaml"), FileTime.fromMillis(1000));
    seen();
  }

  @Test
  void whatAnEventHasToldIsNotFoundAgainByAGlance() throws Exception {
    changes = new Changes(Duration.ofMillis(10), Duration.ofSeconds(3));
    watch = new FolderWatch(folder, changes, Duration.ofMillis(200), true);
    // On a busy machine an event may come after the glance, and is told again then: once more.
    boolean again = true;
    for (int tries = 1; again && tries <= 5; tries++) {
      write("content/agency.yaml", "name: " + "ข".repeat(tries));
      seen();
      again = changes.await(Duration.ofMillis(700));
    }
    assertThat(again).isFalse();
  }

  private void seen() throws InterruptedException {
    assertThat(changes.await(PATIENCE)).isTrue();
    seenToTheEnd();
  }

  private void seenToTheEnd() throws InterruptedException {
    while (changes.await(STILL)) {
      // What else belongs to it.
    }
  }

  /**
   * A folder that has just come is watched a moment after it was told of; on a busy machine that is
   * a long one.
   */
  private void writeUntilSeen(String name) throws InterruptedException {
    AtomicInteger times = new AtomicInteger();
    eventually(
        () -> {
          write(name, "x".repeat(times.incrementAndGet()));
          assertThat(changes.await(STILL)).as("saved %s times", times).isTrue();
        });
    seenToTheEnd();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
