package org.prongsai;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.ThaiDates;
import org.prongsai.office.word.FollowUpPaper;
import org.prongsai.plan.MeasureParts.FollowUpRow;
import org.prongsai.plan.MeasureParts.MeasureRow;
import org.prongsai.plan.MeasureParts.ReportLine;
import org.prongsai.plan.MeasureParts.StepLine;
import org.prongsai.plan.MeasureParts.TallyLine;
import org.prongsai.plan.Page;

/** Words the follow-up of a year from its planned page. */
final class FollowUpWords {
  private static final String END_OF_YEAR = "สิ้นปีงบประมาณ";
  private static final int MARCH = 3;

  private final FiscalYear year;
  private final Page.Measures page;
  private final LocalDate asOf;
  private final Map<String, FollowUpRow> looksBack;

  private FollowUpWords(FiscalYear year, Page.Measures page, LocalDate asOf) {
    this.year = year;
    this.page = page;
    this.asOf = asOf;
    this.looksBack =
        page.followUp().rows().stream()
            .collect(Collectors.toMap(FollowUpRow::id, Function.identity(), (a, b) -> a));
  }

  static FollowUpPaper of(String agency, FiscalYear year, Page.Measures page, LocalDate asOf) {
    FollowUpWords words = new FollowUpWords(year, page, asOf);
    return new FollowUpPaper(
        OfficialWords.of(agency),
        OfficialWords.of(words.title()),
        OfficialWords.each(words.summary()),
        page.sections().stream().filter(s -> !s.rows().isEmpty()).map(words::section).toList());
  }

  /** Until the year is over, what is told is the follow-up of its first half. */
  private String title() {
    return "รายงานผลการดำเนินการตามมาตรการปรับปรุง\nรอบ "
        + (asOf.isBefore(year.end()) ? "6" : "12")
        + " เดือน ปีงบประมาณ พ.ศ. "
        + year;
  }

  private List<String> summary() {
    List<String> summary = new ArrayList<>();
    summary.add("ข้อมูล ณ วันที่ " + ThaiDates.full(asOf));
    page.followUp().none().ifPresent(summary::add);
    summary.addAll(page.followUp().sentences());
    page.tallies().stream()
        .limit(1)
        .flatMap(t -> t.lines().stream())
        .forEach(line -> summary.add("ขั้นตอนด้าน " + code(line) + ": " + line.text()));
    return summary;
  }

  /** A line of instruments begins with the letters of one. */
  private static String code(TallyLine line) {
    return line.name().split(" ")[0];
  }

  private FollowUpPaper.Section section(Page.MeasureSection section) {
    List<FollowUpPaper.Measure> measures = new ArrayList<>();
    for (MeasureRow row : section.rows()) {
      measures.add(
          new FollowUpPaper.Measure(
              OfficialWords.of("มาตรการที่ " + (measures.size() + 1)),
              OfficialWords.lines(row.findings()),
              OfficialWords.of(
                  row.units().stream().map(u -> u.text()).collect(Collectors.joining(", "))),
              OfficialWords.lines(row.monitoring()),
              row.steps().stream().map(this::step).toList()));
    }
    return new FollowUpPaper.Section(OfficialWords.of(section.heading()), measures);
  }

  private FollowUpPaper.Step step(StepLine step) {
    return new FollowUpPaper.Step(
        OfficialWords.of(step.text()),
        OfficialWords.of(step.due().map(Page.DateText::words).orElse(END_OF_YEAR)),
        OfficialWords.lines(states(step)),
        OfficialWords.lines(
            step.reports().isEmpty()
                ? List.of(step.state().text())
                : step.reports().stream().map(FollowUpWords::report).toList()));
  }

  /** On both days as far as they are past, and today when that says something else. */
  private List<String> states(StepLine step) {
    FollowUpRow back = looksBack.get(step.id());
    List<String> states = new ArrayList<>();
    String last = "";
    if (back != null && !asOf.isBefore(LocalDate.of(year.end().getYear(), MARCH, 31))) {
      last = back.half().text();
      states.add("ครึ่งปี: " + last);
    }
    if (back != null && !asOf.isBefore(year.end())) {
      last = back.end().text();
      states.add("สิ้นปี: " + last);
    }
    if (!last.equals(step.state().text())) {
      states.add(states.isEmpty() ? step.state().text() : "ปัจจุบัน: " + step.state().text());
    }
    return states;
  }

  private static String report(ReportLine report) {
    return report.date().words()
        + " "
        + report.state().text()
        + report.note().map(n -> " " + n).orElse("")
        + report.evidence().map(e -> " (หลักฐาน: " + e.text() + ")").orElse("");
  }
}
