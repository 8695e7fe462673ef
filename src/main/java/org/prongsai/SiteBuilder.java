package org.prongsai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.prongsai.bake.Program;
import org.prongsai.bake.Theme;
import org.prongsai.check.Progress;
import org.prongsai.keep.Manifest;
import org.prongsai.keep.Memory;
import org.prongsai.keep.Note;
import org.prongsai.keep.Stamp;
import org.prongsai.report.Report;

/**
 * Builds one site again and again in one JVM, each time with what it knew the last time. The result
 * is that of {@link Build}, byte for byte. {@code target/} is held only while a build runs; should
 * somebody else build in between, what they left is read. Not for several threads.
 */
public final class SiteBuilder implements AutoCloseable {
  private final SiteFolder site;
  private final Manifest manifest;
  private final Recall recall = Recall.kept();
  // Volatile for who closes it in the middle of a build.
  private volatile Optional<Memory> memory = Optional.empty();
  private volatile Optional<Stamp> seen = Optional.empty();
  private Optional<Theme> theme = Optional.empty();
  private String base = "/";

  /**
   * @param folder the agency's folder, which holds {@code content/}
   */
  public SiteBuilder(Path folder) {
    this.site = new SiteFolder(folder);
    this.manifest = new Manifest(site.manifest(), site.manifestToBe(), Program.key());
  }

  /**
   * Builds the content as it is now.
   *
   * @param files the report files to write, by name
   * @throws Refusal when there is no content or {@code target} cannot be written
   */
  public Report build(
      LocalDate asOf,
      Function<Report, Map<String, String>> files,
      Progress progress,
      Consumer<Note> notes)
      throws Refusal {
    if (!Files.isDirectory(site.content())) {
      throw new Refusal("refusal.no-content", site.content().toString());
    }
    BuildLock lock = Build.lock(site);
    try {
      theme = theme.map(t -> t.again(site.folder())).or(() -> Optional.of(Theme.of(site.folder())));
      Memory before = memory(notes);
      Build.Again again =
          Build.of(
              site, asOf, theme.orElseThrow(), progress, notes, before, recall, manifest.clock());
      memory = Optional.of(again.memory());
      if (again.built().report().promoted()) {
        base = again.built().declared().plan().basePath();
      }
      Build.writeReports(site, again.built(), files);
      return again.built().report();
    } catch (IOException e) {
      throw Build.cannotWrite(site.target(), e);
    } finally {
      lock.close();
    }
  }

  /**
   * A sum of the names and bytes of some files of the site, as the last build left it: another one
   * when one of them has changed.
   */
  public long sum(Predicate<String> files) {
    return memory.map(m -> m.sumOfSite(files)).orElse(0L);
  }

  /** Where the site lives on its host: {@code /}, or {@code /ita/}; percent signs as in links. */
  public String basePath() {
    return base;
  }

  private Memory memory(Consumer<Note> notes) {
    Optional<Stamp> stamp = manifest.stamp();
    if (memory.isEmpty() || !stamp.equals(seen)) {
      memory = Optional.of(manifest.read(notes));
      seen = stamp;
    }
    return memory.get();
  }

  /**
   * Leaves what it knows to builds of other processes; in the middle of a build, what it knew
   * before that one.
   */
  @Override
  public void close() {
    if (memory.isPresent() && manifest.stamp().equals(seen)) {
      manifest.write(memory.get(), note -> {});
    }
  }
}
