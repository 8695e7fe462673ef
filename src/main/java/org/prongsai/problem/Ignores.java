package org.prongsai.problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** All that somebody knowingly lets be. An entry that is over, or not needed, is itself told. */
public record Ignores(List<Ignore> entries) {
  private static final int BE_OFFSET = 543;

  public Ignores {
    entries = List.copyOf(entries);
  }

  /** Nothing is let be. */
  public static Ignores none() {
    return new Ignores(List.of());
  }

  /**
   * @param problems what is still to be told
   * @param ignored how many are not told, each place once
   */
  public record Left(List<Problem> problems, int ignored) {
    public Left {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Takes what is let be out of the problems.
   *
   * @param asOf the day that decides what is over
   * @param mustStay errors that stay whoever wants to let them be; the entry that does is told
   */
  public Left apply(List<Problem> problems, LocalDate asOf, Predicate<Problem> mustStay) {
    if (entries.isEmpty()) {
      return new Left(problems, 0);
    }
    List<Ignore> current = entries.stream().filter(e -> !e.until().isBefore(asOf)).toList();
    Set<Ignore> used = new HashSet<>();
    Set<Ignore> refused = new HashSet<>();
    Set<Problem> ignored = new HashSet<>();
    List<Problem> left = new ArrayList<>();
    for (Problem problem : problems) {
      List<Ignore> covering = current.stream().filter(e -> e.covers(problem)).toList();
      used.addAll(covering);
      if (covering.isEmpty()) {
        left.add(problem);
      } else if (problem.isError() && mustStay.test(problem)) {
        refused.addAll(covering);
        left.add(problem);
      } else {
        ignored.add(problem);
      }
    }
    for (Ignore entry : entries) {
      if (entry.until().isBefore(asOf)) {
        left.add(
            Rule.IGNORE_EXPIRED.at(entry.at(), entry.rule(), be(entry.until()), entry.owner()));
      } else if (refused.contains(entry)) {
        left.add(Rule.IGNORE_REFUSED.at(entry.at(), entry.rule(), "@data.ignore.evidence"));
      } else if (!used.contains(entry)) {
        left.add(Rule.IGNORE_UNUSED.at(entry.at(), entry.rule(), entry.owner()));
      }
    }
    return new Left(left, ignored.size());
  }

  /** As the README writes a date: {@code 2569-12-31}. */
  private static String be(LocalDate date) {
    return date.getYear() + BE_OFFSET + date.toString().substring(4);
  }
}
