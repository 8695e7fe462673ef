import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * Many hosts on one loopback port, each a 127.0.x.y, which answer after a while; and a folder of
 * pages that link to them. {@code GET /count} tells how it was asked.
 *
 * <p>{@code java ManyHosts.java FOLDER HOSTS LINKS MILLIS}: prints {@code ready}.
 */
public final class ManyHosts {
  private static final Map<String, List<Long>> ASKED = new ConcurrentHashMap<>();

  private ManyHosts() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    int hosts = Integer.parseInt(args[1]);
    int links = Integer.parseInt(args[2]);
    int millis = Integer.parseInt(args[3]);
    HttpServer server = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 1000);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          byte[] body;
          int status = 200;
          if (path.equals("/count")) {
            body = count().getBytes(StandardCharsets.UTF_8);
          } else {
            String host = exchange.getLocalAddress().getAddress().getHostAddress();
            List<Long> times = ASKED.computeIfAbsent(host, h -> new ArrayList<>());
            synchronized (times) {
              times.add(System.nanoTime());
            }
            sleep(millis);
            status = path.startsWith("/page") ? 200 : 404;
            body =
                ("<!doctype html><title>" + path + "</title>" + "<p>text".repeat(500))
                    .getBytes(StandardCharsets.UTF_8);
          }
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(status, body.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
    server.start();
    Files.createDirectories(folder);
    int port = server.getAddress().getPort();
    int pages = 100;
    for (int p = 0; p < pages; p++) {
      StringBuilder html =
          new StringBuilder("<!doctype html><html lang=th><meta charset=utf-8><title>" + p)
              .append("</title><h1>x</h1>");
      for (int i = p; i < links; i += pages) {
        int host = i % hosts;
        html.append("<p><a href=\"http://127.0.")
            .append(1 + host / 200)
            .append('.')
            .append(1 + host % 200)
            .append(':')
            .append(port)
            .append("/page")
            .append(i)
            .append("\">x</a>\n");
      }
      html.append("<p><a href=p").append((p + 1) % pages).append(".html>x</a>");
      Files.writeString(folder.resolve(p == 0 ? "index.html" : "p" + p + ".html"), html);
    }
    Files.copy(
        folder.resolve("index.html"),
        folder.resolve("p0.html"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    System.out.println("ready " + port);
  }

  private static void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Questions in all, of the busiest host, and the most of one host in any second. */
  private static String count() {
    int all = 0;
    int most = 0;
    int rate = 0;
    for (List<Long> times : ASKED.values()) {
      synchronized (times) {
        times.sort(null);
        all += times.size();
        most = Math.max(most, times.size());
        for (int from = 0, to = 0; to < times.size(); to++) {
          while (times.get(to) - times.get(from) >= 1_000_000_000L) {
            from++;
          }
          rate = Math.max(rate, to - from + 1);
        }
      }
    }
    String text = all + " questions; busiest host " + most + "; most a second a host " + rate;
    ASKED.clear();
    return text + "\n";
  }
}
