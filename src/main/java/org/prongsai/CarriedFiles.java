package org.prongsai;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Files that the program carries for a new site, as resources beside this class. */
final class CarriedFiles {
  private CarriedFiles() {}

  /**
   * The sample's files, relative to the site folder to be made. A folder in a jar cannot be listed
   * by its name, so {@code sample/index.txt} names every file; a test holds it against the folder.
   */
  static List<String> sample() {
    return text("sample/index.txt").lines().toList();
  }

  static byte[] bytes(String name) {
    try (InputStream in = CarriedFiles.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }
}
