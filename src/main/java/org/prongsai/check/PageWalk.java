package org.prongsai.check;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.prongsai.problem.Rule;

/**
 * One way through a page. What stands in a {@code template} is not in the document (HTML 4.12.3);
 * what stands in {@code noscript} is, for readers without scripts.
 */
final class PageWalk implements NodeVisitor {
  private final FactsBuilder facts;
  private final References references;
  private final PageManners manners;
  private final Map<String, Integer> ids = new HashMap<>();
  private int templates;
  private int noscripts;

  PageWalk(FactsBuilder facts, Parser parser) {
    this.facts = facts;
    this.references = new References(facts, parser);
    this.manners = new PageManners(facts);
  }

  boolean redirects() {
    return references.redirects();
  }

  @Override
  public void head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    String name = element.normalName();
    switch (name) {
      case "template" -> templates++;
      case "noscript" -> noscripts++;
      default -> {}
    }
    if (templates > 0) {
      return;
    }
    Attributes attributes = element.attributes();
    if (!attributes.isEmpty()) {
      identity(name, element, attributes);
      references.of(name, element, noscripts > 0);
    } else if (name.equals("style")) {
      References.sheet(facts, element);
    }
    if (noscripts == 0) {
      manners.of(name, element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      switch (element.normalName()) {
        case "template" -> templates--;
        case "noscript" -> noscripts--;
        default -> {}
      }
    }
  }

  private void identity(String name, Element element, Attributes attributes) {
    String id = attributes.get("id");
    if (!id.isEmpty()) {
      facts.id(id);
      if (noscripts == 0) {
        int at = References.offset(element, "id");
        Integer first = ids.putIfAbsent(id, at);
        // The parser may repeat an element (HTML 13.2.4.3); it is written once all the same.
        if (first != null && first != at) {
          facts.find(Rule.PAGE_DUPLICATE_ID, at, id);
        }
      }
    }
    if (name.equals("a") && !References.isSvg(element)) {
      String anchor = attributes.get("name");
      if (!anchor.isEmpty()) {
        facts.id(anchor);
      }
    } else if (name.equals("map")) {
      facts.map(attributes.get("name"));
      facts.map(id);
    }
  }

  void finish() {
    if (!redirects()) {
      manners.finish();
    }
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
