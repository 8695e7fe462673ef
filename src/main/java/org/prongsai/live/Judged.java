package org.prongsai.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;
import org.prongsai.problem.Severity;

/**
 * What is thought of one address.
 *
 * @param rule what is wrong; empty when nothing is
 * @param args of the rule's texts
 * @param anchors the parts of the page that were looked for, and whether they are there; none when
 *     nobody could look
 * @param until it is not asked again before; of hosts that named a time
 */
record Judged(
    Optional<Rule> rule, List<String> args, Map<String, Boolean> anchors, Optional<Instant> until) {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration SOON = Duration.ofMinutes(15);

  Judged {
    args = List.copyOf(args);
    anchors = Map.copyOf(anchors);
  }

  static Judged fine() {
    return new Judged(Optional.empty(), List.of(), Map.of(), Optional.empty());
  }

  static Judged of(Rule rule, String... args) {
    return new Judged(Optional.of(rule), List.of(args), Map.of(), Optional.empty());
  }

  Judged until(Optional<Instant> then) {
    return new Judged(rule, args, anchors, then);
  }

  Judged with(Map<String, Boolean> found) {
    return new Judged(rule, args, found, until);
  }

  /** Whether the thing itself was seen, whatever else is to be said. */
  boolean isShown() {
    return rule.isEmpty() || rule.get() == Rule.LIVE_MOVED;
  }

  /**
   * How long it may be believed: what is fine the longest; what somebody is probably mending right
   * now only for a quarter of an hour.
   */
  Duration age(Duration most) {
    Duration own =
        rule.isEmpty()
            ? most
            : rule.get().severity() == Severity.ERROR || isPassing(rule.get()) ? SOON : DAY;
    return own.compareTo(most) < 0 ? own : most;
  }

  private static boolean isPassing(Rule rule) {
    return switch (rule) {
      case LIVE_REFUSED,
          LIVE_NO_ANSWER,
          LIVE_NO_HTTP,
          LIVE_HOST_DOWN,
          LIVE_UNWELL,
          LIVE_LIMITED,
          LIVE_TLS_FAILED ->
          true;
      default -> false;
    };
  }

  /** What is to be said where the address stands, if anything. */
  Optional<Problem> at(Place place, String written) {
    return rule.map(r -> r.at(place, args.toArray(String[]::new)).target(written));
  }
}
