package org.prongsai.bake.markdown;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;
import org.jsoup.safety.Safelist;

/**
 * What a free page may hold: words and their order, links and images; nothing that runs, dresses or
 * sends. Knows most addresses by their letters; jsoup makes a URL of every one to ask.
 */
final class AllowList extends Safelist {
  // Relative links are judged as if they stood here; they are printed as they were written.
  static final String ANYWHERE = "https://site.invalid/";

  AllowList() {
    addTags("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "blockquote", "pre", "code");
    addTags("ul", "ol", "li", "dl", "dt", "dd", "strong", "em", "b", "i", "del", "sub", "sup");
    addTags("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "a", "img");
    addAttributes("h1", "id");
    addAttributes("h2", "id");
    addAttributes("h3", "id");
    addAttributes("h4", "id");
    addAttributes("h5", "id");
    addAttributes("h6", "id");
    addAttributes("ol", "start");
    addAttributes("th", "align", "scope", "colspan", "rowspan");
    addAttributes("td", "align", "colspan", "rowspan");
    addAttributes("a", "href");
    addAttributes("img", "src", "alt", "width", "height");
    addProtocols("a", "href", "http", "https", "mailto", "tel", "#");
    addProtocols("img", "src", "http", "https");
    preserveRelativeLinks(true);
  }

  boolean mayLinkTo(String address) {
    return isPlain(address) || isSafe("a", "href", address);
  }

  boolean mayShow(String address) {
    return isPlain(address) || isSafe("img", "src", address);
  }

  private boolean isSafe(String tag, String key, String address) {
    Attributes attributes = new Attributes().put(key, address);
    Element element = new Element(Tag.valueOf(tag), ANYWHERE, attributes);
    return super.isSafeAttribute(tag, element, new Attribute(key, address));
  }

  @Override
  public boolean isSafeAttribute(String tag, Element element, Attribute attribute) {
    boolean address =
        tag.equals("a") && attribute.getKey().equals("href")
            || tag.equals("img") && attribute.getKey().equals("src");
    return address && isPlain(attribute.getValue())
        || super.isSafeAttribute(tag, element, attribute);
  }

  /**
   * On the web, or of Latin and Thai letters, digits and {@code ./-_#} alone: no scheme, so it
   * stays with whoever shows the page.
   */
  private static boolean isPlain(String address) {
    return address.startsWith("https://") || address.startsWith("http://") || isPath(address);
  }

  private static boolean isPath(String address) {
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      boolean letter = (c | 32) >= 'a' && (c | 32) <= 'z' || c >= '0' && c <= '9';
      if (!letter && !(c >= '\u0E01' && c <= '\u0E5B') && "./-_#".indexOf(c) < 0) {
        return false;
      }
    }
    return !address.isEmpty();
  }
}
