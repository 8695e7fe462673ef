package org.prongsai.live.audit;

import java.util.List;
import java.util.Optional;
import org.prongsai.check.url.Url;

/**
 * A page as it is read for an audit.
 *
 * @param url where it was found, after redirects
 * @param links every way on, frames and refreshes too, in document order, without repetition
 * @param password whether it asks for one
 * @param refresh where it sends its reader at once
 */
record Page(
    Url url,
    String title,
    List<Line> lines,
    List<Link> links,
    boolean password,
    Optional<Url> refresh) {
  Page {
    lines = List.copyOf(lines);
    links = List.copyOf(links);
  }

  private static final int OF_A_LINE = 40;
  private static final int OF_A_LINK = 80;

  /** How much memory it takes, in letters, roughly. */
  long letters() {
    long letters = title.length();
    for (Line line : lines) {
      letters += OF_A_LINE + line.text().length();
    }
    for (Link link : links) {
      letters += OF_A_LINK + link.text().length() + link.written().length();
    }
    return letters;
  }

  /** The first heading that is the page's own, else its title. */
  String heading() {
    return lines.stream()
        .filter(l -> l.heading() > 0 && !l.text().isEmpty())
        .min((a, b) -> Integer.compare(a.heading(), b.heading()))
        .map(Line::text)
        .orElse(title);
  }
}
