package org.prongsai.bake;

import freemarker.core.Environment;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.Constants;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.jbake.model.DocumentModel;

/**
 * Prints documents by FreeMarker. Where no template leaves a {@link Traces trace}, what one
 * document was printed with serves the next one of its type: importing all components anew was a
 * fifth of the time. Safe for several threads.
 */
final class Templates {
  private final Configuration freemarker;
  private final boolean reuse;
  private final Function<DocumentModel, TemplateHashModel> view;
  private final Map<String, Queue<Printing>> idle = new ConcurrentHashMap<>();

  /**
   * @param reuse whether no template leaves a trace
   * @param view what a template sees of a document
   */
  Templates(
      Configuration freemarker, boolean reuse, Function<DocumentModel, TemplateHashModel> view) {
    this.freemarker = freemarker;
    this.reuse = reuse;
    this.view = view;
  }

  Configuration freemarker() {
    return freemarker;
  }

  void print(String template, DocumentModel document, Writer out)
      throws IOException, TemplateException {
    if (!reuse) {
      freemarker.getTemplate(template).process(view.apply(document), out);
      return;
    }
    Queue<Printing> ready = idle.computeIfAbsent(template, t -> new ConcurrentLinkedQueue<>());
    Printing printing = ready.poll();
    if (printing == null) {
      printing = new Printing(freemarker.getTemplate(template));
    }
    printing.print(view.apply(document), out);
    ready.add(printing); // not after a failure: nobody knows what that leaves
  }

  /** One document after the other, by one template, in one environment. */
  private static final class Printing implements TemplateHashModel {
    private final Environment environment;
    private TemplateHashModel document = Constants.EMPTY_HASH;

    Printing(Template template) throws TemplateException, IOException {
      environment = template.createProcessingEnvironment(this, Writer.nullWriter());
    }

    void print(TemplateHashModel next, Writer out) throws TemplateException, IOException {
      document = next;
      environment.setOut(out);
      environment.process();
      document = Constants.EMPTY_HASH;
      environment.setOut(Writer.nullWriter());
    }

    @Override
    public TemplateModel get(String key) throws TemplateModelException {
      return document.get(key);
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }
}
