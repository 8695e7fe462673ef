package org.prongsai;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.prongsai.report.TextFile;

/**
 * An agency's folder and what is kept in its {@code target/}. A site is baked beside the last good
 * one and takes its place by two renames; whatever moment a build is killed at, one of them is
 * whole and {@link #repair} finds it.
 */
final class SiteFolder {
  private final Path folder;
  private final Path target;
  private final String name;

  SiteFolder(Path folder) {
    this(folder, folder.resolve("target"), "");
  }

  private SiteFolder(Path folder, Path target, String name) {
    this.folder = folder;
    this.target = target;
    this.name = name;
  }

  /** One of many agencies: its site is {@code target/site/<name>/} of the folder of all. */
  static SiteFolder oneOfMany(Path folder, Path ofAll, String name) {
    return new SiteFolder(folder, ofAll.resolve("target"), name);
  }

  Path folder() {
    return folder;
  }

  Path content() {
    return folder.resolve("content");
  }

  Path baked() {
    return target("baked");
  }

  Path site() {
    return target("site");
  }

  Path report() {
    return target("report");
  }

  /** Where the content's files wait, on the same disk, for their places in the baked site. */
  Path copies() {
    return target("copies");
  }

  /** What builds remember of files that they found sound. */
  Path soundFiles() {
    return target("sound-files");
  }

  /** What is kept of one of many agencies between two runs. */
  Path kept() {
    return target.resolve("agencies").resolve(name + ".json");
  }

  /** What a build leaves to the next. */
  Path manifest() {
    return target("manifest");
  }

  /** The manifest while it is written. */
  Path manifestToBe() {
    return target("manifest.new");
  }

  Path target() {
    return target;
  }

  /** Where the baked site lies, as reports name it: {@code target/baked}. */
  String shown() {
    return name.isEmpty() ? "target/baked" : "target/baked/" + name;
  }

  private Path target(String kind) {
    return name.isEmpty() ? target.resolve(kind) : target.resolve(kind).resolve(name);
  }

  /** Puts the last good site back when a build was killed between the two renames. */
  void repair() throws IOException {
    if (!exists(site()) && Files.isDirectory(target("site.old"))) {
      move(target("site.old"), site());
    }
  }

  /**
   * The same for a command that only reads, and not while a build is between its two renames.
   *
   * @throws Refusal when there is no site just now because a build is putting it in place
   */
  void repairUnlessBuilding() throws IOException, Refusal {
    if (!exists(site()) && Files.isDirectory(target("site.old"))) {
      BuildLock lock = lock();
      try {
        repair();
      } finally {
        lock.close();
      }
    }
  }

  /**
   * A place to bake into: what a build that was not promoted left, else the site before the last
   * one, else nothing.
   */
  void prepareBaked() throws IOException {
    delete(target("site.dropped"));
    clearCopies();
    Files.createDirectories(baked().getParent());
    if (exists(baked())) {
      delete(spare());
    } else if (exists(spare())) {
      move(spare(), baked());
    }
  }

  /** The site before the last one: the next build begins with it. Never taken for a good site. */
  Path spare() {
    return target("spare");
  }

  /** Those that found no place; they may be large. */
  void clearCopies() throws IOException {
    delete(copies());
  }

  /** What was baked becomes the site; the former one is kept for the next build to begin with. */
  void promote() throws IOException {
    delete(target("site.dropped"));
    delete(target("site.old"));
    Files.createDirectories(site().getParent());
    Files.createDirectories(target("site.old").getParent());
    Stopping.notWithin(
        () -> {
          if (exists(site())) {
            move(site(), target("site.old"));
          }
          move(baked(), site());
        });
    delete(spare());
    if (exists(target("site.old"))) {
      Files.createDirectories(spare().getParent());
      move(target("site.old"), spare());
    }
  }

  /** Writes a report file whole or not at all. */
  void writeReport(String name, String text) throws IOException {
    writeWhole(report().resolve(name), text);
  }

  /** Writes a file whole or not at all. */
  static void writeWhole(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Path temporary = file.resolveSibling("." + file.getFileName() + ".new");
    // In pieces: with 100,000 warnings the report has 60 MB.
    TextFile.write(temporary, out -> out.append(text));
    move(temporary, file);
  }

  /** Holds {@code target/} for one build at a time. */
  BuildLock lock() throws IOException, Refusal {
    return BuildLock.of(target());
  }

  private static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** What lies at {@code to} gives way when it is a file. */
  static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Deletes a folder with all that is in it, or nothing when it is not there. */
  static void delete(Path tree) throws IOException {
    if (!exists(tree)) {
      return;
    }
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, IOException e) throws IOException {
            if (e != null) {
              throw e;
            }
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
