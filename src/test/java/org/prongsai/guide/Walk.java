package org.prongsai.guide;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Walks the guide from an empty folder on: types every command as it is written, fills in the
 * workbook, lays the files. As a program it does so for the script that makes the pictures.
 */
final class Walk {
  private static final Path PDF =
      Path.of(
          "src/main/resources/org/prongsai/sample/content/2568/files/O7/annual-report-2567.pdf");

  private final Path launcher = Path.of("prongsai").toAbsolutePath();
  private final List<Done> done = new ArrayList<>();
  private Path folder;

  /** What a command came to. */
  record Done(String line, int exit, String said) {}

  Walk(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Walk walk = new Walk(Path.of(arguments[0]));
    for (Done command : walk.all()) {
      System.out.println("$ " + command.line() + "   (" + command.exit() + ")");
      System.out.println(command.said().strip());
    }
  }

  /** Where the last command left us. */
  Path folder() {
    return folder;
  }

  List<Done> all() throws IOException, InterruptedException {
    String workbook = Guide.workbook();
    for (Guide.Step step : Guide.steps()) {
      if (step instanceof Guide.Step.Command command) {
        run(command.line());
      } else if (step instanceof Guide.Step.Fill fill) {
        TypedBook book = new TypedBook(folder.resolve(workbook));
        book.type(fill.sheet(), fill.rows());
        book.save();
      } else if (step instanceof Guide.Step.Lay lay) {
        Files.createDirectories(folder.resolve(lay.file()).getParent());
        Files.copy(PDF, folder.resolve(lay.file()));
      } else if (step instanceof Guide.Step.Write write) {
        Files.writeString(folder.resolve(write.file()), write.text());
      }
    }
    return done;
  }

  private void run(String line) throws IOException, InterruptedException {
    if (line.startsWith("cd ")) {
      folder = folder.resolve(line.substring(3));
      return;
    }
    ProcessBuilder shell =
        new ProcessBuilder("sh", "-c", line.replaceFirst("^prongsai", "exec '" + launcher + "'"));
    shell.environment().put("LC_ALL", "C.UTF-8");
    shell.environment().put("PATH", noBrowser() + ":" + System.getenv("PATH"));
    Process process = shell.directory(folder.toFile()).redirectErrorStream(true).start();
    StringBuilder said = new StringBuilder();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String l = lines.readLine(); l != null; l = lines.readLine()) {
        said.append(l).append('\n');
        if (l.contains("http://127.0.0.1:")) {
          // Looked at; Ctrl-C. By its handle: the process itself would close what we read.
          process.descendants().forEach(ProcessHandle::destroy);
          process.toHandle().destroy();
        }
      }
    }
    process.waitFor(2, TimeUnit.MINUTES);
    done.add(new Done(line, process.exitValue(), said.toString()));
  }

  /** Nobody sits before this screen: what opens a browser does nothing. */
  private Path noBrowser() throws IOException {
    Path bin = Files.createDirectories(folder.getParent().resolve("bin"));
    Path open = bin.resolve("xdg-open");
    if (!Files.exists(open)) {
      Files.writeString(open, "#!/bin/sh\n");
      open.toFile().setExecutable(true);
    }
    return bin;
  }
}
