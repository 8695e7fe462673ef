package org.prongsai.bake.markdown;

import java.util.List;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/**
 * CommonMark 0.31 with tables, definition lists, {@code ~~}deleted{@code ~~} words, and addresses
 * that are links as they stand; headings need no space after {@code #}. See decision 0015.
 */
public final class Markdown {
  private static final Parser PARSER = builder().build();

  private Markdown() {}

  /** Safe for several threads. Never fails, whatever the text. */
  public static SafeHtml toHtml(String markdown) {
    return SafeHtml.of(parse(markdown));
  }

  static Parser.Builder builder() {
    return Parser.builder()
        .extensions(
            List.of(
                AutolinkExtension.create(),
                StrikethroughExtension.builder().requireTwoTildes(true).build()))
        .customBlockParserFactory(new TightHeading.Factory())
        .customBlockParserFactory(new TableParser.Factory())
        .customBlockParserFactory(new DefinitionParser.Factory());
  }

  static Node parse(String markdown) {
    return PARSER.parse(markdown);
  }
}
