package org.prongsai.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.prongsai.problem.Problem;

/**
 * What one run over many agencies found.
 *
 * @param tookMs wall time in milliseconds
 * @param problems those of no single agency: folders that cannot be read, the front page
 * @param agencies by folder; read anew each time they are asked for, because together they may be
 *     more than memory holds
 */
public record AllReport(
    LocalDate asOf,
    Instant startedAt,
    long tookMs,
    Totals totals,
    List<Problem> problems,
    Iterable<OfAgency> agencies) {
  public AllReport {
    problems = problems.stream().sorted(Problem.ORDER).distinct().toList();
  }

  /**
   * One agency's verdict.
   *
   * @param folder relative to the folder of all, with {@code /}: {@code north/a}
   * @param site the folder of its site: {@code a}
   * @param name as its site tells it, else the folder's
   * @param hasSite whether a good site lies there, of this run or an earlier one
   */
  public record OfAgency(String folder, String site, String name, boolean hasSite, Report report) {

    /**
     * {@code fine}, {@code incomplete}, {@code unsound} (the last good site stays), {@code none}.
     */
    String state() {
      if (report.promoted()) {
        return report.errors() == 0 ? "fine" : "incomplete";
      }
      return hasSite ? "unsound" : "none";
    }
  }

  /**
   * Sums over all agencies.
   *
   * @param fine those without an error
   * @param incomplete those whose site is in place, but with errors
   * @param unsound those whose new site is not sound: the last good one stays where there is one
   * @param unchanged those that were not built again
   * @param crashed those at which the program itself failed; among the unsound
   * @param errors with those of no single agency; so are the warnings
   */
  public record Totals(
      int agencies,
      int fine,
      int incomplete,
      int unsound,
      int unchanged,
      int crashed,
      long pages,
      long links,
      long errors,
      long warnings) {}

  /** 0 or 1, or 3 when the program failed; {@code strict} counts warnings as errors. */
  public int exitCode(boolean strict) {
    if (totals.crashed() > 0) {
      return 3;
    }
    return totals.errors() > 0 || (strict && totals.warnings() > 0) ? 1 : 0;
  }

  /** What is of no single agency as a report, when there is something, then every agency's. */
  Iterable<OfAgency> withWhole() {
    if (problems.isEmpty()) {
      return agencies;
    }
    Report whole =
        new Report(".", false, asOf, startedAt, 0, new Report.Counts(0, 0), List.of(), problems);
    return () ->
        new Iterator<>() {
          private final Iterator<OfAgency> rest = agencies.iterator();
          private boolean first = true;

          @Override
          public boolean hasNext() {
            return first || rest.hasNext();
          }

          @Override
          public OfAgency next() {
            if (first) {
              first = false;
              return new OfAgency("", "", "", false, whole);
            }
            return rest.next();
          }
        };
  }
}
