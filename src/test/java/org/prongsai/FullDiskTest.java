package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.cli.Main;

/** A build on a disk that fills up, wherever in the build that happens. */
class FullDiskTest {
  private static final int FINE = 0;
  private static final int PROBLEMS = 1;
  private static final int USAGE = 2;
  private static final String FULL = "the disk is full";

  /** In KiB: up to so much room hardly anything is written. */
  private static final int EARLY = 128;

  private static final int STEP = 48;

  @TempDir Path disk;
  @TempDir Path elsewhere;
  private Path folder;
  private SmallDisk small;

  @BeforeEach
  void aSmallDisk() throws Exception {
    small = SmallDisk.at(disk);
    folder = disk.resolve("agency");
  }

  @AfterEach
  void noDisk() throws Exception {
    if (small != null) {
      small.close();
    }
  }

  @Test
  void aFullDiskIsToldAndTheLastGoodSiteStaysByteForByte() throws Exception {
    content(folder, "ก่อน");
    assertThat(build(folder).code()).isZero();
    var good = Folders.bytes(folder.resolve("target/site"));
    content(folder, "หลัง");
    content(elsewhere, "หลัง");
    assertThat(build(elsewhere).code()).isZero();
    var next = Folders.bytes(elsewhere.resolve("target/site"));

    var site = good;
    for (int room = 0; !site.equals(next); room += room < EARLY ? EARLY / 4 : STEP) {
      Folders.delete(folder.resolve("target/baked"));
      small.fill(room);
      Said said = build(folder);
      small.free();
      site = Folders.bytes(folder.resolve("target/site"));
      String what = room + " KiB: " + said;
      assertThat(site).as(what).isIn(good, next);
      assertThat(what).doesNotContain("Exception", "\tat ");
      switch (said.code()) {
        case FINE -> assertThat(site).as(what).isEqualTo(next);
        case PROBLEMS ->
            // Of a file that is larger than the report, for which there is room left.
            assertThat(said.out())
                .as(what)
                .contains(FULL)
                .containsAnyOf("the space left on the disk", "the disk has space");
        default -> {
          assertThat(said.code()).as(what).isEqualTo(USAGE);
          assertThat(said.err())
              .contains(FULL, "free disk space", "last good site, if there was one, is whole");
        }
      }
    }
    assertThat(build(folder).code()).as("there is room again").isZero();
    assertThat(Folders.bytes(folder.resolve("target/site"))).isEqualTo(next);
  }

  @Test
  void aFullDiskTakesNoSiteOfManyAgenciesAway() throws Exception {
    content(folder.resolve("a"), "ก่อน");
    content(folder.resolve("b"), "ก่อน");
    assertThat(build("--all", folder).code()).isZero();
    var good = Folders.bytes(folder.resolve("target/site"));
    content(folder.resolve("a"), "หลัง");
    content(folder.resolve("b"), "หลัง");

    small.fill(EARLY);
    Said said = build("--all", folder);
    small.free();

    assertThat(said.code()).as("%s", said).isIn(PROBLEMS, USAGE);
    assertThat(said.out() + said.err()).contains(FULL).doesNotContain("Exception");
    assertThat(Folders.bytes(folder.resolve("target/site"))).isEqualTo(good);
    assertThat(build("--all", folder).code()).as("there is room again").isZero();
    assertThat(folder.resolve("target/site/a/p7/index.html")).content().contains("หลัง");
  }

  private record Said(int code, String out, String err) {}

  private static Said build(Path folder) {
    return build("--format=text", folder);
  }

  private static Said build(String option, Path folder) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            new String[] {
              "build", option, folder.toString(), "--as-of", "2026-11-22", "--lang", "en"
            },
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of());
    return new Said(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static void content(Path folder, String text) throws IOException {
    Manies.put(
        folder.resolve("content/agency.yaml"),
        "name: เทศบาลตำบลสมมติ" + text + "\nsector: lao\nsample: true\n");
    for (int i = 0; i < 20; i++) {
      Manies.put(
          folder.resolve("content/pages/p" + i + ".md"),
          "---\ntitle: หน้า " + i + "\n---\n" + text + "\n");
    }
  }
}
