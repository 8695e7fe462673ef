package org.prongsai.read;

import static org.prongsai.problem.Rule.BOOK_COLUMN;
import static org.prongsai.problem.Rule.BOOK_HEADING;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.sheet.Cell;
import org.prongsai.sheet.Sheet;

/**
 * Where the columns of a sheet really stand: people move them, add their own, and put a title
 * above.
 *
 * @param row of the headings
 * @param columns by their number in the sheet
 */
record BookHeadings(int row, SortedMap<Integer, BookColumn> columns) {
  private static final int SEARCHED = 20;

  /** Empty, and a problem, when there are no headings, or not the one that everything hangs on. */
  static Optional<BookHeadings> of(
      BookForm form, Sheet sheet, String file, Consumer<Problem> problems) {
    BookHeadings best = new BookHeadings(0, new TreeMap<>());
    int looked = 0;
    for (var row : sheet.rows().entrySet()) {
      looked++;
      BookHeadings here = new BookHeadings(row.getKey(), columns(form, row.getValue()));
      if (here.columns().size() > best.columns().size()) {
        best = here;
      }
      if (looked == SEARCHED) {
        break;
      }
    }
    List<String> known = best.columns().values().stream().map(BookColumn::heading).toList();
    Optional<String> missing = mustHave(form).stream().filter(h -> !known.contains(h)).findFirst();
    if (missing.isPresent()) {
      Place at = Place.cell(file, form.name(), best.row(), 0);
      problems.accept(BOOK_HEADING.at(at, missing.get()));
      return Optional.empty();
    }
    nearMisses(form, sheet.rows().get(best.row()), known, file, best.row(), problems);
    return Optional.of(best);
  }

  private static SortedMap<Integer, BookColumn> columns(BookForm form, Map<Integer, Cell> cells) {
    SortedMap<Integer, BookColumn> columns = new TreeMap<>();
    cells.forEach(
        (at, cell) ->
            form.column(cell.text())
                .filter(c -> !columns.containsValue(c))
                .ifPresent(c -> columns.put(at, c)));
    return columns;
  }

  private static List<String> mustHave(BookForm form) {
    List<String> must = new ArrayList<>();
    String key =
        form.key().isEmpty() ? form.columns().get(form.isOfYears() ? 1 : 0).path() : form.key();
    form.columns().stream()
        .filter(c -> c.path().equals(key) && c.document().isEmpty())
        .forEach(c -> must.add(c.heading()));
    return must;
  }

  /** A heading that is nearly one of ours, which is not there itself, would lose its column. */
  private static void nearMisses(
      BookForm form,
      Map<Integer, Cell> cells,
      List<String> known,
      String file,
      int row,
      Consumer<Problem> problems) {
    List<String> absent =
        form.columns().stream()
            .filter(c -> c.kind() != BookColumn.Kind.SHOWN)
            .map(BookColumn::heading)
            .filter(h -> !known.contains(h))
            .toList();
    cells.forEach(
        (at, cell) -> {
          if (form.column(cell.text()).isEmpty()) {
            Nearest.to(cell.text().strip(), absent)
                .ifPresent(
                    near ->
                        problems.accept(
                            BOOK_COLUMN.at(
                                Place.cell(file, form.name(), row, at), cell.text(), near)));
          }
        });
  }
}
