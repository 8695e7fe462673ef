package org.prongsai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * An agency's folder and what is kept in its {@code target/}. A site is baked beside the last good
 * one and takes its place by two renames; whatever moment a build is killed at, one of them is
 * whole and {@link #repair} finds it.
 */
final class SiteFolder {
  private final Path folder;

  SiteFolder(Path folder) {
    this.folder = folder;
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

  Path target() {
    return folder.resolve("target");
  }

  private Path target(String name) {
    return target().resolve(name);
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
      Lock lock = lock();
      try {
        repair();
      } finally {
        lock.close();
      }
    }
  }

  /** An empty place to bake into. */
  void clearBaked() throws IOException {
    delete(baked());
    delete(target("site.dropped"));
    Files.createDirectories(target());
  }

  /** What was baked becomes the site; the former one goes last, when it is no longer needed. */
  void promote() throws IOException {
    delete(target("site.dropped"));
    delete(target("site.old"));
    if (exists(site())) {
      move(site(), target("site.old"));
    }
    move(baked(), site());
    if (exists(target("site.old"))) {
      // Renamed first: a half-deleted site.old must never be taken for a good site.
      move(target("site.old"), target("site.dropped"));
      delete(target("site.dropped"));
    }
  }

  /** Writes a report file whole or not at all. */
  void writeReport(String name, String text) throws IOException {
    Files.createDirectories(report());
    Path temporary = report().resolve("." + name + ".new");
    Files.writeString(temporary, text);
    Files.move(temporary, report().resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  /** Holds {@code target/} for one build at a time; the system lets go when the process is gone. */
  Lock lock() throws IOException, Refusal {
    Files.createDirectories(target());
    FileChannel channel =
        FileChannel.open(
            target(".lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
      if (lock != null) {
        channel.truncate(0);
        channel.write(StandardCharsets.UTF_8.encode(Long.toString(ProcessHandle.current().pid())));
        return new Lock(channel);
      }
    } catch (OverlappingFileLockException e) {
      // Another build in this very process.
    }
    String owner = Files.readString(target(".lock")).strip();
    channel.close();
    throw new Refusal("refusal.locked", owner.isEmpty() ? "?" : owner);
  }

  /** Given back by closing. */
  record Lock(FileChannel channel) implements AutoCloseable {
    @Override
    public void close() {
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to);
    }
  }

  private static void delete(Path tree) throws IOException {
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
