package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.cli.Main;

class ExportOnAFullDiskTest {
  private static final int USAGE = 2;

  @TempDir Path disk;

  @Test
  void theFormerFileStaysAndNothingHalfIsLeft() throws Exception {
    try (SmallDisk small = SmallDisk.at(disk)) {
      Path out = disk.resolve("report.docx");
      Files.writeString(out, "former");
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      PrintStream to = new PrintStream(said, true, StandardCharsets.UTF_8);
      String[] export = {"export", "report", "--year", "2563", "--out", out.toString(), "."};
      small.fill(0);
      assertThat(Main.run(export, to, to, Map.of())).isEqualTo(USAGE);
      small.free();
      assertThat(said.toString(StandardCharsets.UTF_8)).contains("report.docx", "พื้นที่");
      assertThat(out).hasContent("former");
      try (Stream<Path> files = Files.list(disk)) {
        assertThat(files.map(f -> f.getFileName().toString()))
            .allMatch(name -> !name.contains(".new"));
      }
      assertThat(Main.run(export, to, to, Map.of())).isZero();
      assertThat(Files.readAllBytes(out)).startsWith('P', 'K');
    }
  }
}
