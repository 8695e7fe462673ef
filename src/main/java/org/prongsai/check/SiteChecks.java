package org.prongsai.check;

import java.util.List;
import java.util.Set;
import org.prongsai.problem.Problem;

/** Every check of a site. */
public final class SiteChecks {
  private SiteChecks() {}

  /** All problems of a folder of HTML, in {@link Problem#ORDER}. */
  public static List<Problem> all(SiteFacts facts) {
    return all(facts, Set.of());
  }

  /**
   * All problems, in {@link Problem#ORDER}; a planned file that is not there is one.
   *
   * @param expected the files that a plan promised
   */
  public static List<Problem> all(SiteFacts facts, Set<String> expected) {
    return List.of();
  }
}
