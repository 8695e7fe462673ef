package org.prongsai.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.prongsai.Folders;

/** A copy of {@code content/}, built by {@code ./prongsai build} as a person would. */
final class BuiltSite {

  private static final long PATIENCE_MINUTES = 5;

  private final Path folder;

  private BuiltSite(Path folder) {
    this.folder = folder;
  }

  static BuiltSite in(Path place) throws IOException, InterruptedException {
    Folders.copy(Path.of("content"), place.resolve("content"));
    Path said = place.resolve("said.txt");
    ProcessBuilder launcher =
        new ProcessBuilder(Path.of("prongsai").toAbsolutePath().toString(), "build")
            .directory(place.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    launcher.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = launcher.start();
    process.getOutputStream().close();
    boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
    if (!ended || process.exitValue() != 0) {
      process.destroyForcibly();
      String what = ended ? "exit code " + process.exitValue() : "still running";
      throw new IllegalStateException(
          "./prongsai build: " + what + "\n" + Files.readString(said, StandardCharsets.UTF_8));
    }
    return new BuiltSite(place.resolve("target/site"));
  }

  Path folder() {
    return folder;
  }

  /** Every page below the root, as {@code 2563/oit/o42/index.html}. */
  List<String> pages() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
