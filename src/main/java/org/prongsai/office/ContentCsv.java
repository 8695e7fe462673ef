package org.prongsai.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prongsai.model.FiscalYear;
import org.prongsai.read.BookColumn;
import org.prongsai.read.BookForm;
import org.prongsai.read.BookTable;
import org.prongsai.sheet.Cell;
import org.prongsai.sheet.CsvLines;

/** One sheet of the content as CSV. */
public final class ContentCsv {
  private ContentCsv() {}

  public static String of(BookTable table) {
    List<List<String>> lines = new ArrayList<>();
    List<BookColumn> columns = table.form().columns();
    if (table.form().upright()) {
      lines.add(List.of(BookForm.LABEL, BookForm.VALUE));
      for (int c = 0; c < columns.size(); c++) {
        int at = c;
        Optional<Cell> cell =
            table.rows().isEmpty() ? Optional.empty() : table.rows().get(0).get(at);
        lines.add(List.of(columns.get(c).heading(), text(cell)));
      }
    } else {
      lines.add(columns.stream().map(BookColumn::heading).toList());
      table.rows().forEach(row -> lines.add(row.stream().map(ContentCsv::text).toList()));
    }
    return CsvLines.of(lines);
  }

  /** Days in the Buddhist era: a table of texts has no format that would show them so. */
  private static String text(Optional<Cell> cell) {
    return cell.map(c -> c.kind() == Cell.Kind.DAY ? day(c.text()) : c.text()).orElse("");
  }

  private static String day(String iso) {
    int dash = iso.indexOf('-');
    int be = Integer.parseInt(iso.substring(0, dash)) + FiscalYear.BE_OFFSET;
    return be + iso.substring(dash);
  }
}
