package org.prongsai.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;

/**
 * The same mistake in many places, to be mended once: one broken menu link on 10,000 pages is one
 * group, however each page spells the way to its target.
 *
 * @param problems at least one; the first speaks for all
 */
record ProblemGroup(List<Problem> problems) {
  private static final Comparator<ProblemGroup> WORST_FIRST =
      Comparator.comparing((ProblemGroup g) -> g.first().severity())
          .thenComparing(g -> !g.first().rule().isSoundness());

  private record Key(Rule rule, boolean error, List<String> args) {
    static Key of(Problem problem) {
      List<String> args = problem.args();
      // How the link is written differs from folder to folder; where it leads does not. A link
      // that leads nowhere at all has nothing but its writing. Only the first: on a page in the
      // root both look the same.
      int written = problem.target().map(args::indexOf).orElse(-1);
      if (args.size() > 1 && written >= 0) {
        args = new ArrayList<>(args);
        args.set(written, "");
      }
      return new Key(problem.rule(), problem.isError(), args);
    }
  }

  /** Errors first, what breaks the site before what is not disclosed; else in report order. */
  static List<ProblemGroup> of(List<Problem> problems) {
    Map<Key, List<Problem>> groups = new LinkedHashMap<>();
    for (Problem problem : problems) {
      groups.computeIfAbsent(Key.of(problem), k -> new ArrayList<>()).add(problem);
    }
    return groups.values().stream().map(ProblemGroup::new).sorted(WORST_FIRST).toList();
  }

  Problem first() {
    return problems.get(0);
  }

  /** Where in the content it can be mended, each place once. */
  List<Place> sources() {
    return problems.stream().flatMap(p -> p.source().stream()).distinct().toList();
  }
}
