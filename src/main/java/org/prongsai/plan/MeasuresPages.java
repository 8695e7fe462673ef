package org.prongsai.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Instrument;
import org.prongsai.model.Measures;
import org.prongsai.model.Measures.Measure;
import org.prongsai.model.Measures.Table;
import org.prongsai.model.Pointer;
import org.prongsai.model.Portal;

/** Plans the improvement report of a year and what each unit has to do in it. */
final class MeasuresPages {
  private static final List<String> COLUMNS =
      List.of(
          "ผลการประเมิน/ข้อเสนอแนะจากผู้ประเมิน",
          "ขั้นตอนหรือวิธีการ",
          "ผู้รับผิดชอบ",
          "การกำกับติดตาม");

  private final Portal portal;
  private final Framing framing;
  private final Cards cards;
  private final StepStates states;

  MeasuresPages(Portal portal, Framing framing, Cards cards, StepStates states) {
    this.portal = portal;
    this.framing = framing;
    this.cards = cards;
    this.states = states;
  }

  Page.Measures page(FiscalYear year, Measures measures) {
    PagePath path = SitePaths.measures(year);
    String title = "มาตรการปรับปรุง ปีงบประมาณ " + year;
    boolean hasResult =
        Optional.ofNullable(portal.years().get(measures.of()))
            .flatMap(Portal.Year::assessment)
            .isPresent();
    Optional<Link> answers =
        hasResult
            ? Optional.of(
                Link.inside(
                    path,
                    SitePaths.assessment(measures.of()),
                    "ผลการประเมิน ITA ปี " + measures.of(),
                    document(year).then("of")))
            : Optional.empty();
    FollowUps followUps = new FollowUps(year, measures, states.asOf());
    return new Page.Measures(
        framing.inYears(
            framing.around(
                path,
                title,
                "สิ่งที่ "
                    + portal.agency().name()
                    + " จะทำในปีงบประมาณ "
                    + year
                    + " จากผลการประเมิน ITA ปี "
                    + measures.of(),
                Framing.HOME,
                Framing.year(year)),
            year,
            y -> y.measures().isPresent(),
            SitePaths::measures),
        year.toString(),
        measures.title().orElse(title),
        answers,
        cards.promises(path, year),
        followUps.tallies(path, portal.agency().units(), document(year)),
        sections(path, year, measures),
        followUps.followUp(path, document(year)));
  }

  private List<Page.MeasureSection> sections(PagePath path, FiscalYear year, Measures measures) {
    Stream<Instrument> told = measures.tables().stream().map(Table::instrument);
    Stream<Instrument> meant = measures.measures().stream().map(Measure::instrument).sorted();
    return Stream.concat(told, meant)
        .distinct()
        .map(instrument -> section(path, year, measures, instrument))
        .toList();
  }

  private Page.MeasureSection section(
      PagePath path, FiscalYear year, Measures measures, Instrument instrument) {
    Optional<Table> table =
        measures.tables().stream().filter(t -> t.instrument() == instrument).findFirst();
    List<Page.MeasureRow> rows = new ArrayList<>();
    for (int i = 0; i < measures.measures().size(); i++) {
      Measure measure = measures.measures().get(i);
      if (measure.instrument() == instrument) {
        rows.add(row(path, year, measure, document(year).then("measures").then(i)));
      }
    }
    return new Page.MeasureSection(
        instrument.name().toLowerCase(java.util.Locale.ROOT),
        instrument.name(),
        "ด้าน " + instrument.name() + " " + instrument.thaiName(),
        table.flatMap(Table::analysis).map(Texts::paragraphs).orElse(List.of()),
        table.flatMap(Table::caption),
        table.map(Table::columns).filter(c -> c.size() == COLUMNS.size()).orElse(COLUMNS),
        rows);
  }

  private Page.MeasureRow row(PagePath path, FiscalYear year, Measure measure, Pointer at) {
    List<Page.StepLine> steps = states.lines(path, year, measure, at);
    return new Page.MeasureRow(
        measure.id(),
        measure.findings().stream().map(Measures.Finding::text).toList(),
        steps,
        together(steps),
        units(path, measure, at.then("units")),
        monitoring(measure));
  }

  private static Optional<Page.Tag> together(List<Page.StepLine> steps) {
    boolean bare = steps.stream().allMatch(s -> s.due().isEmpty() && s.reports().isEmpty());
    List<Page.Tag> states = steps.stream().map(Page.StepLine::state).distinct().toList();
    return bare && states.size() == 1 ? Optional.of(states.get(0)) : Optional.empty();
  }

  private List<Link> units(PagePath path, Measure measure, Pointer at) {
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < measure.units().size(); i++) {
      String id = measure.units().get(i);
      Pointer source = at.then(i);
      portal.agency().units().stream()
          .filter(u -> u.id().equals(id))
          .findFirst()
          .ifPresent(u -> links.add(Link.inside(path, SitePaths.unit(id), u.name(), source)));
    }
    return links;
  }

  private static List<String> monitoring(Measure measure) {
    return measure.monitoring().map(m -> Arrays.asList(m.strip().split("\\R+"))).orElse(List.of());
  }

  /** What one unit has to do, newest year first. */
  List<Page.UnitTask> tasks(PagePath path, String unit) {
    List<Page.UnitTask> tasks = new ArrayList<>();
    for (FiscalYear year : Texts.newestFirst(portal.years().keySet())) {
      portal.years().get(year).measures().ifPresent(m -> addTasks(path, unit, year, m, tasks));
    }
    return tasks;
  }

  private void addTasks(
      PagePath path, String unit, FiscalYear year, Measures measures, List<Page.UnitTask> tasks) {
    for (int i = 0; i < measures.measures().size(); i++) {
      Measure measure = measures.measures().get(i);
      if (measure.units().contains(unit)) {
        Pointer at = document(year).then("measures").then(i);
        tasks.add(
            new Page.UnitTask(
                year.toString(),
                measure.instrument().name(),
                Link.inside(
                        path,
                        SitePaths.measures(year),
                        "มาตรการด้าน " + measure.instrument().name() + " ปี " + year,
                        at.then("id"))
                    .withFragment(measure.id()),
                measure.findings().stream().map(Measures.Finding::text).toList(),
                states.lines(path, year, measure, at),
                monitoring(measure)));
      }
    }
  }

  private static Pointer document(FiscalYear year) {
    return new Pointer(year + "/measures", "");
  }
}
