package org.prongsai.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.prongsai.problem.Language;

/** A folder of HTML behind the preview's door, without any build. */
final class ServedFolder implements AutoCloseable {
  static final Duration BEAT = Duration.ofMillis(20);

  final Path site;
  final Pages pages = new Pages(Language.TH, "run", report -> "<body>งานที่เหลือ</body>");
  final Events events = new Events(pages.id(), BEAT);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  ServedFolder(Path site) throws IOException {
    this.site = site;
    server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/", new Door(Gate.of(server.getAddress()), new SiteFiles(site), pages, events));
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** A file of the site. */
  ServedFolder with(String name, byte[] bytes) throws IOException {
    Path file = site.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return this;
  }

  ServedFolder with(String name, String text) throws IOException {
    return with(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  RawHttp.Answer get(String path, String... headers) throws IOException {
    return RawHttp.get(port(), path, headers);
  }

  @Override
  public void close() {
    events.close();
    server.stop(0);
    threads.shutdownNow();
  }
}
