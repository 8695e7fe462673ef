package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckAnyTest {
  @TempDir Path site;

  private List<String> problems() throws Exception {
    return Check.any(site, Optional.empty(), LocalDate.of(2026, 11, 22)).problems().stream()
        .map(p -> p.rule().id() + " " + p.place().file().replace(site.toString(), "SITE"))
        .toList();
  }

  @Test
  void aFolderWithoutAPageIsToldAsSuch() throws Exception {
    assertThat(problems()).containsExactly("page/none SITE");
    Files.writeString(site.resolve("plan.pdf"), "%PDF-1.4");
    assertThat(problems()).containsExactly("page/none SITE");
  }

  @Test
  void aFolderWhoseOnlyPageIsTooLargeHasAPage() throws Exception {
    try (RandomAccessFile page = new RandomAccessFile(site.resolve("index.html").toFile(), "rw")) {
      page.setLength(65L << 20); // a hole: nothing is written, and nothing is read
    }
    assertThat(problems()).containsExactly("page/too-large index.html");
  }
}
