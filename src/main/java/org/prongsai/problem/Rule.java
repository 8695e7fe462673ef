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
  MISSING_FILE("data/missing-file", ERROR),
  UNREADABLE("data/unreadable", ERROR),
  TOO_LARGE("data/too-large", ERROR),
  TOO_DEEP("data/too-deep", ERROR),
  OUTSIDE_LINK("data/outside-link", ERROR),
  TWO_SOURCES("data/two-sources", ERROR),
  STRAY_FILE("data/stray-file", WARNING),
  FILE_NAME("data/file-name", ERROR),
  SAME_ADDRESS("data/same-address", ERROR),
  SAME_YEAR("data/same-year", ERROR),
  SEVERAL_DOCUMENTS("data/several-documents", ERROR),
  ALIAS("data/alias", ERROR),
  FRONT_MATTER("data/front-matter", ERROR),
  SCORE("data/score", ERROR),
  DATE("data/date", ERROR),
  YEAR("data/year", ERROR),
  ITEM_CODE("data/item-code", ERROR),
  ID("data/id", ERROR),
  URL("data/url", ERROR),
  PATH("data/path", ERROR),
  EVIDENCE_KIND("data/evidence-kind", ERROR),
  DUPLICATE_ID("data/duplicate-id", ERROR),
  UNKNOWN_ID("data/unknown-id", ERROR),
  INDICATOR("data/indicator", ERROR),
  RATING("data/rating", ERROR),
  LOWEST("data/lowest", ERROR),
  LOWEST_WITHOUT_MEASURE("data/lowest-without-measure", ERROR),
  NO_ASSESSMENT("data/no-assessment", WARNING),
  YEAR_IN_CE("data/year-in-ce", WARNING),

  // page/ and file/: what the oven could not bake.
  TEMPLATE_MISSING("page/template-missing", ERROR),
  TEMPLATE_VALUE_MISSING("page/template-value-missing", ERROR),
  TEMPLATE_FAILED("page/template-failed", ERROR),
  PLANNED_TWICE("page/planned-twice", ERROR),
  PAGE_NOT_WRITTEN("page/not-written", ERROR),
  FILE_NOT_COPIED("file/not-copied", ERROR),
  THEME_FILE_OUTSIDE("file/theme-outside", ERROR),
  THEME_UNREADABLE("file/theme-unreadable", ERROR);

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
