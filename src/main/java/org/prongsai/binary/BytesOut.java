package org.prongsai.binary;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow. Small numbers take little room: seven bits a byte, the lowest first. */
public final class BytesOut {
  private byte[] bytes = new byte[1 << 16];
  private int length;

  public void octet(int value) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, length * 2);
    }
    bytes[length++] = (byte) value;
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
    append(utf8, utf8.length);
  }

  public void all(BytesOut other) {
    append(other.bytes, other.length);
  }

  private void append(byte[] more, int count) {
    if (length + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + count, bytes.length * 2));
    }
    System.arraycopy(more, 0, bytes, length, count);
    length += count;
  }

  public byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }
}
