package org.prongsai.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prongsai.ita.Ratings;
import org.prongsai.ita.Verdict;
import org.prongsai.ita.Verdicts;
import org.prongsai.model.Agency;
import org.prongsai.model.Assessment;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Portal;
import org.prongsai.model.Score;

/**
 * Where one agency stands, as a list of many tells it.
 *
 * @param kind in words: เทศบาลตำบล, องค์การบริหารส่วนตำบล …
 * @param result of the newest year that has one
 * @param disclosed of the newest year that is judged
 */
public record Standing(
    String name,
    Optional<String> province,
    String kind,
    boolean sample,
    Optional<Result> result,
    Optional<Disclosed> disclosed) {
  private static final List<String> KINDS =
      List.of(
          "องค์การบริหารส่วนจังหวัด",
          "องค์การบริหารส่วนตำบล",
          "เทศบาลนคร",
          "เทศบาลเมือง",
          "เทศบาลตำบล",
          "กรุงเทพมหานคร",
          "เมืองพัทยา");
  private static final Map<String, String> BRIEF =
      Map.of("อบจ.", KINDS.get(0), "อบต.", KINDS.get(1));
  private static final String LOCAL = "องค์กรปกครองส่วนท้องถิ่น";

  /**
   * A published result.
   *
   * @param rank higher is better, in any year; absent when the rating is not one of its year
   */
  public record Result(
      int year, Optional<String> score, Optional<String> rating, Optional<Integer> rank) {}

  /** How much of what a year demands is disclosed. */
  public record Disclosed(
      int year,
      boolean closed,
      int required,
      int published,
      int incomplete,
      int pending,
      int missing,
      int notApplicable) {}

  public static Standing of(Portal portal, Verdicts verdicts) {
    Agency agency = portal.agency();
    return new Standing(
        agency.name(),
        agency.province(),
        kind(agency),
        agency.sample(),
        Framing.latest(portal, y -> y.assessment().isPresent())
            .map(y -> result(y, portal.years().get(y).assessment().orElseThrow())),
        Framing.latest(portal, Portal.Year::isJudged)
            .flatMap(y -> Optional.ofNullable(verdicts.years().get(y)))
            .map(Standing::disclosed));
  }

  /** By its name, which says it; else by its sector. */
  static String kind(Agency agency) {
    String name = agency.name().strip();
    return KINDS.stream()
        .filter(name::startsWith)
        .findFirst()
        .or(
            () ->
                BRIEF.entrySet().stream()
                    .filter(brief -> name.startsWith(brief.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst())
        .orElse(agency.sector().equals("lao") ? LOCAL : agency.sector());
  }

  private static Result result(FiscalYear year, Assessment a) {
    Optional<Ratings.Band> band =
        a.rating()
            .flatMap(r -> Ratings.band(year, r))
            .or(() -> a.score().flatMap(s -> Ratings.ratingFor(year, s, Cards.instruments(a))));
    return new Result(
        year.be(),
        a.score().map(Score::toString),
        a.rating().or(() -> band.map(Ratings.Band::rating)),
        // Of two ratings that begin at the same total, the one that asks more is the better one.
        band.map(b -> b.from().hundredths() + (b.floor().isPresent() ? 1 : 0)));
  }

  private static Disclosed disclosed(Verdicts.OfYear of) {
    return new Disclosed(
        of.year().be(),
        of.closed(),
        of.items().size(),
        of.count(Verdict.PUBLISHED),
        of.count(Verdict.INCOMPLETE),
        of.count(Verdict.PENDING),
        of.count(Verdict.MISSING),
        of.count(Verdict.NOT_APPLICABLE));
  }
}
