package org.prongsai.check;

import java.io.CharArrayReader;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.prongsai.check.PageFacts.Form;
import org.prongsai.check.markup.CssUrls;
import org.prongsai.check.markup.JsonLinks;

/** Reads pages and drawings with one parser; each thread has its own reader. */
final class PageReader {
  private final Parser html = Parser.htmlParser().setTrackPosition(true);
  private final Parser xml = Parser.xmlParser().setTrackPosition(true);
  private final Texts texts;

  PageReader(Texts texts) {
    this.texts = texts;
  }

  /**
   * Reads a page.
   *
   * @param note what is wrong with the page's characters, if anything
   */
  PageFacts page(String file, char[] letters, Optional<PageText.Note> note) {
    Optional<PageFacts> plain =
        note.isPresent() || file.endsWith(".xhtml")
            ? Optional.empty()
            : PlainPage.read(file, letters, texts);
    return plain.orElseGet(() -> any(file, letters, note));
  }

  /** Reads a page whatever it is like. */
  PageFacts any(String file, char[] letters, Optional<PageText.Note> note) {
    FactsBuilder facts = new FactsBuilder(file, letters, texts);
    boolean isXml = file.endsWith(".xhtml");
    Document document =
        (isXml ? xml : html).parseInput(new CharArrayReader(PageText.toEnd(letters)), "");
    PageWalk walk = new PageWalk(facts, html);
    NodeTraversor.traverse(walk, document);
    walk.finish();
    Form form = walk.redirects() ? Form.REDIRECT : Form.PAGE;
    note.ifPresent(n -> facts.find(n.rule(), -1, n.args()));
    return facts.build(form);
  }

  /** Reads an SVG file. */
  PageFacts drawing(String file, String text) {
    FactsBuilder facts = new FactsBuilder(file, text.toCharArray(), texts);
    DrawingWalk walk = new DrawingWalk(facts);
    NodeTraversor.traverse(walk, xml.parseInput(text, ""));
    return facts.build(Form.DRAWING);
  }

  /** Reads a style sheet. */
  PageFacts sheet(String file, String text) {
    FactsBuilder facts = new FactsBuilder(file, text.toCharArray(), texts);
    CssUrls.ofSheet(text, (url, at) -> References.css(facts, url, at));
    return facts.build(Form.LIST);
  }

  /** Reads a sitemap or feed; any other XML refers to nothing that we know. */
  PageFacts list(String file, String text) {
    FactsBuilder facts = new FactsBuilder(file, text.toCharArray(), texts);
    return PlainSitemap.read(text, facts).orElseGet(() -> anyList(file, text));
  }

  /** Reads such a list whatever it is like. */
  PageFacts anyList(String file, String text) {
    FactsBuilder facts = new FactsBuilder(file, text.toCharArray(), texts);
    if (ListWalk.isList(text)) {
      NodeTraversor.traverse(new ListWalk(facts), xml.parseInput(text, ""));
    }
    return facts.build(Form.LIST);
  }

  /** Reads a web app manifest. */
  PageFacts manifest(String file, String text) {
    FactsBuilder facts = new FactsBuilder(file, text.toCharArray(), texts);
    JsonLinks.ofManifest(text, (url, at) -> facts.use(LinkKind.RESOURCE, url, at));
    return facts.build(Form.LIST);
  }
}
