package org.prongsai;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.prongsai.check.Progress;
import org.prongsai.check.SiteFacts;
import org.prongsai.live.ExternalLinks;
import org.prongsai.live.web.Manners;
import org.prongsai.live.web.Web;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Reasons;
import org.prongsai.problem.Rule;

/**
 * What a check asks the network, if anything.
 *
 * @param external whether outside links are asked
 * @param allowPrivate whether addresses of somebody's own network are fine
 * @param contact whom a host can turn to; else the agency's own address is named
 * @param cache where answers are kept between runs
 * @param mostAge how old they may be
 */
public record Asking(
    boolean external,
    boolean allowPrivate,
    Optional<String> contact,
    Optional<Path> cache,
    Duration mostAge) {
  /** Nothing is asked. */
  public static final Asking NOTHING =
      new Asking(false, false, Optional.empty(), Optional.empty(), Duration.ZERO);

  private static final String VERSION = "0.1.0";

  /**
   * What the network says of a site's links.
   *
   * @param known a contact, when none was given
   */
  List<Problem> ask(SiteFacts facts, Optional<String> known, Progress progress) throws Refusal {
    if (!external) {
      return List.of();
    }
    String agent = Manners.agent(VERSION, contact.or(() -> known).orElse(""));
    try (Web web = new Web(Manners.polite(agent).allowingPrivate(allowPrivate))) {
      return new ExternalLinks(web, allowPrivate)
          .problems(facts, new ExternalLinks.Cache(cache, mostAge), Instant.now(), progress);
    } catch (IOException e) {
      throw new Refusal(
          "refusal.cannot-write", cache.map(Path::toString).orElse(""), Reasons.of(e));
    }
  }

  /** The problems that remain: addresses of one's own network are none where they are allowed. */
  List<Problem> allowed(List<Problem> problems) {
    return allowPrivate
        ? problems.stream().filter(p -> p.rule() != Rule.LIVE_PRIVATE_ADDRESS).toList()
        : problems;
  }
}
