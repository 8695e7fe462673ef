package org.prongsai.plan;

import java.util.List;
import java.util.Optional;

/** What the pages of a result are made of. Every page has these names as its own. */
public interface ResultParts {

  /**
   * A rating and the scores it covers.
   *
   * @param floor what every instrument must reach as well, in words
   * @param current whether it is the agency's own
   */
  record Band(String rating, String range, Optional<String> floor, boolean current) {}

  /** One instrument: what it measures, its score, what the report says. */
  record InstrumentSection(
      String id, String code, String name, Optional<String> score, List<String> analysis) {}

  /**
   * A bar chart of scores; lengths in per mille of the full width, so that nothing is computed in
   * the template.
   */
  record Chart(
      String title, String description, int passPermille, String passText, List<Bar> bars) {}

  /** One bar. */
  record Bar(String label, String value, int permille, boolean passed, boolean lowest) {}

  /**
   * The total over the years.
   *
   * @param graph only where two scores at least are known
   * @param words what the graph shows, or why there is none
   */
  record Trend(Optional<TrendGraph> graph, String words, List<TrendRow> rows) {}

  /**
   * A line graph. Across, places are in per cent of the width, written as in SVG; down, in CSS
   * pixels, so that letters keep their size on every screen.
   *
   * @param yearY where the names of the years stand
   * @param grid the scale: its {@code x} is the height of the line, in pixels
   */
  record TrendGraph(
      String title,
      String description,
      int height,
      int yearY,
      int passY,
      List<TrendYear> grid,
      List<TrendLine> lines,
      List<TrendPoint> points,
      List<TrendYear> years) {}

  /** From one year to the next, both known and comparable. */
  record TrendLine(String x1, int y1, String x2, int y2) {}

  /** A known score; {@code value} where there is room to say it. */
  record TrendPoint(String x, int y, int valueY, Optional<String> value, boolean current) {}

  /** A name on a scale. */
  record TrendYear(String x, String text, boolean current) {}

  /** One year of the table beside the graph, also one of which nothing is known. */
  record TrendRow(String year, Optional<String> score, Optional<String> rating, boolean current) {}

  /** One line of the table beside the chart; a score not known says so. */
  record IndicatorRow(
      String no, String name, String instrument, Optional<String> score, boolean lowest) {}
}
