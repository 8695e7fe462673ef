package org.prongsai.problem;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A problem that somebody knowingly lets be: which, why, and until when.
 *
 * @param rule the id of a rule, or all rules of one kind: {@code link/*}
 * @param files only in these files: of the site, or of the content that a fault comes from
 * @param links only at these links, as they are written
 * @param owner who answers for it
 * @param until the last day on which it holds
 * @param at where the entry stands
 */
public record Ignore(
    String rule,
    Optional<Glob> files,
    Optional<Glob> links,
    String reason,
    String owner,
    LocalDate until,
    Place at) {

  /** Without these the site would lack a page or file that it was to have. */
  private static final Set<Rule> NEVER =
      EnumSet.of(
          Rule.TEMPLATE_MISSING,
          Rule.TEMPLATE_VALUE_MISSING,
          Rule.TEMPLATE_FAILED,
          Rule.MACRO_UNKNOWN,
          Rule.MACRO_PARAMETER,
          Rule.PLANNED_TWICE,
          Rule.PAGE_TOO_DEEP,
          Rule.PAGE_NOT_WRITTEN,
          Rule.PAGE_MISSING,
          Rule.PAGE_EVIDENCE_LINK_MISSING,
          Rule.FILE_NOT_COPIED,
          Rule.THEME_FILE_OUTSIDE,
          Rule.THEME_UNREADABLE,
          Rule.IGNORE_EXPIRED,
          Rule.IGNORE_UNUSED);

  /**
   * Whether a rule may be let be at all: warnings, and errors in links, files and pages. Never what
   * the content must say ({@code data/}) or still has to disclose ({@code oit/}).
   */
  public static boolean isAllowed(Rule rule) {
    boolean ofTheSite = rule.isSoundness() && !isContent(rule);
    return !NEVER.contains(rule) && (ofTheSite || rule.severity() == Severity.WARNING);
  }

  private static boolean isContent(Rule rule) {
    return rule.id().startsWith("data/");
  }

  /** Whether it speaks of this problem. */
  public boolean covers(Problem problem) {
    return names(problem.rule())
        && files.map(glob -> isIn(glob, problem)).orElse(true)
        && links.map(glob -> problem.target().filter(glob::matches).isPresent()).orElse(true);
  }

  private boolean names(Rule other) {
    boolean named =
        rule.endsWith("/*")
            ? other.id().startsWith(rule.substring(0, rule.length() - 1))
            : other.id().equals(rule);
    return named && isAllowed(other);
  }

  private static boolean isIn(Glob glob, Problem problem) {
    return glob.matches(problem.place().file())
        || problem.source().filter(s -> glob.matches(s.file())).isPresent();
  }
}
