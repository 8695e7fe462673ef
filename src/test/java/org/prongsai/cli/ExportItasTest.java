package org.prongsai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportItasTest {
  @TempDir private Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private int run(String... args) {
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return Main.run(args, out, out, Map.of());
  }

  private int export(String year, String name) {
    return run(
        "export",
        "itas",
        "--year",
        year,
        "--as-of",
        "2026-11-22",
        "--out",
        folder.resolve(name).toString(),
        folder.toString());
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("content").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /**
   * The cells of an item's row; no cell of these tests holds a quote or a line break in row one.
   */
  private List<String> row(String item) throws IOException {
    assertThat(export("2568", "sheet.csv")).as(said()).isZero();
    String csv = Files.readString(folder.resolve("sheet.csv"));
    int start = csv.indexOf("\r\n" + item + ",") + 2;
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = start; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\r')) {
        cells.add(cell.toString());
        cell.setLength(0);
        if (c == '\r') {
          return cells;
        }
      } else {
        cell.append(c);
      }
    }
    return cells;
  }

  @BeforeEach
  void agency() throws IOException {
    write(
        "agency.yaml",
        """
        name: องค์การบริหารส่วนตำบลตัวอย่าง
        sector: lao
        sample: true
        baseUrl: https://ita.example.go.th/abc/
        units: [{id: office, name: สำนักปลัด}]
        channels:
          - {id: qa, kind: qa, name: ถามตอบ, url: "https://www.example.go.th/qa"}
        """);
    write("2568/files/O1/แผนผัง.txt", "แผนผังตัวอย่าง");
    write("2568/files/O9/a.txt", "ตัวอย่าง");
    write(
        "2568/oit.yaml",
        """
        items:
          - {item: O3, evidence: [{page: units}, {url: "https://www.example.go.th/contact"}]}
          - {item: O4, explanation: หน้าหลัก > ข่าว, evidence: [{url: "https://www.example.go.th/news"}]}
          - {item: O7, pending: {until: 2569-12-31, unit: office}}
          - {item: O8, exempt: {reason: ไม่มีคู่มือแยก}}
          - item: O9
            evidence:
              - {url: "https://www.example.go.th/1", title: หนึ่ง}
              - {url: "https://www.example.go.th/2", title: สอง}
              - {url: "https://www.example.go.th/3", title: สาม}
              - {url: "https://www.example.go.th/", title: หน้าแรก, kind: home}
              - {url: "https://www.example.go.th/guide", title: วิธีดู, kind: guide}
        """);
  }

  @Test
  void aDroppedFileIsAnsweredWithItsItemPageAndItsOwnAddress() throws IOException {
    List<String> row = row("O1");
    assertThat(row.subList(2, 6))
        .containsExactly(
            "มี",
            "https://ita.example.go.th/abc/2568/oit/o1/",
            "https://ita.example.go.th/abc/2568/files/o1/%E0%B9%81%E0%B8%9C%E0%B8%99%E0%B8%9C%E0%B8%B1%E0%B8%87.txt",
            "");
    assertThat(row.get(8))
        .isEqualTo(
            "1. หน้าหลัก > ข้อมูลสาธารณะ > O1 "
                + row.get(1)
                + "\n2. หน้าหลัก > ข้อมูลสาธารณะ > O1 "
                + row.get(1)
                + " > แผนผัง.txt (ไฟล์ TXT)");
  }

  @Test
  void pagesOfOursAreSubmittedAsTheyArePublishedAndOutsideLinksAsWritten() throws IOException {
    assertThat(row("O3").subList(3, 6))
        .containsExactly(
            "https://ita.example.go.th/abc/2568/oit/o3/",
            "https://ita.example.go.th/abc/units/",
            "https://www.example.go.th/contact");
  }

  @Test
  void anExplanationOfTheAgencysOwnIsTakenAsItIs() throws IOException {
    assertThat(row("O4").get(8)).isEqualTo("หน้าหลัก > ข่าว");
  }

  @Test
  void whatIsNotDisclosedIsAnsweredWithNoneAndSaysWhy() throws IOException {
    assertThat(row("O7").subList(2, 9)).containsExactly("ไม่มี", "", "", "", "", "", "");
    assertThat(row("O7").get(9)).contains("รอเผยแพร่", "31 ธันวาคม 2569", "สำนักปลัด");
    assertThat(row("O8").get(2)).isEqualTo("ไม่มี");
    assertThat(row("O8").get(9)).contains("ไม่เกี่ยวข้อง", "ไม่มีคู่มือแยก");
    assertThat(row("O10").get(9)).contains("ยังไม่เผยแพร่");
  }

  @Test
  void guidesComeFirstThenTheHomePageAndTheRestIsOnTheItemPage() throws IOException {
    List<String> row = row("O9");
    assertThat(row.subList(3, 8))
        .containsExactly(
            "https://ita.example.go.th/abc/2568/oit/o9/",
            "https://www.example.go.th/guide",
            "https://www.example.go.th/",
            "https://www.example.go.th/1",
            "https://www.example.go.th/2");
    assertThat(row.get(8).lines()).hasSize(5);
    assertThat(row.get(9)).contains("หลักฐานอีก 2 รายการอยู่ในหน้าของข้อนี้");
  }

  @Test
  void theAnswersAreThoseOfTheReport() throws IOException {
    run("build", folder.toString(), "--as-of", "2026-11-22");
    JsonNode items =
        new ObjectMapper()
            .readTree(folder.resolve("target/report/report.json").toFile())
            .at("/completeness/0/items");
    assertThat(items).hasSize(28);
    for (JsonNode item : items) {
      String verdict = item.get("verdict").asText();
      boolean there = verdict.equals("published") || verdict.equals("incomplete");
      List<String> row = row(item.get("item").asText());
      assertThat(row.get(2)).as(row.get(0)).isEqualTo(there ? "มี" : "ไม่มี");
      if (there) {
        String page = "https://ita.example.go.th/abc/" + item.get("url").asText();
        assertThat(row.get(3)).isEqualTo(page);
        assertThat(folder.resolve("target/baked/" + item.get("url").asText() + "index.html"))
            .satisfiesAnyOf(
                f -> assertThat(f).exists(),
                f ->
                    assertThat(
                            folder.resolve(
                                "target/site/" + item.get("url").asText() + "index.html"))
                        .exists());
      }
    }
  }

  @Test
  void withoutABaseUrlItSaysWhatToAdd() throws IOException {
    String agency = Files.readString(folder.resolve("content/agency.yaml"));
    write("agency.yaml", agency.replaceFirst("baseUrl: .*", ""));
    assertThat(export("2568", "sheet.xlsx")).isEqualTo(2);
    assertThat(said()).contains("baseUrl", "content/agency.yaml");
    assertThat(folder.resolve("sheet.xlsx")).doesNotExist();
  }

  @Test
  void aYearThatIsNotJudgedIsRefusedAndTheJudgedOnesAreNamed() {
    assertThat(export("2560", "sheet.xlsx")).isEqualTo(2);
    assertThat(said()).contains("2560", "ปีที่มี: 2568");
  }

  @Test
  void contentWithMistakesGivesNoSheetBecauseAnswersMightBeWrong() throws IOException {
    write("2568/oit.yaml", "items:\n  - {item: O3, evidnce: []}\n");
    assertThat(export("2568", "sheet.xlsx")).isEqualTo(1);
    assertThat(said()).contains("content/2568/oit.yaml:2:", "วิธีแก้:");
    assertThat(folder.resolve("sheet.xlsx")).doesNotExist();
  }

  @Test
  void anotherEndingAnotherKindAndAMissingOptionAreWrongUsage() {
    assertThat(export("2568", "sheet.pdf")).isEqualTo(2);
    assertThat(said()).contains(".xlsx", ".csv");
    said.reset();
    assertThat(run("export", "itsa")).isEqualTo(2);
    assertThat(said()).contains("itsa", "ใช้ได้: itas");
    said.reset();
    assertThat(run("export")).isEqualTo(2);
    assertThat(said()).contains("ใช้ได้: itas");
    assertThat(run("export", "itas", "--year", "2568")).isEqualTo(2);
    assertThat(run("export", "itas", "--year", "68", "--out", "a.csv")).isEqualTo(2);
  }

  @Test
  void aSheetIsWrittenWholeAndReplacesAFormerOne() throws IOException {
    Files.writeString(folder.resolve("sheet.xlsx"), "former");
    assertThat(export("2568", "sheet.xlsx")).isZero();
    assertThat(Files.readAllBytes(folder.resolve("sheet.xlsx"))).startsWith('P', 'K');
    assertThat(folder.resolve(".sheet.xlsx.new")).doesNotExist();
    assertThat(said()).contains("28 ข้อ");
  }
}
