package org.prongsai.keep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.prongsai.binary.BytesIn;
import org.prongsai.binary.BytesIn.Malformed;
import org.prongsai.binary.BytesOut;

/**
 * The SHA-256 of files of the content, by where they lie below it, and how they looked when they
 * were read. Safe for several threads.
 */
public final class Originals {
  /**
   * @param sha256 in hexadecimal
   */
  private record Known(Stamp stamp, String sha256) {}

  private final long look;
  private final Map<String, Known> before;
  private final Map<String, Known> now = new ConcurrentHashMap<>();

  private Originals(long look, Map<String, Known> before) {
    this.look = look;
    this.before = before;
  }

  static Originals none() {
    return new Originals(Long.MIN_VALUE, Map.of());
  }

  /**
   * What is known when the files are looked at again.
   *
   * @param nextLook when that begins, by the clock of the disk; see {@link Stamp#tells(long)}
   */
  public Originals again(long nextLook) {
    Map<String, Known> known = new HashMap<>(before);
    known.putAll(now);
    return new Originals(nextLook, known);
  }

  /** The sum of a file that has surely not changed since it was read; empty: read it. */
  public Optional<String> sha256(String name, Path file) {
    Known known = before.get(name);
    if (known == null || !known.stamp.tells()) {
      return Optional.empty();
    }
    try {
      Stamp stamp = Stamp.of(file);
      if (stamp.equals(known.stamp)) {
        now.put(name, known);
        return Optional.of(known.sha256);
      }
    } catch (IOException e) {
      // Whoever reads it will tell why it cannot be read.
    }
    return Optional.empty();
  }

  /** How a file looks before it is read; for {@link #read}. A link is read every time. */
  public static Optional<Stamp> before(Path file) {
    try {
      return Optional.of(Stamp.of(file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * A file was read. Its sum is remembered only when nobody can have changed it while it was, nor
   * may change it later without a trace.
   */
  public void read(String name, Path file, Optional<Stamp> before, String sha256) {
    if (before.isPresent() && before.get().tells(look) && before.equals(before(file))) {
      now.put(name, new Known(before.get(), sha256));
    }
  }

  void writeTo(BytesOut out) {
    out.number(now.size());
    now.forEach(
        (name, known) -> {
          out.text(name);
          Tree.write(known.stamp, out);
          out.text(known.sha256);
        });
  }

  static Originals read(BytesIn in) throws Malformed {
    int count = in.count();
    Map<String, Known> known = new HashMap<>(count * 2);
    for (int i = 0; i < count; i++) {
      String name = in.text();
      Stamp stamp = Tree.stamp(in);
      known.put(name, new Known(stamp, in.text()));
    }
    return new Originals(Long.MIN_VALUE, known);
  }
}
