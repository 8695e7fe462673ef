package org.prongsai;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Stands for what lies in folders, without reading it: name, size, inode and the times of the last
 * change. The time of change ({@code ctime}) is the system's; no program sets it back, and a clock
 * that is set back does not bring an old one again. Where the system keeps none, files are read.
 */
final class FolderStamp {
  /** No sure statement; equal to nothing, not even itself. */
  static final String UNSURE = "";

  /** A file changed this short a time ago may change again without another time to show for it. */
  private static final Duration TOO_NEW = Duration.ofSeconds(2);

  private final MessageDigest digest;
  private final Instant newest;
  private boolean sure = true;

  private FolderStamp(Instant newest) {
    this.newest = newest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The stamp of what is read.
   *
   * @param context what else decides the result
   * @return {@link #UNSURE} when there is a link, something that cannot be read, or a file that is
   *     only just changed
   */
  static String ofInputs(String context, Instant now, List<Path> roots) {
    return new FolderStamp(now.minus(TOO_NEW)).of(context, roots);
  }

  /** The stamp of what was written, by this very process: however new it is. */
  static String ofOutputs(List<Path> roots) {
    return new FolderStamp(Instant.MAX).of("", roots);
  }

  private String of(String context, List<Path> roots) {
    say(context);
    for (Path root : roots) {
      say(root.getFileName().toString());
      if (Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
        try {
          add(root);
        } catch (IOException e) {
          sure = false;
        }
      }
    }
    return sure ? HexFormat.of().formatHex(digest.digest()) : UNSURE;
  }

  private void add(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>(); // folders are listed in no order
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes is) {
            files.put(root.relativize(dir) + "/", "");
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes is) throws IOException {
            sure &= is.isRegularFile();
            files.put(root.relativize(file).toString(), is.isRegularFile() ? state(file, is) : "");
            return FileVisitResult.CONTINUE;
          }
        });
    files.forEach(
        (name, state) -> {
          say(name);
          say(state);
        });
  }

  private String state(Path file, BasicFileAttributes is) throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return content(file);
    }
    Map<String, Object> unix = Files.readAttributes(file, "unix:ctime,ino,dev,mode");
    Instant changed = ((FileTime) unix.get("ctime")).toInstant();
    sure &= changed.isBefore(newest);
    return is.size() + " " + is.lastModifiedTime() + " " + changed + " " + unix;
  }

  private static String content(Path file) throws IOException {
    FolderStamp stamp = new FolderStamp(Instant.MAX);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        stamp.digest.update(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(stamp.digest.digest());
  }

  private void say(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
