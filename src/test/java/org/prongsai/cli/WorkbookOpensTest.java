package org.prongsai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.Folders;

/**
 * A workbook that LibreOffice opened and saved imports to the same YAML; {@code
 * src/bench/workbook.sh} insists on it.
 */
class WorkbookOpensTest {
  @TempDir private Path folder;

  private int run(String... args) {
    PrintStream nobody = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return Main.run(args, nobody, nobody, Map.of());
  }

  @Test
  void aWorkbookThatLibreOfficeSavedImportsToTheSameYaml()
      throws IOException, InterruptedException {
    assumeTrue(Soffice.isThere(), "no soffice on the PATH; src/bench/workbook.sh insists on it");
    Path sample = folder.resolve("sample");
    Path book = folder.resolve("ข้อมูล.xlsx");
    assertThat(run("init", sample.toString(), "--sample")).isZero();
    assertThat(run("export", "workbook", sample.toString(), "--out", book.toString())).isZero();
    Path saved = Files.createDirectories(folder.resolve("saved"));
    Soffice.convert(folder, book, "xlsx", saved);
    assertThat(run("import", book.toString(), folder.resolve("a").toString())).isZero();
    assertThat(
            run("import", saved.resolve("ข้อมูล.xlsx").toString(), folder.resolve("b").toString()))
        .isZero();
    assertThat(Folders.bytes(folder.resolve("b"))).isEqualTo(Folders.bytes(folder.resolve("a")));
  }
}
