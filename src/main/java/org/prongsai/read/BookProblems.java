package org.prongsai.read;

import static org.prongsai.problem.Rule.IMPOSSIBLE_VALUE;
import static org.prongsai.problem.Rule.MISSING_KEY;
import static org.prongsai.problem.Rule.WRONG_TYPE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;

/** Tells what a schema finds in a workbook by the headings that people see, not by our keys. */
final class BookProblems {
  private BookProblems() {}

  static Consumer<Problem> in(Consumer<Problem> problems) {
    return p -> problems.accept(told(p));
  }

  private static Problem told(Problem p) {
    boolean keyed =
        p.rule() == MISSING_KEY || p.rule() == IMPOSSIBLE_VALUE || p.rule() == WRONG_TYPE;
    Optional<BookColumn> column =
        p.place()
            .sheet()
            .filter(s -> keyed)
            .flatMap(BookForm::of)
            .flatMap(f -> f.columnOf(p.args().get(0)));
    if (column.isEmpty()) {
      return p;
    }
    List<String> args = new ArrayList<>(p.args());
    args.set(0, column.get().heading());
    if (p.rule() == IMPOSSIBLE_VALUE && !column.get().words().isEmpty()) {
      args.set(
          2,
          column.get().words().stream()
              .map(BookColumn.Word::thai)
              .collect(Collectors.joining(", ")));
    }
    return with(p, args);
  }

  private static Problem with(Problem p, List<String> args) {
    Place place = p.place();
    return new Problem(
        p.rule(), p.severity(), place, args, p.target(), p.source(), p.year(), p.item());
  }
}
