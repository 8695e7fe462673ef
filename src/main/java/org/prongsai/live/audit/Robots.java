package org.prongsai.live.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.prongsai.check.url.Percent;
import org.prongsai.check.url.Url;

/**
 * What a host's {@code robots.txt} lets us ask (RFC 9309, and the {@code Crawl-delay} that many
 * write): the rule with the longest path wins, {@code Allow} before {@code Disallow}.
 *
 * @param delay asked for between two questions
 */
record Robots(List<Line> rules, Optional<Duration> delay) {
  /** What a crawler must read of it at least (RFC 9309, 2.5); we read no more. */
  static final int MOST_BYTES = 500 << 10;

  private static final int MOST_RULES = 2_000;
  private static final int MOST_STARS = 6;
  private static final int LONGEST_PATTERN = 500;
  private static final double LONGEST_DELAY = 60;

  /** Nothing is forbidden. */
  static final Robots OPEN = new Robots(List.of(), Optional.empty());

  /** Everything is. */
  static final Robots CLOSED = new Robots(List.of(new Line(false, "/")), Optional.empty());

  record Line(boolean allows, String path) {}

  Robots {
    rules = List.copyOf(rules);
  }

  /**
   * @param agent our name in it, small letters
   */
  static Robots read(String text, String agent) {
    List<Line> ours = new ArrayList<>();
    List<Line> all = new ArrayList<>();
    Optional<Duration> ourDelay = Optional.empty();
    Optional<Duration> anyDelay = Optional.empty();
    boolean named = false;
    boolean forUs = false;
    boolean forAll = false;
    boolean agents = false;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      int hash = line.indexOf('#');
      String bare = (hash < 0 ? line : line.substring(0, hash)).replace("\uFEFF", "").strip();
      int colon = bare.indexOf(':');
      if (colon < 0) {
        continue;
      }
      String key = bare.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      String value = bare.substring(colon + 1).strip();
      if (key.equals("user-agent")) {
        if (!agents) {
          forUs = false;
          forAll = false;
        }
        agents = true;
        forUs |= agent.equals(value.toLowerCase(Locale.ROOT));
        forAll |= value.equals("*");
        named |= forUs;
        continue;
      }
      agents = false;
      switch (key) {
        case "allow", "disallow" -> {
          Line rule = new Line(key.equals("allow"), withFewStars(value));
          if (!value.isEmpty() && value.length() <= LONGEST_PATTERN) {
            if (forUs && ours.size() < MOST_RULES) {
              ours.add(rule);
            }
            if (forAll && all.size() < MOST_RULES) {
              all.add(rule);
            }
          }
        }
        case "crawl-delay" -> {
          ourDelay = forUs ? seconds(value) : ourDelay;
          anyDelay = forAll ? seconds(value) : anyDelay;
        }
        default -> {}
      }
    }
    return named ? new Robots(ours, ourDelay) : new Robots(all, anyDelay);
  }

  /** A pattern of very many stars would take long; what stands after so many is anything. */
  private static String withFewStars(String pattern) {
    int at = -1;
    for (int i = 0; i < MOST_STARS; i++) {
      at = pattern.indexOf('*', at + 1);
      if (at < 0) {
        return pattern;
      }
    }
    return pattern.substring(0, at + 1);
  }

  private static Optional<Duration> seconds(String written) {
    try {
      double seconds = Double.parseDouble(written);
      return seconds > 0 && seconds < Double.MAX_VALUE
          ? Optional.of(Duration.ofMillis((long) (Math.min(seconds, LONGEST_DELAY) * 1000)))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  boolean allows(Url url) {
    String path = Percent.lenient(url.path() + url.query().map(q -> "?" + q).orElse(""));
    int longest = -1;
    boolean allowed = true;
    for (Line rule : rules) {
      String pattern = Percent.lenient(rule.path());
      int length = pattern.length();
      if ((length > longest || length == longest && rule.allows()) && fits(pattern, path)) {
        longest = length;
        allowed = rule.allows();
      }
    }
    return allowed;
  }

  /** {@code *} is anything, a {@code $} at the end is the end; one pass, whatever the pattern. */
  private static boolean fits(String pattern, String path) {
    boolean whole = pattern.endsWith("$");
    String p = whole ? pattern.substring(0, pattern.length() - 1) : pattern + "*";
    int at = 0;
    int i = 0;
    int star = -1;
    int mark = 0;
    while (at < path.length()) {
      if (i < p.length() && p.charAt(i) == '*') {
        star = i++;
        mark = at;
      } else if (i < p.length() && p.charAt(i) == path.charAt(at)) {
        i++;
        at++;
      } else if (star >= 0) {
        i = star + 1;
        at = ++mark;
      } else {
        return false;
      }
    }
    while (i < p.length() && p.charAt(i) == '*') {
      i++;
    }
    return i == p.length();
  }
}
