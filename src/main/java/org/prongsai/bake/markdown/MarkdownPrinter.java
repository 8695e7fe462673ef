package org.prongsai.bake.markdown;

import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/**
 * Prints Markdown as HTML of {@link AllowList} only: every tag stands in this file, every text is
 * escaped, and an address that is not allowed leaves its words behind. What the Markdown holds of
 * HTML is printed as it is, and {@linkplain #hasForeignHtml told}.
 */
final class MarkdownPrinter extends AbstractVisitor {
  private final HtmlText html = new HtmlText();
  private final AllowList allowed;
  private final boolean withIds;
  private final HeadingIds ids = new HeadingIds();
  private final StringBuilder words = new StringBuilder(); // of the heading that is being printed
  private boolean hasForeignHtml;

  MarkdownPrinter(AllowList allowed, boolean withIds) {
    this.allowed = allowed;
    this.withIds = withIds;
  }

  String html() {
    return html.toString();
  }

  boolean hasForeignHtml() {
    return hasForeignHtml;
  }

  @Override
  public void visit(Document document) {
    visitChildren(document);
  }

  @Override
  public void visit(Heading heading) {
    // The page has its one h1 already: its title.
    int level = Math.max(2, heading.getLevel());
    html.line().tag("<h").number(level);
    int place = html.length();
    html.tag(">");
    words.setLength(0);
    visitChildren(heading);
    html.tag("</h").number(level).tag(">\n");
    if (withIds) {
      html.insert(place, " id=\"" + ids.next(words.toString()) + "\"");
    }
  }

  @Override
  public void visit(Paragraph paragraph) {
    if (isPartOfALine(paragraph)) {
      visitChildren(paragraph);
    } else {
      html.line().tag("<p>");
      visitChildren(paragraph);
      html.tag("</p>\n");
    }
  }

  private static boolean isPartOfALine(Paragraph paragraph) {
    Node parent = paragraph.getParent();
    if (parent instanceof Definitions.Term) {
      return true;
    }
    if (parent instanceof Definitions.Meaning) {
      return paragraph.getPrevious() == null && paragraph.getNext() == null;
    }
    return parent instanceof ListItem
        && parent.getParent() instanceof ListBlock list
        && list.isTight();
  }

  @Override
  public void visit(BlockQuote quote) {
    block("blockquote", quote);
  }

  @Override
  public void visit(BulletList list) {
    block("ul", list);
  }

  @Override
  public void visit(OrderedList list) {
    Integer start = list.getMarkerStartNumber();
    html.line().tag("<ol");
    if (start != null && start != 1) {
      html.tag(" start=\"").number(start).tag("\"");
    }
    html.tag(">\n");
    visitChildren(list);
    html.line().tag("</ol>\n");
  }

  private void block(String tag, Node node) {
    html.line().tag("<").tag(tag).tag(">\n");
    visitChildren(node);
    html.line().tag("</").tag(tag).tag(">\n");
  }

  @Override
  public void visit(ListItem item) {
    within("li", item);
    html.line();
  }

  @Override
  public void visit(FencedCodeBlock code) {
    codeBlock(code.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    codeBlock(code.getLiteral());
  }

  private void codeBlock(String code) {
    html.line().tag("<pre><code>").text(code).tag("</code></pre>\n");
  }

  @Override
  public void visit(ThematicBreak line) {
    html.line().tag("<hr>\n");
  }

  @Override
  public void visit(HtmlBlock foreign) {
    hasForeignHtml = true;
    html.line().foreign(foreign.getLiteral()).line();
  }

  @Override
  public void visit(HtmlInline foreign) {
    hasForeignHtml = true;
    html.foreign(foreign.getLiteral());
  }

  @Override
  public void visit(LinkReferenceDefinition definition) {}

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof Table table) {
      TablePrinter.print(table, html, this::visitChildren);
    } else if (block instanceof Definitions) {
      // With an empty line between its terms it is still one list.
      if (!(block.getPrevious() instanceof Definitions)) {
        html.line().tag("<dl>\n");
      }
      visitChildren(block);
      if (!(block.getNext() instanceof Definitions)) {
        html.line().tag("</dl>\n");
      }
    } else if (block instanceof Definitions.Term) {
      html.line();
      within("dt", block);
      html.line();
    } else if (block instanceof Definitions.Meaning) {
      within("dd", block);
      html.line();
    } else {
      throw new IllegalArgumentException("no such block: " + block.getClass());
    }
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof Strikethrough) {
      within("del", node);
    } else {
      throw new IllegalArgumentException("no such node: " + node.getClass());
    }
  }

  @Override
  public void visit(Text text) {
    words(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    html.tag("<code>");
    words(code.getLiteral());
    html.tag("</code>");
  }

  private void words(String text) {
    words.append(text);
    html.text(text);
  }

  @Override
  public void visit(SoftLineBreak end) {
    words(" ");
  }

  @Override
  public void visit(HardLineBreak end) {
    words.append(' ');
    html.tag("<br>\n");
  }

  @Override
  public void visit(Emphasis emphasis) {
    within("em", emphasis);
  }

  @Override
  public void visit(StrongEmphasis emphasis) {
    within("strong", emphasis);
  }

  private void within(String tag, Node node) {
    html.tag("<").tag(tag).tag(">");
    visitChildren(node);
    html.tag("</").tag(tag).tag(">");
  }

  @Override
  public void visit(Link link) {
    if (allowed.mayLinkTo(link.getDestination())) {
      html.tag("<a href=\"").value(link.getDestination()).tag("\">");
      visitChildren(link);
      html.tag("</a>");
    } else {
      visitChildren(link);
    }
  }

  @Override
  public void visit(Image image) {
    String alternative = ImageText.of(image);
    if (allowed.mayShow(image.getDestination())) {
      html.tag("<img src=\"").value(image.getDestination());
      html.tag("\" alt=\"").value(alternative).tag("\">");
    } else {
      words(alternative);
    }
  }
}
