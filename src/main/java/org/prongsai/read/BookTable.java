package org.prongsai.read;

import java.util.List;
import java.util.Optional;
import org.prongsai.sheet.Cell;

/**
 * One sheet, filled.
 *
 * @param rows each as long as the form has columns, and in their order; of an upright sheet one
 */
public record BookTable(BookForm form, List<List<Optional<Cell>>> rows) {
  public BookTable {
    rows = rows.stream().map(List::copyOf).toList();
  }
}
