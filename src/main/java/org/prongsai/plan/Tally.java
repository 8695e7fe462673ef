package org.prongsai.plan;

import java.time.LocalDate;
import java.util.List;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Measures.Measure;
import org.prongsai.model.Measures.Step;

/** The steps of some measures, counted by what is known of them on a day. */
record Tally(int measures, int steps, int done, int overdue, boolean reported) {

  static Tally of(FiscalYear year, List<Measure> measures, LocalDate on) {
    int steps = 0;
    int done = 0;
    int overdue = 0;
    boolean reported = false;
    for (Measure measure : measures) {
      for (Step step : measure.steps()) {
        steps++;
        done += StepStates.isDone(measure, step, on) ? 1 : 0;
        overdue += StepStates.isOverdue(year, measure, step, on) ? 1 : 0;
        reported |= StepStates.isReported(measure, step, on);
      }
    }
    return new Tally(measures.size(), steps, done, overdue, reported);
  }

  /** {@code ทำแล้ว 6 จาก 9 ขั้นตอน เลยกำหนด 3 ขั้นตอน}. */
  String words() {
    return (reported ? "ทำแล้ว " + done + " จาก " : "") + steps + " ขั้นตอน" + late();
  }

  /** Under a heading that says what is counted: {@code ทำแล้ว 6 จาก 9 เลยกำหนด 3}. */
  String brief() {
    String all = reported ? "ทำแล้ว " + done + " จาก " + steps : steps + " ยังไม่มีรายงาน";
    return all + (overdue > 0 ? " เลยกำหนด " + overdue : "");
  }

  /** What follows the count of what is done. */
  String late() {
    String none = reported ? "" : " ยังไม่มีรายงาน";
    return none + (overdue > 0 ? " เลยกำหนด " + overdue + " ขั้นตอน" : "");
  }
}
