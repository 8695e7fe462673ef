package org.prongsai.bake;

import java.util.ArrayList;
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
    StringBuilder csv = new StringBuilder(head(table));
    table.parts().forEach(part -> csv.append(lines(part)));
    return csv.toString();
  }

  /** The names of its columns. */
  static String head(DataTable table) {
    CsvLines out = CsvLines.first();
    out.line(table.columns().stream().map(DataTable.Column::name).toList());
    return out.toString();
  }

  /** A line a row. */
  static String lines(DataTable.Part part) {
    CsvLines out = CsvLines.next();
    List<String> line = new ArrayList<>();
    for (List<Cell> row : part.rows()) {
      line.clear();
      row.forEach(cell -> line.add(text(cell)));
      out.line(line);
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
