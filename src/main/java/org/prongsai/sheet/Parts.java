package org.prongsai.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The parts of a workbook's file, opened with a limit on what they may unpack to. */
final class Parts implements Closeable {
  /** What all parts that are read may hold; 500 rows of ours take 0.4 MB. */
  static final int MOST_BYTES = 64 * 1024 * 1024;

  /** Below this nobody asks how well a part is packed. */
  private static final int SMALL = 8 * 1024 * 1024;

  /** 200,000 empty rows pack to a thirtieth; a bomb to a thousandth. */
  private static final int MOST_PACKED = 200;

  private static final int MOST_PARTS = 10_000;

  private final ZipFile zip;
  private int left = MOST_BYTES;

  Parts(Path file) throws IOException {
    zip = new ZipFile(file.toFile());
    if (zip.size() > MOST_PARTS) {
      zip.close();
      throw new TooMuch();
    }
  }

  /** More than any workbook of ours could be. */
  static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;
  }

  boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  /** A part; empty when there is none. */
  Optional<InputStream> open(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    return entry == null
        ? Optional.empty()
        : Optional.of(new Counted(zip.getInputStream(entry), entry.getCompressedSize()));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Counts what really comes out, whatever the file says of itself. */
  private final class Counted extends InputStream {
    private final InputStream in;
    private final long packed;
    private long read;

    Counted(InputStream in, long packed) {
      this.in = in;
      this.packed = Math.max(1, packed);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      int n = in.read(to, from, length);
      if (n > 0) {
        read += n;
        left -= n;
        if (left < 0 || (read > SMALL && read / packed > MOST_PACKED)) {
          throw new TooMuch();
        }
      }
      return n;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
