package org.prongsai.live.audit;

import java.util.List;
import java.util.Optional;
import org.prongsai.problem.Rule;

/**
 * Whether what a link leads to is there.
 *
 * @param rule what is wrong with it, if anything
 * @param args of the rule's texts
 */
record Standing(State state, Optional<Rule> rule, List<String> args) {
  static final Standing FINE = new Standing(State.FINE, Optional.empty(), List.of());

  Standing {
    args = List.copyOf(args);
  }

  static Standing of(State state, Rule rule, String... args) {
    return new Standing(state, Optional.of(rule), List.of(args));
  }

  /** Whether the thing itself was seen, whatever is to be said of the way there. */
  boolean isSeen() {
    return state == State.FINE || rule.filter(r -> r == Rule.LIVE_TLS_CHAIN).isPresent();
  }

  /** As far as an item depends on it. */
  enum State {
    FINE,
    /** A reader finds nothing there. */
    BROKEN,
    /** It may be there; the audit could not see it. */
    NOT_SEEN
  }
}
