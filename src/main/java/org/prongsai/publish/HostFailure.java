package org.prongsai.publish;

import java.util.List;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;

/** A host did not do what it was asked; says which rule of {@code publish/} tells it. */
public final class HostFailure extends Exception {
  private static final long serialVersionUID = 1;

  private final Rule rule;
  private final List<String> args;

  /**
   * @param args of the rule's texts; no secret
   */
  HostFailure(Rule rule, String... args) {
    super(rule.id() + " " + String.join(" ", args));
    this.rule = rule;
    this.args = List.of(args);
  }

  Rule rule() {
    return rule;
  }

  /** Whether the next attempt may well succeed: the line, not the host's will. */
  boolean isPassing() {
    return rule == Rule.PUBLISH_LOST || rule == Rule.PUBLISH_DATA_CONNECTION;
  }

  /** The same of a file that waits under another name, which says nothing to anybody. */
  HostFailure named(SiteFile file) {
    HostFailure named =
        new HostFailure(
            rule,
            args.stream()
                .map(a -> a.equals(file.waitingName()) ? file.path() : a)
                .toArray(String[]::new));
    named.initCause(this);
    return named;
  }

  /** As a problem of a target. */
  Problem problem(String target) {
    return rule.at(Place.of(target), args.toArray(String[]::new));
  }
}
