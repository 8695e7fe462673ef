package org.prongsai.bake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.prongsai.plan.FrontPage;
import org.prongsai.plan.Key;
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

  /** Files that are neither pages nor evidence. */
  private static final int FEW = 100;

  private final SitePlan plan;
  private final Theme theme;
  private final Path folder;
  private final OutFolder out;
  private final Leftovers leftovers;
  private final KeyedPages keyed;
  private final Targets targets = new Targets();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Key> keys;
  private final List<Page> pages = new ArrayList<>();

  /** What the page that lists the data tells of: is written before it. */
  private final List<Job> data = new ArrayList<>();

  private final List<Job> jobs = new ArrayList<>();

  /** A file that is no page, and how it is made. */
  private record Job(String file, Rule rule, Writing writing) {}

  private Baker(SitePlan plan, Theme theme, Path folder, Leftovers leftovers, KeyedPages keyed) {
    this.plan = plan;
    this.theme = theme;
    this.folder = folder;
    this.leftovers = leftovers;
    this.keyed = keyed;
    this.keys = new ConcurrentHashMap<>(plan.pages().size() + plan.files().size() + FEW);
    this.out = new OutFolder(folder, keys, leftovers);
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
    return bake(plan, theme, files, out, Leftovers.NONE, KeyedPages.none(), onPage);
  }

  /**
   * The same, making nothing that is there already.
   *
   * @param out what earlier bakes left, or empty, or not there yet
   * @param keyed of the same site
   * @param onPage gets only the pages that are made
   */
  public static List<Problem> bake(
      SitePlan plan,
      Theme theme,
      PlannedFiles files,
      Path out,
      Leftovers leftovers,
      KeyedPages keyed,
      Consumer<Baked> onPage) {
    ONE_AT_A_TIME.lock();
    try {
      prepare(out, leftovers);
      Baker baker = new Baker(plan, theme, out, leftovers, keyed);
      baker.lay(files);
      baker.bake(onPage);
      baker.problems.addAll(theme.problems());
      return baker.problems.stream().sorted(Problem.ORDER).distinct().toList();
    } catch (NoFolder e) {
      String folder = out.getFileName().toString();
      return List.of(Rule.PAGE_NOT_WRITTEN.at(Place.of(folder), e.reason, folder, "1"));
    } finally {
      ONE_AT_A_TIME.unlock();
    }
  }

  /**
   * Parses the templates while something else is done: reading the content, which comes first, is
   * the work of one thread.
   */
  public static void preheat(Theme theme) {
    Thread oven = new Thread(() -> PortalTemplateEngine.parse(theme), "prongsai-preheat");
    oven.setDaemon(true);
    oven.start();
  }

  private static void prepare(Path out, Leftovers leftovers) throws NoFolder {
    try {
      Files.createDirectories(out);
      if (!Files.isWritable(out)) {
        throw new AccessDeniedException(out.toString()); // the oven would throw one of its own
      }
      try (Stream<Path> inside = Files.list(out)) {
        if (leftovers == Leftovers.NONE && inside.findAny().isPresent()) {
          throw new IllegalArgumentException("not empty: " + out);
        }
      }
    } catch (IOException e) {
      throw new NoFolder(Reasons.of(e));
    }
  }

  /** Claims a place for every file, and tells what each is made from. */
  private void lay(PlannedFiles files) {
    keyed.begin();
    Optional<Keys> made = Keys.of(theme);
    plan.pages().stream().filter(p -> isFree(p.path().file())).forEach(pages::add);
    plan.data().ifPresent(page -> DataFiles.key(page, keyed));
    made.ifPresent(this::key);
    for (PlannedFile file : plan.files()) {
      String name = file.path().value();
      lay(name, files.key(file), Rule.FILE_NOT_COPIED, () -> out.put(file, files));
    }
    layAssets(made);
    plan.search().ifPresent(this::layIndex);
    plan.data().ifPresent(page -> DataFiles.of(page, keyed).forEach(this::layData));
    plan.changes()
        .filter(page -> page.feed().isPresent())
        .ifPresent(
            page -> layText(SitePaths.FEED.value(), Feed.xml(page, plan.baseUrl().orElseThrow())));
    plan.codes().forEach(this::layCode);
    plan.agencies()
        .ifPresent(
            page -> {
              layText(FrontPage.CSV.file(), AgencyFiles.csv(page));
              layText(FrontPage.JSON.file(), AgencyFiles.json(page));
            });
    if (plan.baseUrl().isPresent()) {
      lay("sitemap.xml", Sitemap.xml(plan.pages(), keyed));
      layText("robots.txt", Sitemap.robots(plan.baseUrl().get()));
    }
  }

  private void key(Keys made) {
    pages.parallelStream().forEach(p -> keys.put(p.path().file(), keyed.of(p, made)));
  }

  private void layData(DataFiles.DataFile file) {
    lay(
        data,
        file.name(),
        Optional.of(file.key()),
        Rule.PAGE_NOT_WRITTEN,
        () -> out.write(file.name(), file.content()));
  }

  private Page weighed(Page page) {
    return page instanceof Page.Data d ? d.weighed(p -> out.size(p.value())) : page;
  }

  private void layAssets(Optional<Keys> made) {
    lay(
        Stylesheet.FILE,
        made.map(m -> m.asset(Stylesheet.FILE)),
        Rule.FILE_NOT_COPIED,
        () -> out.write(Stylesheet.FILE, Stylesheet.of(theme)));
    for (ThemeFile asset : theme.below(Theme.ASSETS)) {
      if (!Stylesheet.isSource(asset)) {
        lay(
            asset.name(),
            made.map(m -> m.asset(asset.name())),
            Rule.FILE_NOT_COPIED,
            () -> out.write(asset.name(), asset.bytes()));
      }
    }
  }

  private void layIndex(Page.Search page) {
    String file = SitePaths.SEARCH_INDEX.value();
    lay(
        file,
        Optional.ofNullable(keys.get(page.path().file())).map(Keys::index),
        Rule.PAGE_NOT_WRITTEN,
        () -> this.out.write(file, out -> SearchIndex.write(page, keyed, out)));
  }

  private void layCode(Page.QrCode code) {
    String file = code.file().value();
    lay(
        file,
        Optional.of(Keys.code(code.text())),
        Rule.PAGE_NOT_WRITTEN,
        () -> out.write(file, QrImage.svg(code.text()).getBytes(StandardCharsets.UTF_8)));
  }

  private void layText(String file, String text) {
    layBytes(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private void layBytes(String file, byte[] bytes) {
    lay(file, KeyedBytes.of(bytes));
  }

  private void lay(String file, KeyedBytes made) {
    lay(file, Optional.of(made.key()), Rule.PAGE_NOT_WRITTEN, () -> out.write(file, made.bytes()));
  }

  private void lay(String file, Optional<Key> key, Rule rule, Writing writing) {
    lay(jobs, file, key, rule, writing);
  }

  private void lay(List<Job> to, String file, Optional<Key> key, Rule rule, Writing writing) {
    if (isFree(file)) {
      key.ifPresent(k -> keys.put(file, k));
      to.add(new Job(file, rule, writing));
    }
  }

  private void bake(Consumer<Baked> onPage) {
    Set<String> there = leftovers.take(Collections.unmodifiableMap(keys));
    run(data, there);
    List<Page> missing =
        pages.stream()
            .filter(page -> !there.contains(page.path().file()))
            .map(this::weighed)
            .toList();
    PortalOven oven = new PortalOven(missing, theme, folder, out, onPage);
    oven.bake();
    problems.addAll(PageProblems.of(oven.failures(), theme));
    run(jobs, there);
  }

  private void run(List<Job> all, Set<String> there) {
    all.stream().filter(job -> !there.contains(job.file)).forEach(this::run);
  }

  /** Claims a file of the site, or says what stands in its way. */
  private boolean isFree(String file) {
    var inTheWay = targets.claim(file);
    inTheWay.ifPresent(other -> problems.add(Rule.PLANNED_TWICE.at(Place.of(file), file, other)));
    return inTheWay.isEmpty();
  }

  private void run(Job job) {
    try {
      job.writing.run();
    } catch (IOException | InvalidPathException e) {
      problems.add(job.rule.at(Place.of(job.file), Reasons.of(e), job.file, "1"));
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
