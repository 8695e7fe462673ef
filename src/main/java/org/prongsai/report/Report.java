package org.prongsai.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.prongsai.problem.Place;
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

  /**
   * How much was looked at.
   *
   * @param ignored how many problems {@code prongsai-ignore.yaml} lets be
   */
  public record Counts(int pages, long links, int ignored) {
    public Counts(int pages, long links) {
      this(pages, links, 0);
    }

    public Counts ignoring(int problems) {
      return new Counts(pages, links, problems);
    }
  }

  /** The same, with its places named from the folder above: {@code a/content/agency.yaml}. */
  Report below(String folder) {
    if (folder.isEmpty()) {
      return this;
    }
    return new Report(
        site,
        promoted,
        asOf,
        startedAt,
        tookMs,
        counts,
        completeness,
        problems.stream().map(p -> p.below(folder)).toList());
  }

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

  /**
   * How complete the disclosure of one year is.
   *
   * @param pointsAtStake of the total of 100, two decimals: incomplete, pending and missing items
   * @param pointsUncertain whether it counts items whose points nobody is sure of
   */
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
      boolean pointsUncertain,
      List<Item> items) {
    public Completeness {
      items = List.copyOf(items);
    }

    /** The same, once every outside address was asked. */
    public Completeness asked() {
      return new Completeness(
          year,
          checklist,
          closed,
          required,
          published,
          incomplete,
          pending,
          missing,
          notApplicable,
          pointsAtStake,
          pointsUncertain,
          items.stream().map(i -> i.notAsked(0)).toList());
    }
  }

  /**
   * One item. The JSON report tells what {@code product.md} promises; the rest is for the pages
   * that people work with.
   *
   * @param url the item's page below the root
   * @param points of the total of 100, two decimals; absent when the checklist is unknown
   * @param pointsUncertain whether even the formula is in doubt
   * @param clicks from the home page; absent when no way leads there
   * @param unit the name of the unit that answers for it
   * @param due the day it is promised for
   * @param place where in the content it is declared, or would be
   * @param notAsked how much of the evidence is an outside address that nobody asked
   */
  public record Item(
      String code,
      String title,
      String verdict,
      String url,
      int evidence,
      int elementsKnown,
      Optional<String> points,
      boolean pointsUncertain,
      Optional<Integer> clicks,
      Optional<String> unit,
      Optional<LocalDate> due,
      Place place,
      int notAsked) {
    /** Of an item all of whose evidence was looked at. */
    public Item(
        String code,
        String title,
        String verdict,
        String url,
        int evidence,
        int elementsKnown,
        Optional<String> points,
        boolean pointsUncertain,
        Optional<Integer> clicks,
        Optional<String> unit,
        Optional<LocalDate> due,
        Place place) {
      this(
          code,
          title,
          verdict,
          url,
          evidence,
          elementsKnown,
          points,
          pointsUncertain,
          clicks,
          unit,
          due,
          place,
          0);
    }

    /** The same, of whose evidence so many addresses are believed without having been asked. */
    public Item notAsked(int addresses) {
      return new Item(
          code,
          title,
          verdict,
          url,
          evidence,
          elementsKnown,
          points,
          pointsUncertain,
          clicks,
          unit,
          due,
          place,
          addresses);
    }

    /** Whether something is left to do: incomplete, pending or missing. */
    public boolean isLeft() {
      return !verdict.equals("published") && !verdict.equals("notApplicable");
    }
  }
}
