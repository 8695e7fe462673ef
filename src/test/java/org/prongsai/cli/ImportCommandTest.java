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
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.Folders;
import org.prongsai.sheet.MadeWorkbook;

class ImportCommandTest {
  private static final String YEAR = "# รายปี\nปีงบประมาณ | คะแนนรวม\nnum:2562 | num:83.31\n";

  @TempDir Path temp;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private int run(String... args) {
    out.reset();
    PrintStream both = new PrintStream(out, true, StandardCharsets.UTF_8);
    return Main.run(args, both, both, Map.of());
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private Path book(String name, String text) throws IOException {
    Path file = temp.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, MadeWorkbook.of(text));
  }

  @Test
  void nothingIsOverwrittenUnlessAskedForAndThenTheFormerFileStaysBeside() throws IOException {
    Path book = book("ข้อมูล.xlsx", YEAR);
    Path yaml = temp.resolve("content/2562/assessment.yaml");
    Files.createDirectories(yaml.getParent());
    Files.writeString(yaml, "score: 80.00 # ร่าง\n");
    assertThat(run("import", book.toString(), temp.toString())).isEqualTo(2);
    assertThat(said()).contains("content/2562/assessment.yaml", "--overwrite");
    assertThat(yaml).hasContent("score: 80.00 # ร่าง");
    assertThat(run("import", book.toString(), temp.toString(), "--overwrite")).isZero();
    assertThat(said()).contains("เขียน", "~");
    assertThat(Files.readString(yaml)).isEqualTo("# จาก ข้อมูล.xlsx\nscore: 83.31\n");
    assertThat(yaml.resolveSibling("assessment.yaml~")).hasContent("score: 80.00 # ร่าง");
    assertThat(yaml.getParent().toFile().list()).hasSize(2);
  }

  @Test
  void aMistakeIsToldByItsCellAndNothingIsWritten() throws IOException {
    Path book = book("ข้อมูล.xlsx", YEAR + "num:2563 | 8๓,๓๑\n");
    var before = Folders.bytes(temp);
    assertThat(run("import", book.toString(), temp.resolve("site").toString())).isEqualTo(1);
    assertThat(said()).contains("รายปี!B3", "8๓,๓๑", "วิธีแก้", "ยังไม่เขียนไฟล์ใด");
    assertThat(Folders.bytes(temp)).isEqualTo(before);
  }

  @Test
  void aWorkbookThatStaysInContentIsToldToMove() throws IOException {
    Path book = book("content/ข้อมูล.xlsx", YEAR);
    assertThat(run("import", book.toString(), temp.toString())).isZero();
    assertThat(said()).contains("ย้าย", "content");
  }

  @Test
  void sheetsAsCsvFindTheUnitsOfTheSite() throws IOException {
    Path site = Files.createDirectories(temp.resolve("site/content")).getParent();
    Files.writeString(
        site.resolve("content/agency.yaml"),
        "name: ก\nsector: lao\nunits: [{id: office, name: สำนักปลัด}]\n");
    Path csv = temp.resolve("สมุด - รายการ OIT.csv");
    Files.writeString(
        csv, "ข้อ;ปีงบประมาณ;ส่วนงาน;ลิงก์\r\nO7;๒๕๖๘;สำนักปลัด;https://www.example.go.th/a\r\n");
    assertThat(run("import", csv.toString(), site.toString())).isZero();
    assertThat(Files.readString(site.resolve("content/2568/oit.yaml")))
        .contains("item: O7", "unit: office", "url: https://www.example.go.th/a");
  }

  @Test
  void aMergedCellCountsForEveryRowThatItCovers() throws IOException {
    String rows =
        "# รายการ OIT\nปีงบประมาณ | ข้อ | คำอธิบาย\n"
            + "num:2568 | O1 | หน้าหลัก\nnum:2568 | O2\nnum:2568 | O3\n";
    Path book = book("ข้อมูล.xlsx", rows + "@merge C2:C3\n");
    assertThat(run("import", book.toString(), temp.toString())).isZero();
    assertThat(temp.resolve("content/2568/oit.yaml"))
        .hasContent(
            "# จาก ข้อมูล.xlsx\nitems:\n  - item: O1\n    explanation: หน้าหลัก\n"
                + "  - item: O2\n    explanation: หน้าหลัก\n  - item: O3\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none.xlsx", "report.doc", "other.xlsx", "other.csv", "empty"})
  void whatCannotBeImportedIsRefusedWithAnAdvice(String name) throws IOException {
    if (name.equals("empty")) {
      Files.createDirectories(temp.resolve(name));
    } else if (name.equals("other.xlsx")) {
      book(name, "# Sheet1\na | b\n");
    } else if (!name.startsWith("none")) {
      Files.writeString(temp.resolve(name), "a,b\n");
    }
    assertThat(run("import", temp.resolve(name).toString(), temp.resolve("site").toString()))
        .isEqualTo(2);
    assertThat(said()).contains(name, "วิธีแก้").doesNotContain("Exception");
    assertThat(temp.resolve("site")).doesNotExist();
  }

  @Test
  void exportRefusesContentWithMistakesAndYearsThatAreNotThere() throws IOException {
    Path site = temp.resolve("s");
    assertThat(run("init", site.toString(), "--sample")).isZero();
    String folder = site.toString();
    String book = temp.resolve("out/a.xlsx").toString();
    assertThat(run("export", "workbook", folder, "--out", book, "--year", "2560")).isEqualTo(2);
    assertThat(said()).contains("2560");
    assertThat(run("export", "workbook", folder, "--out", temp + "/a.ods")).isEqualTo(2);
    assertThat(run("export", "workbook", folder, "--out", book, "--year", "2568")).isZero();
    assertThat(run("import", book, temp.resolve("t").toString())).isZero();
    // The year, and the result that its measures answer; not the one before.
    assertThat(temp.resolve("t/content").toFile().list())
        .containsExactlyInAnyOrder("agency.yaml", "services.yaml", "2567", "2568");
    Files.writeString(site.resolve("content/2566/assessment.yaml"), "score: 831\n");
    assertThat(run("export", "workbook", folder, "--out", temp + "/b.xlsx")).isEqualTo(1);
    assertThat(said()).contains("831");
    assertThat(temp.resolve("b.xlsx")).doesNotExist();
  }

  @Test
  void aTextThatExcelCannotKeepIsNamedAndCsvTakesIt() throws IOException {
    Path site = Files.createDirectories(temp.resolve("long/content/2562")).getParent().getParent();
    Files.writeString(site.resolve("content/agency.yaml"), "name: ก\nsector: lao\n");
    Files.writeString(
        site.resolve("content/2562/assessment.yaml"), "summary: " + "ก".repeat(33_000) + "\n");
    assertThat(run("export", "workbook", site.toString(), "--out", temp + "/a.xlsx")).isEqualTo(2);
    assertThat(said()).contains("ผลโดยสรุป", "32767");
    assertThat(run("export", "workbook", site.toString(), "--out", temp + "/csv")).isZero();
    assertThat(run("import", temp + "/csv", temp + "/back")).isZero();
    assertThat(Files.readString(temp.resolve("back/content/2562/assessment.yaml")))
        .contains("ก".repeat(33_000));
  }
}
