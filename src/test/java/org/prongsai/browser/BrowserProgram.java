package org.prongsai.browser;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.prongsai.office.print.BrowserFinder;

/**
 * The browser that the tests use. Where there is none and we may (root, apt-get), Debian's Chromium
 * is installed; else the tests fail and say what to type. They are never skipped in silence.
 */
final class BrowserProgram {

  private static final String SCRIPT = "src/test/sh/install-browser.sh";
  private static Optional<Path> known = Optional.empty();

  private BrowserProgram() {}

  static synchronized Path path() {
    if (known.isEmpty()) {
      BrowserFinder finder = BrowserFinder.on(System.getenv());
      known = finder.find();
      if (known.isEmpty()) {
        install();
        known = finder.find();
      }
    }
    return known.orElseThrow(
        () ->
            new IllegalStateException(
                "No Chromium, Chrome or Edge was found. Type: sudo sh "
                    + SCRIPT
                    + "   (or set "
                    + BrowserFinder.VARIABLE
                    + "=/path/to/browser)"));
  }

  private static void install() {
    boolean aptGet =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "apt-get")));
    if (!aptGet || !"root".equals(System.getProperty("user.name"))) {
      return;
    }
    System.out.println("No browser found; installing Debian's Chromium by " + SCRIPT);
    try {
      Process process = new ProcessBuilder("sh", SCRIPT).redirectErrorStream(true).start();
      process.getOutputStream().close();
      Thread reader =
          new Thread(
              () ->
                  process.inputReader(StandardCharsets.UTF_8).lines().forEach(System.out::println));
      reader.setDaemon(true);
      reader.start();
      if (!process.waitFor(10, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      System.out.println(SCRIPT + " could not be run: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
