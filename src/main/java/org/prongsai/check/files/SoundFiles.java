package org.prongsai.check.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was looked at already, by what is in the files: the same content is looked at once in a run,
 * and what was found sound is remembered from one run to the next. What is wrong with a file is
 * never remembered; it is looked at, and told, anew.
 */
public final class SoundFiles {
  /** To be raised whenever a look changes its mind; {@code SoundFilesTest} reminds of it. */
  static final int LOOKS = 1;

  private static final String FIRST_LINE = "prongsai sound-files " + LOOKS;
  private static final String LAST_LINE = "end ";

  // A million files; more than that is not ours.
  private static final long MOST_BYTES = 80L << 20;

  private final Set<String> before;
  private final Map<String, Look> looks = new ConcurrentHashMap<>();

  private SoundFiles(Set<String> before) {
    this.before = before;
  }

  /** Nothing is remembered from an earlier run. */
  public static SoundFiles none() {
    return new SoundFiles(Set.of());
  }

  /** What an earlier run wrote. Anything else, damaged or older, counts as nothing. */
  public static SoundFiles in(Path memory) {
    try {
      if (Files.isRegularFile(memory, LinkOption.NOFOLLOW_LINKS)
          && Files.size(memory) <= MOST_BYTES) {
        return new SoundFiles(keys(Files.readString(memory)));
      }
    } catch (IOException e) {
      // Unreadable, or no text: the files are looked at anew.
    }
    return none();
  }

  private static Set<String> keys(String text) {
    List<String> lines = text.lines().toList();
    int last = lines.size() - 1;
    if (last < 1 || !text.equals(written(lines.subList(1, last)))) {
      return Set.of();
    }
    return new HashSet<>(lines.subList(1, last));
  }

  /** The lines, sealed with their sum: a bit that fell over must not make a file sound. */
  private static String written(List<String> keys) {
    StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
    keys.forEach(key -> text.append(key).append('\n'));
    return text + LAST_LINE + sum(text.toString()) + "\n";
  }

  private static String sum(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  /**
   * Looks at a file, unless one of the same content and kind was looked at before.
   *
   * @param name what the file is called in the site
   * @param sha256 of its bytes, in hexadecimal, where it is known anyway: to compute it costs more
   *     than to look
   * @throws IOException when it has to be read and cannot be
   */
  public Look look(Path file, String name, Optional<String> sha256) throws IOException {
    Optional<Format> promised = Format.promised(name);
    if (sha256.isEmpty() || promised.isEmpty()) {
      return FileLook.at(file, name);
    }
    String key = sha256.get() + " " + promised.get();
    try {
      return looks.computeIfAbsent(
          key, k -> before.contains(k) ? new Look.Fine() : lookAt(file, name));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Look lookAt(Path file, String name) {
    try {
      return FileLook.at(file, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes what this run met and found sound, nothing else, so that it never grows beyond the site.
   * Where that cannot be, the next run looks again; no build fails for it.
   */
  public void keep(Path memory) {
    List<String> sound =
        looks.entrySet().stream()
            .filter(e -> e.getValue() instanceof Look.Fine)
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    if (new HashSet<>(sound).equals(before)) {
      return;
    }
    Path whole = memory.resolveSibling(memory.getFileName() + ".new");
    try {
      Files.createDirectories(memory.toAbsolutePath().getParent());
      Files.writeString(whole, written(sound));
      Files.move(whole, memory, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      // The memory is only for speed.
    }
  }
}
