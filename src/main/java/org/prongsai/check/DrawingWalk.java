package org.prongsai.check;

import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.prongsai.check.markup.CssUrls;

/** One way through an SVG file; also what SVG elements inside a page refer to. */
final class DrawingWalk implements NodeVisitor {
  private final FactsBuilder facts;

  DrawingWalk(FactsBuilder facts) {
    this.facts = facts;
  }

  @Override
  public void head(Node node, int depth) {
    if (!(node instanceof Element element) || element.attributes().isEmpty() && !isStyle(node)) {
      return;
    }
    String id = element.attr("id");
    if (!id.isEmpty()) {
      facts.id(id);
    }
    String style = element.attr("style");
    int at = References.offset(element, "style");
    CssUrls.ofDeclarations(
        style,
        (url, offset) -> {
          if (!url.startsWith("#")) {
            facts.use(LinkKind.RESOURCE, url, at);
          }
        });
    refer(facts, local(element), element);
  }

  private static boolean isStyle(Node node) {
    return node.normalName().equals("style");
  }

  private static String local(Element element) {
    String name = element.normalName();
    return name.substring(name.indexOf(':') + 1);
  }

  /** {@code href}, or {@code xlink:href} when there is none (SVG 2, 16.1.5). */
  static void refer(FactsBuilder facts, String name, Element element) {
    if (name.equals("style")) {
      References.sheet(facts, element);
      return;
    }
    Attributes has = element.attributes();
    String attribute = has.hasKey("href") ? "href" : "xlink:href";
    if (!has.hasKey(attribute)) {
      return;
    }
    String target = has.get(attribute);
    boolean alone = target.strip().startsWith("#");
    LinkKind kind =
        switch (name) {
          case "a" -> LinkKind.CLICK;
          case "image", "feimage" -> LinkKind.MEDIA;
          default -> alone ? LinkKind.PART : LinkKind.RESOURCE;
        };
    if (target.isBlank() && kind != LinkKind.CLICK) {
      return;
    }
    facts.use(kind, target, References.offset(element, attribute));
  }
}
