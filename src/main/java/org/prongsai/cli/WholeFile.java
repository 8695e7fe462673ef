package org.prongsai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.prongsai.Refusal;
import org.prongsai.problem.Reasons;

/** Writes an exported file whole or not at all: a former one stays when the disk is full. */
final class WholeFile {
  private WholeFile() {}

  /** The bytes, made when it is known that they can be put somewhere. */
  interface Bytes {
    byte[] make() throws IOException, Refusal;
  }

  /**
   * @throws Refusal when it cannot be written there, or is open in Word or LibreOffice, which would
   *     write its own state over it later
   */
  static void write(Path file, Bytes bytes) throws Refusal {
    Path absolute = file.toAbsolutePath();
    if (Files.isDirectory(absolute)) {
      throw new Refusal("refusal.out-is-folder", file.toString());
    }
    refuseOpen(file, absolute);
    Path temporary = absolute.resolveSibling("." + absolute.getFileName() + ".new");
    try {
      Files.createDirectories(absolute.getParent());
      try {
        Files.write(temporary, bytes.make());
        Files.move(temporary, absolute, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new Refusal("refusal.cannot-write", file.toString(), Reasons.of(e));
    }
  }

  /** Both programs leave a small file beside the one that they hold. */
  private static void refuseOpen(Path file, Path absolute) throws Refusal {
    String name = absolute.getFileName().toString();
    Stream<String> marks =
        Stream.of(
            "~$" + name,
            "~$" + name.substring(Math.min(1, name.length())),
            "~$" + name.substring(Math.min(2, name.length())),
            ".~lock." + name + "#");
    for (String mark : (Iterable<String>) marks::iterator) {
      if (Files.exists(absolute.resolveSibling(mark))) {
        throw new Refusal("refusal.out-is-open", file.toString(), mark);
      }
    }
  }
}
