package org.prongsai.live.audit;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What stands on one line of a page: a paragraph, a list entry, a heading, a row of a table.
 *
 * @param cells the texts of a row's cells; one for anything that is no row
 * @param heading 1 to 6, or 0 for none
 * @param row whether it is a row of a table: what belongs together stands in it
 * @param group the same for neighbours: entries of one list, rows of boxes; 0 for none
 * @param at where it begins in the page, 1-based; 0 when not known
 */
record Line(List<String> cells, List<Link> links, int heading, boolean row, int group, int at) {
  Line {
    cells = List.copyOf(cells);
    links = List.copyOf(links);
  }

  String text() {
    return String.join(" ", cells).strip();
  }

  /** The same on every page that has it: what menus and footers are known by. */
  String key() {
    return text()
        + links.stream().map(Link::written).collect(Collectors.joining("\u0000", "\u0000", ""));
  }
}
