package org.prongsai.read;

import static org.prongsai.problem.Rule.DONE_WITHOUT_EVIDENCE;
import static org.prongsai.problem.Rule.PROGRESS_OUTSIDE_YEAR;

import java.util.function.Consumer;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Measures.Progress;
import org.prongsai.model.Measures.State;
import org.prongsai.model.Places;
import org.prongsai.model.Pointer;
import org.prongsai.model.ThaiDates;
import org.prongsai.problem.Problem;

/** Whether a report on a step can be believed: its date, and what proves that it is done. */
record ProgressRules(FiscalYear year, Places places, Consumer<Problem> problems) {

  // Warnings both: work may be finished late, and may be done before its evidence is written up.
  void check(Progress progress, Pointer at) {
    String date = ThaiDates.brief(progress.date());
    if (!year.contains(progress.date())) {
      problems.accept(
          PROGRESS_OUTSIDE_YEAR.at(
              places.of(at.then("date")),
              progress.step(),
              date,
              year.toString(),
              ThaiDates.brief(year.start()),
              ThaiDates.brief(year.end())));
    }
    if (progress.state() == State.DONE && progress.evidence().isEmpty()) {
      problems.accept(DONE_WITHOUT_EVIDENCE.at(places.of(at.then("state")), progress.step(), date));
    }
  }
}
