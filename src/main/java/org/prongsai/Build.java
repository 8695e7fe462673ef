package org.prongsai;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.prongsai.check.Progress;
import org.prongsai.check.SiteFacts;
import org.prongsai.check.files.SoundFiles;
import org.prongsai.plan.PagePath;
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
    return run(folder, asOf, files, Progress.NONE);
  }

  /** The same, telling how far it is. */
  public static Report run(
      Path folder, LocalDate asOf, Function<Report, Map<String, String>> files, Progress progress)
      throws Refusal {
    SiteFolder site = new SiteFolder(folder);
    if (!Files.isDirectory(site.content())) {
      throw new Refusal("refusal.no-content", site.content().toString());
    }
    BuildLock lock = lock(site);
    try {
      Built built = of(site, asOf, Theme.of(folder), progress);
      Report report = built.report();
      for (var file : files.apply(report).entrySet()) {
        site.writeReport(file.getKey(), file.getValue());
      }
      for (var file : Hosting.files(built.declared().plan().baseUrl()).entrySet()) {
        site.writeReport(file.getKey(), file.getValue());
      }
      return report;
    } catch (IOException e) {
      throw cannotWrite(site.target(), e);
    } finally {
      lock.close();
    }
  }

  static BuildLock lock(SiteFolder site) throws Refusal {
    try {
      return site.lock();
    } catch (IOException e) {
      throw cannotWrite(site.target(), e);
    }
  }

  /**
   * @param target named when the failure does not say which file it was
   */
  static Refusal cannotWrite(Path target, IOException e) {
    boolean named = e instanceof FileSystemException refused && refused.getFile() != null;
    String where = named ? ((FileSystemException) e).getFile() : target.toString();
    return new Refusal("refusal.cannot-write", where, Reasons.of(e));
  }

  /** What came of a build, and the content that it was made of. */
  record Built(Report report, Declared declared) {}

  /** Builds a site whose {@code target/} the caller holds. */
  static Built of(SiteFolder site, LocalDate asOf, Theme theme, Progress progress)
      throws IOException {
    site.repair();
    site.clearBaked();
    Run run = Run.begin(asOf);
    Copies copies = new Copies(site.copies());
    Declared declared = Declared.in(site.folder(), asOf, copies::of);
    progress.expect(declared.plan().pages().size());
    FactsCollector facts = SiteFacts.collector(CheckOptions.of(declared.plan().baseUrl()));
    Set<PagePath> baked = ConcurrentHashMap.newKeySet();
    List<Problem> failures =
        Baker.bake(
            declared.plan(),
            declared.dressed(theme),
            copies,
            site.baked(),
            page -> {
              baked.add(page.page().path());
              facts.accept(page.file(), page.html());
              progress.done();
            });
    site.clearCopies();
    SoundFiles looks = SoundFiles.in(site.soundFiles());
    SiteFacts found = facts.finish(site.baked(), looks, copies.sums(declared.plan()));
    looks.keep(site.soundFiles());
    Proof proof = Proof.of(declared, found);
    List<Problem> known = new ArrayList<>(declared.problems());
    known.addAll(failures);
    Report report =
        run.report(
            site.shown(),
            failures.isEmpty() ? proof : proof.withoutEchoes(declared, baked),
            known,
            IgnoreReader.beside(site.folder()),
            Proof::isOfEvidence,
            sound -> {
              if (sound) {
                site.promote();
              }
              return sound;
            });
    return new Built(report, declared);
  }
}
