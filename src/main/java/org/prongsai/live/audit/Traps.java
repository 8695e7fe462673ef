package org.prongsai.live.audit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.prongsai.check.url.Url;

/**
 * What keeps a crawl from going on for ever: addresses that differ only by a session are one; of
 * addresses of one shape ({@code /calendar?month=#}) only so many are asked; endless ones none.
 */
final class Traps {
  private static final int LONGEST = 500;
  private static final int DEEPEST = 15;
  private static final int MOST_OF_A_SHAPE = 40;
  private static final int MOST_OF_A_GOOD_SHAPE = 150;
  private static final Pattern SESSION =
      Pattern.compile(
          "(?i)^(phpsessid|jsessionid|sid|sessionid|session_id|aspsessionid.*|zenid|oscsid|cfid|cftoken|utm_.*|fbclid|gclid|_ga|_gl)$");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  private final Map<String, Integer> shapes = new HashMap<>();

  /** The same address without sessions and traces, its query in order as written. */
  static Url plain(Url url) {
    String path = url.path().replaceAll("(?i);jsessionid=[^/?]*", "");
    Optional<String> query =
        url.query()
            .map(
                q ->
                    Arrays.stream(q.split("&"))
                        .filter(p -> !SESSION.matcher(p.split("=", 2)[0]).matches())
                        .collect(Collectors.joining("&")))
            .filter(q -> !q.isEmpty());
    return new Url(url.scheme(), url.host(), url.port(), path, query, Optional.empty());
  }

  /** Whether an address may be asked at all. */
  static boolean isBounded(Url url) {
    String path = url.path();
    if (url.toString().length() > LONGEST) {
      return false;
    }
    String[] parts = path.split("/");
    if (parts.length > DEEPEST) {
      return false;
    }
    // a/b/a/b/a/b: a relative link that goes round and round.
    Map<String, Integer> seen = new HashMap<>();
    for (String part : parts) {
      if (!part.isEmpty() && seen.merge(part, 1, Integer::sum) > 3) {
        return false;
      }
    }
    return true;
  }

  /**
   * Counts an address to its shape; false when there were enough of it.
   *
   * @param good whether its link seems to lead to items
   */
  boolean take(Url url, boolean good) {
    String shape =
        NUMBER.matcher(url.path()).replaceAll("#")
            + "?"
            + url.query()
                .map(
                    q ->
                        Arrays.stream(q.split("&"))
                            .map(p -> p.split("=", 2)[0])
                            .sorted()
                            .collect(Collectors.joining("&")))
                .orElse("");
    return shapes.merge(shape, 1, Integer::sum) <= (good ? MOST_OF_A_GOOD_SHAPE : MOST_OF_A_SHAPE);
  }
}
