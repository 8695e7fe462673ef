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
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.office.word.Docx;

/**
 * What LibreOffice makes of the papers, where there is one; {@code src/bench/papers.sh} insists on
 * it, and makes pictures to look at.
 */
class WordOpensTest {
  private static final int MEASURES = 60;
  private static final String HEADING = "HEADING";

  @TempDir private Path folder;

  private void agency() throws IOException {
    Files.createDirectories(folder.resolve("content/2568"));
    Files.writeString(
        folder.resolve("content/agency.yaml"),
        "name: อบต.ตัวอย่าง\nsector: lao\nsample: true\nunits: [{id: u, name: สำนักปลัด}]\n");
    StringBuilder yaml = new StringBuilder("of: 2567\ntables:\n  - {instrument: IIT, columns: [");
    yaml.append(HEADING).append(", b, c, d]}\nmeasures:\n");
    for (int i = 1; i <= MEASURES; i++) {
      yaml.append("  - {id: m").append(i).append(", instrument: IIT, findings: [{id: f, text: '");
      yaml.append("ที่ ")
          .append(i)
          .append(" <b>&amp;</b> น้ำ 😀'}], steps: [{id: s, text: ทำคู่มือ}], ");
      yaml.append("units: [u]}\n");
    }
    Files.writeString(folder.resolve("content/2568/measures.yaml"), yaml.toString());
  }

  private void convert(String kind) throws IOException, InterruptedException {
    Soffice.convert(folder, folder.resolve("report.docx"), kind, folder);
  }

  @Test
  void everyTextIsReadAndTheHeadingOfATableIsOnEveryPageOfIt()
      throws IOException, InterruptedException {
    assumeTrue(Soffice.isThere(), "no soffice on the PATH; src/bench/papers.sh insists on it");
    agency();
    PrintStream nobody = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    Path paper = folder.resolve("report.docx");
    String[] export = {
      "export", "report", "--year", "2568", "--out", paper.toString(), folder.toString()
    };
    assertThat(Main.run(export, nobody, nobody, Map.of())).isZero();
    convert("txt:Text (encoded):UTF8");
    String read =
        Docx.letters(Files.readString(folder.resolve("report.txt")).replace("\uFEFF", ""));
    assertThat(read).endsWith(new Docx(paper).letters());
    convert("pdf");
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("report.pdf").toFile())) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(3);
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        String text = stripper.getText(pdf);
        boolean onlySigned = page == pdf.getNumberOfPages() && !text.contains("<b>");
        assertThat(onlySigned || text.contains(HEADING)).as("page %s", page).isTrue();
      }
    }
  }
}
