package org.prongsai.live.web;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/**
 * A server that does what it is told, however wrong; one connection a request. Loopback only. Pages
 * are bytes written to the socket, so that nothing tidies them.
 */
public final class FaultServer implements AutoCloseable {
  private final ServerSocket socket;
  private final String scheme;
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final List<Request> log = new CopyOnWriteArrayList<>();

  /** What a page does with a request. */
  public interface Page {
    void answer(Request request, Out out) throws Exception;
  }

  /**
   * @param nanos when it arrived, of {@link System#nanoTime}
   * @param headers names in small letters
   */
  public record Request(
      long nanos, String host, String method, String target, Map<String, String> headers) {
    public String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  /** The way back. */
  public record Out(Socket socket, OutputStream stream) {
    public void bytes(byte[] bytes) throws IOException {
      stream.write(bytes);
      stream.flush();
    }

    /** UTF-8. */
    public void text(String text) throws IOException {
      bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A whole answer; headers end in CR LF each. */
    public void answer(String status, String headers, byte[] body) throws IOException {
      text(
          "HTTP/1.1 "
              + status
              + "\r\n"
              + headers
              + "Content-Length: "
              + body.length
              + "\r\nConnection: close\r\n\r\n");
      bytes(body);
    }

    public void html(String status, String html) throws IOException {
      answer(
          status,
          "Content-Type: text/html; charset=utf-8\r\n",
          html.getBytes(StandardCharsets.UTF_8));
    }

    public void redirect(int status, String location) throws IOException {
      answer(status + " Moved", "Location: " + location + "\r\n", new byte[0]);
    }

    /** TCP RST. */
    public void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }
  }

  private FaultServer(ServerSocket socket, String scheme) {
    this.socket = socket;
    this.scheme = scheme;
    thread(this::accept);
  }

  /** On a free port of 127.0.0.N. */
  public static FaultServer at(int n) throws IOException {
    return new FaultServer(
        new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) n})),
        "http");
  }

  /** With TLS, offering these application protocols. */
  public static FaultServer tls(SSLContext context, String... protocols) throws IOException {
    SSLServerSocket socket =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setApplicationProtocols(protocols);
    socket.setSSLParameters(parameters);
    return new FaultServer(socket, "https");
  }

  public FaultServer on(String path, Page page) {
    pages.put(path, page);
    return this;
  }

  public String url(String path) {
    return scheme
        + "://"
        + socket.getInetAddress().getHostAddress()
        + ":"
        + socket.getLocalPort()
        + path;
  }

  public List<Request> log() {
    return log;
  }

  public long count(String target) {
    return log.stream().filter(r -> r.target().equals(target)).count();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket one = socket.accept();
        thread(() -> serve(one));
      } catch (IOException e) {
        return;
      }
    }
  }

  private static void thread(Runnable work) {
    Thread thread = new Thread(work, "fault-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void serve(Socket one) {
    try (one) {
      InputStream in = new BufferedInputStream(one.getInputStream());
      if (one instanceof SSLSocket tls) {
        tls.startHandshake();
        if ("h2".equals(tls.getApplicationProtocol())) {
          one.getOutputStream().write("this is no HTTP/2 at all\r\n".repeat(10).getBytes());
          one.getOutputStream().flush();
          in.read(new byte[1024]);
          return;
        }
      }
      in.mark(1);
      if (in.read() == 0x16) {
        // Somebody speaks TLS to a server that does not: a fatal alert (RFC 8446, 6).
        one.getOutputStream().write(new byte[] {0x15, 3, 1, 0, 2, 2, 40});
        one.shutdownOutput();
        one.setSoTimeout(200);
        in.readNBytes(4096);
        return;
      }
      in.reset();
      String line = line(in);
      String[] parts = line.split(" ");
      if (parts.length < 3) {
        return;
      }
      Map<String, String> headers = new TreeMap<>();
      for (String h = line(in); !h.isEmpty(); h = line(in)) {
        int colon = h.indexOf(':');
        headers.put(h.substring(0, colon).toLowerCase(Locale.ROOT), h.substring(colon + 1).strip());
      }
      Request request =
          new Request(
              System.nanoTime(),
              one.getLocalAddress().getHostAddress(),
              parts[0],
              parts[1],
              headers);
      log.add(request);
      Page page =
          pages.getOrDefault(
              request.target().replaceFirst("\\?.*", ""),
              pages.getOrDefault("*", (r, out) -> out.html("404 Not Found", "<p>404")));
      page.answer(request, new Out(one, one.getOutputStream()));
      one.shutdownOutput();
      // Closing with unread bytes would reset the connection under the answer.
      one.setSoTimeout(200);
      in.read(new byte[1024]);
    } catch (Exception e) {
      // The other side went away, or the page meant it.
    }
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
