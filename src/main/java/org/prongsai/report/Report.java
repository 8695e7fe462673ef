package org.prongsai.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.prongsai.problem.Problem;

/**
 * What one run found: the same input and date give the same report, {@code startedAt} and {@code
 * tookMs} aside.
 *
 * @param site the folder checked, relative to the site's own folder where it lies inside: {@code
 *     target/baked}
 * @param promoted whether the site was promoted to {@code target/site}
 * @param asOf the day the states hold on
 * @param tookMs wall time in milliseconds
 * @param completeness one entry a judged year, oldest first
 */
public record Report(
    String site,
    boolean promoted,
    LocalDate asOf,
    Instant startedAt,
    long tookMs,
    Counts counts,
    List<Completeness> completeness,
    List<Problem> problems) {
  public Report {
    completeness = List.copyOf(completeness);
    problems = problems.stream().sorted(Problem.ORDER).distinct().toList();
  }

  /** How much was looked at. */
  public record Counts(int pages, long links) {}

  public long errors() {
    return problems.stream().filter(Problem::isError).count();
  }

  public long warnings() {
    return problems.size() - errors();
  }

  /** Whether nothing is broken; what is not disclosed yet does not make a site unsound. */
  public static boolean isSound(List<Problem> problems) {
    return problems.stream().noneMatch(p -> p.isError() && p.rule().isSoundness());
  }

  /** 0 or 1, as {@code product.md} promises; {@code strict} counts warnings as errors. */
  public int exitCode(boolean strict) {
    return errors() > 0 || (strict && warnings() > 0) ? 1 : 0;
  }

  /** How complete the disclosure of one year is. */
  public record Completeness(
      int year,
      Optional<String> checklist,
      boolean closed,
      int required,
      int published,
      int incomplete,
      int pending,
      int missing,
      int notApplicable,
      Optional<String> pointsAtStake,
      List<Item> items) {
    public Completeness {
      items = List.copyOf(items);
    }
  }

  /**
   * @param url the item's page below the root
   * @param points of the total of 100, two decimals; absent when the checklist is unknown
   * @param clicks from the home page; absent when no way leads there
   */
  public record Item(
      String code,
      String verdict,
      String url,
      int evidence,
      int elementsKnown,
      Optional<String> points,
      Optional<Integer> clicks) {}
}
