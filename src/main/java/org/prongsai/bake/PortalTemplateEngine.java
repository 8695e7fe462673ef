package org.prongsai.bake;

import freemarker.cache.FileTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.template.AbstractTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;
import org.prongsai.bake.markdown.SafeHtml;
import org.prongsai.plan.Page;
import org.prongsai.plan.Thing;

/**
 * FreeMarker for {@code .ftlh}, as strict as it can be. Stock JBake finds it by {@code
 * META-INF/org.jbake.parser.TemplateEngines.properties}; our oven calls it directly, from several
 * threads.
 *
 * <p>A template sees {@code page} and, where a document has one, {@code body}: HTML that has passed
 * {@link SafeHtml}; and {@code linkedData}, where a page says what it is about: see {@link
 * LinkedData}.
 */
public final class PortalTemplateEngine extends AbstractTemplateEngine {
  /** The attribute of a document that holds what is planned. */
  static final String PAGE = "page";

  /** The attribute of a document of our oven whose body needs no cleaning: a {@link SafeHtml}. */
  static final String SAFE_BODY = "prongsai.body";

  private static final String LINKED_DATA = "linkedData";

  /** The key of the configuration under which our oven leaves its {@link Theme}. */
  static final String THEME = "prongsai.theme";

  static {
    // What FreeMarker could log it also throws. Its logging would start the JDK's, 50 classes.
    System.setProperty("org.freemarker.loggerLibrary", "none");
  }

  private static final OnlyData WRAPPER = new OnlyData();

  private final Templates templates;

  /** As stock JBake calls it. */
  public PortalTemplateEngine(JBakeConfiguration config, ContentStore store) {
    super(config, store);
    templates = templates(config);
  }

  private static Templates templates(JBakeConfiguration config) {
    if (config.get(THEME) instanceof Theme theme) {
      return templates(theme);
    }
    try {
      Configuration freemarker = configure(new FileTemplateLoader(config.getTemplateFolder()));
      return new Templates(freemarker, false, Root::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Templates templates(Theme theme) {
    return theme.parsed(
        Templates.class,
        () ->
            new Templates(
                configure(new ThemeLoader(theme)),
                Traces.none(theme.below(Theme.TEMPLATES)),
                Root::new));
  }

  /** Parses every template of the theme that can be parsed; a page that needs another will tell. */
  static void parse(Theme theme) {
    Configuration freemarker = templates(theme).freemarker();
    for (ThemeFile file : theme.below(Theme.TEMPLATES)) {
      if (file.name().endsWith(PortalOven.TEMPLATE_ENDING)) {
        try {
          freemarker.getTemplate(file.name().substring(Theme.TEMPLATES.length()));
        } catch (IOException toldByThePage) {
          continue;
        }
      }
    }
  }

  private static Configuration configure(TemplateLoader loader) {
    Configuration c = new Configuration(Configuration.VERSION_2_3_35);
    c.setTemplateLoader(loader);
    c.setObjectWrapper(WRAPPER);
    c.setDefaultEncoding("UTF-8");
    c.setOutputEncoding("UTF-8");
    c.setRecognizeStandardFileExtensions(true);
    c.setRegisteredCustomOutputFormats(List.of(ThaiHtml.INSTANCE)); // in the place of "HTML"
    c.setLocalizedLookup(false);
    c.setLocale(Locale.ROOT);
    c.setNumberFormat("computer");
    c.setBooleanFormat("c");
    c.setTimeZone(TimeZone.getTimeZone("Asia/Bangkok"));
    c.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    c.setLogTemplateExceptions(false);
    c.setWrapUncheckedExceptions(true);
    c.setFallbackOnNullLoopVariable(false);
    c.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    c.setAPIBuiltinEnabled(false);
    c.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    return c;
  }

  @Override
  public void renderDocument(TemplateModel model, String templateName, Writer writer)
      throws RenderingException {
    try {
      templates.print(templateName, model.getContent(), writer);
    } catch (IOException | TemplateException e) {
      throw new RenderingException(e);
    }
  }

  private record Root(DocumentModel document) implements TemplateHashModel {
    @Override
    public freemarker.template.TemplateModel get(String key) throws TemplateModelException {
      if (key.equals(PAGE)) {
        return WRAPPER.wrap(document.get(PAGE));
      }
      if (key.equals(LINKED_DATA) && document.get(PAGE) instanceof Page page) {
        // No markup, though it is printed as such: what could end the script is escaped in it.
        Optional<Thing> thing = page.frame().head().thing();
        return thing.isEmpty() ? null : ThaiHtml.INSTANCE.fromMarkup(LinkedData.of(thing.get()));
      }
      if (key.equals(ModelAttributes.BODY)) {
        return body();
      }
      return null;
    }

    private freemarker.template.TemplateModel body() throws TemplateModelException {
      if (document.get(SAFE_BODY) instanceof SafeHtml body) {
        return ThaiHtml.INSTANCE.fromMarkup(body.toString());
      }
      // Of stock JBake: whatever its parsers made of a file.
      String body = document.getBody();
      return body == null ? null : ThaiHtml.INSTANCE.fromMarkup(SafeHtml.cleaned(body).toString());
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }
}
