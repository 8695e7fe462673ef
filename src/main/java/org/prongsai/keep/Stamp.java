package org.prongsai.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What the file system tells of a file without reading it. Times are nanoseconds since 1970.
 *
 * @param changed when its bytes or its name were last touched: a time that nobody can set; {@link
 *     #UNKNOWN} where the system does not tell (Windows)
 * @param number of the file on its disk; a file that takes the place of another has another one
 */
public record Stamp(long size, long modified, long changed, long number) {
  static final long UNKNOWN = Long.MIN_VALUE;

  private static final long SECOND = 1_000_000_000L;

  /** Between two ticks of a file system's clock; Linux has 4 to 10 ms. */
  private static final long TICK = 50_000_000L;

  static final boolean IS_UNIX =
      Path.of("").getFileSystem().supportedFileAttributeViews().contains("unix");

  /**
   * @throws IOException when there is no such file, or it is a folder, a link or a device
   */
  public static Stamp of(Path file) throws IOException {
    return IS_UNIX ? unix(file) : basic(file);
  }

  private static Stamp unix(Path file) throws IOException {
    Map<String, Object> told =
        Files.readAttributes(
            file, "unix:isRegularFile,size,lastModifiedTime,ctime,ino", LinkOption.NOFOLLOW_LINKS);
    require((Boolean) told.get("isRegularFile"), file);
    return unix(told, (Long) told.get("size"));
  }

  static Stamp unix(Map<String, Object> told, long size) {
    return new Stamp(
        size,
        nanos((FileTime) told.get("lastModifiedTime")),
        nanos((FileTime) told.get("ctime")),
        (Long) told.get("ino"));
  }

  /**
   * The same of a folder, whose entries are its bytes; its size says nothing. Empty when there is
   * none, or it is something else.
   *
   * @throws IOException when that cannot be told
   */
  static Optional<Stamp> ofFolder(Path folder) throws IOException {
    try {
      if (!IS_UNIX) {
        BasicFileAttributes told =
            Files.readAttributes(folder, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return told.isDirectory()
            ? Optional.of(new Stamp(0, nanos(told.lastModifiedTime()), UNKNOWN, 0))
            : Optional.empty();
      }
      Map<String, Object> told =
          Files.readAttributes(
              folder, "unix:isDirectory,lastModifiedTime,ctime,ino", LinkOption.NOFOLLOW_LINKS);
      return (Boolean) told.get("isDirectory") ? Optional.of(unix(told, 0)) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static Stamp basic(Path file) throws IOException {
    BasicFileAttributes told =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    require(told.isRegularFile(), file);
    return new Stamp(told.size(), nanos(told.lastModifiedTime()), UNKNOWN, 0);
  }

  private static void require(boolean regular, Path file) throws IOException {
    if (!regular) {
      throw new IOException("no file: " + file);
    }
  }

  static long nanos(FileTime time) {
    return time.to(TimeUnit.NANOSECONDS);
  }

  /**
   * Whether every later change of the file must show in its stamp. Not where the disk's clock has
   * whole seconds only (a second change may fall into the same one), nor without the time that
   * nobody can set.
   */
  public boolean tells() {
    return changed != UNKNOWN && changed % SECOND != 0;
  }

  /**
   * The same for a file that others write: also not when it was changed at the very moment of the
   * look, or after it by a clock that was set back since; git calls that racily clean.
   *
   * @param look when the look began, by the disk's clock
   */
  public boolean tells(long look) {
    return tells() && Math.max(changed, modified) + TICK < look;
  }
}
