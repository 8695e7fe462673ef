package org.prongsai.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.plan.DataTable;
import org.prongsai.plan.DataTable.Cell;

/** What a spreadsheet may not run, and what nobody may lose. */
class CsvTest {

  private static DataTable table(Cell... cells) {
    List<DataTable.Column> columns =
        List.of(new DataTable.Column("c", DataTable.Kind.TEXT, "ค่า", Optional.empty()));
    List<List<Cell>> rows = new ArrayList<>();
    for (Cell cell : cells) {
      rows.add(List.of(cell));
    }
    return new DataTable("t", "ตาราง", "แถว", columns, List.of(new DataTable.Part(rows)));
  }

  private static String written(String text) {
    return CsvText.cells(Csv.of(table(new DataTable.Text(text)))).get(1).get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+66 45",
        "-2+3",
        "- รายงานความก้าวหน้า",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "\u00A0=1",
        "\u200B=1",
        "\uFEFF=1",
        "＝1",
        "＠SUM",
        "=HYPERLINK(\"https://www.example.go.th/\",\"x\")",
        "=cmd|' /C calc'!A0"
      })
  void whatASpreadsheetWouldRunIsATextAndCanBeHadBack(String formula) {
    assertThat(written(formula)).startsWith("'");
    assertThat(CsvText.text(written(formula))).isEqualTo(formula);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'", "''=1", "'ราคา'"})
  void aTextThatBeginsWithAnApostropheKeepsIt(String text) {
    assertThat(CsvText.text(written(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ข้อความ", "a=b", "1-2", "", " ", "x'y", "๒๕๖๓"})
  void otherTextsAreAsTheyAre(String text) {
    assertThat(written(text)).isEqualTo(text);
  }

  @Test
  void commasQuotesAndLineEndsStayInsideTheirCell() {
    assertThat(Csv.of(table(new DataTable.Text("ก, \"ข\"\r\nค"))))
        .isEqualTo("\uFEFFc\r\n\"ก, \"\"ข\"\"\r\nค\"\r\n");
  }

  @Test
  void numbersDaysAndTruthsArePlain() {
    Cell[] cells = {
      new DataTable.Quantity(new java.math.BigDecimal("83.10")),
      new DataTable.Day(java.time.LocalDate.of(2020, 3, 31)),
      new DataTable.Truth(true),
      new DataTable.Unknown()
    };
    assertThat(Csv.of(table(cells))).isEqualTo("\uFEFFc\r\n83.10\r\n2020-03-31\r\ntrue\r\n\r\n");
  }

  @Test
  void anyTextsComeBackAsTheyWere() {
    long seed = 25690601L;
    Random random = new Random(seed);
    String alphabet = "=+-@'|\\\",;\t\r\n ก\u200B\uFEFF1a＝";
    for (int round = 0; round < 2000; round++) {
      List<String> texts = new ArrayList<>();
      for (int n = 1 + random.nextInt(3); n > 0; n--) {
        StringBuilder text = new StringBuilder("x".repeat(random.nextInt(2)));
        for (int i = random.nextInt(6); i >= 0; i--) {
          text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        texts.add(text.toString());
      }
      List<List<String>> lines =
          CsvText.cells(Csv.of(table(new DataTable.Many(texts), new DataTable.Text(texts.get(0)))));
      assertThat(lines).as("seed %s, round %s", seed, round).hasSize(3);
      assertThat(CsvText.values(lines.get(1).get(0))).as("seed %s", seed).isEqualTo(texts);
      assertThat(CsvText.text(lines.get(2).get(0))).as("seed %s", seed).isEqualTo(texts.get(0));
    }
  }
}
