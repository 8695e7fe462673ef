package org.prongsai.bake;

import org.jbake.parser.MarkupEngine;
import org.jbake.parser.ParserContext;
import org.prongsai.bake.markdown.Markdown;

/**
 * Our Markdown for stock JBake, which finds it by {@code
 * META-INF/org.jbake.parser.MarkupEngines.properties}: always for {@code .markdown}; for {@code
 * .md}, which JBake's own engine claims too, whichever lies later on the class path. Our oven needs
 * no engine: its pages come without a head.
 */
public final class PortalMarkdownEngine extends MarkupEngine {
  @Override
  public void processBody(ParserContext context) {
    context.setBody(Markdown.toHtml(context.getBody()).toString());
  }
}
