package org.prongsai;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.prongsai.check.Progress;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;

/**
 * What a check asks the network, if anything.
 *
 * @param external whether outside links are asked
 * @param live whether the published site is compared with the built one
 * @param allowPrivate whether addresses of somebody's own network are fine
 * @param contact whom a host can turn to; else the agency's own address is named
 * @param cache where answers are kept between runs
 * @param mostAge how old they may be
 * @param progress is told how many addresses there are, and how many are asked
 */
public record Asking(
    boolean external,
    boolean live,
    boolean allowPrivate,
    Optional<String> contact,
    Optional<Path> cache,
    Duration mostAge,
    Progress progress) {
  /** Nothing is asked. */
  public static final Asking NOTHING =
      new Asking(
          false, false, false, Optional.empty(), Optional.empty(), Duration.ZERO, Progress.NONE);

  /** The problems that remain: addresses of one's own network are none where they are allowed. */
  List<Problem> allowed(List<Problem> problems) {
    return allowPrivate
        ? problems.stream().filter(p -> p.rule() != Rule.LIVE_PRIVATE_ADDRESS).toList()
        : problems;
  }
}
