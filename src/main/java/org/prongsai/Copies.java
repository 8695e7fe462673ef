package org.prongsai;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.prongsai.bake.PlannedFiles;
import org.prongsai.check.Workers;
import org.prongsai.model.ContentFile;
import org.prongsai.model.FiscalYear;
import org.prongsai.plan.Fingerprints;
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
    record Made(Path file, String sha256) implements Copy {}

    record Failed(IOException why) implements Copy {}
  }

  private record Original(String key, Path file, long bytes) {}

  private final Path room;

  // By text, not by record: the first hash of a record costs 20 ms of start-up.
  private final Map<String, Copy> copies = new ConcurrentHashMap<>();

  /**
   * @param room where the copies wait for their places, on the same disk; not there yet
   */
  Copies(Path room) {
    this.room = room;
  }

  /** Copies every file of every year, and answers for these. */
  Copies of(Content content) {
    List<Original> originals = new ArrayList<>();
    content
        .portal()
        .years()
        .forEach(
            (year, of) ->
                of.files()
                    .forEach(
                        f ->
                            originals.add(
                                new Original(key(year, f), content.file(year, f), f.bytes()))));
    if (!originals.isEmpty()) {
      copy(originals);
    }
    return this;
  }

  private static String key(FiscalYear year, ContentFile file) {
    return year.be() + "/" + file.path();
  }

  private void copy(List<Original> originals) {
    try {
      Files.createDirectories(room);
    } catch (IOException e) {
      originals.forEach(original -> copies.put(original.key, new Copy.Failed(e)));
      return;
    }
    long bytes = originals.stream().mapToLong(Original::bytes).sum();
    int processors = Runtime.getRuntime().availableProcessors();
    AtomicInteger next = new AtomicInteger();
    Workers.run(
        (int) Math.min(processors, bytes / BYTES_A_THREAD + 1),
        () -> {
          for (int i = next.getAndIncrement(); i < originals.size(); i = next.getAndIncrement()) {
            Original original = originals.get(i);
            copies.put(original.key, copy(original.file, room.resolve(Integer.toString(i))));
          }
        });
  }

  private static Copy copy(Path original, Path copy) {
    try {
      return new Copy.Made(copy, copied(original, copy));
    } catch (IOException e) {
      removeHalf(copy, e);
      return new Copy.Failed(e);
    }
  }

  /** Answers the SHA-256 of what was copied. */
  private static String copied(Path original, Path copy) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(original);
        OutputStream out = Files.newOutputStream(copy, StandardOpenOption.CREATE_NEW)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
        out.write(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
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
    return copies.get(key(year, file)) instanceof Copy.Made made
        ? Optional.of(made.sha256)
        : Optional.empty();
  }

  @Override
  public void put(PlannedFile file, Path target) throws IOException {
    Copy copy = copies.get(key(file.year(), file.file()));
    if (copy instanceof Copy.Failed failed) {
      throw failed.why;
    }
    Files.move(((Copy.Made) copy).file, target);
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
