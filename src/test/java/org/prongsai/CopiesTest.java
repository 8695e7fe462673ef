package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.problem.Problem;
import org.prongsai.report.Report;

/** What a build does with the files of the years, and what it remembers of them. */
class CopiesTest {
  private static final LocalDate AS_OF = LocalDate.of(2020, 1, 1);
  private static final String PDF =
      "%PDF-1.4\n1 0 obj <</Type/Catalog>> endobj\n3 0 obj <</Type /Page>> endobj\n"
          + "trailer <</Root 1 0 R>>\nstartxref\n9\n%%EOF\n";

  @TempDir Path folder;
  private Path files;

  @BeforeEach
  void content() throws IOException {
    files = Files.createDirectories(folder.resolve("content/2563/files/O7"));
    Files.writeString(folder.resolve("content/agency.yaml"), "name: อบต.ตัวอย่าง\nsector: lao\n");
    Files.writeString(
        folder.resolve("content/2563/oit.yaml"), "checklist: oit-2563-lao\nclosed: true\n");
    Files.writeString(files.resolve("แผน.pdf"), PDF);
  }

  private Report build() throws Refusal {
    return Build.run(folder, AS_OF, r -> Map.of());
  }

  private List<String> fileProblems(Report report) {
    return report.problems().stream()
        .filter(p -> p.rule().id().startsWith("file/"))
        .map(p -> p.rule().id() + " " + p.place().file())
        .toList();
  }

  @Test
  void aCopyIsTheFileAndTheItemPagePrintsItsSum() throws Exception {
    // Large enough for several reads and two threads.
    byte[] large = new byte[9 << 20];
    new Random(1).nextBytes(large);
    Files.write(files.resolve("b.bin"), large);
    Files.write(files.resolve("empty.txt"), new byte[0]);
    build();
    Path site = folder.resolve("target/site/2563/files/o7");
    assertThat(Files.mismatch(files.resolve("b.bin"), site.resolve("b.bin"))).isEqualTo(-1);
    assertThat(site.resolve("empty.txt")).isEmptyFile();
    String page = Files.readString(folder.resolve("target/site/2563/oit/o7/index.html"));
    assertThat(page).contains(sum(large), sum(PDF.getBytes("UTF-8")), sum(new byte[0]));
    assertThat(folder.resolve("target/copies")).doesNotExist();
  }

  @Test
  void aSecondBuildKnowsWhatWasSoundAndSaysTheSame() throws Exception {
    Files.writeString(files.resolve("cut.pdf"), PDF.substring(0, PDF.length() - 8));
    List<Problem> first = build().problems();
    Path memory = folder.resolve("target/sound-files");
    assertThat(memory).content().contains(sum(PDF.getBytes("UTF-8")) + " PDF\n");
    assertThat(build().problems()).isEqualTo(first);
    Files.writeString(memory, "x", java.nio.file.StandardOpenOption.APPEND);
    assertThat(build().problems()).isEqualTo(first);
    Files.delete(memory);
    assertThat(build().problems()).isEqualTo(first);
    assertThat(first).anyMatch(p -> p.rule().id().equals("file/truncated"));
  }

  @Test
  void aFileThatChangedIsLookedAtAgainWhateverItsDateSays() throws Exception {
    Path plan = files.resolve("แผน.pdf");
    var saved = Files.getLastModifiedTime(plan);
    assertThat(fileProblems(build())).isEmpty();
    Files.writeString(plan, PDF.replace("%%EOF", "%%EOX"));
    Files.setLastModifiedTime(plan, saved);
    assertThat(fileProblems(build())).containsExactly("file/truncated 2563/files/o7/แผน.pdf");
  }

  @Test
  void theMemoryIsNeitherPublishedNorInTheWayOfTheSameBytes() throws Exception {
    build();
    Map<String, byte[]> first = site();
    build();
    assertThat(site().keySet()).isEqualTo(first.keySet());
    site().forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(first.get(name)));
    assertThat(first.keySet()).noneMatch(n -> n.contains("sound-files") || n.contains("copies"));
  }

  @Test
  void aCheckWritesNothing() throws Exception {
    build();
    Files.delete(folder.resolve("target/sound-files"));
    List<String> before = everything();
    Check.ours(folder, java.util.Optional.empty(), AS_OF);
    Check.any(folder.resolve("target/site"), java.util.Optional.empty(), AS_OF);
    assertThat(everything()).isEqualTo(before);
  }

  private Map<String, byte[]> site() throws IOException {
    Map<String, byte[]> bytes = new java.util.TreeMap<>();
    Path site = folder.resolve("target/site");
    try (Stream<Path> all = Files.walk(site)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        bytes.put(site.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return bytes;
  }

  private List<String> everything() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.map(Path::toString).sorted().toList();
    }
  }

  private static String sum(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
