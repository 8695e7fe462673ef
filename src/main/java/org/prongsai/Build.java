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
import java.util.function.Consumer;
import java.util.function.Function;
import org.prongsai.bake.Baker;
import org.prongsai.bake.Program;
import org.prongsai.bake.Theme;
import org.prongsai.check.CheckOptions;
import org.prongsai.check.FactsCollector;
import org.prongsai.check.Progress;
import org.prongsai.check.SiteFacts;
import org.prongsai.check.files.SoundFiles;
import org.prongsai.keep.BakedTree;
import org.prongsai.keep.Manifest;
import org.prongsai.keep.Memory;
import org.prongsai.keep.Note;
import org.prongsai.keep.Originals;
import org.prongsai.plan.Page;
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
    return run(folder, asOf, files, Progress.NONE, note -> {});
  }

  /** The same, telling how far it is, and what a person may want to know besides. */
  public static Report run(
      Path folder,
      LocalDate asOf,
      Function<Report, Map<String, String>> files,
      Progress progress,
      Consumer<Note> notes)
      throws Refusal {
    SiteFolder site = new SiteFolder(folder);
    if (!Files.isDirectory(site.content())) {
      throw new Refusal("refusal.no-content", site.content().toString());
    }
    BuildLock lock = lock(site);
    try {
      Theme theme = Theme.of(folder);
      Baker.preheat(theme);
      Built built = of(site, asOf, theme, progress, notes);
      writeReports(site, built, files);
      return built.report();
    } catch (IOException e) {
      throw cannotWrite(site.target(), e);
    } finally {
      lock.close();
    }
  }

  static void writeReports(
      SiteFolder site, Built built, Function<Report, Map<String, String>> files)
      throws IOException {
    for (var file : files.apply(built.report()).entrySet()) {
      site.writeReport(file.getKey(), file.getValue());
    }
    for (var file : Hosting.files(built.declared().plan().baseUrl()).entrySet()) {
      site.writeReport(file.getKey(), file.getValue());
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

  /** Builds a site whose {@code target/} the caller holds, with what the last build left there. */
  static Built of(
      SiteFolder site, LocalDate asOf, Theme theme, Progress progress, Consumer<Note> notes)
      throws IOException {
    Manifest manifest = new Manifest(site.manifest(), site.manifestToBe(), Program.key());
    long clock = manifest.clock();
    Again again =
        of(site, asOf, theme, progress, notes, manifest.read(notes), Recall.none(), clock);
    manifest.write(again.memory(), notes);
    return again.built();
  }

  /** What came of a build, and what it knows for the next. */
  record Again(Built built, Memory memory) {}

  /**
   * @param before what an earlier build of the same site knew, or nothing
   * @param recall what this JVM knows of it besides
   * @param clock what the clock of the disk says
   */
  static Again of(
      SiteFolder site,
      LocalDate asOf,
      Theme theme,
      Progress progress,
      Consumer<Note> notes,
      Memory before,
      Recall recall,
      long clock)
      throws IOException {
    site.repair();
    site.prepareBaked();
    Run run = Run.begin(asOf);
    BakedTree tree = before.tree(site.baked(), site.site(), clock);
    Originals originals = before.originals().again(clock);
    Copies copies = new Copies(site.copies(), originals);
    Declared declared = Declared.in(site.folder(), asOf, copies::of, recall, clock);
    progress.expect(declared.plan().pages().size());
    FactsCollector facts = SiteFacts.collector(CheckOptions.of(declared.plan().baseUrl()));
    Set<PagePath> baked = ConcurrentHashMap.newKeySet();
    List<Problem> failures =
        Baker.bake(
            declared.plan(),
            declared.dressed(theme),
            copies,
            site.baked(),
            tree,
            recall.pages(),
            page -> {
              baked.add(page.page().path());
              facts.accept(page.file(), page.letters());
              progress.done();
            });
    for (Page page : declared.plan().pages()) {
      if (tree.key(page.path().file()).isPresent() && baked.add(page.path())) {
        progress.done();
      }
    }
    if (!failures.isEmpty()) {
      tree.doubt();
    }
    site.clearCopies();
    SoundFiles looks = SoundFiles.in(site.soundFiles());
    SiteFacts found =
        facts.finish(
            site.baked(), looks, copies.sums(declared.plan()), before.facts(), recall.site(), tree);
    looks.keep(site.soundFiles());
    Proof proof = Proof.of(declared, found, recall.proof());
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
    if (tree.strange() > 0) {
      notes.accept(new Note.Changed(tree.strange()));
    }
    return new Again(
        new Built(report, declared),
        before.after(tree, report.promoted(), facts.learnt(before.facts(), tree::key), originals));
  }
}
