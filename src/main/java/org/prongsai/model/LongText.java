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
 * A text of which a site may hold a hundred thousand: where they are that many, they are packed, so
 * that all of them lie in a small heap while each is looked at for a moment. Equal texts are equal,
 * packed or not; {@link #toString} is the text.
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
    return new LongText(text, new byte[0]);
  }

  /** The same text, in a fifth of the room. Packing costs half of what its Markdown does. */
  public static LongText packed(String text) {
    if (text.length() < WORTH_PACKING) {
      return of(text);
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    // Half of a pair of surrogates has no UTF-8; such a text stays as it is.
    boolean exact = new String(bytes, StandardCharsets.UTF_8).equals(text);
    return exact ? new LongText("", pack(bytes)) : of(text);
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

  /** All of it, or nothing when it is {@link #packed()}. */
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
    if (!(other instanceof LongText that)) {
      return false;
    }
    return packed.length > 0 && that.packed.length > 0
        ? Arrays.equals(packed, that.packed)
        : toString().equals(that.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }
}
