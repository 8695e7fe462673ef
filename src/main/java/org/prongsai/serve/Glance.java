package org.prongsai.serve;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.prongsai.read.Litter;

/**
 * How files look from outside: size, time and identity, by path. For disks that do not tell when
 * something changes.
 */
record Glance(Map<Path, Look> files) {
  private record Look(long bytes, long time, Object key) {}

  static final Glance NONE = new Glance(Map.of());

  /**
   * @param tops files and folders; those that are not there count as empty
   */
  static Glance of(List<Path> tops) {
    Map<Path, Look> files = new HashMap<>();
    for (Path top : tops) {
      walk(
          top,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
              if (!Litter.is(file.getFileName().toString())) {
                Object key = is.fileKey() == null ? "" : is.fileKey();
                files.put(file, new Look(is.size(), is.lastModifiedTime().toMillis(), key));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    }
    return new Glance(files);
  }

  /** Walks through what is there now, but not into litter; what goes away meanwhile is left out. */
  static void walk(Path top, SimpleFileVisitor<Path> visitor) {
    if (!Files.exists(top)) {
      return;
    }
    try {
      // content/ may itself be a link, to a folder that is kept elsewhere.
      Path real = top.toRealPath();
      Files.walkFileTree(
          real,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes is)
                throws IOException {
              return !dir.equals(real) && Litter.is(dir.getFileName().toString())
                  ? FileVisitResult.SKIP_SUBTREE
                  : visitor.preVisitDirectory(dir, is);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes is) throws IOException {
              return visitor.visitFile(file, is);
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, IOException e) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      // A folder went away under the walk; the next glance sees what is left.
    }
  }

  /** What came, went or looks different. */
  Set<Path> changedSince(Glance before) {
    Set<Path> changed = new HashSet<>();
    files.forEach(
        (file, look) -> {
          if (!look.equals(before.files.get(file))) {
            changed.add(file);
          }
        });
    for (Path file : before.files.keySet()) {
      if (!files.containsKey(file)) {
        changed.add(file);
      }
    }
    return changed;
  }
}
