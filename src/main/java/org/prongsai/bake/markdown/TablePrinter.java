package org.prongsai.bake.markdown;

import java.util.function.Consumer;
import org.commonmark.node.Node;

/** Prints a table: its caption, the rows of its head, the others. */
final class TablePrinter {
  private TablePrinter() {}

  /**
   * @param words prints what is within a cell
   */
  static void print(Table table, HtmlText html, Consumer<Node> words) {
    html.line().tag("<table>\n");
    Node child = table.getFirstChild();
    if (child instanceof Table.Caption caption) {
      html.tag("<caption>");
      words.accept(caption);
      html.tag("</caption>\n");
      child = caption.getNext();
    }
    child = part("thead", true, child, html, words);
    part("tbody", false, child, html, words);
    html.tag("</table>\n");
  }

  /** The node behind the rows of this part; without any it is left out. */
  private static Node part(
      String tag, boolean isHead, Node first, HtmlText html, Consumer<Node> words) {
    Node child = first;
    while (child instanceof Table.Row row && row.isHead == isHead) {
      html.tag(child == first ? "<" + tag + ">\n<tr>" : "<tr>");
      for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
        cell((Table.Cell) cell, isHead ? "th" : "td", html, words);
      }
      html.tag("</tr>\n");
      child = row.getNext();
    }
    if (child != first) {
      html.tag("</").tag(tag).tag(">\n");
    }
    return child;
  }

  private static void cell(Table.Cell cell, String tag, HtmlText html, Consumer<Node> words) {
    html.tag("<").tag(tag).tag(cell.align.attribute).tag(">");
    words.accept(cell);
    html.tag("</").tag(tag).tag(">");
  }
}
