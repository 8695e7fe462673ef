package org.prongsai.bake;

import java.util.List;
import java.util.stream.Collectors;
import org.prongsai.plan.DataTable;
import org.prongsai.plan.DataTable.Cell;

/**
 * A table as CSV (RFC 4180: commas, CRLF, quotes doubled), with a byte order mark, without which
 * Excel reads Thai as Windows-874.
 *
 * <p>A text that a spreadsheet would take for a formula ({@code =}, {@code +}, {@code -},
 * {@code @}, their full-width twins, tab and line ends, after whatever cannot be seen) gets an
 * apostrophe before it. So does a text that begins with an apostrophe; hence taking one apostrophe
 * away gives every text back as it was. Several values in one cell are parted by {@code |}; a
 * {@code |} or {@code \} inside a value stands after a {@code \}.
 */
final class Csv {
  private static final char BOM = '\uFEFF';
  private static final String FORMULA = "=+-@\t\r\n'＝＋－＠";

  private Csv() {}

  static String of(DataTable table) {
    StringBuilder out = new StringBuilder().append(BOM);
    line(out, table.columns().stream().map(DataTable.Column::name).toList());
    for (List<Cell> row : table.rows()) {
      line(out, row.stream().map(Csv::text).toList());
    }
    return out.toString();
  }

  /** Lines of texts, the headings first. */
  static String of(List<List<String>> lines) {
    StringBuilder out = new StringBuilder().append(BOM);
    lines.forEach(line -> line(out, line.stream().map(Csv::harmless).toList()));
    return out.toString();
  }

  private static void line(StringBuilder out, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      out.append(i == 0 ? "" : ",");
      cell(out, cells.get(i));
    }
    out.append("\r\n");
  }

  private static void cell(StringBuilder out, String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    if (plain) {
      out.append(text);
    } else {
      out.append('"').append(text.replace("\"", "\"\"")).append('"');
    }
  }

  private static String text(Cell cell) {
    if (cell instanceof DataTable.Text text) {
      return harmless(text.text());
    }
    if (cell instanceof DataTable.Many many) {
      return harmless(
          many.texts().stream()
              .map(t -> t.replace("\\", "\\\\").replace("|", "\\|"))
              .collect(Collectors.joining("|")));
    }
    if (cell instanceof DataTable.Quantity number) {
      return number.value().toPlainString();
    }
    if (cell instanceof DataTable.Truth truth) {
      return Boolean.toString(truth.value());
    }
    return cell instanceof DataTable.Day day ? day.date().toString() : "";
  }

  private static String harmless(String text) {
    int first = 0;
    while (first < text.length() && isUnseen(text.charAt(first))) {
      first++;
    }
    boolean formula = first < text.length() && FORMULA.indexOf(text.charAt(first)) >= 0;
    return formula ? "'" + text : text;
  }

  private static boolean isUnseen(char c) {
    return c == ' '
        || c == '\u00A0'
        || c == '\u3000'
        || (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u2060' && c <= '\u2069')
        || c == BOM;
  }
}
