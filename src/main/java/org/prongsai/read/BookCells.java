package org.prongsai.read;

import static org.prongsai.problem.Rule.BOOK_ELSEWHERE;
import static org.prongsai.problem.Rule.BOOK_FORMULA;
import static org.prongsai.problem.Rule.BOOK_LINK_DIFFERS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.ThaiText;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.sheet.Cell;

/** One cell → the value that its column holds. */
final class BookCells {
  /** In a list, where a text has several lines itself: the line separator of Unicode. */
  static final String INNER_LINE = "\u2028";

  /** An empty list that somebody means; and a document of which no more is known than that. */
  static final String NONE = "ไม่มี";

  static final String NOT_KNOWN = "ไม่ทราบ";

  /** Days after this were meant in the Buddhist era, which a spreadsheet does not know. */
  private static final int LAST_CE = 2400;

  private final Consumer<Problem> problems;

  BookCells(Consumer<Problem> problems) {
    this.problems = problems;
  }

  /** A scalar, a name or a list of these; empty for a cell that holds no value. */
  Optional<Object> value(BookColumn column, Cell cell, Place place) {
    if (cell.kind() == Cell.Kind.FAULT) {
      String shown = cell.text().isEmpty() ? "@data.book.not-reckoned" : cell.text();
      problems.accept(BOOK_FORMULA.at(place, shown));
      return Optional.empty();
    }
    if (cell.elsewhere()) {
      problems.accept(BOOK_ELSEWHERE.at(place, cell.text()));
    }
    String text = text(column, cell).strip();
    return Optional.of(
        switch (column.kind()) {
          case LINES -> texts(place, lines(text).map(l -> l.replace(INNER_LINE, "\n")));
          case NUMBERS -> texts(place, text.equals(NONE) ? Stream.of() : parts(text, "[,;\\s]+"));
          case MONTHS -> texts(place, parts(text, "[,;\n]+"));
          case WORD -> BookTree.text(place, word(column, text));
          case LINK -> BookTree.text(place, link(cell, text, place));
          case UNIT -> names(column, place, text);
          case CHANNEL -> new BookTree.Name(BookTree.text(place, text), column.kind());
          default -> BookTree.text(place, text);
        });
  }

  private static String text(BookColumn column, Cell cell) {
    if (cell.kind() != Cell.Kind.DAY) {
      return cell.text();
    }
    String[] parts = cell.text().split("-", 3);
    boolean ce = parts.length == 3 && parts[0].matches("[0-9]{4}");
    int year = ce ? Integer.parseInt(parts[0]) : LAST_CE;
    int be = year < LAST_CE ? year + FiscalYear.BE_OFFSET : year;
    return !ce
        ? cell.text()
        : column.kind() == BookColumn.Kind.MONTHS
            ? be + "-" + parts[1]
            : be + "-" + parts[1] + "-" + parts[2];
  }

  private static Stream<String> lines(String text) {
    return text.lines().map(String::strip).filter(l -> !l.isEmpty());
  }

  private static Stream<String> parts(String text, String between) {
    return Stream.of(text.split(between)).map(String::strip).filter(p -> !p.isEmpty());
  }

  private static List<Object> texts(Place place, Stream<String> texts) {
    return new ArrayList<>(texts.map(t -> BookTree.text(place, t)).toList());
  }

  private static Object names(BookColumn column, Place place, String text) {
    if (column.list().isEmpty()) {
      return new BookTree.Name(BookTree.text(place, text), column.kind());
    }
    return new ArrayList<>(
        lines(text).map(l -> new BookTree.Name(BookTree.text(place, l), column.kind())).toList());
  }

  /** As the data has it; what is no word of the column stays for the schema to refuse. */
  private static String word(BookColumn column, String text) {
    String said = ThaiText.normal(text).toLowerCase(Locale.ROOT);
    return column.words().stream()
        .filter(
            w ->
                said.equals(w.thai().toLowerCase(Locale.ROOT))
                    || said.equals(w.id().toLowerCase(Locale.ROOT)))
        .findFirst()
        .map(BookColumn.Word::id)
        .orElse(text);
  }

  /** Where a click leads; the text when it leads nowhere. */
  private String link(Cell cell, String text, Place place) {
    Optional<String> target = cell.link().map(String::strip).filter(BookCells::isAddress);
    target
        .filter(t -> isAddress(text) && !bare(t).equals(bare(text)))
        .ifPresent(t -> problems.accept(BOOK_LINK_DIFFERS.at(place, text, t)));
    return target.filter(t -> !isAddress(text) || !bare(t).equals(bare(text))).orElse(text);
  }

  private static boolean isAddress(String text) {
    return text.regionMatches(true, 0, "http://", 0, 7)
        || text.regionMatches(true, 0, "https://", 0, 8);
  }

  private static String bare(String address) {
    return address.replaceFirst("/$", "").toLowerCase(Locale.ROOT);
  }
}
