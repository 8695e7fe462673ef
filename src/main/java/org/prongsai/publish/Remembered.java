package org.prongsai.publish;

import java.util.HashSet;
import java.util.Set;
import org.prongsai.problem.Problem;

/** Asks nobody twice: what was agreed to holds when the line breaks and all begins again. */
final class Remembered implements Answers {
  private final Answers answers;
  private final Set<Problem> agreed = new HashSet<>();

  Remembered(Answers answers) {
    this.answers = answers;
  }

  @Override
  public boolean yes(Problem concern) {
    return agreed.contains(concern) || (answers.yes(concern) && agreed.add(concern));
  }
}
