package org.prongsai.check;

import java.util.Optional;
import org.prongsai.check.PageFacts.Form;

/**
 * The facts of a sitemap (sitemaps.org 0.9) that holds addresses and their days, nothing else, as
 * {@link ListWalk} would find them: one of ten thousand pages is a large tree of small elements.
 */
final class PlainSitemap {
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String ROOT =
      "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">";

  private final String text;
  private final FactsBuilder facts;
  private int at;

  private PlainSitemap(String text, FactsBuilder facts) {
    this.text = text;
    this.facts = facts;
  }

  /** Empty when it must be read by {@link ListWalk}. */
  static Optional<PageFacts> read(String text, FactsBuilder facts) {
    return new PlainSitemap(text, facts).isPlain()
        ? Optional.of(facts.build(Form.LIST))
        : Optional.empty();
  }

  private boolean isPlain() {
    if (!takes(XML) || !takes(ROOT)) {
      return false;
    }
    while (takes("<url>")) {
      int loc = at;
      if (!takes("<loc>") || !address(loc) || !takes("</loc>")) {
        return false;
      }
      if (takes("<lastmod>")) {
        at = text.indexOf('<', at);
        if (at < 0 || !takes("</lastmod>")) {
          return false;
        }
      }
      if (!takes("</url>")) {
        return false;
      }
    }
    return takes("</urlset>") && at == text.length();
  }

  /** White space after it is no matter, but for the text of an element. */
  private boolean takes(String expected) {
    if (!text.startsWith(expected, at)) {
      return false;
    }
    at += expected.length();
    while (at < text.length() && text.charAt(at) == '\n') {
      at++;
    }
    return true;
  }

  private boolean address(int loc) {
    int from = at;
    while (at < text.length() && text.charAt(at) != '<') {
      char c = text.charAt(at++);
      if (c <= ' ' || c > '~' || c == '&') {
        return false;
      }
    }
    if (at > from) {
      facts.use(LinkKind.MENTION, text.substring(from, at), loc);
    }
    return true;
  }
}
