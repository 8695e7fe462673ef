package org.prongsai.plan;

import java.util.List;
import java.util.Optional;
import org.prongsai.plan.PageParts.DateText;
import org.prongsai.plan.PageParts.Tag;

/** What the pages of promises are made of. Every page has these names as its own. */
public interface MeasureParts {

  /** The measures of one instrument. {@code columns} are the four headings. */
  record MeasureSection(
      String id,
      String code,
      String heading,
      List<String> analysis,
      Optional<String> caption,
      List<String> columns,
      List<MeasureRow> rows) {}

  /**
   * One measure as a row of the table, a card on a phone.
   *
   * @param together the state of every step, when they share one and nothing more is known of any
   */
  record MeasureRow(
      String id,
      List<String> findings,
      List<StepLine> steps,
      Optional<Tag> together,
      List<Link> units,
      List<String> monitoring) {}

  /** A step and what became of it. */
  record StepLine(
      String id, String text, Tag state, Optional<DateText> due, List<ReportLine> reports) {}

  /**
   * A dated report on a step.
   *
   * @param unproven whether it says done and nothing proves it
   */
  record ReportLine(
      DateText date, Tag state, boolean unproven, Optional<String> note, Optional<Link> evidence) {}

  /** How far each part has come, in a few words; a name without a page has no link. */
  record Tallies(String caption, String heading, List<TallyLine> lines) {}

  /** One line of it. */
  record TallyLine(String name, Optional<Link> link, String text) {}

  /**
   * The year's two looks back, at half and at its end.
   *
   * @param none what to say when nobody reported anything
   * @param half the heading of the first look, which names its day
   */
  record FollowUp(
      Optional<String> none,
      List<String> sentences,
      String half,
      String end,
      List<FollowUpRow> rows) {}

  /** A step and what was known of it on both days; {@code id} is that of its {@link StepLine}. */
  record FollowUpRow(String id, String step, Link measure, Tag half, Tag end) {}
}
