package org.prongsai.problem;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something wrong, as a value: no words in it. {@code args} fill {0}, {1} … of the rule's texts; an
 * argument that begins with {@code @} names a text of its own (see {@link Words}), so that it too
 * speaks both languages.
 *
 * @param target the link exactly as written, when the problem is about one
 * @param source where in the content the faulty thing on a built page came from
 * @param item the code of the item concerned, as {@code O7}
 */
public record Problem(
    Rule rule,
    Severity severity,
    Place place,
    List<String> args,
    Optional<String> target,
    Optional<Place> source,
    OptionalInt year,
    Optional<String> item) {

  /**
   * Stable order of every report: by file, sheet, line, column, rule, item, then target and words.
   */
  public static final Comparator<Problem> ORDER =
      Comparator.comparing((Problem p) -> p.place().file())
          .thenComparing(p -> p.place().sheet().orElse(""))
          .thenComparingInt(p -> p.place().line())
          .thenComparingInt(p -> p.place().column())
          .thenComparing(p -> p.rule().id())
          // O9 before O10, as people count.
          .thenComparingInt(p -> p.item().orElse("").length())
          .thenComparing(p -> p.item().orElse(""))
          .thenComparing(p -> p.target().orElse(""))
          .thenComparing(p -> String.join("\u0000", p.args()));

  public Problem {
    args = List.copyOf(args);
  }

  /** Whether it decides the exit code without {@code --strict} too. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** The same problem, of this link. */
  public Problem target(String written) {
    return new Problem(rule, severity, place, args, Optional.of(written), source, year, item);
  }

  /** The same problem, led back to where in the content it came from. */
  public Problem source(Optional<Place> from) {
    return new Problem(rule, severity, place, args, target, from, year, item);
  }

  /** The same problem, its places named from the folder above. */
  public Problem below(String folder) {
    return new Problem(
        rule,
        severity,
        place.below(folder),
        args,
        target,
        source.map(s -> s.below(folder)),
        year,
        item);
  }

  /** The same problem, hurting this item of this year. */
  public Problem about(int fiscalYear, String itemCode) {
    return new Problem(
        rule,
        severity,
        place,
        args,
        target,
        source,
        OptionalInt.of(fiscalYear),
        Optional.of(itemCode));
  }

  /** The same problem, of this fiscal year (Buddhist era). */
  public Problem year(int fiscalYear) {
    return new Problem(
        rule, severity, place, args, target, source, OptionalInt.of(fiscalYear), item);
  }

  /** The same problem, no longer an error: how a gap in a closed year is told. */
  public Problem asWarning() {
    return new Problem(rule, Severity.WARNING, place, args, target, source, year, item);
  }
}
