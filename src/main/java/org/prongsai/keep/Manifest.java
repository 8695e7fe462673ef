package org.prongsai.keep;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;
import org.prongsai.binary.BytesIn;
import org.prongsai.binary.BytesIn.Malformed;
import org.prongsai.binary.BytesOut;
import org.prongsai.binary.Sum;
import org.prongsai.check.KnownFacts;
import org.prongsai.plan.Key;

/**
 * The file that carries a {@link Memory} from one build to the next: a magic number and the format,
 * the key of the program that wrote it, the sum of the rest, the rest. Anything but a whole one of
 * this very program is as good as none.
 */
public final class Manifest {
  private static final long MAGIC = 0x50524f4e47534149L; // PRONGSAI
  private static final int FORMAT = 1;
  private static final int HEAD = 8 + 1 + 16 + 8;

  /** A site of 100,000 pages needs about 80 MB. */
  private static final long MOST = 1L << 30;

  private final Path file;
  private final Path unfinished;
  private final Key program;

  /**
   * @param unfinished where it is written first, beside {@code file}
   */
  public Manifest(Path file, Path unfinished, Key program) {
    this.file = file;
    this.unfinished = unfinished;
    this.program = program;
  }

  /** What the last build left; nothing when this is the first. */
  public Memory read(Consumer<Note> notes) {
    try {
      if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        return Memory.none();
      }
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > MOST) {
        throw new Malformed("no file of ours");
      }
      return read(Files.readAllBytes(file), notes);
    } catch (IOException | Malformed e) {
      notes.accept(new Note.Damaged());
      return Memory.none();
    }
  }

  private Memory read(byte[] bytes, Consumer<Note> notes) throws Malformed {
    BytesIn in = new BytesIn(bytes, 0);
    if (in.whole() != MAGIC) {
      throw new Malformed("no manifest");
    }
    int format = in.octet();
    Key writer = new Key(in.whole(), in.whole());
    if (in.whole() != Sum.of(bytes, HEAD, bytes.length - HEAD)) {
      throw new Malformed("damaged");
    }
    if (format != FORMAT || !writer.equals(program)) {
      notes.accept(new Note.Foreign());
      return Memory.none();
    }
    Memory memory =
        new Memory(
            Tree.read(in),
            Tree.read(in),
            KnownFacts.read(in),
            Originals.read(in),
            Optional.empty());
    if (!in.isAtEnd()) {
      throw new Malformed("more than a manifest");
    }
    return memory;
  }

  /** By which another manifest in its place is noticed; empty when there is none. */
  public Optional<Stamp> stamp() {
    return Originals.before(file);
  }

  /** What the clock of the disk says, which need not be that of the machine. */
  public long clock() throws IOException {
    Files.createDirectories(unfinished.getParent());
    Files.write(unfinished, new byte[1]);
    return Stamp.of(unfinished).modified();
  }

  /** Writes it whole or not at all; without it the next build is a full one, and as right. */
  public void write(Memory memory, Consumer<Note> notes) {
    BytesOut body = new BytesOut();
    memory.site().writeTo(body);
    memory.other().writeTo(body);
    memory.tidy().facts().writeTo(body);
    memory.originals().writeTo(body);
    BytesOut all = new BytesOut();
    all.whole(MAGIC);
    all.octet(FORMAT);
    all.whole(program.high());
    all.whole(program.low());
    all.whole(body.sum());
    all.all(body);
    try {
      Files.createDirectories(file.getParent());
      Files.createDirectories(unfinished.getParent());
      try (OutputStream out = Files.newOutputStream(unfinished)) {
        all.writeTo(out);
      }
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      // What is there is older than the site: no harm, but of no use either.
      notes.accept(new Note.NotKept());
    }
  }
}
