package org.prongsai.bake.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.jsoup.parser.Parser;

/**
 * A link or an image of a Markdown text.
 *
 * @param address as it is on the page, entities resolved
 * @param line of the text, from 1
 * @param column from 1: of the bracket that it begins with; of the attribute, within HTML
 */
public record WrittenLink(String address, int line, int column) {
  private static final Pattern IN_HTML =
      Pattern.compile(
          "\\b(?:href|src)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))",
          Pattern.CASE_INSENSITIVE);

  /** In the order of the page. */
  public static List<WrittenLink> in(String markdown) {
    Finder finder = new Finder();
    Markdown.builder()
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
        .build()
        .parse(markdown)
        .accept(finder);
    return finder.found;
  }

  private static final class Finder extends AbstractVisitor {
    private final List<WrittenLink> found = new ArrayList<>();

    @Override
    public void visit(Link link) {
      add(link.getDestination(), link);
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      add(image.getDestination(), image);
      visitChildren(image);
    }

    private void add(String address, Node node) {
      Node told = node;
      while (told.getSourceSpans().isEmpty() && told.getParent() != null) {
        told = told.getParent();
      }
      if (!told.getSourceSpans().isEmpty()) {
        SourceSpan span = told.getSourceSpans().get(0);
        found.add(new WrittenLink(address, span.getLineIndex() + 1, span.getColumnIndex() + 1));
      }
    }

    @Override
    public void visit(HtmlInline html) {
      addFrom(html.getLiteral(), html.getSourceSpans());
    }

    @Override
    public void visit(HtmlBlock html) {
      addFrom(html.getLiteral(), html.getSourceSpans());
    }

    /** Each line of the literal has a span of its own. */
    private void addFrom(String html, List<SourceSpan> spans) {
      String[] lines = html.split("\n", -1);
      for (Matcher m = IN_HTML.matcher(html); m.find(); ) {
        int line = 0;
        int column = m.start();
        while (column > lines[line].length()) {
          column -= lines[line++].length() + 1;
        }
        String address = m.group(1) != null ? m.group(1) : m.group(2);
        address = Parser.unescapeEntities(address != null ? address : m.group(3), true);
        if (line < spans.size()) {
          SourceSpan span = spans.get(line);
          int at = span.getColumnIndex() + column + 1;
          found.add(new WrittenLink(address, span.getLineIndex() + 1, at));
        }
      }
    }
  }
}
