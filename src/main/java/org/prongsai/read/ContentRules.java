package org.prongsai.read;

import static org.prongsai.problem.Rule.DUPLICATE_ID;
import static org.prongsai.problem.Rule.LOWEST_WITHOUT_MEASURE;
import static org.prongsai.problem.Rule.NO_ASSESSMENT;
import static org.prongsai.problem.Rule.UNKNOWN_ID;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.prongsai.model.Assessment;
import org.prongsai.model.Channel;
import org.prongsai.model.Disclosure;
import org.prongsai.model.Evidence;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Measures;
import org.prongsai.model.Pointer;
import org.prongsai.model.Portal;
import org.prongsai.model.Service;
import org.prongsai.model.Unit;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;

/** What must hold between the values of the content; their shape holds already. */
final class ContentRules {
  private final Portal portal;
  private final Sources sources;
  private final Predicate<String> isUnread;
  private final Consumer<Problem> problems;
  private final Set<String> units;
  private final Set<String> channels;

  private ContentRules(
      Portal portal, Sources sources, Predicate<String> isUnread, Consumer<Problem> problems) {
    this.portal = portal;
    this.sources = sources;
    this.isUnread = isUnread;
    this.problems = problems;
    this.units = new LinkedHashSet<>(unitIds());
    this.channels = new LinkedHashSet<>(channelIds());
  }

  /**
   * @param isUnread whether a document is there but could not be read: what it may hold is not
   *     missed
   */
  static void check(
      Portal portal, Sources sources, Predicate<String> isUnread, Consumer<Problem> problems) {
    new ContentRules(portal, sources, isUnread, problems).all();
  }

  private void all() {
    Pointer agency = new Pointer("agency", "");
    unique(unitIds(), agency.then("units"), "id", "@data.unit");
    unique(channelIds(), agency.then("channels"), "id", "@data.channel");
    services(new Pointer("services", "/services"));
    AgencyRules.check(portal, sources, problems);
    portal
        .years()
        .forEach(
            (year, of) -> {
              of.assessment().ifPresent(a -> assessment(year, a));
              of.measures().ifPresent(m -> measures(year, m));
              of.disclosure().ifPresent(d -> disclosure(year, d));
            });
  }

  private List<String> unitIds() {
    return portal.agency().units().stream().map(Unit::id).toList();
  }

  private List<String> channelIds() {
    return portal.agency().channels().stream().map(Channel::id).toList();
  }

  private void services(Pointer at) {
    unique(portal.services().stream().map(Service::id).toList(), at, "id", "@data.service");
    for (int i = 0; i < portal.services().size(); i++) {
      Pointer unit = at.then(i).then("unit");
      portal.services().get(i).unit().ifPresent(u -> unit(u, unit));
    }
  }

  private void assessment(FiscalYear year, Assessment assessment) {
    Pointer at = new Pointer(year + "/assessment", "");
    unique(
        assessment.instruments().stream().map(i -> i.id().name()).toList(),
        at.then("instruments"),
        "id",
        "@data.instrument");
    for (int i = 0; i < assessment.instruments().size(); i++) {
      unique(
          assessment.instruments().get(i).indicators().stream()
              .map(n -> Integer.toString(n.no()))
              .toList(),
          at.then("instruments").then(i).then("indicators"),
          "no",
          "@data.indicator");
    }
    new ScoreRules(year, assessment, sources, problems).check();
    lowestHaveMeasures(year, assessment, at.then("instruments"));
  }

