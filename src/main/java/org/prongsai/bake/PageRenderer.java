package org.prongsai.bake;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jbake.model.DocumentModel;
import org.jbake.model.DocumentTypes;
import org.jbake.template.AbstractTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;
import org.prongsai.bake.markdown.Markdown;
import org.prongsai.plan.Page;

/**
 * Renders every page, in parallel, each into memory first: a page is written only when it is whole,
 * and is handed on and forgotten, with its document and its text. Takes the place of JBake's {@code
 * DocumentsRenderer}, which asks the store for all documents once per page.
 */
final class PageRenderer {
  private final AbstractTemplateEngine engine;
  private final OutFolder out;
  private final Consumer<Baked> onPage;

  PageRenderer(AbstractTemplateEngine engine, OutFolder out, Consumer<Baked> onPage) {
    this.engine = engine;
    this.out = out;
    this.onPage = onPage;
  }

  /** What went wrong, in the order of the pages. */
  List<PageFailure> render(List<Page> pages, Function<Page, DocumentModel> document) {
    return pages.parallelStream()
        .flatMap(page -> render(page, document.apply(page)).stream())
        .toList();
  }

  private Optional<PageFailure> render(Page page, DocumentModel document) {
    if (!DocumentTypes.contains(document.getType())) {
      return Optional.of(new PageFailure.NoTemplate(page));
    }
    PageText html;
    try {
      html = html(document, page);
    } catch (RenderingException e) {
      return Optional.of(new PageFailure.NotRendered(page, e));
    } catch (StackOverflowError e) {
      return Optional.of(new PageFailure.TooDeep(page));
    }
    String file = page.path().file();
    try {
      out.write(file, html.bytes());
    } catch (IOException | InvalidPathException e) {
      return Optional.of(new PageFailure.NotWritten(page, e));
    }
    onPage.accept(new Baked(page, file, html.letters()));
    return Optional.empty();
  }

  private PageText html(DocumentModel document, Page page) throws RenderingException {
    if (page instanceof Page.Free free) {
      // Its classes are loaded for the first free page; a site without one does not need them.
      document.put(PortalTemplateEngine.SAFE_BODY, Markdown.toHtml(free.markdown().toString()));
    }
    TemplateModel model = new TemplateModel();
    model.setContent(document);
    PageText text = new PageText();
    engine.renderDocument(model, document.getType() + PortalOven.TEMPLATE_ENDING, text);
    return text;
  }
}
