package org.prongsai.browser;

import static org.prongsai.Eventually.eventually;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.prongsai.Folders;

/** A headless browser with a fresh profile of its own; closing it ends every process it started. */
public final class Browser implements AutoCloseable {

  private static final String READY = "DevTools listening on ";

  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-dev-shm-usage",
          "--no-first-run",
          "--no-default-browser-check",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-extensions",
          "--disable-sync",
          "--force-color-profile=srgb",
          "--remote-debugging-port=0");

  private final Path profile;
  private final Process process;
  private final DevTools devTools;
  private final Thread onExit = new Thread(this::end);

  private Browser(Path profile, Process process, DevTools devTools) {
    this.profile = profile;
    this.process = process;
    this.devTools = devTools;
    Runtime.getRuntime().addShutdownHook(onExit);
  }

  /** Starts the browser of this machine, installing one where that is possible and needed. */
  public static Browser launch() {
    Path program = BrowserProgram.path();
    try {
      Path profile = Files.createTempDirectory("prongsai-browser");
      List<String> command = new ArrayList<>(List.of(program.toString()));
      command.addAll(FLAGS);
      command.add("--user-data-dir=" + profile);
      command.add("about:blank");
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      try {
        URI address = DevTools.await("starting " + program, addressOf(process));
        return new Browser(profile, process, new DevTools(address));
      } catch (IllegalStateException e) {
        end(process, profile);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new tab with an empty page. */
  public Tab open() {
    String target =
        devTools.call("Target.createTarget", Map.of("url", "about:blank")).get("targetId").asText();
    String session =
        devTools
            .call("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .asText();
    return new Tab(devTools, target, session);
  }

  /** Ends the browser and deletes its profile. */
  @Override
  public void close() {
    devTools.close();
    Runtime.getRuntime().removeShutdownHook(onExit);
    end();
  }

  private void end() {
    end(process, profile);
  }

  private static void end(Process process, Path profile) {
    // The browser first: it begins no other process then.
    List<ProcessHandle> all =
        Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    CompletableFuture<?>[] ends =
        all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
    DevTools.await("the browser's end", CompletableFuture.allOf(ends));
    // A process that was just beginning is not among them: it ends by itself, and may write still.
    eventually(() -> Folders.delete(profile));
  }

  /** The address that the browser prints when it is ready; its other lines explain a failure. */
  private static CompletableFuture<URI> addressOf(Process process) {
    CompletableFuture<URI> address = new CompletableFuture<>();
    Thread reader =
        new Thread(
            () -> {
              List<String> said = new ArrayList<>();
              try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
                // To the very end, or the pipe fills up and the browser stands still.
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                  if (line.startsWith(READY)) {
                    address.complete(URI.create(line.substring(READY.length()).strip()));
                  } else if (!address.isDone()) {
                    said.add(line);
                  }
                }
              } catch (IOException e) {
                said.add(e.toString());
              }
              address.completeExceptionally(new IOException(String.join("\n", said)));
            },
            "browser-output");
    reader.setDaemon(true);
    reader.start();
    return address;
  }
}
