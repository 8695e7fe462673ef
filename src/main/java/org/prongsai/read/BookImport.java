package org.prongsai.read;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.ThaiText;
import org.prongsai.problem.Checked;
import org.prongsai.problem.Problem;
import org.prongsai.sheet.Book;
import org.prongsai.sheet.BookFile;
import org.prongsai.sheet.CsvFile;
import org.prongsai.sheet.Sheet;

/** A workbook, or sheets of it as CSV → documents of content in YAML. */
public final class BookImport {
  private final List<Problem> problems = new ArrayList<>();
  private final Books books = new Books(this::accept, Readings.none());
  private final List<Document> documents = new ArrayList<>();

  private BookImport() {}

  /**
   * A document of the content.
   *
   * @param path below {@code content/}: {@code 2563/oit.yaml}
   */
  public record Document(String path, String text) {}

  /** Whether something can be imported by its name: a workbook, CSV, or a folder of CSV. */
  public static boolean isCalledSo(Path file) {
    String name = String.valueOf(file.getFileName());
    return Files.isDirectory(file) || isCsv(name) || Books.isCalledSo(name);
  }

  /**
   * What the file says, with every mistake in it; no documents when it has none of our sheets.
   *
   * @param site the agency's folder, whose units are known by their names
   */
  public static Checked<List<Document>> of(Path file, Path site) throws IOException {
    BookImport reading = new BookImport();
    Optional<Book> book = reading.book(file);
    if (book.isPresent()) {
      reading.read(book.get(), file, site);
    }
    return new Checked<>(
        reading.documents, reading.problems.stream().map(reading::withYear).toList());
  }

  private void accept(Problem problem) {
    problems.add(problem);
  }

  private Problem withYear(Problem problem) {
    return books.year(problem.place()).map(problem::year).orElse(problem);
  }

  private Optional<Book> book(Path file) throws IOException {
    String shown = String.valueOf(file.getFileName());
    if (!Files.isDirectory(file) && !isCsv(shown)) {
      return BookFile.read(file, shown, Books::isOurSheet, this::accept);
    }
    List<Sheet> sheets = new ArrayList<>();
    for (Path csv : Files.isDirectory(file) ? csvs(file) : List.of(file)) {
      String name = csv.getFileName().toString();
      Optional<BookForm> form = form(name);
      if (form.isPresent()) {
        CsvFile.read(csv, name, form.get().name(), this::accept).ifPresent(sheets::add);
      }
    }
    return Optional.of(new Book(sheets));
  }

  private static List<Path> csvs(Path folder) throws IOException {
    List<Path> csvs = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      all.forEach(p -> csvs.add(p));
    }
    csvs.removeIf(p -> !isCsv(p.getFileName().toString()));
    csvs.sort(null);
    return csvs;
  }

  private static boolean isCsv(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  /** A file {@code รายการ OIT.csv}, or with something before it, as spreadsheets like to add. */
  private static Optional<BookForm> form(String file) {
    String base = ThaiText.normal(file.substring(0, file.length() - ".csv".length())).strip();
    return BookForm.all().stream().filter(f -> base.endsWith(f.name())).findFirst();
  }

  private void read(Book book, Path file, Path site) throws IOException {
    books.read(book, String.valueOf(file.getFileName()), Optional.empty());
    String comment = "จาก " + file.getFileName();
    Optional<Located> agency = document("agency", Shape.AGENCY, comment, Map.of());
    books.know(agency.or(() -> known(site)));
    document("services", Shape.SERVICES, comment, Map.of());
    for (FiscalYear year : books.years()) {
      document(year + "/assessment", Shape.ASSESSMENT, comment, Map.of());
      document(year + "/measures", Shape.MEASURES, comment, Map.of());
      document(year + "/oit", Shape.OIT, comment, Map.of());
    }
  }

  /** The agency of the site; what is wrong with it is for the build to tell. */
  private static Optional<Located> known(Path site) {
    Path yaml = site.resolve("content/agency.yaml");
    Consumer<Problem> nobody = p -> {};
    return Files.isRegularFile(yaml)
        ? SourceText.of(yaml, "content/agency.yaml", nobody)
            .flatMap(text -> TreeReader.read("content/agency.yaml", text, nobody))
            .flatMap(t -> ShapeCheck.of(t, Shape.AGENCY, Map.of(), nobody))
        : Optional.empty();
  }

  private Optional<Located> document(
      String name, Shape shape, String comment, Map<String, String> standIns) {
    Optional<Located> sound =
        books
            .tree(name)
            .flatMap(t -> ShapeCheck.of(t, shape, standIns, BookProblems.in(this::accept)));
    sound.ifPresent(
        t -> documents.add(new Document(name + ".yaml", YamlText.of(t, shape, comment))));
    return sound;
  }
}
