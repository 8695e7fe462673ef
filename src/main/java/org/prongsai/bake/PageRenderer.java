package org.prongsai.bake;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.DocumentTypes;
import org.jbake.template.AbstractTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;
import org.prongsai.plan.Page;

/**
 * Renders every document of the store, in parallel, each into memory first: a page is written only
 * when it is whole, and is handed on and forgotten. Takes the place of JBake's {@code
 * DocumentsRenderer}, which asks the store for all documents once per page.
 */
final class PageRenderer {
  private final AbstractTemplateEngine engine;
  private final OutFolder out;
  private final Consumer<Baked> onPage;
  private Optional<Markdown> markdown = Optional.empty();

  PageRenderer(AbstractTemplateEngine engine, OutFolder out, Consumer<Baked> onPage) {
    this.engine = engine;
    this.out = out;
    this.onPage = onPage;
  }

  /** What went wrong, in the order of the pages. */
  List<PageFailure> render(ContentStore store, JBakeConfiguration config) {
    // From an array: a linked list splits badly.
    DocumentModel[] documents = store.getUnrenderedContent().toArray(DocumentModel[]::new);
    return Arrays.stream(documents).parallel().flatMap(d -> render(d, config).stream()).toList();
  }

  private Optional<PageFailure> render(DocumentModel document, JBakeConfiguration config) {
    Page page = (Page) document.get(PortalTemplateEngine.PAGE);
    if (!DocumentTypes.contains(document.getType())) {
      return Optional.of(new PageFailure.NoTemplate(page));
    }
    String html;
    try {
      html = html(document, page, config);
    } catch (RenderingException e) {
      return Optional.of(new PageFailure.NotRendered(page, e));
    } catch (StackOverflowError e) {
      return Optional.of(new PageFailure.TooDeep(page));
    }
    try {
      out.write(page.path().file(), html.getBytes(StandardCharsets.UTF_8));
    } catch (IOException | InvalidPathException e) {
      return Optional.of(new PageFailure.NotWritten(page, e));
    }
    onPage.accept(new Baked(page, html));
    return Optional.empty();
  }

  /** Made for the first free page: 300 classes that a site without one does not load. */
  private synchronized Markdown markdown(JBakeConfiguration config) {
    if (markdown.isEmpty()) {
      markdown = Optional.of(new Markdown(config));
    }
    return markdown.get();
  }

  private String html(DocumentModel document, Page page, JBakeConfiguration config)
      throws RenderingException {
    if (page instanceof Page.Free free) {
      document.setBody(markdown(config).toHtml(free.markdown().toString()));
    }
    TemplateModel model = new TemplateModel();
    model.setContent(document);
    StringWriter buffer = new StringWriter(16 * 1024);
    engine.renderDocument(model, document.getType() + PortalOven.TEMPLATE_ENDING, buffer);
    return buffer.toString();
  }
}
