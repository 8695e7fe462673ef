package org.prongsai.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tells browsers which build is the newest: server-sent events. Who connects is told at once, so
 * that a laptop that slept learns what it missed. Between builds there are beats; by them a browser
 * knows that we live, and we learn that a browser has gone.
 */
final class Events {
  private static final int MOST_LISTENERS = 64;

  private final Duration beat;
  private final AtomicInteger listeners = new AtomicInteger();
  private String newest;
  private boolean closed;

  /**
   * @param newest the id of the build that is the newest now
   */
  Events(String newest, Duration beat) {
    this.newest = newest;
    this.beat = beat;
  }

  /** Another build has ended. */
  synchronized void tell(String id) {
    newest = id;
    notifyAll();
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }

  /** How many browsers listen. */
  int listeners() {
    return listeners.get();
  }

  /** Speaks to one browser until it goes away; keeps the thread. */
  void speak(HttpExchange exchange) throws IOException {
    if (listeners.incrementAndGet() > MOST_LISTENERS) {
      listeners.decrementAndGet();
      exchange.sendResponseHeaders(503, -1);
      return;
    }
    try {
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.sendResponseHeaders(200, 0);
      OutputStream out = exchange.getResponseBody();
      write(out, "retry: 1000\n\n");
      String told = "";
      while (true) {
        String now = await(told);
        if (now.isEmpty()) {
          return;
        }
        write(out, now.equals(told) ? "event: beat\ndata:\n\n" : message(now));
        told = now;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      listeners.decrementAndGet();
    }
  }

  private static String message(String id) {
    return "id: " + id + "\ndata: " + id + "\n\n";
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** The newest build, after another than {@code told} or a beat; nothing when it is over. */
  private synchronized String await(String told) throws InterruptedException {
    long end = System.nanoTime() + beat.toNanos();
    long left = beat.toNanos();
    while (!closed && newest.equals(told) && left > 0) {
      wait(Math.max(1, left / 1_000_000));
      left = end - System.nanoTime();
    }
    return closed ? "" : newest;
  }
}
