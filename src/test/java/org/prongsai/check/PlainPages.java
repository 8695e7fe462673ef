package org.prongsai.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.prongsai.check.plain.Element;

/** Made-up pages that are plain, or nearly so. */
final class PlainPages {
  private static final List<String> OTHER_ELEMENTS =
      List.of(
          "svg",
          "template",
          "noscript",
          "select",
          "option",
          "textarea",
          "iframe",
          "object",
          "area",
          "map",
          "base",
          "style",
          "nobr",
          "font",
          "center",
          "marquee",
          "ruby",
          "rt",
          "col",
          "video",
          "source",
          "x-own",
          "image",
          "math",
          "plaintext",
          "frameset",
          "legend");
  private static final List<String> BLOCKS =
      List.of(
          "p",
          "p",
          "h1",
          "h2",
          "ul",
          "ol",
          "dl",
          "div",
          "section",
          "table",
          "form",
          "blockquote",
          "figure",
          "main",
          "nav",
          "pre",
          "hr",
          "details",
          "fieldset",
          "address",
          "summary");
  private static final List<String> PHRASES =
      List.of(
          "a", "a", "a", "span", "strong", "b", "em", "code", "time", "label", "button", "img",
          "br", "input", "wbr", "script", "small", "q", "u", "link", "meta");
  private static final List<String> USUAL =
      List.of("id=\"i#\"", "class=\"c\"", "hidden", "data-x=\"<\"", "role=\"note\"");
  private static final List<String> ATTRIBUTES =
      List.of(
          "id=\"a\"",
          "id=\"b\"",
          "id=\"ก&amp;ข\"",
          "id=\"\"",
          "id",
          "class=\"x y\"",
          "class=x",
          "hidden",
          "href=\"x.html\"",
          "href=\"../ก.html?a=1&amp;b=2#c\"",
          "href=\"a&b=c&copy=d\"",
          "href=\" x\ny \"",
          "href=\"\"",
          "href",
          "HREF=\"x\"",
          "href='y'",
          "href=\"<a>\"",
          "href=\"&#39;&quot;&lt;&gt;\"",
          "src=\"p.png\"",
          "src=\" \"",
          "alt=\"\"",
          "alt=\"ภาพ\"",
          "alt",
          "title=\"t\"",
          "title=\"&#32;\"",
          "aria-label=\"ป้าย\"",
          "aria-labelledby=\" \"",
          "aria-hidden=\"true\"",
          "role=\"none\"",
          "name=\"n\"",
          "name=\"og:image\"",
          "property=\"og:url\"",
          "content=\"https://o.go.th/\"",
          "content=\"0;url=x.html\"",
          "http-equiv=\"refresh\"",
          "http-equiv=\"x\"",
          "rel=\"stylesheet\"",
          "rel=\"preconnect\"",
          "rel=\"next\"",
          "rel=\" \"",
          "type=\"image\"",
          "type=\"application/ld+json\"",
          "type=\"module\"",
          "type=\"text/plain\"",
          "style=\"color:red\"",
          "style=\"background:url(a.png)\"",
          "action=\"/f\"",
          "method=\"dialog\"",
          "formaction=\"/g\"",
          "cite=\"q.html\"",
          "srcset=\"a.png 2x\"",
          "background=\"b.png\"",
          "data-x=\"1\"",
          "lang=\"en\"",
          "xml:lang=\"th\"",
          "<x",
          "=",
          "/");
  private static final List<String> TEXTS =
      List.of(
          "",
          "",
          " ",
          "\n",
          "ก",
          "ข้อความ",
          "&amp;",
          "&nbsp;",
          "&#32;",
          "&",
          "a < b",
          "\u00a0",
          "\u200b",
          "\0",
          "\r\n",
          "\f",
          "<!-- c -->",
          "<!",
          "</",
          "</p>",
          "</br>",
          "]]>",
          "ก  ข");
  private static final List<String> INSIDE =
      List.of(
          "", "x", "{\"url\":\"u.html\",\"image\":[\"i.png\"]}", "a<b", "<!--", "</b>", "&amp;");

  private final Random random;
  private final Deque<String> open = new ArrayDeque<>();
  private final StringBuilder out = new StringBuilder();

  /** How many of a thousand choices follow no rule. */
  private final int wild;

