package org.prongsai.publish;

import java.util.List;
import org.prongsai.problem.Problem;

/** A publish ended before anything changed: a question was not answered with yes. */
final class Stopped extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  Stopped(List<Problem> problems) {
    super(problems.toString(), null, false, false);
    this.problems = List.copyOf(problems);
  }

  List<Problem> problems() {
    return problems;
  }
}
