package org.prongsai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.browser.Browser;
import org.prongsai.cli.Main;

/** {@code --pdf} by the browser of this machine. */
class ExportedPdfIT {
  @TempDir private Path folder;

  @Test
  void thePageOfTheMeasuresIsPrintedWhole() throws IOException {
    Browser.launch().close(); // there is one, then
    Path out = folder.resolve("report.pdf");
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream to = new PrintStream(said, true, StandardCharsets.UTF_8);
    String[] export = {"export", "report", "--pdf", "--year", "2563", "--out", out.toString(), "."};
    assertThat(Main.run(export, to, to, System.getenv())).as("%s", said).isZero();
    PrintedPage printed = PrintedPage.of(Files.readAllBytes(out));
    assertThat(printed.text())
        .contains(
            PrintedPage.plain("จัดทำคู่มือการใช้ทรัพย์สินของทางราชการ"),
            PrintedPage.plain("กองส่งเสริมการเกษตร"),
            PrintedPage.plain("จัดทำระบบ E-Service"));
    assertThat(printed.structure()).contains("Table", "H1");
  }
}
