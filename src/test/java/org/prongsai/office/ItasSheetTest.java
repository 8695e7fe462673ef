package org.prongsai.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ItasSheetTest {
  private static final String HOSTILE = "=HYPERLINK(\"http://x\") \"a\",b\r\n\u0000<b>&ทำ🙂";
  private static final ItasSheet SHEET =
      new ItasSheet(
          "องค์การบริหารส่วนตำบลตัวอย่าง & <คณะ>",
          2568,
          LocalDate.of(2026, 11, 22),
          List.of(
              row("O1", true, List.of("https://ita.example.go.th/2568/oit/o1/"), "1. หน้าหลัก"),
              row(
                  "O2",
                  true,
                  List.of(
                      "https://ita.example.go.th/2568/oit/o1/",
                      "https://www.example.go.th/?a=1&b=%E0%B8%81"),
                  HOSTILE),
              row("O3", false, List.of(), "")));

  private static ItasSheet.Row row(
      String item, boolean disclosed, List<String> urls, String explanation) {
    return new ItasSheet.Row(item, "ชื่อ " + item, disclosed, urls, explanation, "");
  }

  private static Document part(byte[] workbook, String name, Path folder) throws Exception {
    Path file = Files.write(folder.resolve("sheet.xlsx"), workbook);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry(name);
      assertThat(entry).as(name).isNotNull();
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(zip.getInputStream(entry).readAllBytes()));
    }
  }

  private static List<String> attributes(Document document, String tag, String attribute) {
    List<String> values = new ArrayList<>();
    NodeList nodes = document.getElementsByTagName(tag);
    for (int i = 0; i < nodes.getLength(); i++) {
      values.add(((Element) nodes.item(i)).getAttribute(attribute));
    }
    return values;
  }

  @Test
  void everyAddressOfTheWorkbookIsALinkEvenWhenTwoItemsShareOne(@TempDir Path folder)
      throws Exception {
    byte[] workbook = ItasWorkbook.of(SHEET);
    assertThat(attributes(part(workbook, "xl/worksheets/sheet1.xml", folder), "hyperlink", "ref"))
        .containsExactly("D2", "D3", "E3");
    assertThat(
            attributes(
                part(workbook, "xl/worksheets/_rels/sheet1.xml.rels", folder),
                "Relationship",
                "Target"))
        .containsExactly(
            "https://ita.example.go.th/2568/oit/o1/",
            "https://ita.example.go.th/2568/oit/o1/",
            "https://www.example.go.th/?a=1&b=%E0%B8%81");
  }

  @Test
  void aTextThatLooksLikeAFormulaStaysText(@TempDir Path folder) throws Exception {
    Document sheet = part(ItasWorkbook.of(SHEET), "xl/worksheets/sheet1.xml", folder);
    assertThat(sheet.getElementsByTagName("f").getLength()).isZero();
    Document strings = part(ItasWorkbook.of(SHEET), "xl/sharedStrings.xml", folder);
    assertThat(strings.getDocumentElement().getTextContent()).contains("=HYPERLINK", "🙂");
  }

  @Test
  void theSameSheetGivesTheSameBytesUnderEveryLocale(@TempDir Path folder) throws Exception {
    byte[] here = ItasWorkbook.of(SHEET);
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("tr", "th-TH-u-nu-thai")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(ItasWorkbook.of(SHEET)).isEqualTo(here);
      }
    } finally {
      Locale.setDefault(before);
    }
    assertThat(
            part(here, "docProps/core.xml", folder)
                .getElementsByTagName("dcterms:created")
                .item(0)
                .getTextContent())
        .isEqualTo("2026-11-22T00:00:00Z");
  }

  @Test
  void csvKeepsRfc4180AndNeutralisesFormulas() {
    String csv = ItasCsv.of(SHEET);
    assertThat(csv.getBytes(StandardCharsets.UTF_8)).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(csv)
        .startsWith("\uFEFFข้อ,ชื่อข้อ,คำตอบ,URL 1,")
        .contains("\r\nO1,ชื่อ O1,มี,https://ita.example.go.th/2568/oit/o1/,,,,,1. หน้าหลัก,\r\n")
        .contains(",\"'=HYPERLINK(\"\"http://x\"\") \"\"a\"\",b\r\n\u0000<b>&ทำ🙂\",")
        .endsWith("\r\nO3,ชื่อ O3,ไม่มี,,,,,,,\r\n");
    for (String start : List.of("=", "+", "-", "@", "\t", "\r", "＝")) {
      ItasSheet.Row row = new ItasSheet.Row("O1", start + "1", true, List.of(), "", "");
      String one = ItasCsv.of(new ItasSheet("", 2568, SHEET.asOf(), List.of(row)));
      assertThat(one).containsPattern("O1,\"?'" + java.util.regex.Pattern.quote(start));
    }
  }

  @Test
  void moreAddressesThanTheFormTakesAreABug() {
    assertThatThrownBy(() -> row("O1", true, List.of("a", "b", "c", "d", "e", "f"), ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTextLongerThanACellIsCutInTheWorkbookOnly() throws IOException {
    String longText = "ก".repeat(40_000);
    ItasSheet sheet =
        new ItasSheet("", 2568, SHEET.asOf(), List.of(row("O1", true, List.of(), longText)));
    assertThat(ItasWorkbook.of(sheet)).isNotEmpty();
    assertThat(ItasCsv.of(sheet)).contains(longText);
  }
}
