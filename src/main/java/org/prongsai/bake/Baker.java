package org.prongsai.bake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.prongsai.plan.FrontPage;
import org.prongsai.plan.Page;
import org.prongsai.plan.SitePaths;
import org.prongsai.plan.SitePlan;
import org.prongsai.plan.SitePlan.PlannedFile;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Reasons;
import org.prongsai.problem.Rule;

/** From a plan to a folder of files. */
public final class Baker {
  // JBake's document types are the JVM's: one bake at a time.
  private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

  private final SitePlan plan;
  private final Theme theme;
  private final OutFolder out;
  private final Targets targets = new Targets();
  private final List<Problem> problems = new ArrayList<>();

  /** What lies below {@code data/}, by its address. */
  private final Map<String, byte[]> data;

  private Baker(SitePlan plan, Theme theme, OutFolder out) {
    this.plan = plan;
    this.theme = theme;
    this.out = out;
    this.data = plan.data().map(DataFiles::of).orElse(new TreeMap<>());
  }

  /**
   * Renders every planned page into {@code out}, copies the plan's files and the theme's assets,
   * and writes the stylesheet ({@code assets/css/site.css}), the search index ({@code
   * search/index.js}), the data and, with a base URL, the feed, {@code sitemap.xml} and {@code
   * robots.txt}.
   *
   * @param files puts the planned files in their places
   * @param out empty, or not there yet
   * @param onPage gets each page once it is written; called from several threads at once
   * @return what went wrong, sorted; a page with a problem is not there
   */
  public static List<Problem> bake(
      SitePlan plan, Theme theme, PlannedFiles files, Path out, Consumer<Baked> onPage) {
    ONE_AT_A_TIME.lock();
    try {
      prepare(out);
      Baker baker = new Baker(plan, theme, new OutFolder(out));
      baker.bakePages(out, onPage);
      baker.copyFiles(files);
      baker.writeAssets();
      baker.writeSearchIndex();
      baker.writeData();
      baker.writeFeed();
      baker.writeCodes();
      baker.writeAgencyFiles();
      baker.writeForSearchEngines();
      baker.problems.addAll(theme.problems());
      return baker.problems.stream().sorted(Problem.ORDER).distinct().toList();
    } catch (NoFolder e) {
      String folder = out.getFileName().toString();
      return List.of(Rule.PAGE_NOT_WRITTEN.at(Place.of(folder), e.reason, folder, "1"));
    } finally {
      ONE_AT_A_TIME.unlock();
    }
  }

  private static void prepare(Path out) throws NoFolder {
    try {
      Files.createDirectories(out);
      if (!Files.isWritable(out)) {
        throw new AccessDeniedException(out.toString()); // the oven would throw one of its own
      }
      try (Stream<Path> inside = Files.list(out)) {
        if (inside.findAny().isPresent()) {
          throw new IllegalArgumentException("not empty: " + out);
        }
      }
    } catch (IOException e) {
      throw new NoFolder(Reasons.of(e));
    }
  }

  private void bakePages(Path folder, Consumer<Baked> onPage) {
    List<Page> once =
        plan.pages().stream().filter(p -> isFree(p.path().file())).map(this::weighed).toList();
    PortalOven oven = new PortalOven(once, theme, folder, onPage);
    oven.bake();
    problems.addAll(PageProblems.of(oven.failures(), theme));
  }

  private Page weighed(Page page) {
    return page instanceof Page.Data d ? d.weighed(p -> data.get(p.value()).length) : page;
  }

  /** Claims a file of the site, or says what stands in its way. */
  private boolean isFree(String file) {
    var inTheWay = targets.claim(file);
    inTheWay.ifPresent(other -> problems.add(Rule.PLANNED_TWICE.at(Place.of(file), file, other)));
    return inTheWay.isEmpty();
  }

  private void copyFiles(PlannedFiles files) {
    for (PlannedFile file : plan.files()) {
      put(file.path().value(), Rule.FILE_NOT_COPIED, () -> out.put(file, files));
    }
  }

  private void writeAssets() {
    put(
        Stylesheet.FILE,
        Rule.FILE_NOT_COPIED,
        () -> out.write(Stylesheet.FILE, Stylesheet.of(theme)));
    for (ThemeFile asset : theme.below(Theme.ASSETS)) {
      if (!Stylesheet.isSource(asset)) {
        put(asset.name(), Rule.FILE_NOT_COPIED, () -> out.write(asset.name(), asset.bytes()));
      }
    }
  }

  private void writeSearchIndex() {
    plan.search()
        .ifPresent(page -> write(SitePaths.SEARCH_INDEX.value(), SearchIndex.script(page)));
  }

  private void writeData() {
    data.forEach((file, bytes) -> put(file, Rule.PAGE_NOT_WRITTEN, () -> out.write(file, bytes)));
  }

  private void writeFeed() {
    plan.changes()
        .filter(page -> page.feed().isPresent())
        .ifPresent(
            page -> write(SitePaths.FEED.value(), Feed.xml(page, plan.baseUrl().orElseThrow())));
  }

  private void writeCodes() {
    plan.codes().forEach(code -> write(code.file().value(), QrImage.svg(code.text())));
  }

  private void writeAgencyFiles() {
    plan.agencies()
        .ifPresent(
            page -> {
              write(FrontPage.CSV.file(), AgencyFiles.csv(page));
              write(FrontPage.JSON.file(), AgencyFiles.json(page));
            });
  }

  private void writeForSearchEngines() {
    if (plan.baseUrl().isPresent()) {
      write("sitemap.xml", Sitemap.xml(plan.pages()));
      write("robots.txt", Sitemap.robots(plan.baseUrl().get()));
    }
  }

  private void write(String file, String text) {
    put(file, Rule.PAGE_NOT_WRITTEN, () -> out.write(file, text.getBytes(StandardCharsets.UTF_8)));
  }

  private void put(String file, Rule rule, Writing writing) {
    if (!isFree(file)) {
      return;
    }
    try {
      writing.run();
    } catch (IOException | InvalidPathException e) {
      problems.add(rule.at(Place.of(file), Reasons.of(e), file, "1"));
    }
  }

  private interface Writing {
    void run() throws IOException;
  }

  /** There is nowhere to write to. */
  private static final class NoFolder extends Exception {
    private static final long serialVersionUID = 1;

    private final String reason;

    NoFolder(String reason) {
      super(reason);
      this.reason = reason;
    }
  }
}
