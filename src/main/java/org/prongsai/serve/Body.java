package org.prongsai.serve;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.prongsai.Stopping;

/** What is sent: bytes at hand, or a file that is too large for that. */
sealed interface Body {
  long length();

  /** The same for the same bytes only, as long as somebody looks. */
  String tag();

  void write(OutputStream out, long from, long to) throws IOException;

  /** Bytes at hand. */
  record Bytes(byte[] bytes) implements Body {
    @Override
    public long length() {
      return bytes.length;
    }

    @Override
    public String tag() {
      try {
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(bytes);
        return "\"" + HexFormat.of().formatHex(sum, 0, 12) + "\"";
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void write(OutputStream out, long from, long to) throws IOException {
      out.write(bytes, (int) from, (int) (to - from));
    }
  }

  /** A large file, opened for one piece at a time, so that a slow reader keeps no build waiting. */
  record Large(Path file, long length, FileTime time) implements Body {
    private static final int PIECE = 1 << 18;

    @Override
    public String tag() {
      return "\"" + Long.toHexString(length) + "-" + Long.toHexString(time.toMillis()) + "\"";
    }

    @Override
    public void write(OutputStream out, long from, long to) throws IOException {
      byte[] piece = new byte[PIECE];
      for (long at = from; at < to; ) {
        long start = at;
        int wanted = (int) Math.min(PIECE, to - start);
        int got = Stopping.whileInPlace(() -> read(start, ByteBuffer.wrap(piece, 0, wanted)));
        out.write(piece, 0, got);
        at += got;
      }
    }

    private int read(long at, ByteBuffer piece) throws IOException {
      try (SeekableByteChannel channel = Files.newByteChannel(file)) {
        if (channel.size() != length || !Files.getLastModifiedTime(file).equals(time)) {
          throw new IOException("another file now: " + file);
        }
        int got = channel.position(at).read(piece);
        if (got <= 0) {
          throw new EOFException(file.toString());
        }
        return got;
      }
    }
  }
}
