package org.prongsai.model;

import java.util.List;
import java.util.Optional;

/**
 * The published result of one fiscal year. What is not known is absent, never invented.
 *
 * @param title the heading of the report, when the agency wrote one
 * @param background sections that come before the result
 * @param heading the heading of the result
 * @param summary the result in the agency's own sentence
 * @param rating as published: {@code B}, or {@code ผ่านดี} from FY 2566 on
 */
public record Assessment(
    Optional<String> title,
    Optional<Section> background,
    Optional<String> heading,
    Optional<String> summary,
    Optional<Score> score,
    Optional<String> rating,
    List<Result> instruments) {
  public Assessment {
    instruments = List.copyOf(instruments);
  }

  /** A heading and its text; blank lines part paragraphs. */
  public record Section(String heading, String text) {}

  /** What is known of one instrument, and what the report says of it. */
  public record Result(
      Instrument id,
      Optional<Score> score,
      Optional<String> analysis,
      List<IndicatorScore> indicators) {
    public Result {
      indicators = List.copyOf(indicators);
    }
  }

  /**
   * The score of an indicator.
   *
   * @param no 1–10
   * @param lowest whether it is the lowest of its instrument
   */
  public record IndicatorScore(int no, Optional<Score> score, boolean lowest) {}
}
