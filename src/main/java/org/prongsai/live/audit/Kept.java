package org.prongsai.live.audit;

import static org.prongsai.live.audit.Standing.State.NOT_SEEN;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.prongsai.check.url.Url;
import org.prongsai.problem.Rule;

/**
 * What an unfinished audit has seen, on disk, so that it can go on: one record after another, each
 * with its length and its sum. What a kill left half written is cut off; the question is asked
 * again. An audit asks in an order that follows from the answers, so the same answers give the same
 * report, whoever got them when.
 */
final class Kept implements Eyes, AutoCloseable {
  private static final long MAGIC = 0x50524f4e47415544L; // PRONGAUD
  private static final int FORMAT = 1;

  /** A site is judged as it is now: what was seen the day before is not. */
  private static final Duration OLDEST = Duration.ofHours(24);

  /** Of asking one site, waiting for one's turn included: a tarpit ends, a slow site does not. */
  private static final long MOST_NANOS = Duration.ofMinutes(60).toNanos();

  private static final long MOST_BYTES = 128L << 20;
  private static final int LONGEST_RECORD = 8 << 20;

  private final Eyes eyes;
  private final FileChannel file;
  private final FileLock lock;
  private final Path path;

  /** Where the answer of an address stands in the file; answers themselves stay there. */
  private final Map<String, Where> known = new HashMap<>();

  private long size;
  private long spent;

  private record Where(long position, int length) {}

  /** Somebody else is at the same audit just now. */
  static final class Busy extends IOException {
    private static final long serialVersionUID = 1;
  }

  private Kept(Eyes eyes, Path path, FileChannel file, FileLock lock) {
    this.eyes = eyes;
    this.path = path;
    this.file = file;
    this.lock = lock;
  }

  /**
   * @param what the audit it belongs to: another one begins anew
   * @throws Busy when another run holds it
   */
  static Kept open(Path path, String what, Instant now, Eyes eyes) throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    FileChannel file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      FileLock lock = file.tryLock();
      if (lock == null) {
        throw new Busy();
      }
      Kept kept = new Kept(eyes, path, file, lock);
      kept.load(what, now);
      return kept;
    } catch (OverlappingFileLockException e) {
      file.close();
      throw new Busy();
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  private void load(String what, Instant now) throws IOException {
    InputStream stream = Channels.newInputStream(file);
    DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(stream, 1 << 16));
    try {
      boolean ours = in.readLong() == MAGIC && in.readInt() == FORMAT && in.readUTF().equals(what);
      Instant begun = Instant.ofEpochSecond(ours ? in.readLong() : 0);
      if (ours && !begun.isAfter(now) && begun.plus(OLDEST).isAfter(now)) {
        size = header(what, begun).length;
        records(in);
        file.truncate(size);
        file.position(size);
        return;
      }
    } catch (IOException e) {
      known.clear();
    }
    begin(what, now);
  }

  private void begin(String what, Instant now) throws IOException {
    file.truncate(0);
    file.position(0);
    byte[] header = header(what, now);
    write(ByteBuffer.wrap(header));
    size = header.length;
  }

  private static byte[] header(String what, Instant begun) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeLong(MAGIC);
    out.writeInt(FORMAT);
    out.writeUTF(what);
    out.writeLong(begun.getEpochSecond());
    return bytes.toByteArray();
  }

  /** Up to the first that is not whole. */
  private void records(DataInputStream in) throws IOException {
    while (true) {
      try {
        int length = in.readInt();
        int sum = in.readInt();
        if (length <= 0 || length > LONGEST_RECORD) {
          return;
        }
        byte[] record = in.readNBytes(length);
        if (record.length < length || sum(record) != sum) {
          return;
        }
        DataInputStream fields = new DataInputStream(new ByteArrayInputStream(record));
        String asked = fields.readUTF();
        spent += fields.readLong();
        known.put(asked, new Where(size + 8, length));
        size += 8 + length;
      } catch (java.io.EOFException e) {
        return;
      }
    }
  }

  private static int sum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  @Override
  public Seen at(Url url) {
    Optional<Seen> seenBefore =
        Optional.ofNullable(known.get(url.toString())).flatMap(this::recall);
    if (seenBefore.isPresent()) {
      return seenBefore.get();
    }
    if (spent > MOST_NANOS) {
      return new Seen(
          url,
          url,
          0,
          "",
          Optional.empty(),
          new byte[0],
          Standing.of(NOT_SEEN, Rule.AUDIT_NO_TIME));
    }
    long start = System.nanoTime();
    Seen seen = eyes.at(url);
    long took = System.nanoTime() - start;
    spent += took;
    keep(seen, took);
    return seen;
  }

  private void keep(Seen seen, long took) {
    byte[] record = SeenBytes.of(seen, took);
    if (size + record.length + 8 > MOST_BYTES || record.length > LONGEST_RECORD) {
      return; // it will be asked again, should it be needed again
    }
    ByteBuffer whole = ByteBuffer.allocate(8 + record.length);
    whole.putInt(record.length).putInt(sum(record)).put(record).flip();
    try {
      write(whole);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    known.put(seen.asked().toString(), new Where(size + 8, record.length));
    size += 8 + record.length;
  }

  private Optional<Seen> recall(Where where) {
    ByteBuffer record = ByteBuffer.allocate(where.length());
    try {
      while (record.hasRemaining()) {
        if (file.read(record, where.position() + record.position()) < 0) {
          return Optional.empty();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return SeenBytes.read(record.array());
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }

  /** How many answers are there already. */
  int count() {
    return known.size();
  }

  /** The audit is done and told: nothing is left to go on with. */
  void forget() throws IOException {
    close();
    Files.deleteIfExists(path);
  }

  @Override
  public void close() throws IOException {
    if (file.isOpen()) {
      lock.release();
      file.close();
    }
  }
}
