package org.prongsai.bake.markdown;

import org.commonmark.node.Node;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;

/**
 * HTML that may stand in a page of ours, from text that is not trusted. There are two ways to one,
 * and no third: {@linkplain #of printed by us} from Markdown, or {@linkplain #cleaned cleaned}.
 */
public final class SafeHtml {
  private static final AllowList ALLOWED = new AllowList();

  private final String html;

  private SafeHtml(String html) {
    this.html = html;
  }

  /**
   * Markdown without any HTML of its own prints nothing but what {@link #cleaned} would leave as it
   * is, letter by letter; {@code MarkdownPrinterTest} holds this. The rest is cleaned: parsing,
   * cleaning and printing it again costs twice as much as all of Markdown.
   */
  static SafeHtml of(Node markdown) {
    MarkdownPrinter printer = new MarkdownPrinter(ALLOWED, true);
    markdown.accept(printer);
    if (!printer.hasForeignHtml()) {
      return new SafeHtml(printer.html());
    }
    // Without ids: headings of both kinds get theirs in the order of the page.
    MarkdownPrinter foreign = new MarkdownPrinter(ALLOWED, false);
    markdown.accept(foreign);
    return cleaned(foreign.html());
  }

  /**
   * What is not on the {@linkplain AllowList list} is gone, the words inside it stay (those of
   * scripts and styles do not).
   */
  public static SafeHtml cleaned(String html) {
    String whole = html.replace('\uFFFF', '\uFFFD'); // jsoup would read no further
    Document clean = new Cleaner(ALLOWED).clean(Jsoup.parseBodyFragment(whole, AllowList.ANYWHERE));
    // The page has its one h1 already: its title.
    clean.select("h1").forEach(h -> h.tagName("h2"));
    clean.select("a:not([href])").unwrap();
    clean.select("img:not([src])").forEach(i -> i.replaceWith(new TextNode(i.attr("alt"))));
    HeadingIds.addTo(clean);
    clean.outputSettings(
        new OutputSettings().prettyPrint(false).escapeMode(EscapeMode.base).charset("UTF-8"));
    return new SafeHtml(clean.body().html());
  }

  @Override
  public String toString() {
    return html;
  }
}
