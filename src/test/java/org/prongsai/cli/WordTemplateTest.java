package org.prongsai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.office.word.Docx;

/** An agency changes the template in Word. */
class WordTemplateTest {
  private static final String DOCUMENT = "word/document.xml";

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

  @BeforeEach
  void agencyWithATemplateOfItsOwn() throws IOException {
    write(
        "content/agency.yaml",
        "name: อบต.ตัวอย่าง\nsector: lao\nsample: true\nunits: [{id: u, name: สำนักปลัด}]\n");
    write(
        "content/2568/measures.yaml",
        """
        of: 2567
        measures:
          - id: m
            instrument: IIT
            findings: [{id: f, text: ให้ทราบขั้นตอน}]
            steps: [{id: s, text: จัดทำคู่มือ}]
            units: [u]
          - id: n
            instrument: IIT
            findings: [{id: f, text: ให้ทราบผล}]
            steps: [{id: s, text: ติดประกาศ}]
            units: [u]
        """);
    assertThat(run("export", "report", "--template", "--out", own().toString())).isZero();
  }

  private Path own() {
    return folder.resolve("templates/report.docx");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private int export() {
    return run(
        "export",
        "report",
        "--year",
        "2568",
        "--as-of",
        "2026-11-22",
        "--out",
        folder.resolve("out.docx").toString(),
        folder.toString());
  }

  /** What a person does in Word, on the XML. */
  private void change(String part, UnaryOperator<String> change) throws IOException {
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    try (ZipInputStream from =
            new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(own())));
        ZipOutputStream to = new ZipOutputStream(changed)) {
      for (ZipEntry e = from.getNextEntry(); e != null; e = from.getNextEntry()) {
        String text = new String(from.readAllBytes(), StandardCharsets.UTF_8);
        to.putNextEntry(new ZipEntry(e.getName()));
        String now = e.getName().equals(part) ? change.apply(text) : text;
        assertThat(!e.getName().equals(part) || !now.equals(text)).isTrue();
        to.write(now.getBytes(StandardCharsets.UTF_8));
        to.closeEntry();
      }
    }
    Files.write(own(), changed.toByteArray());
  }

  @Test
  void theProgramsTemplateWrittenOutGivesTheSamePaper() throws IOException {
    assertThat(export()).as(said()).isZero();
    byte[] fromOwn = Files.readAllBytes(folder.resolve("out.docx"));
    Files.delete(own());
    assertThat(export()).isZero();
    assertThat(fromOwn).isEqualTo(Files.readAllBytes(folder.resolve("out.docx")));
  }

  @Test
  void wordsAndFieldsOfTheAgencysOwnArePrinted() throws IOException {
    change(
        DOCUMENT,
        xml ->
            xml.replaceFirst(
                "<w:body>",
                "<w:body><w:p><w:r><w:t>เรียน นายอำเภอ จาก </w:t></w:r>"
                    + field(" MERGEFIELD \\${agency} ")
                    + "</w:p>"));
    assertThat(export()).as(said()).isZero();
    assertThat(new Docx(folder.resolve("out.docx")).paragraphs().get(0))
        .isEqualTo("เรียน นายอำเภอ จาก อบต.ตัวอย่าง");
  }

  /** As Word writes a field that was inserted by its dialog. */
  private static String field(String instruction) {
    return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>"
        + instruction
        + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
        + "<w:r><w:t>«…»</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  }

  @Test
  void aTemplateThatWordOrLibreOfficeSavedAgainGivesTheSamePaper() throws IOException {
    assertThat(export()).isZero();
    String before = new Docx(folder.resolve("out.docx")).letters();
    change(
        DOCUMENT,
        xml ->
            xml.replaceAll(
                "<w:fldSimple w:instr=\"([^\"]{6})([^\"]*)\"><w:r>(<w:rPr>.*?</w:rPr>)?<w:t>.*?</w:fldSimple>",
                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">$1</w:instrText></w:r>"
                    + "<w:proofErr w:type=\"spellStart\"/>"
                    + "<w:r><w:instrText xml:space=\"preserve\">$2</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                    + "<w:r>$3<w:t>«</w:t></w:r><w:r><w:t>…»</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"));
    assertThat(export()).as(said()).isZero();
    assertThat(new Docx(folder.resolve("out.docx")).letters()).isEqualTo(before);
  }

  @Test
  void aFieldThatThereIsNotIsNamedWithWhatThereIs() throws IOException {
    change(DOCUMENT, xml -> xml.replace("${row.findings}", "${row.finding}"));
    assertThat(export()).isEqualTo(2);
    assertThat(said())
        .contains("templates/report.docx", "row.finding", "word/document.xml")
        .contains("findings, steps, units, monitoring");
    assertThat(folder.resolve("out.docx")).doesNotExist();
  }

  @Test
  void aFieldThatThereIsNotIsFoundInsideAConditionToo() throws IOException {
    change(DOCUMENT, xml -> xml.replace("#if title?", "#if titel?"));
    assertThat(export()).isEqualTo(2);
    assertThat(said()).contains("titel", "agency, title, background, result, measures");
  }

  @Test
  void aFieldInTheHeadOfThePageIsFoundThere() throws IOException {
    change("word/header1.xml", xml -> xml.replace("${agency}", "${agncy}"));
    assertThat(export()).isEqualTo(2);
    assertThat(said()).contains("agncy", "word/header1.xml");
  }

  @Test
  void aLoopWithoutItsEndIsNamedWithTheSentenceAroundIt() throws IOException {
    change(DOCUMENT, xml -> xml.replace("@after-row[/#list]", "row.monitoring"));
    assertThat(export()).isEqualTo(2);
    assertThat(said()).contains("ไม่มีคู่", "[/#list]");
  }

  @Test
  void aLoopThatBeginsAndEndsInDifferentPlacesIsRefusedAndNothingIsWritten() throws IOException {
    change(DOCUMENT, xml -> xml.replace("@before-row[#list section.rows", "[#list section.rows"));
    assertThat(export()).isEqualTo(2);
    assertThat(said()).contains("เติมข้อมูลลงในแบบเอกสาร", "--template");
    assertThat(folder.resolve("out.docx")).doesNotExist();
  }

  @Test
  void noTemplateReachesJava() throws IOException {
    String call = "${\"freemarker.template.utility.Execute\"?new()(\"id\")}";
    change(
        DOCUMENT,
        xml ->
            xml.replaceFirst(
                "<w:body>",
                "<w:body><w:p><w:r><w:t>"
                    + java.util.regex.Matcher.quoteReplacement(call)
                    + "</w:t></w:r></w:p>"));
    assertThat(export()).isEqualTo(2);
    change(DOCUMENT, xml -> xml.replace(call, "${agency.class}"));
    assertThat(export()).isEqualTo(2);
  }

  @Test
  void aDocumentTypeIsNotReadBecauseItCouldFetchFilesOfTheMachine() throws IOException {
    change(
        DOCUMENT,
        xml ->
            xml.replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>")
                .replaceFirst("<w:body>", "<w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p>"));
    assertThat(export()).isEqualTo(2);
    assertThat(said()).contains("ไม่ใช่เอกสาร Word");
  }

  @Test
  void anOldDocumentIsToBeSavedAnew() throws IOException {
    Files.write(own(), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0});
    assertThat(export()).isEqualTo(2);
    assertThat(said()).contains("แบบเก่าหรือมีรหัสผ่าน", "บันทึกเป็น", ".docx");
    Files.move(own(), own().resolveSibling("report.doc"));
    assertThat(export()).isEqualTo(2);
    assertThat(said()).contains("report.doc", "บันทึกเป็น");
  }

  @Test
  void whatIsNoDocumentIsToldSo() throws IOException {
    Files.writeString(own(), "hello");
    assertThat(export()).isEqualTo(2);
    assertThat(said()).contains("ไม่ใช่เอกสาร Word");
    Files.write(own(), new byte[0]);
    assertThat(export()).isEqualTo(2);
    Files.delete(own());
    Files.createDirectory(own());
    assertThat(export()).isEqualTo(2);
    assertThat(said()).contains("templates/report.docx");
  }

  @Test
  void aTemplateThatUnpacksToWithoutEndIsRefused() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
      zip.putNextEntry(new ZipEntry(DOCUMENT));
      byte[] zeros = new byte[1_000_000];
      for (int i = 0; i < 60; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    Files.write(own(), bomb.toByteArray());
    assertThat(export()).isEqualTo(2);
    assertThat(said()).contains("ใหญ่เกินไป");
  }

  @Test
  void theBuildIsNotDisturbedByATemplateForWord() {
    run("build", folder.toString());
    assertThat(said()).doesNotContain("templates/report.docx");
  }
}
