package org.prongsai.check;

import java.util.Optional;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.prongsai.check.markup.CssUrls;
import org.prongsai.check.markup.JsonLinks;
import org.prongsai.check.markup.MetaRefresh;
import org.prongsai.check.markup.Srcset;
import org.prongsai.problem.Rule;

/** Which attributes and texts of which elements refer to something (HTML, SVG 2, Open Graph). */
final class References {
  private final FactsBuilder facts;
  private final Parser parser;
  private boolean redirects;

  References(FactsBuilder facts, Parser parser) {
    this.facts = facts;
    this.parser = parser;
  }

  /** Whether the page sends its reader on by itself. */
  boolean redirects() {
    return redirects;
  }

  static boolean isSvg(Element element) {
    return Parser.NamespaceSvg.equals(element.tag().namespace());
  }

  /** Where an attribute begins in the page's text; of the element when that is not known. */
  static int offset(Element element, String attribute) {
    int at = element.attributes().sourceRange(attribute).nameRange().startPos();
    return at >= 0 ? at : element.sourceRange().startPos();
  }

  void of(String name, Element element, boolean inNoscript) {
    Attributes has = element.attributes();
    String style = has.get("style");
    if (!style.isEmpty()) {
      int at = offset(element, "style");
      CssUrls.ofDeclarations(style, (url, offset) -> css(url, at));
    }
    if (isSvg(element)) {
      DrawingWalk.refer(facts, name, element);
      return;
    }
    switch (name) {
      case "a", "area" -> plain(LinkKind.CLICK, element, "href");
      case "img" -> {
        needed(LinkKind.MEDIA, element, "src");
        srcset(element, "srcset");
        plain(LinkKind.MENTION, element, "longdesc");
        plain(LinkKind.MEDIA, element, "lowsrc");
        plain(LinkKind.MAP, element, "usemap");
      }
      case "link" -> link(element);
      case "script" -> script(element);
      case "style" -> sheet(element);
      case "iframe", "frame" -> {
        if (has.hasKey("srcdoc") && name.equals("iframe")) {
          inner(element);
        } else if (!has.get("src").isBlank()) {
          plain(LinkKind.FRAME, element, "src");
        }
        plain(LinkKind.MENTION, element, "longdesc");
      }
      case "embed" -> needed(LinkKind.RESOURCE, element, "src");
      case "object" -> {
        needed(LinkKind.RESOURCE, element, "data");
        plain(LinkKind.MAP, element, "usemap");
      }
      case "source" -> {
        String parent = element.parent() == null ? "" : element.parent().normalName();
        if (!parent.equals("picture")) {
          needed(LinkKind.MEDIA, element, "src");
        }
        if (!parent.equals("video") && !parent.equals("audio")) {
          srcset(element, "srcset");
        }
      }
      case "video" -> {
        needed(LinkKind.MEDIA, element, "src");
        needed(LinkKind.MEDIA, element, "poster");
      }
      case "audio" -> needed(LinkKind.MEDIA, element, "src");
      case "track" -> needed(LinkKind.RESOURCE, element, "src");
      case "form" -> {
        if (!has.get("method").equalsIgnoreCase("dialog")) {
          plain(LinkKind.CLICK, element, "action");
        }
      }
      case "button" -> plain(LinkKind.CLICK, element, "formaction");
      case "input" -> {
        plain(LinkKind.CLICK, element, "formaction");
        if (has.get("type").equalsIgnoreCase("image")) {
          needed(LinkKind.MEDIA, element, "src");
        }
      }
      case "blockquote", "q", "ins", "del" -> plain(LinkKind.MENTION, element, "cite");
      case "body", "table", "thead", "tbody", "tfoot", "tr", "td", "th" ->
          plain(LinkKind.MEDIA, element, "background");
      case "base" -> {
        if (has.hasKey("href")) {
          facts.base(has.get("href"));
        }
      }
      case "meta" -> meta(element, inNoscript);
      default -> {}
    }
  }

  private void plain(LinkKind kind, Element element, String attribute) {
    if (element.attributes().hasKey(attribute)) {
      facts.use(kind, element.attributes().get(attribute), offset(element, attribute));
    }
  }

  /** Of these the standard says: the empty text is an error, not the page itself. */
  private void needed(LinkKind kind, Element element, String attribute) {
    if (!element.attributes().hasKey(attribute)) {
      return;
    }
    if (element.attributes().get(attribute).isBlank()) {
      facts.findTarget(
          Rule.LINK_EMPTY,
          offset(element, attribute),
          element.attributes().get(attribute),
          element.normalName() + " " + attribute);
    } else {
      plain(kind, element, attribute);
    }
  }

  private void srcset(Element element, String attribute) {
    if (element.attributes().hasKey(attribute)) {
      int at = offset(element, attribute);
      for (String url : Srcset.urls(element.attributes().get(attribute))) {
        facts.use(LinkKind.MEDIA, url, at);
      }
    }
  }

