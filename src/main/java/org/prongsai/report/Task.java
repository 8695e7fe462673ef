package org.prongsai.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An item that is left to be done.
 *
 * @param year the fiscal year, in the Buddhist era
 */
record Task(int year, Report.Item item) {
  /** Most points first; then what is due first, the newest year, the lowest number. */
  static final Comparator<Task> BY_POINTS =
      Comparator.comparing(Task::points)
          .reversed()
          .thenComparing(t -> t.item().due().orElse(LocalDate.MAX))
          .thenComparing(Comparator.comparingInt(Task::year).reversed())
          .thenComparingInt(t -> Integer.parseInt(t.item().code().substring(1)));

  /** What is left of the years that are open, or of those that are closed; by points. */
  static List<Task> of(Report report, boolean closed) {
    List<Task> left = new ArrayList<>();
    for (Report.Completeness year : report.completeness()) {
      if (year.closed() == closed) {
        year.items().stream()
            .filter(Report.Item::isLeft)
            .forEach(i -> left.add(new Task(year.year(), i)));
      }
    }
    left.sort(BY_POINTS);
    return left;
  }

  BigDecimal points() {
    return item.points().map(BigDecimal::new).orElse(BigDecimal.ZERO);
  }
}
