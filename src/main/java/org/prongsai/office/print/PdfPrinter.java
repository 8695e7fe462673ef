package org.prongsai.office.print;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Prints a page by a browser, as its print stylesheet says. The browser gets a fresh profile, finds
 * no host, and is gone afterwards.
 *
 * @param limit what a browser may take; then it is ended
 */
public record PdfPrinter(Path browser, Duration limit) {
  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--no-first-run",
          "--no-default-browser-check",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-extensions",
          "--disable-quic",
          "--disable-sync",
          "--host-resolver-rules=MAP * ~NOTFOUND",
          "--no-pdf-header-footer");

  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  /**
   * What kept it from printing: empty when it took too long.
   *
   * @param said the last line that it said
   */
  public record Failure(boolean late, String said) {}

  /**
   * @param room an empty folder for the profile and what the browser says; the caller deletes it
   * @return empty when {@code pdf} is there
   * @throws IOException when the browser cannot be started
   */
  public Optional<Failure> print(Path page, Path pdf, Path room) throws IOException {
    Path log = room.resolve("said.txt");
    Process process =
        new ProcessBuilder(command(page, pdf, room.resolve("profile")))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return Optional.of(new Failure(true, ""));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(new Failure(true, ""));
    } finally {
      end(process);
    }
    return isPdf(pdf) ? Optional.empty() : Optional.of(new Failure(false, lastLine(log)));
  }

  private List<String> command(Path page, Path pdf, Path profile) {
    List<String> command = new ArrayList<>(List.of(browser.toString()));
    command.addAll(FLAGS);
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("--no-sandbox"); // Chromium refuses to start otherwise; the page is ours
    }
    command.add("--user-data-dir=" + profile);
    command.add("--print-to-pdf=" + pdf);
    command.add(page.toUri().toString());
    return command;
  }

  private static void end(Process process) {
    Stream.concat(process.descendants(), Stream.of(process.toHandle()))
        .forEach(ProcessHandle::destroyForcibly);
    try {
      process.waitFor(5, TimeUnit.SECONDS); // or its last files come into a folder that is gone
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isPdf(Path pdf) throws IOException {
    if (!Files.isRegularFile(pdf)) {
      return false;
    }
    try (var in = Files.newInputStream(pdf)) {
      return java.util.Arrays.equals(in.readNBytes(PDF.length), PDF);
    }
  }

  private static String lastLine(Path log) throws IOException {
    String said = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).strip();
    return said.substring(said.lastIndexOf('\n') + 1);
  }
}
