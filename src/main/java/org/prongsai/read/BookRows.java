package org.prongsai.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.ThaiDates;
import org.prongsai.problem.Problem;
import org.prongsai.sheet.Cell;

/** Content → the rows of the workbook; what {@link BookReader} makes the same content of again. */
public final class BookRows {
  private final SortedMap<String, Located> documents;
  private final BookNames names;
  private final BiFunction<FiscalYear, String, Optional<Cell>> titles;
  private final Set<String> told = new HashSet<>();

  private BookRows(
      SortedMap<String, Located> documents,
      BookNames names,
      BiFunction<FiscalYear, String, Optional<Cell>> titles) {
    this.documents = documents;
    this.names = names;
    this.titles = titles;
  }

  /**
   * @param years those to write, with the agency and its services; the content must be sound
   * @param titles what is shown beside the code of an item
   */
  public static List<BookTable> of(
      Content content,
      Set<FiscalYear> years,
      BiFunction<FiscalYear, String, Optional<Cell>> titles) {
    SortedMap<String, Located> documents = new TreeMap<>();
    Set<String> wanted = new LinkedHashSet<>(List.of("agency", "services"));
    for (FiscalYear year : years) {
      List.of("assessment", "measures", "oit").forEach(d -> wanted.add(year + "/" + d));
    }
    wanted.forEach(d -> content.sources().document(d).ifPresent(t -> documents.put(d, t)));
    return of(documents, new BookNames(content.sources().document("agency")), titles);
  }

  /**
   * The rows of documents that are not written anywhere yet.
   *
   * @param texts sound YAML, by document: {@code 2563/oit}
   * @param agency sound YAML that names the units and channels
   */
  public static List<BookTable> ofTexts(
      Map<String, String> texts,
      String agency,
      BiFunction<FiscalYear, String, Optional<Cell>> titles) {
    SortedMap<String, Located> documents = new TreeMap<>();
    texts.forEach((name, text) -> documents.put(name, tree(name, text)));
    return of(documents, new BookNames(Optional.of(tree("agency", agency))), titles);
  }

  private static Located tree(String name, String text) {
    Consumer<Problem> bug =
        p -> {
          throw new IllegalArgumentException(name + ": " + p);
        };
    Shape shape = Shape.valueOf(name.replaceFirst(".*/", "").toUpperCase(Locale.ROOT));
    return TreeReader.readYaml(name, text, bug)
        .flatMap(t -> ShapeCheck.of(t, shape, Map.of(), bug))
        .orElseThrow();
  }

  private static List<BookTable> of(
      SortedMap<String, Located> documents,
      BookNames names,
      BiFunction<FiscalYear, String, Optional<Cell>> titles) {
    BookRows rows = new BookRows(documents, names, titles);
    List<BookTable> tables = new ArrayList<>();
    for (BookForm form : BookForm.all()) {
      tables.add(new BookTable(form, form.list().isEmpty() ? rows.roots(form) : rows.lists(form)));
    }
    return tables.stream().map(rows::withMarks).toList();
  }

  /** Rows that hold the values of documents themselves. */
  private List<List<Optional<Cell>>> roots(BookForm form) {
    List<List<Optional<Cell>>> rows = new ArrayList<>();
    if (!form.isOfYears()) {
      rows.add(root(form, ""));
      return rows;
    }
    years()
        .forEach(
            year -> {
              List<Optional<Cell>> row = root(form, year + "/");
              row.set(0, Optional.of(number(year)));
              rows.add(row);
            });
    return rows;
  }

