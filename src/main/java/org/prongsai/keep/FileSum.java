package org.prongsai.keep;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.prongsai.binary.Sum;

/** The {@link Sum} of the bytes of a file; links are not followed. */
final class FileSum {
  private static final int BUFFER = 1 << 14;

  private FileSum() {}

  static long of(Path file) throws IOException {
    return read(file, OutputStream.nullOutputStream());
  }

  /**
   * Of what was copied, not of what lies there afterwards: nobody can come between.
   *
   * @param to not there yet
   */
  static long copying(Path from, Path to) throws IOException {
    try (OutputStream out = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW)) {
      return read(from, out);
    }
  }

  private static long read(Path from, OutputStream out) throws IOException {
    Sum sum = new Sum();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(from, LinkOption.NOFOLLOW_LINKS)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sum.add(buffer, 0, n);
        out.write(buffer, 0, n);
      }
    }
    return sum.value();
  }
}
