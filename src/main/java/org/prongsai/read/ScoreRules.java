package org.prongsai.read;

import static org.prongsai.problem.Rule.IMPOSSIBLE_VALUE;
import static org.prongsai.problem.Rule.INDICATOR;
import static org.prongsai.problem.Rule.LOWEST;
import static org.prongsai.problem.Rule.RATING;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.prongsai.ita.Indicators;
import org.prongsai.ita.Ratings;
import org.prongsai.model.Assessment;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Instrument;
import org.prongsai.model.Places;
import org.prongsai.model.Pointer;
import org.prongsai.model.Score;
import org.prongsai.problem.Problem;

/** Whether the figures of one assessment agree with one another and with the year's bands. */
final class ScoreRules {
  private final FiscalYear year;
  private final Assessment assessment;
  private final Places places;
  private final Consumer<Problem> problems;

  ScoreRules(FiscalYear year, Assessment assessment, Places places, Consumer<Problem> problems) {
    this.year = year;
    this.assessment = assessment;
    this.places = places;
    this.problems = problems;
  }

  void check() {
    Pointer root = new Pointer(year + "/assessment", "");
    assessment.rating().ifPresent(r -> rating(r, root.then("rating")));
    for (int i = 0; i < assessment.instruments().size(); i++) {
      Assessment.Result result = assessment.instruments().get(i);
      Pointer at = root.then("instruments").then(i).then("indicators");
      for (int n = 0; n < result.indicators().size(); n++) {
        int no = result.indicators().get(n).no();
        belongs(Optional.of(no), result.id(), at.then(n).then("no"), places, problems);
        lowest(result, n, at.then(n).then("lowest"));
      }
    }
  }

  /** A rating the year knows, and one that the total can have. */
  private void rating(String rating, Pointer at) {
    if (Ratings.band(year, rating).isEmpty()) {
      problems.accept(
          IMPOSSIBLE_VALUE.at(places.of(at), "rating", rating, names(Ratings.bands(year), ", ")));
      return;
    }
    assessment
        .score()
        .ifPresent(
            total -> {
              List<Ratings.Band> possible = Ratings.possible(year, total, instrumentScores());
              if (possible.stream().noneMatch(b -> b.rating().equals(rating))) {
                problems.accept(
                    RATING.at(
                        places.of(at),
                        rating,
                        total.toString(),
                        year.toString(),
                        names(possible, " / ")));
              }
            });
  }

  private static String names(List<Ratings.Band> bands, String between) {
    return bands.stream().map(Ratings.Band::rating).collect(Collectors.joining(between));
  }

  private Map<Instrument, Score> instrumentScores() {
    Map<Instrument, Score> scores = new EnumMap<>(Instrument.class);
    assessment.instruments().forEach(r -> r.score().ifPresent(s -> scores.put(r.id(), s)));
    return scores;
  }

  /** Nothing among the scores given for the instrument is lower than its "lowest". */
  private void lowest(Assessment.Result result, int index, Pointer at) {
    Assessment.IndicatorScore claimed = result.indicators().get(index);
    if (!claimed.lowest() || claimed.score().isEmpty()) {
      return;
    }
    result.indicators().stream()
        .filter(i -> i.score().isPresent())
        .min(Comparator.comparing(i -> i.score().get()))
        .filter(least -> least.score().get().compareTo(claimed.score().get()) < 0)
        .ifPresent(
            least ->
                problems.accept(
                    LOWEST.at(
                        places.of(at),
                        Integer.toString(claimed.no()),
                        claimed.score().get().toString(),
                        Integer.toString(least.no()),
                        least.score().get().toString())));
  }

  /** An indicator exists and is measured by the instrument it stands under. */
  static void belongs(
      Optional<Integer> no,
      Instrument instrument,
      Pointer at,
      Places places,
      Consumer<Problem> problems) {
    no.filter(n -> Indicators.of(n).filter(i -> i.instrument() == instrument).isEmpty())
        .ifPresent(
            n ->
                problems.accept(
                    INDICATOR.at(places.of(at), Integer.toString(n), instrument.name())));
  }
}
