package org.prongsai.read;

import static org.prongsai.problem.Rule.BOOK_TWO_VALUES;
import static org.prongsai.problem.Rule.IMPOSSIBLE_VALUE;
import static org.prongsai.problem.Rule.MISSING_KEY;
import static org.prongsai.problem.Rule.UNKNOWN_ID;
import static org.prongsai.problem.Rule.YEAR;
import static org.prongsai.problem.Rule.YEAR_IN_CE;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.ItemCode;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.sheet.Cell;
import org.prongsai.sheet.Sheet;

/** The sheets of one workbook → the groups of its documents, row by row. */
final class BookReader {
  private final String file;
  private final Optional<FiscalYear> folderYear;
  private final Consumer<Problem> problems;
  private final BookCells cells;
  private final Map<String, BookTree> documents = new LinkedHashMap<>();
  private final Map<List<String>, BookTree> groups = new HashMap<>();
  private final Map<Place, Integer> years = new HashMap<>();

  /**
   * @param folderYear the year of rows that name none, and the only one allowed
   */
  BookReader(String file, Optional<FiscalYear> folderYear, Consumer<Problem> problems) {
    this.file = file;
    this.folderYear = folderYear;
    this.problems = problems;
    this.cells = new BookCells(problems);
  }

  /** By name: {@code agency}, {@code 2563/oit}. */
  Map<String, BookTree> documents() {
    for (BookTree document : documents.values()) {
      document
          .value("measures")
          .ifPresent(measures -> ((List<?>) measures).forEach(BookReader::number));
    }
    return documents;
  }

  /** The fiscal year of each row, by the row's place. */
  Map<Place, Integer> years() {
    return years;
  }

  private static void number(Object measure) {
    ((BookTree) measure).number("findings", "f");
    ((BookTree) measure).number("steps", "s");
  }

  void read(BookForm form, Sheet sheet) {
    if (form.upright()) {
      new Rows(form, sheet, new BookHeadings(0, new TreeMap<>())).upright();
    } else if (!sheet.rows().isEmpty()) {
      BookHeadings.of(form, sheet, file, problems).ifPresent(h -> new Rows(form, sheet, h).read());
    }
  }

  private BookTree document(String name, String document) {
    String sheet =
        document.equals("agency") ? "หน่วยงาน" : document.equals("services") ? "บริการ" : "รายปี";
    return documents.computeIfAbsent(name, n -> new BookTree(Place.cell(file, sheet, 0, 0)));
  }

  /** The rows of one sheet, each knowing what stood above it. */
  private final class Rows {
    private final BookForm form;
    private final Sheet sheet;
    private final BookHeadings headings;
    private final BookMerged merged;
    private Optional<FiscalYear> year = folderYear;
    private Optional<BookTree> group = Optional.empty();

    Rows(BookForm form, Sheet sheet, BookHeadings headings) {
      this.form = form;
      this.sheet = sheet;
      this.headings = headings;
      this.merged = new BookMerged(sheet);
    }

    void upright() {
      BookTree agency = document(form.document(), form.document());
      boolean any = false;
      for (var row : sheet.rows().entrySet()) {
        SortedMap<Integer, Cell> cells = row.getValue();
        Optional<BookColumn> column = form.column(cells.get(cells.firstKey()).text());
        SortedMap<Integer, Cell> after = cells.tailMap(cells.firstKey() + 1);
        int value = cells.firstKey() + 1;
        if (column.isPresent() && after.containsKey(value)) {
          put(agency, column.get(), after.get(value), place(row.getKey(), value));
          any = true;
        }
      }
      if (!any) {
        documents.remove(form.document());
      }
    }

    void read() {
      sheet.rows().tailMap(headings.row() + 1).keySet().forEach(this::row);
    }

    private void row(int number) {
      Map<BookColumn, Cell> cells = new LinkedHashMap<>();
      Map<BookColumn, Place> places = new HashMap<>();
      headings
          .columns()
          .forEach(
              (at, column) -> {
                boolean whole = column.list().isEmpty();
                Optional<BookMerged.Found> found = merged.cell(number, at, whole);
                if (found.isPresent() && column.kind() != BookColumn.Kind.SHOWN) {
                  cells.put(column, found.get().cell());
                  places.put(column, place(found.get().row(), at));
                }
              });
      BookColumn first = form.columns().get(0);
      boolean onlyYear = form.isOfYears() && cells.size() == 1 && cells.containsKey(first);
      if (cells.isEmpty() || (form.isOfYears() && !year(cells, places, number)) || onlyYear) {
        return;
      }
      if (form.isOfYears()) {
        cells.remove(first);
      }
      if (form.list().isEmpty()) {
        cells.forEach((c, cell) -> put(root(form.documentOf(c)), c, cell, places.get(c)));
      } else {
        group(cells, places, number).ifPresent(g -> fill(g, cells, places));
      }
    }

