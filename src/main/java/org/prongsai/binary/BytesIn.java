package org.prongsai.binary;

import java.nio.charset.StandardCharsets;

/**
 * Reads what {@link BytesOut} wrote; whatever the bytes are, it ends in values or in an exception.
 */
public final class BytesIn {
  private final byte[] bytes;
  private int at;

  public BytesIn(byte[] bytes, int from) {
    this.bytes = bytes;
    this.at = from;
  }

  /** The bytes are not what they should be. */
  public static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    public Malformed(String message) {
      super(message);
    }
  }

  public int octet() throws Malformed {
    if (at >= bytes.length) {
      throw new Malformed("ends too early");
    }
    return bytes[at++] & 0xff;
  }

  public long number() throws Malformed {
    long value = 0;
    for (int shift = 0; shift < 63; shift += 7) {
      int next = octet();
      value |= (next & 0x7fL) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw new Malformed("a number without end");
  }

  /** How many things follow, each of at least one byte. */
  public int count() throws Malformed {
    long count = number();
    if (count < 0 || count > bytes.length - at) {
      throw new Malformed("more than there is: " + count);
    }
    return (int) count;
  }

  public int small() throws Malformed {
    long value = number();
    if (value > Integer.MAX_VALUE) {
      throw new Malformed("too large: " + value);
    }
    return (int) value;
  }

  public long whole() throws Malformed {
    long value = 0;
    for (int i = 0; i < 8; i++) {
      value = value << 8 | octet();
    }
    return value;
  }

  public String text() throws Malformed {
    int length = count();
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }

  public boolean isAtEnd() {
    return at == bytes.length;
  }
}
