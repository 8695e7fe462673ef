package org.prongsai.bake;

import java.util.List;
import java.util.stream.Collectors;
import org.prongsai.plan.DataTable;
import org.prongsai.plan.DataTable.Cell;
import org.prongsai.sheet.CsvLines;

/**
 * A table as CSV; see {@link CsvLines}. Several values in one cell are parted by {@code |}; a
 * {@code |} or {@code \} inside a value stands after a {@code \}.
 */
final class Csv {
  private Csv() {}

  static String of(DataTable table) {
    CsvLines out = new CsvLines();
    out.line(table.columns().stream().map(DataTable.Column::name).toList());
    for (List<Cell> row : table.rows()) {
      out.line(row.stream().map(Csv::text).toList());
    }
    return out.toString();
  }

  private static String text(Cell cell) {
    if (cell instanceof DataTable.Text text) {
      return CsvLines.harmless(text.text());
    }
    if (cell instanceof DataTable.Many many) {
      return CsvLines.harmless(
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
}
