package org.prongsai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.ExportBook;
import org.prongsai.Import;
import org.prongsai.Init;
import org.prongsai.Refusal;
import org.prongsai.model.Portal;
import org.prongsai.problem.Checked;
import org.prongsai.problem.Problem;
import org.prongsai.read.BookImport;
import org.prongsai.read.BookTable;
import org.prongsai.read.Content;
import org.prongsai.read.ContentReader;

/** Content → workbook or CSV → content is the same content. */
class RoundTripTest {
  @TempDir Path temp;

  private Path sample() throws Refusal {
    Path site = temp.resolve("sample");
    Init.sample(site);
    return site;
  }

  /** What a workbook can hold: pages, files and the emblem's picture stay files. */
  private static Portal ofSheets(Portal portal) {
    var years = new java.util.TreeMap<>(portal.years());
    years.replaceAll(
        (y, year) ->
            new Portal.Year(year.assessment(), year.measures(), year.disclosure(), List.of()));
    return new Portal(portal.agency(), portal.services(), years, List.of());
  }

  private static List<BookTable> tables(Path site) throws Refusal, IOException {
    Checked<Optional<ExportBook.Filled>> filled = ExportBook.of(site, Optional.empty());
    assertThat(filled.problems()).isEmpty();
    return filled.value().orElseThrow().tables();
  }

  /** A site that has nothing but what it needs beside a workbook. */
  private Path beside(Path site, String name) throws IOException {
    Path other = Files.createDirectories(temp.resolve(name));
    Files.createDirectories(other.resolve("content"));
    Path logo = site.resolve("content/logo.svg");
    if (Files.exists(logo)) {
      Files.copy(logo, other.resolve("content/logo.svg"));
    }
    return other;
  }

  private void isSameThroughEverything(Path site) throws Refusal, IOException {
    Portal before = ofSheets(ContentReader.read(site).portal());
    List<BookTable> tables = tables(site);
    byte[] bytes = ContentWorkbook.of(tables, "หน่วยงาน");
    byte[] again = ContentWorkbook.of(tables, "หน่วยงาน");
    assertThat(Arrays.equals(again, bytes)).isTrue();

    Path direct = beside(site, "direct");
    Files.write(direct.resolve("content/ข้อมูล.xlsx"), bytes);
    Content read = ContentReader.read(direct);
    assertThat(errors(read.problems())).isEmpty();
    assertThat(ofSheets(read.portal())).isEqualTo(before);

    Path imported = beside(site, "imported");
    Path file = temp.resolve("ข้อมูล.xlsx");
    Files.write(file, bytes);
    isSame(file, imported, before);

    Path csv = Files.createDirectories(temp.resolve("csv"));
    for (BookTable table : tables) {
      Files.writeString(csv.resolve(table.form().name() + ".csv"), ContentCsv.of(table));
    }
    isSame(csv, beside(site, "from-csv"), before);
  }

  private static void isSame(Path file, Path site, Portal before) throws Refusal, IOException {
    Checked<List<BookImport.Document>> read = Import.read(file, site);
    assertThat(errors(read.problems())).isEmpty();
    Import.write(read.value(), site, false);
    Content again = ContentReader.read(site);
    assertThat(errors(again.problems())).isEmpty();
    assertThat(again.problems()).extracting(p -> p.rule().id()).doesNotContain("data/year-in-ce");
    assertThat(ofSheets(again.portal())).isEqualTo(before);
  }

  private static List<Problem> errors(List<Problem> problems) {
    return problems.stream().filter(Problem::isError).toList();
  }

  @Test
  void theSampleIsTheSameThroughWorkbookImportAndCsv() throws Refusal, IOException {
    isSameThroughEverything(sample());
  }

  @Test
  void theRealContentIsTheSameThroughWorkbookImportAndCsv() throws Refusal, IOException {
    isSameThroughEverything(Path.of("").toAbsolutePath());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void anyContentIsTheSameThroughWorkbookImportAndCsv(long seed) throws Refusal, IOException {
    Path site = temp.resolve("any");
    new AnyContent(seed).write(site);
    Content content = ContentReader.read(site);
    assertThat(errors(content.problems())).as("seed " + seed).isEmpty();
    isSameThroughEverything(site);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "x-windows-874"})
  void csvOfOtherProgramsIsReadWhateverItsEncodingAndSeparator(String charset)
      throws Refusal, IOException {
    Path site = sample();
    Portal before = ofSheets(ContentReader.read(site).portal());
    Path csv = Files.createDirectories(temp.resolve("csv"));
    for (BookTable table : tables(site)) {
      // Without the mark, as programs do that are not Excel.
      String text = ContentCsv.of(table).substring(1);
      Charset target = Charset.forName(charset);
      if (target.equals(StandardCharsets.UTF_8) || target.newEncoder().canEncode(text)) {
        Files.write(csv.resolve("ข้อมูล - " + table.form().name() + ".csv"), text.getBytes(target));
      } else {
        throw new UncheckedIOException(new IOException(table.form().name()));
      }
    }
    isSame(csv, beside(site, "from-csv"), before);
  }
}
