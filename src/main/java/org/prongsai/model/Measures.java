package org.prongsai.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an agency does in one fiscal year about the result of an earlier one.
 *
 * @param of the year of the assessment it answers
 * @param title the heading of the report, when the agency wrote one
 * @param tables the words around the measures of each instrument
 */
public record Measures(
    FiscalYear of, Optional<String> title, List<Table> tables, List<Measure> measures) {
  public Measures {
    tables = List.copyOf(tables);
    measures = List.copyOf(measures);
  }

  /** Whether it promises anything: a report without a measure discloses nothing. */
  public boolean isAnyPromised() {
    return !measures.isEmpty();
  }

  /**
   * The words around the measures of one instrument.
   *
   * @param columns the four column headings, or none: findings, steps, units, monitoring
   */
  public record Table(
      Instrument instrument,
      Optional<String> analysis,
      Optional<String> caption,
      List<String> columns) {
    public Table {
      columns = List.copyOf(columns);
    }
  }

  /**
   * Finding → steps → responsible units → monitoring, and what became of it.
   *
   * @param units ids of the agency's units
   */
  public record Measure(
      String id,
      Instrument instrument,
      Optional<Integer> indicator,
      List<Finding> findings,
      List<Step> steps,
      List<String> units,
      Optional<String> monitoring,
      List<Progress> progress) {
    public Measure {
      findings = List.copyOf(findings);
      steps = List.copyOf(steps);
      units = List.copyOf(units);
      progress = List.copyOf(progress);
    }
  }

  /** What the assessor asked for. */
  public record Finding(String id, String text) {}

  /**
   * A thing the agency said it would do.
   *
   * @param due when it should be done; without one, the end of the fiscal year
   */
  public record Step(String id, String text, Optional<LocalDate> due) {}

  /** A dated report on one step. */
  public record Progress(
      String step,
      LocalDate date,
      State state,
      Optional<Evidence> evidence,
      Optional<String> note) {}

  /** How far a step has come. */
  public enum State {
    PLANNED("planned"),
    STARTED("started"),
    DONE("done");

    private final String id;

    State(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }
}
