package org.prongsai.bake;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.MapConfiguration;
import org.jbake.app.Oven;
import org.jbake.app.Utensils;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.DocumentTypes;
import org.jbake.model.ModelAttributes;
import org.prongsai.plan.Page;

/**
 * JBake's oven, fed with planned pages instead of files. Its own {@code bake} cannot run without
 * JBake's database ({@code ContentStore.updateSchema} is final), sets the default locale of the JVM
 * and forgets what failed; see decision 0001.
 */
final class PortalOven extends Oven {
  static final String TEMPLATE_ENDING = ".ftlh";

  private final List<Page> pages;
  private final Theme theme;
  private final PageRenderer renderer;
  private final List<PageFailure> failures = new ArrayList<>();

  /**
   * @param folder that {@code out} writes to; it exists
   */
  PortalOven(List<Page> pages, Theme theme, Path folder, OutFolder out, Consumer<Baked> onPage) {
    super(utensils(theme, folder.toFile()));
    this.pages = pages;
    this.theme = theme;
    Utensils mine = getUtensils();
    this.renderer =
        new PageRenderer(
            new PortalTemplateEngine(mine.getConfiguration(), mine.getContentStore()), out, onPage);
  }

  private static Utensils utensils(Theme theme, File out) {
    Utensils utensils = new Utensils();
    utensils.setConfiguration(configuration(theme, out));
    utensils.setContentStore(new PlannedStore());
    return utensils;
  }

  // The constructor without a source folder, deprecated though it is: the other one looks up six
  // folder names through commons-configuration's interpolation, whose classes we need for nothing.
  @SuppressWarnings("deprecation")
  private static JBakeConfiguration configuration(Theme theme, File out) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(PortalTemplateEngine.THEME, theme);
    CompositeConfiguration all = new CompositeConfiguration();
    all.addConfiguration(new MapConfiguration(settings));
    DefaultJBakeConfiguration config = new DefaultJBakeConfiguration(all);
    // The oven insists on folders that exist and makes those that do not. Nothing is read from
    // them: documents come from the plan, templates from the theme.
    config.setProperty("sourceFolder", out);
    config.setContentFolder(out);
    config.setTemplateFolder(out);
    config.setAssetFolder(out);
    config.setDataFolder(out);
    config.setDestinationFolder(out);
    return config;
  }

  @Override
  public void bake() {
    DocumentTypes.resetDocumentTypes();
    theme.pageTypes().forEach(DocumentTypes::addDocumentType);
    PlannedStore store = (PlannedStore) getUtensils().getContentStore();
    store.plan(pages, PortalOven::document);
    failures.addAll(renderer.render(pages, PortalOven::document));
  }

  @Override
  public void bake(File changed) {
    bake();
  }

  private static DocumentModel document(Page page) {
    DocumentModel document = DocumentModel.createDefaultDocumentModel();
    document.setType(page.type());
    document.setStatus(ModelAttributes.Status.PUBLISHED);
    document.setUri(page.path().file());
    document.setSourceUri(page.path().file());
    document.setTitle(page.frame().title());
    document.put(PortalTemplateEngine.PAGE, page);
    return document;
  }

  List<PageFailure> failures() {
    return List.copyOf(failures);
  }

  @Override
  public List<Throwable> getErrors() {
    List<Throwable> errors = new ArrayList<>(super.getErrors());
    failures.forEach(f -> errors.add(f.cause()));
    return errors;
  }
}