  private PlainPages(Random random) {
    this.random = random;
    this.wild = random.nextInt(3) * 5;
  }

  static String page(Random random) {
    return new PlainPages(random).page();
  }

  private boolean wildly() {
    return random.nextInt(1000) < wild;
  }

  private <T> T any(List<T> many) {
    return many.get(random.nextInt(many.size()));
  }

  private String page() {
    out.append(wildly() ? "<!doctype foo>" : "<!DOCTYPE html>\n");
    out.append(wildly() ? "<html>" : "<html lang=\"th\">\n");
    out.append("<head>");
    if (!wildly()) {
      out.append("<title>")
          .append(wildly() ? any(TEXTS) : "ชื่อ &amp; ปี\u00a02562")
          .append("</title>");
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      element(any(List.of("meta", "link", "script", "meta", wildly() ? any() : "link")), 9);
    }
    out.append(wildly() ? "" : "</head>\n");
    out.append("<body>");
    for (int i = random.nextInt(6); i > 0; i--) {
      element(any("body"), 0);
    }
    out.append(wildly() ? any(TEXTS) : "</body>\n</html>\n").append(wildly() ? any(TEXTS) : "");
    for (int i = random.nextInt(8) - 6; i > 0; i--) {
      int at = random.nextInt(out.length());
      out.replace(at, Math.min(out.length(), at + random.nextInt(3)), any(TEXTS));
    }
    return out.toString();
  }

  /** One that may stand nowhere, or not there. */
  private String any() {
    return random.nextBoolean()
        ? any(OTHER_ELEMENTS)
        : any(List.of(Element.values())).name().toLowerCase(Locale.ROOT);
  }

  /** Mostly one that may stand there. */
  private String any(String parent) {
    if (wildly()) {
      return any();
    }
    return switch (parent) {
      case "table" -> any(List.of("caption", "thead", "tbody", "tbody", "tfoot"));
      case "thead", "tbody", "tfoot" -> "tr";
      case "tr" -> any(List.of("th", "td"));
      case "ul", "ol" -> "li";
      case "dl" -> any(List.of("dt", "dd", "div"));
      case "body", "div", "section", "li", "dd", "td", "form", "blockquote", "figure", "main" ->
          any(random.nextInt(3) == 0 ? PHRASES : BLOCKS);
      default -> any(PHRASES);
    };
  }

  private void element(String wanted, int depth) {
    boolean again =
        List.of("a", "button", "form", "table").contains(wanted) && open.contains(wanted);
    String name = again && !wildly() ? "span" : wanted;
    open.push(name);
    out.append('<').append(name);
    switch (name) {
      case "link" -> out.append(wildly() ? "" : " rel=\"icon\"");
      case "img" -> out.append(wildly() ? "" : " alt=\"\"");
      case "a" -> out.append(random.nextBoolean() ? " href=\"../x/index.html#y\"" : "");
      default -> {}
    }
    for (int i = random.nextInt(5) - 2; i > 0; i--) {
      out.append(random.nextInt(50) == 0 ? "" : " ");
      boolean known = random.nextInt(12) == 0 || wildly();
      out.append(known ? any(ATTRIBUTES) : any(USUAL).replace("#", "" + out.length()));
    }
    boolean empty = List.of("meta", "link", "br", "img", "input", "wbr", "hr").contains(name);
    out.append(empty && random.nextInt(5) == 0 || wildly() ? " />" : ">");
    if (empty) {
      open.pop();
      return;
    }
    boolean bare = List.of("table", "thead", "tbody", "tfoot", "tr").contains(name);
    boolean raw = name.equals("script") || name.equals("title");
    if (raw) {
      out.append(wildly() ? any(INSIDE) : any(INSIDE.subList(0, 4)));
    }
    for (int i = raw || depth > 5 ? 0 : random.nextInt(4); i > 0; i--) {
      out.append(bare && !wildly() ? "\n" : wildly() ? any(TEXTS) : "ก");
      element(any(name), depth + 1);
    }
    out.append(
        bare || raw
            ? ""
            : wildly() ? any(TEXTS) : name.equals("a") ? "ก" : any(TEXTS.subList(0, 8)));
    out.append(wildly() ? "" : "</" + name + ">");
    open.pop();
  }
}