  private Set<String> years() {
    return documents.keySet().stream()
        .filter(d -> d.contains("/"))
        .map(d -> d.substring(0, 4))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private List<Optional<Cell>> root(BookForm form, String prefix) {
    List<Optional<Cell>> row = new ArrayList<>();
    for (BookColumn column : form.columns()) {
      String name = prefix + form.documentOf(column);
      Optional<Cell> cell =
          Optional.ofNullable(documents.get(name)).flatMap(tree -> cell(column, tree));
      cell.ifPresent(c -> told.add(name));
      row.add(cell);
    }
    return row;
  }

  /** Rows that hold the lists of documents. */
  private List<List<Optional<Cell>>> lists(BookForm form) {
    List<List<Optional<Cell>>> rows = new ArrayList<>();
    documents.forEach(
        (name, tree) -> {
          if (name.replaceFirst(".*/", "").equals(form.document())) {
            for (Located group : items(tree, form.list())) {
              told.add(name);
              rows.addAll(group(form, name, group));
            }
          }
        });
    return rows;
  }

  private List<List<Optional<Cell>>> group(BookForm form, String document, Located group) {
    Set<String> lists =
        form.columns().stream()
            .map(BookColumn::list)
            .filter(l -> !l.isEmpty())
            .collect(Collectors.toSet());
    int longest = lists.stream().mapToInt(l -> items(group, l).size()).max().orElse(0);
    int height = form.follows() ? longest : Math.max(1, longest);
    List<List<Optional<Cell>>> rows = new ArrayList<>();
    for (int r = 0; r < height; r++) {
      List<Optional<Cell>> row = new ArrayList<>();
      for (BookColumn column : form.columns()) {
        boolean repeated = r == 0 || column.path().equals(form.key());
        row.add(
            switch (column.kind()) {
              case FISCAL -> Optional.of(number(document.substring(0, 4)));
              case SHOWN -> r == 0 ? title(document, group) : Optional.<Cell>empty();
              default ->
                  column.list().isEmpty()
                      ? repeated ? cell(column, group) : Optional.<Cell>empty()
                      : element(column, group, r);
            });
      }
      rows.add(row);
    }
    return rows;
  }

  private Optional<Cell> title(String document, Located group) {
    FiscalYear year = new FiscalYear(Integer.parseInt(document.substring(0, 4)));
    return titles.apply(year, Group.of(group).text("item"));
  }

  private Optional<Cell> element(BookColumn column, Located group, int position) {
    List<Located> items = items(group, column.list());
    return position < items.size() ? cell(column, items.get(position)) : Optional.empty();
  }

  private static List<Located> items(Located tree, String list) {
    return Pointers.child(tree, list)
        .filter(Located.Items.class::isInstance)
        .map(l -> ((Located.Items) l).items())
        .orElse(List.of());
  }

  private Optional<Cell> cell(BookColumn column, Located from) {
    Optional<Located> value = Optional.of(from);
    for (String step : column.steps()) {
      value = value.flatMap(v -> Pointers.child(v, step));
    }
    return value.flatMap(v -> cell(column, texts(v)));
  }

  private static List<String> texts(Located value) {
    return value instanceof Located.Items items
        ? items.items().stream().map(i -> ((Located.Scalar) i).value()).toList()
        : List.of(((Located.Scalar) value).value());
  }

  private Optional<Cell> cell(BookColumn column, List<String> values) {
    if (values.isEmpty()) {
      return column.kind() == BookColumn.Kind.NUMBERS
          ? Optional.of(Cell.of(BookCells.NONE))
          : Optional.empty();
    }
    String first = values.get(0);
    return Optional.of(
        switch (column.kind()) {
          case NUMBER -> number(first);
          case DAY -> Cell.of(LocalDate.parse(first));
          case NUMBERS -> Cell.of(String.join(", ", values));
          case MONTHS ->
              Cell.of(
                  values.stream()
                      .map(m -> ThaiDates.month(LocalDate.parse(m)))
                      .collect(Collectors.joining(", ")));
          case LINES ->
              Cell.of(
                  values.stream()
                      .map(v -> v.lines().collect(Collectors.joining(BookCells.INNER_LINE)))
                      .collect(Collectors.joining("\n")));
          case WORD ->
              Cell.of(
                  column.words().stream()
                      .filter(w -> w.id().equals(first))
                      .findFirst()
                      .map(BookColumn.Word::thai)
                      .orElse(first));
          case UNIT, CHANNEL -> Cell.of(names.name(column.kind(), first));
          default -> Cell.of(first);
        });
  }

  private static Cell number(String digits) {
    return new Cell(Cell.Kind.NUMBER, new BigDecimal(digits).toPlainString());
  }

  /** Marks the documents that are there and say nothing: an assessment without a score. */
  private BookTable withMarks(BookTable table) {
    if (!table.form().list().isEmpty() || !table.form().isOfYears()) {
      return table;
    }
    List<List<Optional<Cell>>> rows = new ArrayList<>();
    for (List<Optional<Cell>> row : table.rows()) {
      List<Optional<Cell>> marked = new ArrayList<>(row);
      String year = row.get(0).orElseThrow().text();
      mark(table.form(), marked, year, "assessment", "score", BookCells.NOT_KNOWN);
      mark(table.form(), marked, year, "oit", "closed", "ไม่ใช่");
      rows.add(marked);
    }
    return new BookTable(table.form(), rows);
  }

  private void mark(
      BookForm form,
      List<Optional<Cell>> row,
      String year,
      String document,
      String key,
      String words) {
    String name = year + "/" + document;
    if (documents.containsKey(name) && !told.contains(name)) {
      for (int c = 0; c < row.size(); c++) {
        BookColumn column = form.columns().get(c);
        if (column.document().equals(document) && column.path().equals(key)) {
          row.set(c, Optional.of(Cell.of(words)));
        }
      }
    }
  }
}
