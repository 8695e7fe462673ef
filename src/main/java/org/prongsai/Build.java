package org.prongsai;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.prongsai.bake.Baker;
import org.prongsai.bake.Theme;
import org.prongsai.check.CheckOptions;
import org.prongsai.check.FactsCollector;
import org.prongsai.check.SiteFacts;
import org.prongsai.plan.PagePath;
import org.prongsai.problem.Checked;
import org.prongsai.problem.Ignores;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Reasons;
import org.prongsai.read.IgnoreReader;
import org.prongsai.report.Report;

/** From an agency's content to its verified site. */
public final class Build {
  private Build() {}

  /**
   * Builds {@code folder/content} into {@code folder/target/site}. Whatever goes wrong, the last
   * good site stays whole; {@code folder/target/report} is always written.
   *
   * @param asOf the day that decides what is overdue
   * @param files the report files to write, by name
   * @throws Refusal when there is no content or {@code target} cannot be written
   */
  public static Report run(Path folder, LocalDate asOf, Function<Report, Map<String, String>> files)
      throws Refusal {
    SiteFolder site = new SiteFolder(folder);
    if (!Files.isDirectory(site.content())) {
      throw new Refusal("refusal.no-content", site.content().toString());
    }
    SiteFolder.Lock lock = lock(site);
    try {
      site.repair();
      site.clearBaked();
      Report report = build(site, asOf);
      for (var file : files.apply(report).entrySet()) {
        site.writeReport(file.getKey(), file.getValue());
      }
      return report;
    } catch (IOException e) {
      throw cannotWrite(site, e);
    } finally {
      lock.close();
    }
  }

  private static SiteFolder.Lock lock(SiteFolder site) throws Refusal {
    try {
      return site.lock();
    } catch (IOException e) {
      throw cannotWrite(site, e);
    }
  }

  private static Refusal cannotWrite(SiteFolder site, IOException e) {
    boolean named = e instanceof FileSystemException refused && refused.getFile() != null;
    String where = named ? ((FileSystemException) e).getFile() : site.target().toString();
    return new Refusal("refusal.cannot-write", where, Reasons.of(e));
  }

  private static Report build(SiteFolder site, LocalDate asOf) throws IOException {
    Instant startedAt = Instant.now();
    long start = System.nanoTime();
    Declared declared = Declared.in(site.folder(), asOf);
    Theme theme = Theme.of(site.folder());
    FactsCollector facts = SiteFacts.collector(CheckOptions.of(declared.plan().baseUrl()));
    Set<PagePath> baked = ConcurrentHashMap.newKeySet();
    List<Problem> failures =
        Baker.bake(
            declared.plan(),
            theme,
            file -> declared.content().file(file.year(), file.file()),
            site.baked(),
            page -> {
              baked.add(page.page().path());
              facts.accept(page.file(), page.html());
            });
    Proof proof = Proof.of(declared, facts.finish(site.baked()));
    List<Problem> problems = new ArrayList<>(declared.problems());
    problems.addAll(failures);
    problems.addAll(failures.isEmpty() ? proof.problems() : proof.withoutEchoes(declared, baked));
    Checked<Ignores> ignores = IgnoreReader.beside(site.folder());
    problems.addAll(ignores.problems());
    Ignores.Left left = ignores.value().apply(problems, asOf, Proof::isOfEvidence);
    boolean sound = Report.isSound(left.problems());
    if (sound) {
      site.promote();
    }
    return new Report(
        "target/baked",
        sound,
        asOf,
        startedAt,
        (System.nanoTime() - start) / 1_000_000,
        proof.counts().ignoring(left.ignored()),
        proof.completeness(),
        left.problems());
  }
}
