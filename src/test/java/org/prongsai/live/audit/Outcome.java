package org.prongsai.live.audit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.prongsai.check.url.Url;
import org.prongsai.model.Checklist;
import org.prongsai.model.FiscalYear;
import org.prongsai.problem.Problem;
import org.prongsai.read.Checklists;

/** What an audit says, in the words of {@code expected.txt}. */
final class Outcome {
  /** What fixtures say of an address that is not there. */
  static final org.prongsai.problem.Rule DEAD = org.prongsai.problem.Rule.LIVE_BROKEN;

  static final LocalDate DAY = LocalDate.of(2026, 1, 15);

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("oit/other-year", "wrong-year"),
          Map.entry("oit/same-file", "same-file"),
          Map.entry("oit/off-host", "off-host"),
          Map.entry("oit/out-of-order", "out-of-order"),
          Map.entry("oit/unnumbered", "unnumbered"),
          Map.entry("live/broken", "dead"),
          Map.entry("live/gone", "dead"),
          Map.entry("live/login", "login"));

  private Outcome() {}

  static Judged judge(FixtureSite site, Eyes eyes) {
    Checklists lists = Checklists.shipped("lao");
    Checklist checklist = lists.apply(new FiscalYear(site.year())).orElseThrow();
    Audited audited =
        Auditing.of(
            Url.parse(site.home()).orElseThrow(), checklist, Bounds.USUAL, eyes, Robots.OPEN);
    return Judging.of(audited, checklist, lists, DAY);
  }

  static Map<String, Set<String>> of(FixtureSite site) {
    return words(judge(site, new FixtureEyes(site)));
  }

  static Map<String, Set<String>> words(Judged judged) {
    Map<String, Set<String>> found = new LinkedHashMap<>();
    judged
        .year()
        .orElseThrow()
        .items()
        .forEach(
            i ->
                found
                    .computeIfAbsent(i.code().toString(), c -> new LinkedHashSet<>())
                    .add(i.verdict().id()));
    for (Problem problem : judged.problems()) {
      String word = WORDS.get(problem.rule().id());
      if (word != null && problem.item().isPresent()) {
        found.get(problem.item().get()).add(word);
      }
    }
    return found;
  }
}
