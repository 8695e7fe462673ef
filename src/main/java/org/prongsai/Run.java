package org.prongsai;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.prongsai.problem.Checked;
import org.prongsai.problem.Ignores;
import org.prongsai.problem.Problem;
import org.prongsai.report.Report;

/**
 * One run over one site, from its start to its report; {@code build} and {@code check} end alike.
 *
 * @param start of {@link System#nanoTime}
 */
record Run(LocalDate asOf, Instant startedAt, long start) {
  /** What is done with a site once it is judged. */
  interface Promotion {
    /** For a site that is only looked at. */
    Promotion NONE = sound -> false;

    /** Whether the site was promoted. */
    boolean of(boolean sound) throws IOException;
  }

  static Run begin(LocalDate asOf) {
    return new Run(asOf, Instant.now(), System.nanoTime());
  }

  /**
   * Lays the ignore file over the problems, and what is left decides.
   *
   * @param site as the report names it
   * @param known problems besides those of the proof
   * @param never the problems that nobody may let be
   */
  Report report(
      String site,
      Proof proof,
      List<Problem> known,
      Checked<Ignores> ignores,
      Predicate<Problem> never,
      Promotion promotion)
      throws IOException {
    List<Problem> problems = new ArrayList<>(known);
    problems.addAll(proof.problems());
    problems.addAll(ignores.problems());
    Ignores.Left left = ignores.value().apply(problems, asOf, never);
    boolean promoted = promotion.of(Report.isSound(left.problems()));
    return new Report(
        site,
        promoted,
        asOf,
        startedAt,
        (System.nanoTime() - start) / 1_000_000,
        proof.counts().ignoring(left.ignored()),
        proof.completeness(),
        left.problems());
  }
}
