package org.prongsai.read;

import static org.prongsai.problem.Rule.BOOK_OPEN;
import static org.prongsai.problem.Rule.BOOK_VERSION;
import static org.prongsai.problem.Rule.TWO_SOURCES;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.ThaiText;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.sheet.Book;
import org.prongsai.sheet.BookFile;
import org.prongsai.sheet.Cell;
import org.prongsai.sheet.Sheet;

/** The workbooks among the content: what each document's rows say. */
final class Books {
  private static final List<String> ENDINGS = List.of(".xlsx", ".xlsm", ".xltx", ".xls", ".ods");

  private final Consumer<Problem> problems;
  private final Readings readings;
  private final Map<String, BookTree> documents = new HashMap<>();
  private final Map<String, String> files = new HashMap<>();
  private final Map<Place, Integer> years = new HashMap<>();
  private final Set<String> ours = new HashSet<>();
  private Optional<Located> agency = Optional.empty();

  Books(Consumer<Problem> problems, Readings readings) {
    this.problems = problems;
    this.readings = readings;
  }

  /** Whether a file is called like a workbook, of the old kind too. */
  static boolean isCalledSo(String name) {
    // Asked of every file, so no class of workbooks is loaded for it.
    String lower = name.toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(lower::endsWith);
  }

  static boolean isOurSheet(String name) {
    String normal = ThaiText.normal(name.strip());
    return normal.equals(BookForm.GUIDE) || BookForm.of(normal).isPresent();
  }

  /** Reads the workbooks of a folder; of a year's when a year is given. */
  void read(List<Folder.Entry> entries, Optional<FiscalYear> year) {
    for (Folder.Entry entry : entries) {
      if (!entry.isFolder() && isCalledSo(entry.name())) {
        List<Problem> found = new ArrayList<>();
        Optional<Book> book =
            readings.of(
                entry,
                "book",
                found::add,
                told -> BookFile.read(entry.path(), entry.shown(), Books::isOurSheet, told));
        if (book.isEmpty() || !book.get().sheets().isEmpty()) {
          ours.add(entry.shown());
          found.forEach(problems);
          warnWhenOpen(entry);
        }
        book.ifPresent(b -> read(b, entry.shown(), year));
      }
    }
  }

  /** Reads sheets from wherever they come. */
  void read(Book book, String shown, Optional<FiscalYear> year) {
    BookReader reader = new BookReader(shown, year, problems);
    for (Sheet sheet : book.sheets()) {
      if (isNewer(sheet, shown)) {
        return;
      }
    }
    // In our order, not in the file's: progress refers to measures.
    for (BookForm form : BookForm.all()) {
      book.sheets().stream()
          .filter(s -> BookForm.of(s.name()).equals(Optional.of(form)))
          .forEach(s -> reader.read(form, s));
    }
    reader.documents().forEach((name, tree) -> add(name, tree, shown));
    years.putAll(reader.years());
  }

  private void add(String name, BookTree tree, String shown) {
    String before = files.putIfAbsent(name, shown);
    if (before == null) {
      documents.put(name, tree);
    } else {
      problems.accept(TWO_SOURCES.at(tree.place(), before, shown));
    }
  }

  private void warnWhenOpen(Folder.Entry entry) {
    for (String lock : List.of("~$" + entry.name(), ".~lock." + entry.name() + "#")) {
      if (Files.exists(entry.path().resolveSibling(lock))) {
        problems.accept(BOOK_OPEN.at(Place.of(entry.shown())));
        return;
      }
    }
  }

  private boolean isNewer(Sheet sheet, String shown) {
    if (!ThaiText.normal(sheet.name().strip()).equals(BookForm.GUIDE)) {
      return false;
    }
    for (var row : sheet.rows().entrySet()) {
      List<Cell> cells = List.copyOf(row.getValue().values());
      boolean version = cells.get(0).text().strip().equals(BookForm.VERSION_LABEL);
      if (version && cells.size() > 1) {
        String written = ThaiText.arabicDigits(cells.get(1).text().strip());
        if (written.matches("[0-9]{1,6}") && Integer.parseInt(written) > BookForm.VERSION) {
          Place at = Place.cell(shown, sheet.name(), row.getKey(), 0);
          problems.accept(BOOK_VERSION.at(at, written, Integer.toString(BookForm.VERSION)));
          return true;
        }
      }
    }
    return false;
  }

  /** What units and channels are called, as soon as the agency is read. */
  void know(Optional<Located> read) {
    agency = read;
  }

  /** Whether nothing else needs to be said of a file. */
  boolean isOurs(Folder.Entry entry) {
    return ours.contains(entry.shown());
  }

  /** The years that rows name. */
  SortedSet<FiscalYear> years() {
    SortedSet<FiscalYear> all = new TreeSet<>();
    for (String name : documents.keySet()) {
      int slash = name.indexOf('/');
      if (slash > 0) {
        all.add(new FiscalYear(Integer.parseInt(name.substring(0, slash))));
      }
    }
    return all;
  }

  /** The fiscal year of the row that a place lies in. */
  Optional<Integer> year(Place place) {
    return place.sheet().map(sheet -> years.get(Place.cell(place.file(), sheet, place.line(), 0)));
  }

  Optional<Located> tree(String document) {
    return Optional.ofNullable(documents.get(document)).map(t -> t.located(new BookNames(agency)));
  }

  /** The workbook that a document belongs to, be it that it says nothing of it: a year is one. */
  Optional<String> owner(String document) {
    String year = document.replaceFirst("/.*", "/");
    return Optional.ofNullable(files.get(document))
        .or(
            () ->
                files.entrySet().stream()
                    .filter(e -> year.endsWith("/") && e.getKey().startsWith(year))
                    .map(Map.Entry::getValue)
                    .min(String::compareTo));
  }
}
