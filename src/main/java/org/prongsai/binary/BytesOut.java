package org.prongsai.binary;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes that grow. Small numbers take little room: seven bits a byte, the lowest first. They lie in
 * many pieces and are never copied into one: a site of 100,000 pages leaves 80 MB of them.
 */
public final class BytesOut {
  private static final int PIECE = 1 << 16;

  private record Piece(byte[] bytes, int length) {}

  private final List<Piece> full = new ArrayList<>();
  private byte[] bytes = new byte[PIECE];
  private int length;

  public void octet(int value) {
    if (length == bytes.length) {
      next();
    }
    bytes[length++] = (byte) value;
  }

  private void next() {
    full.add(new Piece(bytes, length));
    bytes = new byte[PIECE];
    length = 0;
  }

  /** Not negative. */
  public void number(long value) {
    long rest = value;
    for (; rest > 0x7f; rest >>>= 7) {
      octet((int) rest | 0x80);
    }
    octet((int) rest);
  }

  /** All 64 bits. */
  public void whole(long value) {
    for (int shift = 56; shift >= 0; shift -= 8) {
      octet((int) (value >>> shift));
    }
  }

  public void text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    for (int done = 0; done < utf8.length; ) {
      if (length == bytes.length) {
        next();
      }
      int some = Math.min(utf8.length - done, bytes.length - length);
      System.arraycopy(utf8, done, bytes, length, some);
      length += some;
      done += some;
    }
  }

  /** What the other holds now. */
  public void all(BytesOut other) {
    next();
    full.addAll(other.full);
    full.add(new Piece(other.bytes, other.length));
  }

  /** The {@link Sum} of them all. */
  public long sum() {
    Sum sum = new Sum();
    full.forEach(piece -> sum.add(piece.bytes, 0, piece.length));
    sum.add(bytes, 0, length);
    return sum.value();
  }

  public void writeTo(OutputStream out) throws IOException {
    for (Piece piece : full) {
      out.write(piece.bytes, 0, piece.length);
    }
    out.write(bytes, 0, length);
  }
}
