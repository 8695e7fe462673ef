package org.prongsai.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Looks at what lies at a path; it follows no link. For several threads. */
@FunctionalInterface
public interface Looks {
  /**
   * @throws IOException when there is nothing, or it cannot be told
   */
  Look at(Path path) throws IOException;

  /** A link is something else, wherever it leads. */
  enum Kind {
    FILE,
    FOLDER,
    OTHER
  }

  /**
   * What was seen.
   *
   * @param bytes the size of a file
   * @param stamp equal for as long as a file's bytes, or what a folder holds, are the same; empty:
   *     nobody can tell
   */
  record Look(Kind kind, long bytes, Optional<?> stamp) {
    public static final Look OTHER = new Look(Kind.OTHER, 0, Optional.empty());

    /** As any system tells it: without a stamp. */
    public static Look of(Path path) throws IOException {
      BasicFileAttributes told =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (told.isRegularFile()) {
        return new Look(Kind.FILE, told.size(), Optional.empty());
      }
      return told.isDirectory() ? new Look(Kind.FOLDER, 0, Optional.empty()) : OTHER;
    }

    /** The same with a stamp. */
    public Look stamped(Optional<?> by) {
      return new Look(kind, bytes, by);
    }
  }
}
