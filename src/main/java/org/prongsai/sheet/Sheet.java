package org.prongsai.sheet;

import java.util.List;
import java.util.SortedMap;

/**
 * One sheet: its cells by row and column, both from 1; what is empty is not there.
 *
 * @param merged the areas that are shown as one cell
 */
public record Sheet(
    String name, SortedMap<Integer, SortedMap<Integer, Cell>> rows, List<Area> merged) {
  public Sheet {
    merged = List.copyOf(merged);
  }

  /** From corner to corner, all counted from 1 and inclusive. */
  public record Area(int top, int left, int bottom, int right) {}
}