    private boolean year(Map<BookColumn, Cell> cells, Map<BookColumn, Place> places, int number) {
      BookColumn column = form.columns().get(0);
      Cell cell = cells.get(column);
      if (cell != null && !year(column, cell, places.get(column))) {
        return false;
      }
      if (year.isEmpty()) {
        problems.accept(MISSING_KEY.at(place(number, at(column)), column.heading()));
        return false;
      }
      years.put(place(number, 0), year.get().be());
      return true;
    }

    private boolean year(BookColumn column, Cell cell, Place place) {
      Optional<Years.Read> read = Years.fiscal(cell.text());
      if (read.isEmpty()) {
        problems.accept(YEAR.at(place, cell.text()));
        return false;
      }
      FiscalYear named = new FiscalYear(read.get().be());
      read.get()
          .guessed()
          .ifPresent(ce -> problems.accept(YEAR_IN_CE.at(place, ce, named.toString())));
      if (folderYear.filter(y -> !y.equals(named)).isPresent()) {
        problems.accept(
            IMPOSSIBLE_VALUE.at(place, column.heading(), cell.text(), folderYear.get().toString()));
        return false;
      }
      if (!year.equals(Optional.of(named))) {
        group = Optional.empty();
      }
      year = Optional.of(named);
      return true;
    }

    private BookTree root(String document) {
      String name = form.isOfYears() ? year.orElseThrow() + "/" + document : document;
      return document(name, document);
    }

    /** The group that a row belongs to: by its key, else that of the row above. */
    private Optional<BookTree> group(
        Map<BookColumn, Cell> cells, Map<BookColumn, Place> places, int number) {
      BookTree root = root(form.document());
      Place at = place(number, 0);
      Optional<BookColumn> key =
          form.columns().stream().filter(c -> c.path().equals(form.key())).findFirst();
      if (key.isEmpty()) {
        return Optional.of(root.added(form.list(), at));
      }
      Cell cell = cells.get(key.get());
      if (cell == null) {
        group = group.or(() -> Optional.of(root.added(form.list(), at)));
        return group;
      }
      String text = cell.text().strip();
      String code =
          ItemCode.parse(text)
              .map(ItemCode::toString)
              .filter(c -> form.key().equals("item"))
              .orElse(text);
      List<String> id = List.of(year.map(FiscalYear::toString).orElse(""), form.list(), code);
      if (form.follows() && !groups.containsKey(id)) {
        problems.accept(
            UNKNOWN_ID.at(places.get(key.get()), "@data.measure", text, "@data.none", "มาตรการ"));
        return Optional.empty();
      }
      group = Optional.of(groups.computeIfAbsent(id, i -> root.added(form.list(), at)));
      return group;
    }

    private void fill(BookTree into, Map<BookColumn, Cell> cells, Map<BookColumn, Place> places) {
      Map<String, BookTree> elements = new HashMap<>();
      cells.forEach(
          (column, cell) -> {
            Place place = places.get(column);
            if (column.list().isEmpty()) {
              put(into, column, cell, place);
            } else if (column.steps().isEmpty()) {
              BookReader.this
                  .cells
                  .value(column, cell, place)
                  .ifPresent(v -> into.list(column.list()).addAll((List<?>) v));
            } else {
              BookTree element =
                  elements.computeIfAbsent(
                      column.list(), l -> into.added(l, place(place.line(), 0)));
              put(element, column, cell, place);
            }
          });
    }

    private void put(BookTree into, BookColumn column, Cell cell, Place place) {
      boolean nothing =
          column.kind() == BookColumn.Kind.NUMBER
              && cell.text().strip().equals(BookCells.NOT_KNOWN);
      Optional<Object> value = nothing ? Optional.empty() : cells.value(column, cell, place);
      if (value.isEmpty()) {
        return;
      }
      BookTree here = into;
      List<String> steps = column.steps();
      for (String step : steps.subList(0, steps.size() - 1)) {
        here = here.group(step, place(place.line(), 0));
      }
      String key = steps.get(steps.size() - 1);
      Optional<Object> before = here.value(key);
      if (before.isEmpty()) {
        here.put(key, value.get());
      } else if (!BookTwo.same(before.get(), value.get())) {
        problems.accept(
            BOOK_TWO_VALUES.at(place, column.heading(), cell.text(), BookTwo.place(before.get())));
      }
    }

    private int at(BookColumn column) {
      return headings.columns().entrySet().stream()
          .filter(e -> e.getValue().equals(column))
          .mapToInt(Map.Entry::getKey)
          .findFirst()
          .orElse(0);
    }

    private Place place(int row, int column) {
      return Place.cell(file, form.name(), row, column);
    }
  }
}
