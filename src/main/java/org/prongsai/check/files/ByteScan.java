package org.prongsai.check.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file from its beginning and looks for bytes, without holding it in memory. */
final class ByteScan implements AutoCloseable {
  private final InputStream in;

  ByteScan(Path file) throws IOException {
    in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
  }

  /** Goes on to after the next occurrence; false when there is none. */
  boolean find(byte[] wanted) throws IOException {
    int matched = 0;
    for (int b = in.read(); b >= 0; b = in.read()) {
      while (matched > 0 && (byte) b != wanted[matched]) {
        matched = shorter(wanted, matched);
      }
      if ((byte) b == wanted[matched] && ++matched == wanted.length) {
        return true;
      }
    }
    return false;
  }

  /** The next shorter beginning that is also an end of what matched so far. */
  private static int shorter(byte[] wanted, int matched) {
    for (int length = matched - 1; length > 0; length--) {
      boolean fits = true;
      for (int i = 0; i < length && fits; i++) {
        fits = wanted[i] == wanted[matched - length + i];
      }
      if (fits) {
        return length;
      }
    }
    return 0;
  }

  /** The next byte, or -1. */
  int next() throws IOException {
    return in.read();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
