package org.prongsai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.office.word.Docx;
import org.w3c.dom.Element;

class ExportWordTest {
  private static final Path REAL = Path.of("");
  private static final String SIGNATURE = "ลงชื่อ";

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

  private int export(String kind, Path site, String year, String asOf, Path out) {
    return run(
        "export", kind, "--year", year, "--as-of", asOf, "--out", out.toString(), site.toString());
  }

  private Docx made(String kind, Path site, String year) throws IOException {
    Path out = folder.resolve(kind + ".docx");
    assertThat(export(kind, site, year, "2026-11-22", out)).as(said()).isZero();
    return new Docx(out);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void agency(String measures) throws IOException {
    write(
        "content/agency.yaml",
        """
        name: องค์การบริหารส่วนตำบลตัวอย่าง
        sector: lao
        sample: true
        units: [{id: office, name: สำนักปลัด}]
        """);
    write("content/2568/measures.yaml", measures);
  }

  private Path sample() {
    Path sample = folder.resolve("sample");
    if (!Files.exists(sample)) {
      assertThat(run("init", sample.toString(), "--sample")).isZero();
    }
    return sample;
  }

  @Test
  void theRealReportReadsLikeItsSourceFromTheFirstWordToTheLast() throws IOException {
    String source =
        Files.readString(Path.of("src/test/resources/source/report-2562.txt"))
            .replaceAll("</?p>", "");
    String letters = made("report", REAL, "2563").letters();
    assertThat(letters.substring(0, letters.indexOf(SIGNATURE))).isEqualTo(Docx.letters(source));
    List<String> sentences =
        source.lines().flatMap(l -> List.of(l.split("\t")).stream()).map(Docx::letters).toList();
    int at = 0;
    for (String sentence : sentences) {
      int found = letters.indexOf(sentence, at);
      assertThat(found).as(sentence).isGreaterThanOrEqualTo(at);
      at = found + sentence.length();
    }
  }

  @Test
  void thePaperIsInThaiDigitsAndKeepsTheDigitsOfLatinWords() throws IOException {
    agency(
        """
        of: 2567
        measures:
          - id: m
            instrument: OIT
            findings: [{id: f, text: "เพิ่ม 3 ข้อ คือ O42 และ https://a.go.th/2568 ภายใน 30/9/2568"}]
            steps: [{id: s, text: ทำ}]
            units: [office]
        """);
    String text = String.join("\n", made("report", folder, "2568").paragraphs());
    assertThat(text).contains("เพิ่ม ๓ ข้อ คือ O42 และ https://a.go.th/2568 ภายใน ๓๐/๙/๒๕๖๘");
    assertThat(String.join("", made("report", REAL, "2563").paragraphs()))
        .doesNotContainPattern("[0-9]");
  }

  @Test
  void everyTableRepeatsItsHeadingOnTheNextPageAndFitsTheWidthBetweenTheMargins()
      throws IOException {
    for (String kind : List.of("report", "followup")) {
      Docx docx = made(kind, REAL, "2563");
      assertThat(docx.all("tbl")).isNotEmpty();
      for (Element table : docx.all("tbl")) {
        assertThat(Docx.all(Docx.all(table, "tr").get(0), "tblHeader")).hasSize(1);
        int width =
            Docx.all(table, "gridCol").stream()
                .mapToInt(c -> Integer.parseInt(c.getAttribute("w:w")))
                .sum();
        assertThat(width).isEqualTo(11906 - 1701 - 1134);
      }
    }
  }

  @Test
  void theStylesSayEverySizeAndWeightForThaiToo() throws IOException {
    Element styles = made("report", REAL, "2563").part("word/styles.xml").getDocumentElement();
    assertThat(Docx.all(styles, "szCs")).hasSameSizeAs(Docx.all(styles, "sz"));
    assertThat(Docx.all(styles, "bCs")).hasSameSizeAs(Docx.all(styles, "b"));
    assertThat(Docx.all(styles, "lang").get(0).getAttribute("w:bidi")).isEqualTo("th-TH");
    assertThat(Docx.all(styles, "sz").get(0).getAttribute("w:val")).isEqualTo("32");
    assertThat(Docx.all(styles, "rFonts").get(0).getAttribute("w:cs")).isEqualTo("TH Sarabun New");
  }

  @Test
  void noFieldOfTheTemplateIsLeftInAPaper() throws IOException {
    for (String kind : List.of("report", "followup")) {
      Docx docx = made(kind, sample(), "2568");
      docx.parts()
          .values()
          .forEach(
              p -> {
                String text = p.getDocumentElement().getTextContent();
                assertThat(text).doesNotContain("${", "[#", "«", "MERGEFIELD");
              });
      assertThat(docx.all("fldSimple")).isEmpty();
    }
  }

  @Test
  void aScoreTableComesWhenMoreIsKnownThanTheLowest() throws IOException {
    String letters = made("report", sample(), "2568").letters();
    assertThat(letters).contains("4การใช้ทรัพย์สินของราชการ80.36ต่ำสุด", "85.78");
    assertThat(made("report", REAL, "2563").letters()).doesNotContain("คะแนนรายเครื่องมือ");
  }

  @Test
  void aYearWithoutAnyMeasureSaysSo() throws IOException {
    agency("of: 2567\nmeasures: []\n");
    assertThat(made("report", folder, "2568").letters())
        .contains("ยังไม่มีมาตรการในปีงบประมาณพ.ศ.2568");
    assertThat(made("followup", folder, "2568").letters()).contains("สรุปความก้าวหน้า");
  }

  @Test
  void theFollowUpTellsEveryReportWithItsDayAndEvidence() throws IOException {
    String letters = made("followup", sample(), "2568").letters();
    assertThat(letters)
        .contains(
            Docx.letters("รอบ 12 เดือน ปีงบประมาณ พ.ศ. 2568"),
            Docx.letters("20 ม.ค. 2568 ทำแล้ว บุคลากรลงชื่อรับทราบครบ 34 คน"),
            Docx.letters("(หลักฐาน: หนังสือเวียนแจ้งแนวปฏิบัติการยืมทรัพย์สินของราชการ)"),
            Docx.letters("ครึ่งปี: ทำแล้ว สิ้นปี: ทำแล้ว"),
            Docx.letters("ผู้รับผิดชอบ: กองคลัง, สำนักปลัด"),
            Docx.letters("ด้าน IIT: ทำแล้ว 2 จาก 3"));
  }

  @Test
  void beforeTheYearIsOverTheFollowUpIsOfItsFirstHalf() throws IOException {
    Path out = folder.resolve("half.docx");
    Path site = sample();
    assertThat(export("followup", site, "2568", "2025-03-31", out)).isZero();
    String letters = new Docx(out).letters();
    assertThat(letters).contains("รอบ6เดือน", "ครึ่งปี:ทำแล้ว").doesNotContain("สิ้นปี:");
    assertThat(letters).doesNotContain(Docx.letters("4 เม.ย. 2568"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr", "th-TH-u-nu-thai"})
  void theSameContentGivesTheSameBytesUnderAnyLocale(String locale) throws IOException {
    byte[] before = bytes("report");
    Locale former = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(locale));
      assertThat(bytes("report")).isEqualTo(before);
    } finally {
      Locale.setDefault(former);
    }
  }

  private byte[] bytes(String kind) throws IOException {
    made(kind, REAL, "2563");
    return Files.readAllBytes(folder.resolve(kind + ".docx"));
  }

  @Test
  void hostileTextStaysTextAndWhatNoFileCanHoldIsLeftOut() throws IOException {
    agency(
        """
        of: 2567
        title: '<w:p/> & "x" ${agency} [#list 1..9 as x] ]]> 😀'
        measures:
          - id: m
            instrument: IIT
            findings: [{id: f, text: "ก\\u0007ข\\u000Cค\\uFFFEง"}]
            steps: [{id: s, text: '</w:t></w:r><w:br/>'}]
            units: [office]
        """);
    String text = String.join("\n", made("report", folder, "2568").paragraphs());
    assertThat(text)
        .contains("<w:p/> & \"x\" ${agency} [#list ๑..๙ as x] ]]> 😀")
        .contains("กขคง")
        .contains("</w:t></w:r><w:br/>");
  }

  @Test
  void twoHundredMeasuresOfVeryLongTextsAreAllThere() throws IOException {
    StringBuilder yaml = new StringBuilder("of: 2567\nmeasures:\n");
    String longText = "ปรับปรุงการให้บริการประชาชนให้รวดเร็ว ".repeat(60);
    for (int i = 1; i <= 200; i++) {
      yaml.append("  - {id: m")
          .append(i)
          .append(", instrument: EIT, findings: [{id: f, text: 'ข้อ ");
      yaml.append(i).append(' ').append(longText).append("'}], steps: [{id: s, text: 'ขั้นที่ ");
      yaml.append(i).append(" ของมาตรการ'}], units: [office]}\n");
    }
    agency(yaml.toString());
    for (String kind : List.of("report", "followup")) {
      String letters = made(kind, folder, "2568").letters();
      List<String> missing = new ArrayList<>();
      for (int i = 1; i <= 200; i++) {
        if (!letters.contains("ขั้นที่" + i + "ของมาตรการ")
            || !letters.contains("ข้อ" + i + Docx.letters(longText))) {
          missing.add(kind + " " + i);
        }
      }
      assertThat(missing).isEmpty();
    }
  }
}
