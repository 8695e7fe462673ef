package org.prongsai.read;

import static org.prongsai.problem.Rule.LOWEST_WITHOUT_MEASURE;
import static org.prongsai.problem.Rule.NO_ASSESSMENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.prongsai.model.Assessment;
import org.prongsai.model.Disclosure;
import org.prongsai.model.Evidence;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Measures;
import org.prongsai.model.Places;
import org.prongsai.model.Pointer;
import org.prongsai.model.Portal;
import org.prongsai.problem.Problem;

/** What must hold between the values of one year, and between them and those around it. */
final class YearRules {
  /**
   * All that is looked at; two that are equal have the same problems.
   *
   * @param answer the measures of the following year
   * @param answerUnread whether these are there but could not be read
   * @param assessed whether the year that the measures answer was assessed, for all that is known
   * @param agencyUnread whether nobody can tell which units and channels there are
   * @param written of each of its documents; see {@link Places#written(String)}
   */
  record Basis(
      FiscalYear year,
      Portal.Year of,
      Optional<Measures> answer,
      boolean answerUnread,
      boolean assessed,
      Set<String> units,
      Set<String> channels,
      boolean agencyUnread,
      List<Object> written) {
    /** One a year; the rest is large. */
    @Override
    public int hashCode() {
      return year.be();
    }
  }

  private final Basis basis;
  private final FiscalYear year;
  private final Places places;
  private final List<Problem> found = new ArrayList<>();
  private final Consumer<Problem> problems = found::add;
  private final IdRules ids;

  private YearRules(Basis basis, Places places) {
    this.basis = basis;
    this.year = basis.year;
    this.places = places;
    this.ids = new IdRules(places, problems);
  }

  /** The documents of a year, and the only ones whose places are asked for. */
  static List<String> documents(FiscalYear year) {
    return List.of(year + "/assessment", year + "/measures", year + "/oit");
  }

  /**
   * @param places as {@link Basis#written()} tells of them
   */
  static List<Problem> check(Basis basis, Places places) {
    YearRules rules = new YearRules(basis, places);
    basis.of.assessment().ifPresent(rules::assessment);
    basis.of.measures().ifPresent(rules::measures);
    basis.of.disclosure().ifPresent(rules::disclosure);
    return List.copyOf(rules.found);
  }

  private void assessment(Assessment assessment) {
    Pointer at = new Pointer(year + "/assessment", "");
    ids.unique(
        assessment.instruments().stream().map(i -> i.id().name()).toList(),
        at.then("instruments"),
        "id",
        "@data.instrument");
    for (int i = 0; i < assessment.instruments().size(); i++) {
      ids.unique(
          assessment.instruments().get(i).indicators().stream()
              .map(n -> Integer.toString(n.no()))
              .toList(),
          at.then("instruments").then(i).then("indicators"),
          "no",
          "@data.indicator");
    }
    new ScoreRules(year, assessment, places, problems).check();
    lowestHaveMeasures(assessment, at.then("instruments"));
  }

  /** An error once the following year has measures at all; until then a reminder. */
  private void lowestHaveMeasures(Assessment assessment, Pointer at) {
    if (basis.answerUnread) {
      return;
    }
    FiscalYear next = year.next();
    for (int i = 0; i < assessment.instruments().size(); i++) {
      Assessment.Result result = assessment.instruments().get(i);
      for (int n = 0; n < result.indicators().size(); n++) {
        Assessment.IndicatorScore indicator = result.indicators().get(n);
        boolean answered =
            basis.answer.stream()
                .flatMap(m -> m.measures().stream())
                .anyMatch(
                    m ->
                        m.indicator().isPresent()
                            ? m.indicator().get() == indicator.no()
                            : m.instrument() == result.id());
        if (indicator.lowest() && !answered) {
          Pointer lowest = at.then(i).then("indicators").then(n).then("lowest");
          Problem problem =
              LOWEST_WITHOUT_MEASURE
                  .at(
                      places.of(lowest),
                      Integer.toString(indicator.no()),
                      result.id().name(),
                      year.toString(),
                      next.toString())
                  .year(next.be());
          problems.accept(basis.answer.isPresent() ? problem : problem.asWarning());
        }
      }
    }
  }

  private void measures(Measures measures) {
    Pointer at = new Pointer(year + "/measures", "");
    FiscalYear of = measures.of();
    if (!basis.assessed) {
      problems.accept(NO_ASSESSMENT.at(places.of(at.then("of")), of.toString()));
    }
    ids.unique(
        measures.tables().stream().map(t -> t.instrument().name()).toList(),
        at.then("tables"),
        "instrument",
        "@data.instrument");
    ids.unique(
        measures.measures().stream().map(Measures.Measure::id).toList(),
        at.then("measures"),
        "id",
        "@data.measure");
    for (int i = 0; i < measures.measures().size(); i++) {
      measure(measures.measures().get(i), at.then("measures").then(i));
    }
  }

  private void measure(Measures.Measure measure, Pointer at) {
    List<String> steps = measure.steps().stream().map(Measures.Step::id).toList();
    List<String> findings = measure.findings().stream().map(Measures.Finding::id).toList();
    ids.unique(findings, at.then("findings"), "id", "@data.finding");
    ids.unique(steps, at.then("steps"), "id", "@data.step");
    ScoreRules.belongs(
        measure.indicator(), measure.instrument(), at.then("indicator"), places, problems);
    for (int i = 0; i < measure.units().size(); i++) {
      int index = i;
      unit(measure.units().get(i), () -> at.then("units").then(index));
    }
    ProgressRules progressRules = new ProgressRules(year, places, problems);
    for (int i = 0; i < measure.progress().size(); i++) {
      Measures.Progress progress = measure.progress().get(i);
      Pointer here = at.then("progress").then(i);
      ids.known(
          progress.step(), steps, () -> here.then("step"), "@data.step", "@data.this-measure");
      if (steps.contains(progress.step())) {
        progressRules.check(progress, here);
      }
      progress.evidence().ifPresent(e -> evidence(e, () -> here.then("evidence")));
    }
  }

  private void disclosure(Disclosure disclosure) {
    Pointer at = new Pointer(year + "/oit", "").then("items");
    ids.unique(
        disclosure.items().stream().map(e -> e.item().toString()).toList(),
        at,
        "item",
        "@data.item");
    for (int i = 0; i < disclosure.items().size(); i++) {
      Disclosure.Entry entry = disclosure.items().get(i);
      int item = i;
      entry.unit().ifPresent(u -> unit(u, () -> at.then(item).then("unit")));
      entry
          .pending()
          .ifPresent(p -> unit(p.unit(), () -> at.then(item).then("pending").then("unit")));
      for (int e = 0; e < entry.evidence().size(); e++) {
        int piece = e;
        evidence(entry.evidence().get(e), () -> at.then(item).then("evidence").then(piece));
      }
    }
  }

  private void evidence(Evidence evidence, Supplier<Pointer> at) {
    if (evidence instanceof Evidence.TwoWay twoWay && !basis.agencyUnread) {
      ids.known(
          twoWay.channel(),
          basis.channels,
          () -> at.get().then("channel"),
          "@data.channel",
          "content/agency.yaml");
    }
  }

  private void unit(String id, Supplier<Pointer> at) {
    if (!basis.agencyUnread) {
      ids.known(id, basis.units, at, "@data.unit", "content/agency.yaml");
    }
  }
}
