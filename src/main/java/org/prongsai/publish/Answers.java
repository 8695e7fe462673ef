package org.prongsai.publish;

import org.prongsai.problem.Problem;

/** Who is asked before something unusual is done. */
@FunctionalInterface
public interface Answers {
  /** Whether it may be done although this was said. */
  boolean yes(Problem concern);
}
