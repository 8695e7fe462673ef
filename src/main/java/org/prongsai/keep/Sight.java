package org.prongsai.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;

/**
 * What lies at a path, told by one look at the disk that follows no link.
 *
 * @param bytes the size of a file
 * @param stamp of a file, or of a folder, whose entries are its bytes
 */
public record Sight(Kind kind, long bytes, Stamp stamp) {
  /** A link is something else, wherever it leads. */
  public enum Kind {
    FILE,
    FOLDER,
    OTHER
  }

  /**
   * @throws IOException when there is nothing, or it cannot be told
   */
  public static Sight of(Path path) throws IOException {
    if (!Stamp.IS_UNIX) {
      BasicFileAttributes told =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      Stamp stamp = new Stamp(told.size(), Stamp.nanos(told.lastModifiedTime()), Stamp.UNKNOWN, 0);
      return new Sight(kind(told.isRegularFile(), told.isDirectory()), told.size(), stamp);
    }
    Map<String, Object> told =
        Files.readAttributes(
            path,
            "unix:isRegularFile,isDirectory,size,lastModifiedTime,ctime,ino",
            LinkOption.NOFOLLOW_LINKS);
    long bytes = (Long) told.get("size");
    return new Sight(
        kind((Boolean) told.get("isRegularFile"), (Boolean) told.get("isDirectory")),
        bytes,
        Stamp.unix(told, bytes));
  }

  private static Kind kind(boolean file, boolean folder) {
    return file ? Kind.FILE : folder ? Kind.FOLDER : Kind.OTHER;
  }
}
