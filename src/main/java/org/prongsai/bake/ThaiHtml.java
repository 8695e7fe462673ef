package org.prongsai.bake;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;

/**
 * FreeMarker's HTML, with Thai texts that do not break where no reader would: {@link ThaiSpaces}.
 */
final class ThaiHtml extends HTMLOutputFormat {
  static final ThaiHtml INSTANCE = new ThaiHtml();

  /** A bit for each letter. */
  private static final long ESCAPED = 1L << '<' | 1L << '>' | 1L << '&' | 1L << '"' | 1L << '\'';

  private ThaiHtml() {}

  @Override
  public void output(String text, Writer out) throws IOException, TemplateModelException {
    if (out instanceof PageText page) {
      print(text, page);
    } else {
      super.output(ThaiSpaces.kept(text), out); // what a template captures
    }
  }

  /** The same, in place: most of what is printed has nothing to escape. */
  private static void print(String text, PageText page) {
    int count = text.length();
    char[] letters = page.room(count);
    int from = page.length();
    text.getChars(0, count, letters, from);
    int to = from + count;
    int clean = count;
    for (int i = from; i < to; i++) {
      char c = letters[i];
      if (c > '>') {
        continue; // nearly always
      }
      if (c == ' ') {
        letters[i] = ThaiSpaces.kept(letters, from, i, to);
      } else if (isEscaped(c) && clean == count) {
        clean = i - from;
      }
    }
    if (clean == count) {
      page.grow(count);
    } else {
      escape(page, clean, count);
    }
  }

  /**
   * @param clean how many letters at the beginning of the room need no escaping
   * @param count how many there are
   */
  private static void escape(PageText page, int clean, int count) {
    int from = page.length();
    char[] rest = Arrays.copyOfRange(page.room(count), from + clean, from + count);
    page.grow(clean);
    for (char c : rest) {
      if (isEscaped(c)) {
        page.write(escaped(c));
      } else {
        page.write(c);
      }
    }
  }

  private static boolean isEscaped(char c) {
    return c <= '>' && (ESCAPED >>> c & 1) != 0;
  }

  /** As in FreeMarker's own. */
  private static String escaped(char c) {
    return switch (c) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '"' -> "&quot;";
      default -> "&#39;";
    };
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
