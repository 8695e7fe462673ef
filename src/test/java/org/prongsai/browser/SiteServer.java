package org.prongsai.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A folder of HTML as a plain web server serves it, on the loopback address, at any free port. */
public final class SiteServer implements AutoCloseable {

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("xml", "application/xml"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("woff2", "font/woff2"));

  /** How long a font takes on a slow line: the text is on the screen before it. */
  private static final long FONT_DELAY_MILLIS = 400;

  private final Path root;
  private final boolean slowFonts;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final HttpServer server;
  private final Map<String, String> headers;

  public SiteServer(Path root) {
    this(root, Map.of(), false);
  }

  /**
   * @param headers sent with every answer
   */
  public SiteServer(Path root, Map<String, String> headers) {
    this(root, headers, false);
  }

  /** The same, with fonts that come after everything else. */
  public static SiteServer withSlowFonts(Path root) {
    return new SiteServer(root, Map.of(), true);
  }

  private SiteServer(Path root, Map<String, String> headers, boolean slowFonts) {
    this.headers = Map.copyOf(headers);
    this.root = root.toAbsolutePath().normalize();
    this.slowFonts = slowFonts;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** {@code http://127.0.0.1:PORT/} */
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      headers.forEach(exchange.getResponseHeaders()::set);
      String path = exchange.getRequestURI().getPath();
      Path file = root.resolve(path.substring(1)).normalize();
      if (!file.startsWith(root)) {
        exchange.sendResponseHeaders(403, -1);
      } else if (Files.isDirectory(file) && !path.endsWith("/")) {
        exchange.getResponseHeaders().set("Location", exchange.getRequestURI().getRawPath() + "/");
        exchange.sendResponseHeaders(301, -1);
      } else {
        if (slowFonts && path.endsWith(".woff2")) {
          pause();
        }
        Path wanted = Files.isDirectory(file) ? file.resolve("index.html") : file;
        boolean found = Files.isRegularFile(wanted) && !(path.endsWith("/") && wanted.equals(file));
        send(exchange, found ? 200 : 404, found ? wanted : root.resolve("404.html"));
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(FONT_DELAY_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, int status, Path file) throws IOException {
    String name = file.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1);
    byte[] body = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
    exchange
        .getResponseHeaders()
        .set("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"));
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
