package org.prongsai.problem;

import java.util.List;

/** A value and what is wrong with it. */
public record Checked<T>(T value, List<Problem> problems) {
  public Checked {
    problems = List.copyOf(problems);
  }
}
