package org.prongsai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.office.word.Docx;

/** What a person may ask of the exports to Word that cannot be done. */
class ExportWordRefusalTest {
  private static final Path REAL = Path.of("");

  @TempDir private Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private int run(String... args) {
    said.reset();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return Main.run(args, out, out, Map.of());
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private int export(String year, Path site, Path out) {
    return run("export", "report", "--year", year, "--out", out.toString(), site.toString());
  }

  @Test
  void aYearWithoutMeasuresIsRefusedAndTheOthersAreNamed() {
    assertThat(export("2560", REAL, folder.resolve("a.docx"))).isEqualTo(2);
    assertThat(said()).contains("2560", "ปีที่มี: 2563", "--year");
    assertThat(folder.resolve("a.docx")).doesNotExist();
  }

  @Test
  void contentWithMistakesGivesNoPaper() throws IOException {
    Path measures = folder.resolve("content/2568/measures.yaml");
    Files.createDirectories(measures.getParent());
    Files.writeString(measures, "of: 2567\nmeasuers: []\n");
    Files.writeString(folder.resolve("content/agency.yaml"), "name: อบต.ตัวอย่าง\nsector: lao\n");
    assertThat(export("2568", folder, folder.resolve("a.docx"))).isOne();
    assertThat(said()).contains("content/2568/measures.yaml:2:", "วิธีแก้:");
    assertThat(folder.resolve("a.docx")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"a.doc, .docx", "a.odt, .docx", "a, .docx"})
  void anotherEndingIsRefused(String name, String told) {
    assertThat(export("2563", REAL, folder.resolve(name))).isEqualTo(2);
    assertThat(said()).contains(told);
  }

  @Test
  void aFolderIsMadeAFormerFileIsReplacedAndAFolderOfThatNameIsRefused() throws IOException {
    Path out = folder.resolve("งาน/2563/รายงาน.docx");
    assertThat(export("2563", REAL, out)).isZero();
    Files.writeString(out, "former");
    assertThat(export("2563", REAL, out)).isZero();
    assertThat(new Docx(out).paragraphs()).isNotEmpty();
    Path taken = Files.createDirectories(folder.resolve("taken.docx"));
    assertThat(export("2563", REAL, taken)).isEqualTo(2);
    assertThat(said()).contains("เป็นโฟลเดอร์");
  }

  @ParameterizedTest
  @ValueSource(strings = {"~$port.docx", ".~lock.report.docx#"})
  void aFileThatIsOpenInWordOrLibreOfficeIsNotWrittenOver(String mark) throws IOException {
    Files.writeString(folder.resolve("report.docx"), "former");
    Files.writeString(folder.resolve(mark), "");
    Path out = folder.resolve("report.docx");
    assertThat(export("2563", REAL, out)).isEqualTo(2);
    assertThat(said()).contains("เปิดอยู่ในโปรแกรมอื่น", mark);
    assertThat(out).hasContent("former");
  }

  @Test
  void withoutAYearItSaysWhichOptionIsMissing() {
    assertThat(run("export", "report", "--out", "a.docx")).isEqualTo(2);
    assertThat(said()).contains("--year");
  }
}
