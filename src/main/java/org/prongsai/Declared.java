package org.prongsai;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prongsai.ita.Assessor;
import org.prongsai.ita.Verdicts;
import org.prongsai.plan.Planner;
import org.prongsai.plan.SitePlan;
import org.prongsai.problem.Problem;
import org.prongsai.read.Content;

/** What the content declares, judged and laid out, before any page exists. */
record Declared(Content content, Verdicts verdicts, SitePlan plan, List<Problem> problems) {

  static Declared of(Content content, LocalDate asOf) {
    List<Problem> problems = new ArrayList<>(content.problems());
    Verdicts verdicts =
        Assessor.judge(content.portal(), y -> Optional.empty(), asOf, content.sources());
    problems.addAll(verdicts.problems());
    return new Declared(
        content, verdicts, Planner.plan(content.portal(), verdicts, asOf), problems);
  }
}
