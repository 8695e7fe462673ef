package org.prongsai.office.word;

import fr.opensagres.xdocreport.document.docx.DocxReport;
import fr.opensagres.xdocreport.document.docx.discovery.DocxTemplateEngineConfiguration;
import fr.opensagres.xdocreport.document.docx.preprocessor.sax.DocxPreprocessor;
import fr.opensagres.xdocreport.template.IContext;
import fr.opensagres.xdocreport.template.freemarker.FreemarkerTemplateEngine;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.prongsai.bake.OnlyData;

/**
 * XDocReport, of which only the merge fields are used: its styles, links and notes would hand Java
 * objects to the template. FreeMarker is as strict as for pages.
 */
final class FilledReport extends DocxReport {
  private static final long serialVersionUID = 1;

  static {
    System.setProperty("org.freemarker.loggerLibrary", "none");
  }

  private static final String[] FILLED = {
    WordTemplate.DOCUMENT, "word/header*.xml", "word/footer*.xml"
  };

  FilledReport() {
    FreemarkerTemplateEngine engine = new FreemarkerTemplateEngine();
    engine.setFreemarkerConfiguration(strict());
    engine.setConfiguration(DocxTemplateEngineConfiguration.INSTANCE);
    setTemplateEngine(engine);
    setId("paper");
  }

  @Override
  protected void registerPreprocessors() {
    for (String part : FILLED) {
      addPreprocessor(part, DocxPreprocessor.INSTANCE);
    }
  }

  @Override
  protected String[] getDefaultXMLEntries() {
    return FILLED.clone();
  }

  private static Configuration strict() {
    Configuration c = new Configuration(Configuration.VERSION_2_3_35);
    c.setObjectWrapper(new OnlyPaper());
    c.setDefaultEncoding("UTF-8");
    c.setLocale(Locale.ROOT);
    c.setNumberFormat("computer");
    c.setTimeZone(TimeZone.getTimeZone("Asia/Bangkok"));
    c.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    c.setLogTemplateExceptions(false);
    c.setWrapUncheckedExceptions(true);
    c.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    c.setAPIBuiltinEnabled(false);
    return c;
  }

  /** The paper, and what XDocReport leaves beside it, which no template sees. */
  static final class Fields implements IContext {
    private final Paper paper;
    private final Map<String, Object> others = new HashMap<>();

    Fields(Paper paper) {
      this.paper = paper;
    }

    @Override
    public Object get(String key) {
      return others.get(key);
    }

    @Override
    public Object put(String key, Object value) {
      return others.put(key, value);
    }

    @Override
    public void putMap(Map<String, Object> more) {
      others.putAll(more);
    }

    @Override
    public Map<String, Object> getContextMap() {
      return others;
    }
  }

  private static final class OnlyPaper implements ObjectWrapper {
    private final OnlyData data = new OnlyData();

    @Override
    public TemplateModel wrap(Object value) throws TemplateModelException {
      return data.wrap(value instanceof Fields fields ? fields.paper : value);
    }
  }
}
