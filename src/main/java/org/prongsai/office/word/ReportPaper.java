package org.prongsai.office.word;

import java.util.List;

/**
 * The analysis of a result and what is done about it, in the order of the official report.
 *
 * @param title empty when the agency wrote none
 */
public record ReportPaper(
    String agency, String title, Background background, Result result, Measures measures)
    implements Paper {

  /** What comes before the result; all of it empty when the agency wrote nothing. */
  public record Background(String heading, List<String> paragraphs) {
    public Background {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /**
   * The result itself; all of it empty when it is not in the content.
   *
   * @param analyses a paragraph an instrument
   * @param scores none when only the lowest are known, which the analyses name
   */
  public record Result(
      String heading, String summary, List<String> analyses, String caption, List<Score> scores) {
    public Result {
      analyses = List.copyOf(analyses);
      scores = List.copyOf(scores);
    }
  }

  /** A line of the table of scores: an instrument without a number, or an indicator. */
  public record Score(String no, String name, String score, String remark) {}

  /**
   * What is done.
   *
   * @param none a sentence when nothing is promised, else empty
   */
  public record Measures(String heading, String none, List<Section> sections) {
    public Measures {
      sections = List.copyOf(sections);
    }
  }

  /**
   * The measures of one instrument.
   *
   * @param heading empty when there is an analysis, which says it
   * @param columns the four headings of the table
   */
  public record Section(
      String heading, String analysis, String caption, List<String> columns, List<Row> rows) {
    public Section {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /** One measure. */
  public record Row(String findings, String steps, String units, String monitoring) {}
}
