package org.prongsai.live.audit;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Tells a row that says one thing from a row that only lays out a page: old vendor sites put whole
 * pages into one cell.
 */
final class Rows {
  private static final int MOST_LINKS = 40;
  private static final int MOST_LETTERS = 4_000;

  boolean isData(Element row) {
    Look look = new Look();
    NodeTraversor.filter(look, row);
    return !look.layout && look.numbered <= 1;
  }

  /** One way through a row, left as soon as it is known. */
  private static final class Look implements NodeFilter {
    private boolean layout;
    private int links;
    private int letters;
    private int numbered;

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode t) {
        letters += t.getWholeText().strip().length();
      } else if (node instanceof Element e) {
        String name = e.normalName();
        links += name.equals("a") ? 1 : 0;
        layout |= name.equals("table") || name.length() == 2 && name.matches("h[1-6]");
        if ((name.equals("p") || name.equals("li") || name.equals("div")) && !layout) {
          numbered += Numbering.of(beginning(e)).filter(Numbering::explicit).isPresent() ? 1 : 0;
        }
      }
      layout |= links > MOST_LINKS || letters > MOST_LETTERS;
      return layout || numbered > 1 ? FilterResult.STOP : FilterResult.CONTINUE;
    }

    private static String beginning(Element e) {
      StringBuilder out = new StringBuilder();
      Node n = e;
      // A few letters are enough; down the first children only.
      for (int i = 0; i < 12 && n.childNodeSize() > 0; i++) {
        n = n.childNode(0);
        if (n instanceof TextNode t) {
          if (!t.getWholeText().isBlank()) {
            return out.append(t.getWholeText().strip()).toString();
          }
          Node next = t.nextSibling();
          if (next == null) {
            return "";
          }
          n = next;
          if (n instanceof TextNode) {
            return ((TextNode) n).getWholeText().strip();
          }
        }
      }
      return "";
    }
  }
}
