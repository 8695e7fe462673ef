package org.prongsai.serve;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** HTTP as written on the wire: what no well-behaved client would send can be sent too. */
final class RawHttp implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 120_000;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  RawHttp(int port) throws IOException {
    socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = socket.getInputStream();
    out = socket.getOutputStream();
  }

  /**
   * @param headers names in lower case
   * @param body one letter for each byte
   */
  record Answer(int status, Map<String, String> headers, String body) {
    String header(String name) {
      return headers.getOrDefault(name, "");
    }

    String utf8() {
      return new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
  }

  /** A whole request by a browser that knows whom it speaks to. */
  static Answer get(int port, String path, String... headers) throws IOException {
    return ask(port, "GET", path, headers);
  }

  static Answer ask(int port, String method, String path, String... headers) throws IOException {
    StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    request.append("Host: 127.0.0.1:").append(port).append("\r\n");
    for (String header : headers) {
      request.append(header).append("\r\n");
    }
    return raw(port, request + "Connection: close\r\n\r\n", method.equals("HEAD"));
  }

  /** Any letters at all; a connection that is closed without an answer counts as 0. */
  static Answer raw(int port, String letters, boolean head) throws IOException {
    try (RawHttp http = new RawHttp(port)) {
      http.send(letters);
      return http.answer(head);
    } catch (EOFException e) {
      return new Answer(0, Map.of(), "");
    }
  }

  void send(String letters) throws IOException {
    out.write(letters.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private Answer answer(boolean head) throws IOException {
    int status = Integer.parseInt(line().split(" ")[1]);
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    byte[] body = head ? new byte[0] : in.readAllBytes();
    return new Answer(status, headers, new String(body, StandardCharsets.ISO_8859_1));
  }

  /** The next line, without its end. */
  String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("after: " + line.toString(StandardCharsets.ISO_8859_1));
      }
      line.write(b);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
