package org.prongsai.bake;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * HTML that may stand in a page of ours, from text that is not trusted: what is not on the list is
 * gone, the words inside it stay (those of scripts and styles do not).
 */
final class SafeHtml {
  private static final Cleaner CLEANER = new Cleaner(allowed());

  // Relative links are judged as if they stood here; they are printed as they were written.
  private static final String ANYWHERE = "https://site.invalid/";

  private SafeHtml() {}

  static String of(String html) {
    Document clean = CLEANER.clean(Jsoup.parseBodyFragment(html, ANYWHERE));
    // The page has its one h1 already: its title.
    clean.select("h1").forEach(h -> h.tagName("h2"));
    clean.select("a:not([href])").unwrap();
    clean.select("img:not([src])").forEach(i -> i.replaceWith(new TextNode(i.attr("alt"))));
    HeadingIds.addTo(clean);
    clean.outputSettings(
        new OutputSettings().prettyPrint(false).escapeMode(EscapeMode.base).charset("UTF-8"));
    return clean.body().html();
  }

  private static Safelist allowed() {
    return new Allowed()
        .addTags("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "blockquote", "pre", "code")
        .addTags("ul", "ol", "li", "dl", "dt", "dd", "strong", "em", "b", "i", "del", "sub", "sup")
        .addTags("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "a", "img")
        .addAttributes("h1", "id")
        .addAttributes("h2", "id")
        .addAttributes("h3", "id")
        .addAttributes("h4", "id")
        .addAttributes("h5", "id")
        .addAttributes("h6", "id")
        .addAttributes("ol", "start")
        .addAttributes("th", "align", "scope", "colspan", "rowspan")
        .addAttributes("td", "align", "colspan", "rowspan")
        .addAttributes("a", "href")
        .addAttributes("img", "src", "alt", "width", "height")
        .addProtocols("a", "href", "http", "https", "mailto", "tel", "#")
        .addProtocols("img", "src", "http", "https")
        .preserveRelativeLinks(true);
  }

  /** Knows by looking that a plain path is safe; jsoup makes a URL of every link to ask. */
  private static final class Allowed extends Safelist {
    @Override
    public boolean isSafeAttribute(String tag, Element element, Attribute attribute) {
      boolean link = tag.equals("a") && attribute.getKey().equals("href");
      return link && isPlainPath(attribute.getValue())
          || super.isSafeAttribute(tag, element, attribute);
    }

    /** Letters, digits, {@code ./-_#}: no scheme, so it stays with whoever shows the page. */
    private static boolean isPlainPath(String href) {
      for (int i = 0; i < href.length(); i++) {
        char c = href.charAt(i);
        boolean letter = (c | 32) >= 'a' && (c | 32) <= 'z' || c >= '0' && c <= '9';
        if (!letter && "./-_#".indexOf(c) < 0) {
          return false;
        }
      }
      return !href.isEmpty();
    }
  }
}
