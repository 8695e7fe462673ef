package org.prongsai.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/**
 * A copy of the launcher in a folder of its own. Without a {@code pom.xml} beside it there is
 * nothing to be older than, so Maven is not run.
 */
final class Launcher {

  static final Path JAR = Path.of("target", "prongsai.jar");
  private static final long PATIENCE_SECONDS = 300;

  private final Path home;
  private final Map<String, String> environment = new TreeMap<>();
  private Path program;
  private Path folder;

  private Launcher(Path home) {
    this.home = home;
    program = home.resolve("prongsai");
    folder = home;
    environment.put("PATH", System.getenv("PATH"));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
  }

  static Launcher at(Path home) {
    return new Launcher(home);
  }

  static Launcher copiedTo(Path home) throws IOException {
    Files.createDirectories(home.resolve("target"));
    Files.copy(Path.of("prongsai"), home.resolve("prongsai"));
    return new Launcher(home);
  }

  Launcher withJar(Path jar) throws IOException {
    Files.copy(jar, jar());
    return this;
  }

  /** Nothing of the test's own environment is handed on but PATH and JAVA_HOME. */
  Launcher with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Launcher without(String variable) {
    environment.remove(variable);
    return this;
  }

  /** Where the person stands. */
  Launcher from(Path place) {
    folder = place;
    return this;
  }

  Launcher calledAs(Path link) {
    program = link;
    return this;
  }

  Path home() {
    return home;
  }

  Path jar() {
    return home.resolve(JAR);
  }

  /** The one class-data archive that was made; an empty one says "tried, in vain". */
  Path archive(String ending) throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("target/cds"))) {
      return files
          .filter(file -> file.toString().endsWith("." + ending))
          .reduce((a, b) -> Assertions.fail(a + " and " + b))
          .orElseThrow();
    }
  }

  Process start(Path out, Path err, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  Run run(String... arguments) throws IOException, InterruptedException {
    Path out = Files.createTempFile("prongsai", ".out");
    Path err = Files.createTempFile("prongsai", ".err");
    try {
      return end(start(out, err, arguments), out, err);
    } finally {
      Files.deleteIfExists(out);
      Files.deleteIfExists(err);
    }
  }

  static Run end(Process process, Path out, Path err) throws IOException, InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new IllegalStateException("not finished in " + PATIENCE_SECONDS + " s");
    }
    return new Run(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  /** What a run said and how it ended. */
  record Run(int exit, String out, String err) {}
}
