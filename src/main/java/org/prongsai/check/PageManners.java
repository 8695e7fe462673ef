package org.prongsai.check;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.prongsai.problem.Rule;

/** What a page owes its readers: a language, a title, texts for images and links, an order. */
final class PageManners {
  private final FactsBuilder facts;
  private boolean titled;
  private int heading;
  private int noLang = -1;
  private int lastLink = -1;

  PageManners(FactsBuilder facts) {
    this.facts = facts;
  }

  void of(String name, Element element) {
    switch (name) {
      case "html" -> {
        if (element.attr("lang").isBlank() && element.attr("xml:lang").isBlank()) {
          noLang = Math.max(0, element.sourceRange().startPos());
        }
      }
      case "title" -> {
        if (!titled && !References.isSvg(element)) {
          titled = true;
          facts.title(element.text().strip());
          if (element.text().isBlank()) {
            facts.find(Rule.PAGE_NO_TITLE, element.sourceRange().startPos());
          }
        }
      }
      case "img" -> {
        if (!element.hasAttr("alt") && !isNamedOtherwise(element) && !isCaptioned(element)) {
          noAlt(element, "src");
        }
      }
      case "area" -> {
        if (element.hasAttr("href") && !element.hasAttr("alt") && !isNamedOtherwise(element)) {
          noAlt(element, "href");
        }
      }
      case "input" -> {
        if (element.attr("type").equalsIgnoreCase("image")
            && element.attr("alt").isBlank()
            && !isNamedOtherwise(element)) {
          noAlt(element, "src");
        }
      }
      case "a" -> {
        if (element.hasAttr("href") && !References.isSvg(element)) {
          link(element);
        }
      }
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, name.charAt(1) - '0');
      default -> {}
    }
  }

  /** What is said of a whole page; one that only sends its reader on is spared it. */
  void finish() {
    if (noLang >= 0) {
      facts.find(Rule.PAGE_NO_LANG, noLang);
    }
    if (!titled) {
      facts.find(Rule.PAGE_NO_TITLE, -1);
    }
  }

  private void noAlt(Element element, String target) {
    facts.find(Rule.PAGE_NO_ALT, element.sourceRange().startPos(), element.attr(target));
  }

  private void heading(Element element, int level) {
    if (heading > 0 && level > heading + 1 && !isHidden(element)) {
      facts.find(
          Rule.PAGE_HEADING_ORDER,
          element.sourceRange().startPos(),
          "h" + level,
          "h" + heading,
          "h" + (heading + 1));
    }
    heading = level;
  }

  private void link(Element link) {
    int at = link.sourceRange().startPos();
    boolean repeated = at <= lastLink;
    lastLink = Math.max(lastLink, at);
    if (hasContent(link) || isNamedOtherwise(link) || isHidden(link)) {
      if (repeated) {
        facts.forget(Rule.PAGE_EMPTY_LINK, at);
      }
    } else if (!repeated) {
      facts.findTarget(Rule.PAGE_EMPTY_LINK, at, link.attr("href"), link.attr("href"));
    }
  }

  /** Named by another attribute, or not meant to be seen (HTML 4.8.4.4; WAI-ARIA 8.5). */
  private static boolean isNamedOtherwise(Element element) {
    String role = element.attr("role");
    return !element.attr("aria-label").isBlank()
        || !element.attr("aria-labelledby").isBlank()
        || !element.attr("title").isBlank()
        || role.equals("presentation")
        || role.equals("none")
        || element.attr("aria-hidden").equals("true");
  }

  private static boolean isCaptioned(Element image) {
    for (Element e = image.parent(); e != null; e = e.parent()) {
      if (e.normalName().equals("figure")) {
        return e.children().stream().anyMatch(c -> c.normalName().equals("figcaption"));
      }
      if (e.attr("aria-hidden").equals("true")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHidden(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e.hasAttr("hidden") || e.attr("aria-hidden").equals("true")) {
        return true;
      }
    }
    return false;
  }

  /** Whether anything inside can be seen or read aloud; first things first, without recursion. */
  private static boolean hasContent(Element link) {
    Node node = link.childNodeSize() == 0 ? null : link.childNode(0);
    while (node != null) {
      if (node instanceof TextNode text ? !text.isBlank() : isContent(node)) {
        return true;
      }
      if (node.childNodeSize() > 0) {
        node = node.childNode(0);
        continue;
      }
      while (node != null && node != link && node.nextSibling() == null) {
        node = node.parent();
      }
      node = node == null || node == link ? null : node.nextSibling();
    }
    return false;
  }

  private static boolean isContent(Node node) {
    if (!(node instanceof Element element)) {
      return false;
    }
    return switch (element.normalName()) {
      // An image without alt is a problem of its own; told once is enough.
      case "img" -> !element.hasAttr("alt") || !element.attr("alt").isBlank();
      case "object", "iframe", "video", "audio", "canvas", "embed", "input", "button", "select" ->
          true;
      default ->
          !element.attr("aria-label").isBlank()
              || !element.attr("title").isBlank()
              || !element.attr("aria-labelledby").isBlank();
    };
  }
}
