package org.prongsai;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.prongsai.bake.PlannedFiles;
import org.prongsai.binary.Sum;
import org.prongsai.check.Workers;
import org.prongsai.keep.Originals;
import org.prongsai.keep.Stamp;
import org.prongsai.model.ContentFile;
import org.prongsai.model.FiscalYear;
import org.prongsai.plan.Fingerprints;
import org.prongsai.plan.Key;
import org.prongsai.plan.KeyMaker;
import org.prongsai.plan.SitePlan;
import org.prongsai.plan.SitePlan.PlannedFile;
import org.prongsai.read.Content;

/**
 * The files of the years on their way into the site. Each is read once, for its copy and its
 * SHA-256 at a time: what an item's page prints is the sum of the very bytes that lie beside it,
 * also when somebody saves the file during the build.
 */
final class Copies implements Fingerprints, PlannedFiles {
  // Below that a second thread costs more than it spares.
  private static final long BYTES_A_THREAD = 4L << 20;
  private static final int BUFFER = 1 << 16;

  private sealed interface Copy {
    record Made(Path file, String sha256, long sum) implements Copy {}

    /** Not read: it is as it was when its SHA-256 was taken, and perhaps nobody needs a copy. */
    record Known(Path original, String sha256) implements Copy {}

    record Failed(IOException why) implements Copy {}
  }

  private record Original(String key, Path file, long bytes) {}

  private final Path room;
  private final Originals originals;

  // By text, not by record: the first hash of a record costs 20 ms of start-up.
  private final Map<String, Copy> copies = new ConcurrentHashMap<>();

  /**
   * @param known the files that were read before
   * @param room where the copies wait for their places, on the same disk; not there yet
   */
  Copies(Path room, Originals known) {
    this.room = room;
    this.originals = known;
  }

  /** Copies every file of every year, and answers for these. */
  Copies of(Content content) {
    List<Original> unknown = new ArrayList<>();
    content
        .portal()
        .years()
        .forEach(
            (year, of) ->
                of.files()
                    .forEach(f -> know(key(year, f), content.file(year, f), f.bytes(), unknown)));
    if (!unknown.isEmpty()) {
      copy(unknown);
    }
    return this;
  }

  private static String key(FiscalYear year, ContentFile file) {
    return year.be() + "/" + file.path();
  }

  private void know(String key, Path file, long bytes, List<Original> unknown) {
    Optional<String> sha256 = originals.sha256(key, file);
    sha256.ifPresent(sum -> copies.put(key, new Copy.Known(file, sum)));
    if (sha256.isEmpty()) {
      unknown.add(new Original(key, file, bytes));
    }
  }

  private void copy(List<Original> unknown) {
    try {
      Files.createDirectories(room);
    } catch (IOException e) {
      unknown.forEach(original -> copies.put(original.key, new Copy.Failed(e)));
      return;
    }
    long bytes = unknown.stream().mapToLong(Original::bytes).sum();
    int processors = Runtime.getRuntime().availableProcessors();
    AtomicInteger next = new AtomicInteger();
    Workers.run(
        (int) Math.min(processors, bytes / BYTES_A_THREAD + 1),
        () -> {
          for (int i = next.getAndIncrement(); i < unknown.size(); i = next.getAndIncrement()) {
            Original original = unknown.get(i);
            copies.put(original.key, copy(original, room.resolve(Integer.toString(i))));
          }
        });
  }

  private Copy copy(Original original, Path copy) {
    Optional<Stamp> before = Originals.before(original.file);
    try {
      Copy.Made made = copied(original.file, copy);
      originals.read(original.key, original.file, before, made.sha256);
      return made;
    } catch (IOException e) {
      removeHalf(copy, e);
      return new Copy.Failed(e);
    }
  }

  /** With the sums of what was copied, whatever becomes of the original. */
  private static Copy.Made copied(Path original, Path copy) throws IOException {
    MessageDigest digest = sha256();
    Sum sum = new Sum();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(original);
        OutputStream out = Files.newOutputStream(copy, StandardOpenOption.CREATE_NEW)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
        sum.add(buffer, 0, n);
        out.write(buffer, 0, n);
      }
    }
    return new Copy.Made(copy, HexFormat.of().formatHex(digest.digest()), sum.value());
  }

  // A disk that fills up needs the room for what still fits.
  private static void removeHalf(Path copy, IOException why) {
    try {
      Files.deleteIfExists(copy);
    } catch (IOException e) {
      why.addSuppressed(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  @Override
  public Optional<String> sha256(FiscalYear year, ContentFile file) {
    Copy copy = copies.get(key(year, file));
    if (copy instanceof Copy.Known known) {
      return Optional.of(known.sha256);
    }
    return copy instanceof Copy.Made made ? Optional.of(made.sha256) : Optional.empty();
  }

  @Override
  public Optional<Key> key(PlannedFile file) {
    return sha256(file.year(), file.file()).map(sum -> new KeyMaker().text("file").text(sum).key());
  }

  @Override
  public OptionalLong sum(PlannedFile file) {
    return copies.get(key(file.year(), file.file())) instanceof Copy.Made made
        ? OptionalLong.of(made.sum)
        : OptionalLong.empty();
  }

  @Override
  public void put(PlannedFile file, Path target) throws IOException {
    String key = key(file.year(), file.file());
    Copy copy = copies.get(key);
    if (copy instanceof Copy.Failed failed) {
      throw failed.why;
    }
    if (copy instanceof Copy.Known known) {
      copies.put(key, again(known, target));
    } else {
      Files.move(((Copy.Made) copy).file, target);
    }
  }

  /** The pages print its sum already: should it have changed since, this build must fail. */
  private static Copy again(Copy.Known known, Path target) throws IOException {
    Copy.Made made;
    try {
      made = copied(known.original, target);
    } catch (IOException e) {
      removeHalf(target, e);
      throw e;
    }
    if (!made.sha256.equals(known.sha256)) {
      Files.delete(target);
      throw new FileSystemException(known.original.toString(), null, "@reason/changed");
    }
    return made;
  }

  /** The SHA-256 of every published file that could be read, by its address on the site. */
  Map<String, String> sums(SitePlan plan) {
    Map<String, String> sums = new TreeMap<>();
    for (PlannedFile file : plan.files()) {
      sha256(file.year(), file.file()).ifPresent(sum -> sums.put(file.path().value(), sum));
    }
    return sums;
  }
}
