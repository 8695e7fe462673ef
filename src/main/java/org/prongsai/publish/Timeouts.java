package org.prongsai.publish;

import java.time.Duration;

/**
 * How long a host may be silent.
 *
 * @param connect until a connection stands
 * @param pause before the first new attempt after the line broke; later ones wait longer
 * @param silence until an answer comes, or data moves, on one that stands
 */
public record Timeouts(Duration connect, Duration silence, Duration pause) {
  /** A shared host under load, over a slow line. */
  public static final Timeouts USUAL =
      new Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(60), Duration.ofSeconds(1));
}
