package org.prongsai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.prongsai.bake.Program;
import org.prongsai.bake.Theme;
import org.prongsai.check.Progress;
import org.prongsai.check.Workers;
import org.prongsai.plan.FrontPage;
import org.prongsai.plan.Standing;
import org.prongsai.problem.Problem;
import org.prongsai.report.AllReport;
import org.prongsai.report.KeptAgency;
import org.prongsai.report.Report;
import org.prongsai.report.TextFile;

/**
 * From many agencies' content to their verified sites and one page before them. Of each agency no
 * more stays in memory than its line of that page: its report is kept on disk.
 */
public final class BuildAll {
  private final Path all;
  private final LocalDate asOf;
  private final List<AgencyFolders.Agency> agencies;
  private final AgencyBuild build;
  private final AgencyFolders found;
  private final FrontPage.Listed[] listed;
  private final Sums sums = new Sums();

  /** What could not be kept on disk. */
  private final Map<Integer, KeptAgency> unkept = new ConcurrentHashMap<>();

  private BuildAll(Path all, LocalDate asOf, AgencyFolders found, AgencyBuild build) {
    this.all = all;
    this.asOf = asOf;
    this.found = found;
    this.agencies = found.agencies();
    this.build = build;
    this.listed = new FrontPage.Listed[agencies.size()];
  }

  /** A report file of all agencies; it may be long, so it is not made in memory. */
  public interface Printing {
    void print(AllReport report, Appendable out) throws IOException;
  }

  /** What is told at the end, while nobody else may build: reports are read from disk then. */
  public interface Telling {
    void tell(AllReport report) throws IOException, Refusal;
  }

  /**
   * What a run tells of itself.
   *
   * @param variant names what decides the report files besides the report: the language
   * @param ofOne the report files of an agency, whose folder comes first, by name
   * @param ofAll those of all agencies
   * @param agencies counts agencies
   * @param pages counts pages
   */
  public record Voice(
      String variant,
      BiFunction<Path, Report, Map<String, String>> ofOne,
      Map<String, Printing> ofAll,
      Telling telling,
      Progress agencies,
      Progress pages) {}

  /**
   * Builds every site folder below {@code folder} into {@code folder/target/site/<its name>/}.
   * Whatever goes wrong, every agency's last good site stays whole.
   *
   * @param asOf the day that decides what is overdue
   * @throws Refusal when there is no such folder, no agency in it, or {@code target} cannot be
   *     written
   */
  public static AllReport run(Path folder, LocalDate asOf, Voice voice) throws Refusal {
    return run(folder, asOf, voice, Clock.systemUTC());
  }

  static AllReport run(Path folder, LocalDate asOf, Voice voice, Clock clock) throws Refusal {
    if (!Files.exists(folder)) {
      throw new Refusal("refusal.not-found", folder.toString());
    }
    if (!Files.isDirectory(folder)) {
      throw new Refusal("refusal.not-a-folder", folder.toString());
    }
    if (Files.isDirectory(folder.resolve("content"))) {
      throw new Refusal("refusal.all-in-agency", folder.toString());
    }
    AgencyFolders found = AgencyFolders.below(folder);
    if (found.agencies().isEmpty() && found.problems().isEmpty()) {
      throw new Refusal("refusal.no-agencies", folder.toString());
    }
    BuildLock lock = Build.lock(new SiteFolder(folder));
    try {
      AgencyBuild build =
          new AgencyBuild(
              folder,
              asOf,
              asOf + "\n" + voice.variant() + "\n" + Program.key(),
              Theme.of(folder.resolve("target/no-theme")),
              voice.ofOne(),
              voice.pages(),
              clock);
      AllReport report = new BuildAll(folder, asOf, found, build).run(voice);
      for (var file : voice.ofAll().entrySet()) {
        write(report, file.getValue(), folder.resolve("target/report").resolve(file.getKey()));
      }
      voice.telling().tell(report);
      return report;
    } catch (IOException e) {
      throw Build.cannotWrite(folder.resolve("target"), e);
    } finally {
      lock.close();
    }
  }

  private static void write(AllReport report, Printing printing, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Path temporary = file.resolveSibling("." + file.getFileName() + ".new");
    TextFile.write(temporary, out -> printing.print(report, out));
    SiteFolder.move(temporary, file);
  }

