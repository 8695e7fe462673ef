package org.prongsai.live.audit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.prongsai.check.url.Url;

/** Serves a fixture on loopback; what lies on other hosts, on another loopback address. */
public final class SiteServer implements AutoCloseable {
  private static final String ELSEWHERE = "127.0.0.3";

  private final FixtureSite site;
  private final HttpServer own;
  private final HttpServer other;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  public final List<String> asked = new CopyOnWriteArrayList<>();

  private SiteServer(FixtureSite site) throws IOException {
    this.site = site;
    this.own = server("127.0.0.1");
    this.other = server(ELSEWHERE);
  }

  public static SiteServer of(FixtureSite site) throws IOException {
    return new SiteServer(site);
  }

  private HttpServer server(String host) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName(host), 0), 50);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
    return server;
  }

  public String home() {
    return "http://127.0.0.1:" + own.getAddress().getPort() + "/";
  }

  private String elsewhere() {
    return "http://" + ELSEWHERE + ":" + other.getAddress().getPort() + "/";
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().toString();
      boolean outside = exchange.getLocalAddress().getAddress().getHostAddress().equals(ELSEWHERE);
      asked.add(path);
      FixtureSite.Route route = site.routes().get(outside ? address(path) : path);
      FixtureSite.Route known = route == null ? FixtureSite.Route.of("status") : route;
      switch (known.kind()) {
        case "page" -> send(exchange, 200, "text/html", here(known.body()));
        case "pdf" -> send(exchange, 200, "application/pdf", FixtureSite.pdf(path));
        case "redirect" -> {
          exchange.getResponseHeaders().set("Location", known.argument());
          send(exchange, 302, "text/html", new byte[0]);
        }
        case "login", "drive-login" -> {
          if (path.contains("login")) {
            send(exchange, 200, "text/html; charset=utf-8", FixtureSite.login());
          } else {
            exchange.getResponseHeaders().set("Location", "/login?next=" + path);
            send(exchange, 302, "text/html", new byte[0]);
          }
        }
        case "status" ->
            send(
                exchange,
                known.argument().isEmpty() ? missing(path) : Integer.parseInt(known.argument()),
                "text/html; charset=utf-8",
                path.startsWith("/login") ? FixtureSite.login() : FixtureSite.html("404", "404"));
        default ->
            send(
                exchange,
                200,
                "text/html; charset=utf-8",
                FixtureSite.html("เอกสาร", "<p>เนื้อหา</p>"));
      }
    }
  }

  private static int missing(String path) {
    return path.startsWith("/login") ? 200 : 404;
  }

  /** {@code /drive.google.com/file} → {@code https://drive.google.com/file}. */
  private static String address(String path) {
    return "https:/" + path;
  }

  /** The page with other hosts' addresses on loopback, and its own host as it is here. */
  private byte[] here(byte[] body) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    StringBuilder out = new StringBuilder();
    for (String part : text.split("(?=href=\"https://)|(?=HREF=\"https://)")) {
      boolean outside = part.substring(0, Math.min(14, part.length())).contains("=\"https://");
      out.append(outside ? part.substring(0, 6) + elsewhere() + part.substring(14) : part);
    }
    return out.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
    if (!head && body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  public Url url() {
    return Url.parse(home()).orElseThrow();
  }

  @Override
  public void close() {
    own.stop(0);
    other.stop(0);
    threads.shutdownNow();
  }
}
