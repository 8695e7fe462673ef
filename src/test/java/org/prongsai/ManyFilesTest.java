package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.report.Report;

/** A folder with very many files; {@code -Dmany.files=100000} for as many as anybody ever had. */
class ManyFilesTest {
  private static final int MANY = Integer.getInteger("many.files", 3000);

  @TempDir Path folder;

  @Test
  void veryManyFilesInOneFolderArePublishedEveryOne() throws Exception {
    Path files = Files.createDirectories(folder.resolve("content/2563/files/O1"));
    Files.writeString(
        folder.resolve("content/agency.yaml"), "name: อบต.ตัวอย่าง\nsector: lao\nsample: true\n");
    Files.writeString(
        folder.resolve("content/2563/oit.yaml"), "closed: true\nitems:\n  - item: O1\n");
    for (int i = 0; i < MANY; i++) {
      Files.writeString(files.resolve("ไฟล์-" + i + ".txt"), "file " + i);
    }
    Report first = build();
    assertThat(first.promoted()).isTrue();
    assertThat(first.problems()).noneMatch(p -> p.rule().id().startsWith("link/"));
    assertThat(published()).hasSize(MANY).contains("ไฟล์-0.txt", "ไฟล์-" + (MANY - 1) + ".txt");
    Files.delete(files.resolve("ไฟล์-1.txt"));
    assertThat(build().promoted()).isTrue();
    assertThat(published()).hasSize(MANY - 1).doesNotContain("ไฟล์-1.txt");
  }

  private Report build() throws Refusal {
    return Build.run(folder, LocalDate.of(2026, 11, 22), r -> Map.of());
  }

  private List<String> published() throws Exception {
    try (var all = Files.list(folder.resolve("target/site/2563/files/o1"))) {
      return all.map(f -> f.getFileName().toString()).toList();
    }
  }
}