  private AllReport run(Voice voice) throws IOException {
    Instant startedAt = Instant.now();
    long start = System.nanoTime();
    voice.agencies().expect(agencies.size());
    AtomicInteger next = new AtomicInteger();
    // Pages bake one agency at a time, on all processors; reading, planning, checking and writing
    // reports of the next agency fill the gaps.
    Workers.run(
        Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), agencies.size())),
        () -> {
          for (int i = next.getAndIncrement(); i < agencies.size(); i = next.getAndIncrement()) {
            one(i);
            voice.agencies().done();
          }
        });
    List<FrontPage.Listed> rows = new ArrayList<>(List.of(listed));
    found.refused().stream().distinct().map(this::lastGood).forEach(rows::add);
    rows.removeIf(r -> r.standing().isEmpty() && found.refused().contains(r.site()));
    List<Problem> problems = new ArrayList<>(found.problems());
    FrontSite front = new FrontSite(all);
    problems.addAll(front.build(rows, asOf));
    if (found.whole()) {
      // Else an agency might only not be seen: its site stays.
      front.removeOthers(
          Stream.concat(agencies.stream().map(AgencyFolders.Agency::name), found.refused().stream())
              .collect(Collectors.toSet()));
    }
    return new AllReport(
        asOf,
        startedAt,
        (System.nanoTime() - start) / 1_000_000,
        sums.with(problems),
        problems,
        this::reports);
  }

  private void one(int i) {
    AgencyFolders.Agency agency = agencies.get(i);
    AgencyBuild.Outcome outcome = build.of(agency);
    KeptAgency kept = outcome.kept();
    SiteFolder site = SiteFolder.oneOfMany(agency.folder(), all, agency.name());
    if (!Files.isRegularFile(site.kept())) {
      unkept.put(i, kept);
    }
    listed[i] = listed(site, Optional.of(kept), agency.name());
    sums.add(outcome);
  }

  private FrontPage.Listed lastGood(String name) {
    SiteFolder site = SiteFolder.oneOfMany(all, all, name);
    return listed(site, AgencyBuild.kept(site), name);
  }

  private static FrontPage.Listed listed(SiteFolder site, Optional<KeptAgency> kept, String name) {
    Optional<Standing> standing = kept.filter(k -> hasSite(site)).flatMap(KeptAgency::standing);
    return new FrontPage.Listed(name, standing, kept.map(k -> k.report().promoted()).orElse(false));
  }

  private static boolean hasSite(SiteFolder site) {
    return Files.isRegularFile(site.site().resolve("index.html"));
  }

  private Iterator<AllReport.OfAgency> reports() {
    return IntStream.range(0, agencies.size()).mapToObj(this::report).iterator();
  }

  private AllReport.OfAgency report(int i) {
    AgencyFolders.Agency agency = agencies.get(i);
    KeptAgency kept =
        Optional.ofNullable(unkept.get(i))
            .or(() -> AgencyBuild.kept(SiteFolder.oneOfMany(agency.folder(), all, agency.name())))
            .orElseThrow(() -> new IllegalStateException("gone: " + agency.shown()));
    return new AllReport.OfAgency(
        agency.shown(),
        agency.name(),
        kept.standing().map(Standing::name).orElse(agency.name()),
        hasSite(SiteFolder.oneOfMany(agency.folder(), all, agency.name())),
        kept.report());
  }

  /** Adds up; from several threads. */
  private static final class Sums {
    private int agencies;
    private int fine;
    private int incomplete;
    private int unsound;
    private int unchanged;
    private int crashed;
    private long pages;
    private long links;
    private long errors;
    private long warnings;

    synchronized void add(AgencyBuild.Outcome outcome) {
      Report report = outcome.kept().report();
      agencies++;
      fine += report.promoted() && report.errors() == 0 ? 1 : 0;
      incomplete += report.promoted() && report.errors() > 0 ? 1 : 0;
      unsound += report.promoted() ? 0 : 1;
      unchanged += outcome.unchanged() ? 1 : 0;
      crashed += outcome.crashed() ? 1 : 0;
      pages += report.counts().pages();
      links += report.counts().links();
      errors += report.errors();
      warnings += report.warnings();
    }

    synchronized AllReport.Totals with(List<Problem> problems) {
      long bad = problems.stream().filter(Problem::isError).count();
      return new AllReport.Totals(
          agencies,
          fine,
          incomplete,
          unsound,
          unchanged,
          crashed,
          pages,
          links,
          errors + bad,
          warnings + problems.size() - bad);
    }
  }
}
