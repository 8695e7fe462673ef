package org.prongsai.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Instrument;
import org.prongsai.model.Measures;
import org.prongsai.model.Measures.Measure;
import org.prongsai.model.Measures.Step;
import org.prongsai.model.Pointer;
import org.prongsai.model.ThaiDates;
import org.prongsai.model.Unit;

/**
 * How far the promises of a year have come: by instrument, by unit, and as reports ask for it, at
 * half of the fiscal year (31 March) and at its end (30 September).
 */
final class FollowUps {
  private static final Page.Tag NOT_YET = new Page.Tag("ยังไม่ถึงวันที่", "neutral");
  private static final int MARCH = 3;

  private final FiscalYear year;
  private final Measures measures;
  private final LocalDate asOf;

  FollowUps(FiscalYear year, Measures measures, LocalDate asOf) {
    this.year = year;
    this.measures = measures;
    this.asOf = asOf;
  }

  /**
   * Nothing for a report without a step.
   *
   * @param document where the measures stand in the content
   */
  List<Page.Tallies> tallies(PagePath path, List<Unit> units, Pointer document) {
    List<Page.TallyLine> byInstrument = new ArrayList<>();
    for (Instrument instrument : Instrument.values()) {
      String name = instrument.name() + " " + instrument.thaiName();
      List<Measure> own =
          measures.measures().stream().filter(m -> m.instrument() == instrument).toList();
      add(byInstrument, name, Optional.empty(), own);
    }
    List<Page.TallyLine> byUnit = new ArrayList<>();
    for (Unit unit : units) {
      List<Measure> own =
          measures.measures().stream().filter(m -> m.units().contains(unit.id())).toList();
      if (!own.isEmpty()) {
        Pointer source = firstNamed(unit, own.get(0), document);
        Link link = Link.inside(path, SitePaths.unit(unit.id()), unit.name(), source);
        add(byUnit, unit.name(), Optional.of(link), own);
      }
    }
    List<Page.Tallies> tallies = new ArrayList<>();
    if (!byInstrument.isEmpty()) {
      tallies.add(new Page.Tallies("ความคืบหน้ารายเครื่องมือ", "เครื่องมือ", byInstrument));
    }
    if (!byUnit.isEmpty()) {
      tallies.add(
          new Page.Tallies(
              "ความคืบหน้ารายหน่วยงาน (งานที่ทำร่วมกันนับให้ทุกหน่วยงาน)", "หน่วยงาน", byUnit));
    }
    return tallies;
  }

  private Pointer firstNamed(Unit unit, Measure measure, Pointer document) {
    return document
        .then("measures")
        .then(measures.measures().indexOf(measure))
        .then("units")
        .then(measure.units().indexOf(unit.id()));
  }

  private void add(
      List<Page.TallyLine> lines, String name, Optional<Link> link, List<Measure> own) {
    Tally tally = Tally.of(year, own, asOf);
    if (tally.steps() > 0) {
      lines.add(new Page.TallyLine(name, link, tally.brief()));
    }
  }

  Page.FollowUp followUp(PagePath path, Pointer document) {
    LocalDate half = LocalDate.of(year.end().getYear(), MARCH, 31);
    boolean reported = Tally.of(year, measures.measures(), asOf).reported();
    return new Page.FollowUp(
        reported
            ? Optional.empty()
            : Optional.of("ยังไม่มีรายงานความก้าวหน้าของปีงบประมาณ " + year),
        reported ? List.of(sentence("ครึ่งปี", half), sentence("สิ้นปี", year.end())) : List.of(),
        "ครึ่งปี (" + ThaiDates.brief(half) + ")",
        "สิ้นปี (" + ThaiDates.brief(year.end()) + ")",
        reported ? rows(path, half, document) : List.of());
  }

  private String sentence(String name, LocalDate on) {
    String day = name + " ณ วันที่ " + ThaiDates.brief(on) + " ";
    return day
        + (asOf.isBefore(on) ? "ยังไม่ถึง" : Tally.of(year, measures.measures(), on).words());
  }

  private List<Page.FollowUpRow> rows(PagePath path, LocalDate half, Pointer document) {
    List<Page.FollowUpRow> rows = new ArrayList<>();
    for (int i = 0; i < measures.measures().size(); i++) {
      Measure measure = measures.measures().get(i);
      Pointer source = document.then("measures").then(i).then("id");
      Link link =
          Link.inside(path, path, "ด้าน " + measure.instrument().name(), source)
              .withFragment(measure.id());
      for (Step step : measure.steps()) {
        rows.add(
            new Page.FollowUpRow(
                StepStates.id(measure, step),
                step.text(),
                link,
                tag(measure, step, half),
                tag(measure, step, year.end())));
      }
    }
    return rows;
  }

  private Page.Tag tag(Measure measure, Step step, LocalDate on) {
    return asOf.isBefore(on) ? NOT_YET : StepStates.tag(year, measure, step, on);
  }
}
