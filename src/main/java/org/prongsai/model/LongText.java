package org.prongsai.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A text of which a site may hold a hundred thousand: packed, so that all of them lie in a small
 * heap while each is looked at for a moment. Equal texts are equal; {@link #toString} is the text.
 */
public final class LongText {
  // Pages of 7 KB of Thai Markdown take 8.4 KB as they are; 100,000 of them would fill the heap.
  private static final int WORTH_PACKING = 1000;

  private final String plain;
  private final byte[] packed;

  private LongText(String plain, byte[] packed) {
    this.plain = plain;
    this.packed = packed;
  }

  public static LongText of(String text) {
    if (text.length() < WORTH_PACKING) {
      return new LongText(text, new byte[0]);
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    // Half of a pair of surrogates has no UTF-8; such a text stays as it is.
    boolean exact = new String(bytes, StandardCharsets.UTF_8).equals(text);
    return exact ? new LongText("", pack(bytes)) : new LongText(text, new byte[0]);
  }

  private static byte[] pack(byte[] bytes) {
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 3);
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, fast, 4096)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail so
    } finally {
      fast.end();
    }
    return packed.toByteArray();
  }

  /** All of it, or nothing when it is {@link #packed}; with that, equal for equal texts. */
  public String plain() {
    return plain;
  }

  /** Not to be changed, nor kept beyond this JVM: another one may pack otherwise. */
  public byte[] packed() {
    return packed;
  }

  @Override
  public String toString() {
    if (packed.length == 0) {
      return plain;
    }
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LongText that
        && plain.equals(that.plain)
        && Arrays.equals(packed, that.packed);
  }

  @Override
  public int hashCode() {
    return 31 * plain.hashCode() + Arrays.hashCode(packed);
  }
}
