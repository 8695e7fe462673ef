package org.prongsai.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/** Opens to browsers of this machine, for reading only, and shows each to what it asks for. */
final class Door implements HttpHandler {
  private static final String REPORT = "_report";
  private static final String NOW = "now";
  private static final Set<String> OWN_FILES = Set.of("preview.js", "panel.css");

  private final Gate gate;
  private final SiteFiles site;
  private final Pages pages;
  private final Events events;

  Door(Gate gate, SiteFiles site, Pages pages, Events events) {
    this.gate = gate;
    this.site = site;
    this.pages = pages;
    this.events = events;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Reply reply = new Reply(exchange);
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      exchange.getResponseHeaders().set("Referrer-Policy", "same-origin");
      // No other site on this machine may draw our pages into its own.
      exchange.getResponseHeaders().set("Cross-Origin-Resource-Policy", "same-origin");
      String method = exchange.getRequestMethod();
      if (!gate.isOurs(exchange)) {
        exchange.getResponseHeaders().set("Connection", "close");
        reply.text(421, pages.words().text("serve.other-host"));
      } else if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        exchange.getResponseHeaders().set("Connection", "close");
        reply.text(405, "");
      } else {
        String raw = exchange.getRequestURI().getRawPath();
        Optional<RequestPath> path = RequestPath.of(raw);
        if (path.isPresent()) {
          lead(path.get(), reply);
        } else {
          nothing(reply);
        }
      }
    }
  }

  private void lead(RequestPath path, Reply reply) throws IOException {
    if (path.startsWith(Injection.OWN)) {
      own(path, reply);
    } else if (path.startsWith(REPORT)) {
      if (path.names().size() > 1) {
        nothing(reply);
      } else if (path.folder()) {
        reply.page(200, pages.report(host(reply)));
      } else {
        reply.moved("/" + REPORT + "/");
      }
    } else {
      Optional<RequestPath> inside = path.below(base());
      if (inside.isPresent()) {
        show(site.find(inside.get()), reply);
      } else {
        showWhereItLives(path, reply);
      }
    }
  }

  private RequestPath base() {
    return RequestPath.of(pages.base()).orElseThrow();
  }

  /** Who asks at the root for a site that lives below it is led there. */
  private void showWhereItLives(RequestPath path, Reply reply) throws IOException {
    SiteFiles.Found found = site.find(path);
    if (found instanceof SiteFiles.Found.NoSite) {
      show(found, reply);
    } else if (path.names().equals(base().names())) {
      reply.moved(pages.base());
    } else if (found instanceof SiteFiles.Found.Nothing) {
      nothing(reply);
    } else {
      String query = reply.exchange().getRequestURI().getRawQuery();
      String asked = reply.exchange().getRequestURI().getRawPath().substring(1);
      reply.moved(pages.base() + asked + (query == null ? "" : "?" + query));
    }
  }

  private void show(SiteFiles.Found found, Reply reply) throws IOException {
    if (found instanceof SiteFiles.Found.File file) {
      send(200, file, reply);
    } else if (found instanceof SiteFiles.Found.Folder) {
      String query = reply.exchange().getRequestURI().getRawQuery();
      String path = reply.exchange().getRequestURI().getRawPath();
      reply.moved(path + "/" + (query == null ? "" : "?" + query));
    } else if (found instanceof SiteFiles.Found.NoSite) {
      reply.page(503, pages.empty(host(reply)));
    } else {
      nothing(reply);
    }
  }

  private void send(int status, SiteFiles.Found.File file, Reply reply) throws IOException {
    Body body =
        file.isPage() && file.body() instanceof Body.Bytes page
            ? new Body.Bytes(pages.previewed(file.name(), page.bytes(), host(reply)))
            : file.body();
    reply.send(status, MediaTypes.of(file.name()), body);
  }

  /** The site's own page for what is not there, so that it can be seen too. */
  private void nothing(Reply reply) throws IOException {
    SiteFiles.Found page = site.find(RequestPath.of("/404.html").orElseThrow());
    if (page instanceof SiteFiles.Found.File file) {
      send(404, file, reply);
    } else if (page instanceof SiteFiles.Found.NoSite) {
      reply.page(503, pages.empty(host(reply)));
    } else {
      reply.text(404, pages.words().text("serve.not-found"));
    }
  }

  private void own(RequestPath path, Reply reply) throws IOException {
    int more = path.names().size() - 2;
    if (more >= 0 && path.names().get(1).equals(NOW) && (more > 0 || path.folder())) {
      now(path.after(2), reply);
      return;
    }
    String name = path.names().get(path.names().size() - 1);
    if (path.names().size() == 2 && !path.folder() && name.equals("events")) {
      if (reply.exchange().getRequestMethod().equals("GET")) {
        events.speak(reply.exchange());
      } else {
        reply.text(405, "");
      }
    } else if (path.names().size() == 2 && !path.folder() && OWN_FILES.contains(name)) {
      try (InputStream in = Door.class.getResourceAsStream(name)) {
        reply.send(200, MediaTypes.of(name), new Body.Bytes(in.readAllBytes()));
      }
    } else {
      reply.text(404, "");
    }
  }

  /** A page of the site, for our script in that page: the page's policy lets it ask only here. */
  private void now(RequestPath path, Reply reply) throws IOException {
    Optional<RequestPath> inside = path.below(base());
    if (inside.isPresent()
        && site.find(inside.get()) instanceof SiteFiles.Found.File file
        && file.isPage()) {
      send(200, file, reply);
    } else {
      reply.text(404, "");
    }
  }

  /** As the browser calls us; checked at the gate. */
  private static String host(Reply reply) {
    return reply.exchange().getRequestHeaders().getFirst("Host").strip();
  }
}
