package org.prongsai.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Answers one request: whole, a part of it, or that the browser has it already. */
record Reply(HttpExchange exchange) {
  static final String HTML = "text/html; charset=utf-8";
  private static final String PLAIN = "text/plain; charset=utf-8";

  /** A body that may be asked for in part and kept. */
  void send(int status, String type, Body body) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    String tag = body.tag();
    headers.set("Content-Type", type);
    headers.set("ETag", tag);
    // Asked each time, so that no page is older than its build.
    headers.set("Cache-Control", "no-cache");
    if (status != 200) {
      whole(status, body);
    } else if (isKnown(tag)) {
      exchange.sendResponseHeaders(304, -1);
    } else {
      headers.set("Accept-Ranges", "bytes");
      Optional<ByteRange> range = range(body, tag);
      if (range.isEmpty()) {
        whole(status, body);
      } else if (range.get().isThere()) {
        ByteRange r = range.get();
        String which = "bytes " + r.from() + "-" + (r.to() - 1) + "/" + body.length();
        headers.set("Content-Range", which);
        part(206, body, r);
      } else {
        headers.set("Content-Range", "bytes */" + body.length());
        text(416, "");
      }
    }
  }

  private void whole(int status, Body body) throws IOException {
    part(status, body, new ByteRange(0, body.length()));
  }

  private void part(int status, Body body, ByteRange range) throws IOException {
    if (isHead()) {
      exchange.getResponseHeaders().set("Content-Length", Long.toString(range.length()));
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    // The server takes 0 for "unknown" and -1 for "none".
    exchange.sendResponseHeaders(status, range.length() == 0 ? -1 : range.length());
    if (range.isThere()) {
      body.write(exchange.getResponseBody(), range.from(), range.to());
    }
  }

  /** A page that is made for the moment. */
  void page(int status, String html) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", HTML);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    whole(status, new Body.Bytes(html.getBytes(StandardCharsets.UTF_8)));
  }

  /** A word to somebody who is not to be let in, or has lost the way. */
  void text(int status, String text) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", PLAIN);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    whole(status, new Body.Bytes(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** To another address of this server. */
  void moved(String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    text(301, "");
  }

  private boolean isHead() {
    return exchange.getRequestMethod().equals("HEAD");
  }

  private boolean isKnown(String tag) {
    String known = exchange.getRequestHeaders().getFirst("If-None-Match");
    return known != null
        && Arrays.stream(known.split(","))
            .map(k -> k.strip().replaceFirst("^W/", ""))
            .anyMatch(k -> k.equals(tag) || k.equals("*"));
  }

  private Optional<ByteRange> range(Body body, String tag) {
    String onlyIf = exchange.getRequestHeaders().getFirst("If-Range");
    boolean same = onlyIf == null || onlyIf.strip().equals(tag);
    return same && !isHead()
        ? ByteRange.of(exchange.getRequestHeaders().getFirst("Range"), body.length())
        : Optional.empty();
  }
}
