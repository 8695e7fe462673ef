package org.prongsai.bake;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;

/**
 * FreeMarker's HTML, with Thai texts that do not break where no reader would: {@link ThaiSpaces}.
 */
final class ThaiHtml extends HTMLOutputFormat {
  static final ThaiHtml INSTANCE = new ThaiHtml();

  private ThaiHtml() {}

  @Override
  public void output(String text, Writer out) throws IOException, TemplateModelException {
    super.output(ThaiSpaces.kept(text), out);
  }

  @Override
  public String escapePlainText(String text) {
    return super.escapePlainText(ThaiSpaces.kept(text));
  }

  @Override
  protected Markup newTemplateMarkupOutputModel(String text, String markup) {
    return new Markup(text, markup);
  }

  /** What was captured or trusted as markup of this format; FreeMarker asks each for its format. */
  private static final class Markup extends TemplateHTMLOutputModel {
    Markup(String text, String markup) {
      super(text, markup);
    }

    @Override
    public ThaiHtml getOutputFormat() {
      return INSTANCE;
    }
  }
}