  /** An error once the following year has measures at all; until then a reminder. */
  private void lowestHaveMeasures(FiscalYear year, Assessment assessment, Pointer at) {
    FiscalYear next = year.next();
    if (isUnread.test(next + "/measures")) {
      return;
    }
    Optional<Measures> answer =
        Optional.ofNullable(portal.years().get(next)).flatMap(Portal.Year::measures);
    for (int i = 0; i < assessment.instruments().size(); i++) {
      Assessment.Result result = assessment.instruments().get(i);
      for (int n = 0; n < result.indicators().size(); n++) {
        Assessment.IndicatorScore indicator = result.indicators().get(n);
        boolean answered =
            answer.stream()
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
                      sources.of(lowest),
                      Integer.toString(indicator.no()),
                      result.id().name(),
                      year.toString(),
                      next.toString())
                  .year(next.be());
          problems.accept(answer.isPresent() ? problem : problem.asWarning());
        }
      }
    }
  }

  private void measures(FiscalYear year, Measures measures) {
    Pointer at = new Pointer(year + "/measures", "");
    FiscalYear of = measures.of();
    boolean known =
        portal.years().containsKey(of) && portal.years().get(of).assessment().isPresent();
    if (!known && !isUnread.test(of + "/assessment")) {
      problems.accept(NO_ASSESSMENT.at(sources.of(at.then("of")), of.toString()));
    }
    unique(
        measures.tables().stream().map(t -> t.instrument().name()).toList(),
        at.then("tables"),
        "instrument",
        "@data.instrument");
    unique(
        measures.measures().stream().map(Measures.Measure::id).toList(),
        at.then("measures"),
        "id",
        "@data.measure");
    for (int i = 0; i < measures.measures().size(); i++) {
      measure(year, measures.measures().get(i), at.then("measures").then(i));
    }
  }

  private void measure(FiscalYear year, Measures.Measure measure, Pointer at) {
    List<String> steps = measure.steps().stream().map(Measures.Step::id).toList();
    List<String> findings = measure.findings().stream().map(Measures.Finding::id).toList();
    unique(findings, at.then("findings"), "id", "@data.finding");
    unique(steps, at.then("steps"), "id", "@data.step");
    ScoreRules.belongs(
        measure.indicator(), measure.instrument(), at.then("indicator"), sources, problems);
    for (int i = 0; i < measure.units().size(); i++) {
      unit(measure.units().get(i), at.then("units").then(i));
    }
    ProgressRules progressRules = new ProgressRules(year, sources, problems);
    for (int i = 0; i < measure.progress().size(); i++) {
      Measures.Progress progress = measure.progress().get(i);
      Pointer here = at.then("progress").then(i);
      known(progress.step(), steps, here.then("step"), "@data.step", "@data.this-measure");
      if (steps.contains(progress.step())) {
        progressRules.check(progress, here);
      }
      progress.evidence().ifPresent(e -> evidence(e, here.then("evidence")));
    }
  }

  private void disclosure(FiscalYear year, Disclosure disclosure) {
    Pointer at = new Pointer(year + "/oit", "").then("items");
    unique(
        disclosure.items().stream().map(e -> e.item().toString()).toList(),
        at,
        "item",
        "@data.item");
    for (int i = 0; i < disclosure.items().size(); i++) {
      Disclosure.Entry entry = disclosure.items().get(i);
      Pointer here = at.then(i);
      entry.unit().ifPresent(u -> unit(u, here.then("unit")));
      entry.pending().ifPresent(p -> unit(p.unit(), here.then("pending").then("unit")));
      for (int e = 0; e < entry.evidence().size(); e++) {
        evidence(entry.evidence().get(e), here.then("evidence").then(e));
      }
    }
  }

  private void evidence(Evidence evidence, Pointer at) {
    if (evidence instanceof Evidence.TwoWay twoWay && !isUnread.test("agency")) {
      known(twoWay.channel(), channels, at.then("channel"), "@data.channel", "content/agency.yaml");
    }
  }

  private void unit(String id, Pointer at) {
    if (!isUnread.test("agency")) {
      known(id, units, at, "@data.unit", "content/agency.yaml");
    }
  }

  private void known(String id, Collection<String> ids, Pointer at, String what, String where) {
    if (!ids.contains(id)) {
      problems.accept(UNKNOWN_ID.at(sources.of(at), what, id, Nearest.orNone(id, ids), where));
    }
  }

  /** No id twice in a list; {@code key} is where each entry says its id. */
  private void unique(List<String> ids, Pointer list, String key, String what) {
    Map<String, Place> seen = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      Place place = sources.of(list.then(i).then(key));
      Place before = seen.putIfAbsent(ids.get(i), place);
      if (before != null) {
        problems.accept(DUPLICATE_ID.at(place, what, ids.get(i), before.toString()));
      }
    }
  }
}
