package org.prongsai.check;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/** One way through a sitemap (sitemaps.org 0.9) or a feed (RSS 2.0, Atom: RFC 4287). */
final class ListWalk implements NodeVisitor {
  private static final Pattern ROOT =
      Pattern.compile("<(urlset|sitemapindex|rss|feed|rdf:RDF)[\\s>]");

  private final FactsBuilder facts;

  ListWalk(FactsBuilder facts) {
    this.facts = facts;
  }

  static boolean isList(String text) {
    return ROOT.matcher(text.substring(0, Math.min(text.length(), 4096))).find();
  }

  @Override
  public void head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    switch (element.normalName()) {
      case "feed", "rss" -> {
        if (element.hasAttr("xml:base")) {
          facts.base(element.attr("xml:base"));
        }
      }
      case "loc", "image:loc", "video:content_loc", "comments", "icon", "logo" -> text(element);
      case "link", "atom:link", "xhtml:link" -> {
        if (element.hasAttr("href")) {
          use(element.attr("href"), References.offset(element, "href"));
        } else {
          text(element);
        }
      }
      case "guid" -> {
        if (!element.attr("isPermaLink").equals("false")) {
          text(element);
        }
      }
      case "enclosure", "media:content", "media:thumbnail" -> attribute(element, "url");
      case "content" -> attribute(element, "src");
      case "url" -> {
        if (element.childrenSize() == 0) {
          text(element);
        }
      }
      default -> {}
    }
  }

  private void attribute(Element element, String name) {
    if (element.hasAttr(name)) {
      use(element.attr(name), References.offset(element, name));
    }
  }

  private void text(Element element) {
    use(element.text(), element.sourceRange().startPos());
  }

  private void use(String target, int offset) {
    if (!target.isBlank()) {
      facts.use(LinkKind.MENTION, target, offset);
    }
  }
}
