package org.prongsai.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.prongsai.sheet.Cell;
import org.prongsai.sheet.Sheet;

/** The cells of a sheet; what is merged downwards counts for every row that it covers. */
final class BookMerged {
  private final Sheet sheet;
  private final Map<Integer, TreeMap<Integer, Sheet.Area>> byColumn = new HashMap<>();

  BookMerged(Sheet sheet) {
    this.sheet = sheet;
    for (Sheet.Area area : sheet.merged()) {
      byColumn.computeIfAbsent(area.left(), c -> new TreeMap<>()).put(area.top(), area);
    }
  }

  /** A cell, and the row that it is really written in. */
  record Found(Cell cell, int row) {}

  /**
   * @param downwards whether a merged cell counts in the rows below its first
   */
  Optional<Found> cell(int row, int column, boolean downwards) {
    Optional<Found> own = own(row, column);
    if (own.isPresent() || !downwards || !byColumn.containsKey(column)) {
      return own;
    }
    return Optional.ofNullable(byColumn.get(column).floorEntry(row))
        .map(Map.Entry::getValue)
        .filter(area -> area.bottom() >= row)
        .flatMap(area -> own(area.top(), column));
  }

  private Optional<Found> own(int row, int column) {
    SortedMap<Integer, Cell> cells = sheet.rows().get(row);
    return cells == null
        ? Optional.empty()
        : Optional.ofNullable(cells.get(column)).map(c -> new Found(c, row));
  }
}