  /** A {@code link} without {@code rel} and {@code itemprop} links nothing (HTML 4.2.4). */
  private void link(Element element) {
    Attributes has = element.attributes();
    String rel = has.get("rel");
    if (rel.isBlank() && has.hasKey("itemprop")) {
      needed(LinkKind.MENTION, element, "href");
      return;
    }
    Optional<LinkKind> kind = kindOf(rel);
    boolean resource = kind.filter(k -> k == LinkKind.RESOURCE).isPresent();
    if (!resource || !has.hasKey("imagesrcset") || has.hasKey("href")) {
      kind.ifPresent(k -> needed(k, element, "href"));
    }
    if (resource) {
      srcset(element, "imagesrcset");
    }
  }

  /** What a {@code link} of this {@code rel} is for; empty when it names no address to look at. */
  static Optional<LinkKind> kindOf(String rel) {
    String words =
        (" " + PageWalk.lower(rel) + " ")
            .replace('\t', ' ')
            .replace('\n', ' ')
            .replace('\f', ' ')
            .replace('\r', ' ');
    if (rel.isBlank() || words.contains(" preconnect ") || words.contains(" dns-prefetch ")) {
      return Optional.empty();
    }
    boolean resource =
        words.contains(" stylesheet ")
            || words.contains("icon ")
            || words.contains("preload ")
            || words.contains(" prefetch ")
            || words.contains(" manifest ");
    return Optional.of(resource ? LinkKind.RESOURCE : LinkKind.MENTION);
  }

  private void script(Element element) {
    String type = scriptType(element.attr("type"));
    if (isLinkedData(type)) {
      for (Node child : element.childNodes()) {
        if (child instanceof DataNode data) {
          int start = data.sourceRange().startPos();
          JsonLinks.ofLinkedData(
              data.getWholeData(), (url, at) -> facts.use(LinkKind.MENTION, url, start + at));
        }
      }
    } else if (runs(type)) {
      needed(LinkKind.RESOURCE, element, "src");
    }
  }

  static String scriptType(String written) {
    return PageWalk.lower(written.strip());
  }

  static boolean isLinkedData(String scriptType) {
    return scriptType.equals("application/ld+json");
  }

  static boolean runs(String scriptType) {
    return scriptType.isEmpty()
        || scriptType.equals("module")
        || scriptType.contains("javascript")
        || scriptType.contains("ecmascript")
        || scriptType.contains("jscript")
        || scriptType.contains("livescript");
  }

  private void sheet(Element element) {
    sheet(facts, element);
  }

  static void sheet(FactsBuilder facts, Element element) {
    String type = PageWalk.lower(element.attr("type").strip());
    if (!type.isEmpty() && !type.equals("text/css")) {
      return;
    }
    for (Node child : element.childNodes()) {
      String css =
          child instanceof DataNode data
              ? data.getWholeData()
              : child instanceof TextNode text ? text.getWholeText() : "";
      int start = child.sourceRange().startPos();
      CssUrls.ofSheet(css, (url, at) -> css(facts, url, start + at));
    }
  }

  private void css(String url, int offset) {
    css(facts, url, offset);
  }

  /**
   * A fragment alone names a part of the same document (CSS Values 4.5.1), often made by script.
   */
  static void css(FactsBuilder facts, String url, int offset) {
    if (!url.startsWith("#")) {
      facts.use(LinkKind.RESOURCE, url, offset);
    }
  }

  private void meta(Element element, boolean inNoscript) {
    Attributes has = element.attributes();
    String content = has.get("content");
    if (has.get("http-equiv").equalsIgnoreCase("refresh")) {
      Optional<String> target = MetaRefresh.target(content).filter(t -> !t.isEmpty());
      if (target.isPresent()) {
        facts.use(LinkKind.REDIRECT, target.get(), offset(element, "content"));
        if (!inNoscript && !redirects && MetaRefresh.isAtOnce(content)) {
          redirects = true;
          facts.findTarget(
              Rule.PAGE_ONLY_REDIRECTS, offset(element, "content"), target.get(), target.get());
        }
      }
    }
    if (PreviewNames.refer(has.get("property")) || PreviewNames.refer(has.get("name"))) {
      if (!content.isBlank()) {
        facts.use(LinkKind.MENTION, content, offset(element, "content"));
      }
    }
  }

  /** The page inside {@code srcdoc}: what it refers to counts, its ids are its own. */
  private void inner(Element frame) {
    int at = offset(frame, "srcdoc");
    Document document = parser.parseInput(PageText.toEnd(frame.attr("srcdoc")), "");
    FactsBuilder inside = new FactsBuilder("", new char[0], new Texts());
    NodeTraversor.traverse(new PageWalk(inside, parser), document);
    PageFacts found = inside.build(PageFacts.Form.PAGE);
    for (int i = 0; i < found.links(); i++) {
      if (!found.written(i).startsWith("#")) {
        facts.use(found.kind(i), found.written(i), at);
      }
    }
  }
}
