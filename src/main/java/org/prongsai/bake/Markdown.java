package org.prongsai.bake;

import java.io.File;
import java.util.List;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.parser.MarkdownEngine;
import org.jbake.parser.ParserContext;

/** JBake's Markdown. What comes out is not trusted: see {@link SafeHtml}. */
final class Markdown {
  /** Names of flexmark's pegdown profile, as {@code markdown.extensions} of JBake takes them. */
  static final List<String> EXTENSIONS =
      List.of("TABLES", "FENCED_CODE_BLOCKS", "AUTOLINKS", "STRIKETHROUGH", "DEFINITIONS");

  private final JBakeConfiguration config;
  private final MarkdownEngine engine;

  Markdown(JBakeConfiguration config) {
    this(config, new PortalMarkdownEngine(config));
  }

  Markdown(JBakeConfiguration config, MarkdownEngine engine) {
    this.config = config;
    this.engine = engine;
  }

  String toHtml(String markdown) {
    ParserContext context = new ParserContext(new File(""), List.of(), config, false);
    context.setBody(markdown);
    engine.processBody(context);
    return context.getBody();
  }
}
