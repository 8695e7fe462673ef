package org.prongsai.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Measures.Measure;
import org.prongsai.model.Measures.Progress;
import org.prongsai.model.Measures.State;
import org.prongsai.model.Measures.Step;
import org.prongsai.model.Pointer;
import org.prongsai.model.ThaiDates;

/**
 * What became of each step, as of a date. A step that nobody reported on is not called late unless
 * it named a day: silence in an old report is no proof of a broken promise.
 */
final class StepStates {
  private static final Page.Tag NO_REPORT = new Page.Tag("ยังไม่มีรายงาน", "neutral");
  private static final Page.Tag OVERDUE = new Page.Tag("เลยกำหนด", "missing");

  private final EvidenceLinks links;
  private final LocalDate asOf;

  StepStates(EvidenceLinks links, LocalDate asOf) {
    this.links = links;
    this.asOf = asOf;
  }

  List<Page.StepLine> lines(PagePath from, FiscalYear year, Measure measure, Pointer at) {
    List<Page.StepLine> lines = new ArrayList<>();
    for (Step step : measure.steps()) {
      lines.add(
          new Page.StepLine(
              id(measure, step),
              step.text(),
              tag(year, measure, step),
              step.due().map(StepStates::date),
              reports(from, year, measure, step, at.then("progress"))));
    }
    return lines;
  }

  /** What names a step on its page. */
  static String id(Measure measure, Step step) {
    return measure.id() + "-" + step.id();
  }

  LocalDate asOf() {
    return asOf;
  }

  static boolean isDone(Measure measure, Step step, LocalDate on) {
    return last(measure, step, on).filter(p -> p.state() == State.DONE).isPresent();
  }

  static boolean isReported(Measure measure, Step step, LocalDate on) {
    return last(measure, step, on).isPresent();
  }

  static boolean isOverdue(FiscalYear year, Measure measure, Step step, LocalDate on) {
    if (isDone(measure, step, on)) {
      return false;
    }
    Optional<LocalDate> due =
        isReported(measure, step, on) ? Optional.of(step.due().orElse(year.end())) : step.due();
    return due.filter(on::isAfter).isPresent();
  }

  Page.Tag tag(FiscalYear year, Measure measure, Step step) {
    return tag(year, measure, step, asOf);
  }

  /** What was known of a step at the end of a day; that day may lie before the build's date. */
  static Page.Tag tag(FiscalYear year, Measure measure, Step step, LocalDate on) {
    return isOverdue(year, measure, step, on)
        ? OVERDUE
        : last(measure, step, on).map(p -> tag(p.state())).orElse(NO_REPORT);
  }

  static Page.Tag tag(State state) {
    return switch (state) {
      case DONE -> new Page.Tag("ทำแล้ว", "open");
      case STARTED -> new Page.Tag("กำลังทำ", "pending");
      case PLANNED -> new Page.Tag("วางแผนไว้", "neutral");
    };
  }

  Optional<Progress> last(Measure measure, Step step) {
    return last(measure, step, asOf);
  }

  private static Optional<Progress> last(Measure measure, Step step, LocalDate on) {
    return measure.progress().stream()
        .filter(p -> p.step().equals(step.id()) && !p.date().isAfter(on))
        .max(Comparator.comparing(Progress::date));
  }

  /** What was reported of a step, oldest first. */
  List<Progress> reported(Measure measure, Step step) {
    return measure.progress().stream()
        .filter(p -> p.step().equals(step.id()) && !p.date().isAfter(asOf))
        .sorted(Comparator.comparing(Progress::date))
        .toList();
  }

  private List<Page.ReportLine> reports(
      PagePath from, FiscalYear year, Measure measure, Step step, Pointer progress) {
    List<Page.ReportLine> reports = new ArrayList<>();
    for (int i = 0; i < measure.progress().size(); i++) {
      Progress p = measure.progress().get(i);
      if (p.step().equals(step.id()) && !p.date().isAfter(asOf)) {
        Pointer source = progress.then(i).then("evidence");
        reports.add(
            new Page.ReportLine(
                date(p.date()),
                tag(p.state()),
                p.state() == State.DONE && p.evidence().isEmpty(),
                p.note(),
                p.evidence()
                    .flatMap(e -> links.link(from, year, e, Optional.of(named(source, e))))));
      }
    }
    reports.sort(Comparator.comparing(r -> r.date().iso()));
    return reports;
  }

  /** The value inside an evidence entry that names it. */
  static Pointer named(Pointer evidence, org.prongsai.model.Evidence e) {
    if (e instanceof org.prongsai.model.Evidence.WebPage) {
      return evidence.then("page");
    }
    if (e instanceof org.prongsai.model.Evidence.Document) {
      return evidence.then("file");
    }
    return evidence.then(e instanceof org.prongsai.model.Evidence.Outside ? "url" : "channel");
  }

  static Page.DateText date(LocalDate date) {
    return new Page.DateText(ThaiDates.brief(date), date.toString());
  }
}
