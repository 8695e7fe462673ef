package org.prongsai.bake;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.PegdownExtensions;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.profile.pegdown.PegdownOptionsAdapter;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.parser.MarkdownEngine;
import org.jbake.parser.ParserContext;

/**
 * JBake's Markdown engine, letter by letter, with parser and printer made once instead of once a
 * page. Safe for several threads.
 */
final class PortalMarkdownEngine extends MarkdownEngine {
  private final Parser parser;
  private final HtmlRenderer renderer;

  PortalMarkdownEngine(JBakeConfiguration config) {
    DataHolder options = PegdownOptionsAdapter.flexmarkOptions(extensions(config));
    parser =
        Parser.builder(options)
            .customInlineParserFactory(Inline::new)
            // Parser.Builder leaves it out as soon as the factory above is not its own.
            .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
            .build();
    renderer = HtmlRenderer.builder(options).build();
  }

  @Override
  public void processBody(ParserContext context) {
    context.setBody(renderer.render(parser.parse(context.getBody())));
  }

  private static int extensions(JBakeConfiguration config) {
    int extensions = PegdownExtensions.NONE;
    for (String name : config.getMarkdownExtensions()) {
      try {
        extensions |= PegdownExtensions.class.getField(name).getInt(null);
      } catch (ReflectiveOperationException e) {
        throw new IllegalArgumentException("no extension of Markdown: " + name, e);
      }
    }
    return extensions;
  }

  /** The parser of text within a block, without a copy of the whole block for every link in it. */
  private static final class Inline extends CommonmarkInlineParser {
    // What flexmark hands over, in its order.
    Inline(
        DataHolder options,
        BitSet special,
        BitSet delimiters,
        Map<Character, DelimiterProcessor> processors,
        LinkRefProcessorData references,
        List<InlineParserExtensionFactory> extensions) {
      super(options, special, delimiters, processors, references, extensions);
    }

    /**
     * The same as above it, but for {@code Matcher.toMatchResult}, which makes a text of all of the
     * block, letter by letter: a tenth of the time of a site in prose.
     */
    @Override
    public BasedSequence match(Pattern pattern) {
      if (index >= input.length()) {
        return null;
      }
      Matcher matcher = pattern.matcher(input).region(index, input.length());
      if (!matcher.find()) {
        return null;
      }
      index = matcher.end();
      return input.subSequence(matcher.start(), matcher.end());
    }
  }
}
