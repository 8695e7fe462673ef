package org.prongsai.problem;

import static org.prongsai.problem.Severity.ERROR;
import static org.prongsai.problem.Severity.WARNING;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Everything that can be wrong, on one page. An id, once released, keeps its meaning; its texts
 * stand in {@code words_th.properties} and {@code words_en.properties} beside this class.
 */
public enum Rule {
  // data/: content that does not say what it should.
  EMPTY_FILE("data/empty-file", ERROR),
  NOT_UTF8("data/not-utf8", ERROR),
  TAB_INDENT("data/tab-indent", ERROR),
  SYNTAX("data/syntax", ERROR),
  DUPLICATE_KEY("data/duplicate-key", ERROR),
  UNKNOWN_KEY("data/unknown-key", ERROR),
  MISSING_KEY("data/missing-key", ERROR),
  WRONG_TYPE("data/wrong-type", ERROR),
  IMPOSSIBLE_VALUE("data/impossible-value", ERROR),
  YEAR_IN_CE("data/year-in-ce", WARNING);

  private final String id;
  private final Severity severity;

  Rule(String id, Severity severity) {
    this.id = id;
    this.severity = severity;
  }

  public String id() {
    return id;
  }

  public Severity severity() {
    return severity;
  }

  /** Whether it says that the site is broken ({@code data/ link/ file/ page/}), not incomplete. */
  public boolean isSoundness() {
    return !id.startsWith("oit/");
  }

  public Problem at(Place place, String... args) {
    return new Problem(
        this,
        severity,
        place,
        List.of(args),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty());
  }
}
