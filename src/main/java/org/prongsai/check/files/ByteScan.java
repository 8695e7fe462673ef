package org.prongsai.check.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Reads a file from some place on and looks for bytes, without holding it in memory. The channel's
 * own position is left alone.
 */
final class ByteScan {
  private final FileChannel in;
  // An own buffer: one call of a stream's read() a byte costs seven times as much.
  private final byte[] buffer = new byte[1 << 16];
  private long begin;
  private int at;
  private int end;

  ByteScan(FileChannel in, long from) {
    this.in = in;
    this.begin = from;
  }

  /** The next byte, or -1. */
  int next() throws IOException {
    return at < end || fill() ? buffer[at++] & 0xFF : -1;
  }

  private boolean fill() throws IOException {
    begin += end;
    at = 0;
    end = Math.max(0, in.read(ByteBuffer.wrap(buffer), begin));
    return end > 0;
  }

  /** Where the next byte stands in the file. */
  long position() {
    return begin + at;
  }

  /** Goes on to after the next occurrence; false when there is none. */
  boolean find(byte[] wanted) throws IOException {
    int matched = 0;
    for (int b = next(); b >= 0; b = next()) {
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
}
