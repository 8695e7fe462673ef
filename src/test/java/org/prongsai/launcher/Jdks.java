package org.prongsai.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The JDKs that are installed beside the one that runs the tests. */
final class Jdks {

  private Jdks() {}

  static Optional<Path> beside(String javaHome, int feature) throws IOException {
    Path place = Path.of(javaHome).toRealPath().getParent();
    try (Stream<Path> folders = Files.list(place)) {
      return folders.sorted().filter(folder -> isOf(feature, folder)).findFirst();
    }
  }

  private static boolean isOf(int feature, Path folder) {
    try (Stream<String> lines = Files.lines(folder.resolve("release"))) {
      String wanted = "JAVA_VERSION=\"" + feature;
      return lines.anyMatch(
          line -> line.startsWith(wanted + ".") || line.startsWith(wanted + "\""));
    } catch (IOException e) {
      return false;
    }
  }
}
