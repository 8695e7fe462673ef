package org.prongsai.office.word;

import java.util.List;

/** What became of a year's measures, at half of the fiscal year and at its end. */
public record FollowUpPaper(
    String agency, String title, List<String> summary, List<Section> sections) implements Paper {
  public FollowUpPaper {
    summary = List.copyOf(summary);
    sections = List.copyOf(sections);
  }

  /** The measures of one instrument. */
  public record Section(String heading, List<Measure> measures) {
    public Section {
      measures = List.copyOf(measures);
    }
  }

  /** One measure; {@code monitoring} may be empty. */
  public record Measure(
      String heading, String findings, String units, String monitoring, List<Step> steps) {
    public Measure {
      steps = List.copyOf(steps);
    }
  }

  /**
   * One step.
   *
   * @param state at half of the year and, once it is over, at its end
   * @param result every report with its day, note and evidence
   */
  public record Step(String text, String due, String state, String result) {}
}
