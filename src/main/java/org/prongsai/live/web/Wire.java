package org.prongsai.live.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.prongsai.check.url.Url;

/** One request and its answer, with a deadline for all of it; follows nothing, judges nothing. */
final class Wire {
  /** Of an answer that is none: an error page, a redirect. */
  private static final int REST = 8 << 10;

  private static final Charset THAI = Charset.forName("x-windows-874");

  private final Manners manners;
  private final Timing timing;
  private final TlsJudge judge;
  private final HttpClient client;

  Wire(Manners manners, Timing timing, TlsJudge judge, Executor executor) {
    this.manners = manners;
    this.timing = timing;
    this.judge = judge;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(manners.connect())
            .followRedirects(HttpClient.Redirect.NEVER)
            .sslContext(judge.context())
            .executor(executor)
            .build();
  }

  /**
   * What is sent.
   *
   * @param cookie empty for none
   * @param old whether HTTP/2 is not even offered
   */
  record Request(Url url, boolean head, Ask ask, String cookie, boolean ranged, boolean old) {}

  /** Fails with what the client throws, and with a cancellation when the time is over. */
  CompletableFuture<Answer.Answered> send(Request request) {
    HttpRequest sent;
    try {
      sent = request(request);
    } catch (IllegalArgumentException e) {
      return CompletableFuture.failedFuture(new IOException("unaskable", e));
    }
    CompletableFuture<HttpResponse<Answer.Body>> answer =
        client.sendAsync(
            sent,
            info ->
                Bodies.upTo(
                    info.statusCode() >= 200 && info.statusCode() < 300
                        ? request.ask().most()
                        : REST,
                    request.ask().depth() != Ask.Depth.HASH));
    Duration patience = request.head() ? manners.head() : manners.exchange();
    timing.after(patience, () -> answer.cancel(true));
    return answer.thenApply(r -> answered(request, r));
  }

  private HttpRequest request(Request request) {
    // HTTP/2 without TLS would be asked for by an Upgrade that old servers choke on.
    boolean plain = request.url().scheme().equals("http");
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(uri(request.url()))
            .version(
                plain || request.old() ? HttpClient.Version.HTTP_1_1 : HttpClient.Version.HTTP_2)
            .header("User-Agent", manners.agent())
            .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
            .header("Accept-Language", "th,en;q=0.5");
    if (!request.cookie().isEmpty()) {
      builder.header("Cookie", request.cookie());
    }
    if (request.head()) {
      return builder.method("HEAD", HttpRequest.BodyPublishers.noBody()).build();
    }
    if (request.ask().depth() == Ask.Depth.WHOLE) {
      builder.header("Accept-Encoding", "gzip");
    } else if (request.ask().depth() != Ask.Depth.HASH && request.ranged()) {
      builder.header("Range", "bytes=0-" + (request.ask().most() - 1));
    }
    return builder.GET().build();
  }

  /**
   * The same address in the narrower grammar of {@link URI}: a few characters that the URL standard
   * leaves alone are percent-encoded, and so is a percent sign that encodes nothing.
   */
  static URI uri(Url url) {
    String path = url.path() + url.query().map(q -> "?" + q).orElse("");
    StringBuilder safe = new StringBuilder(path.length());
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      boolean bad = "|[]\\^`{}\"<>".indexOf(c) >= 0;
      if (bad || c == '%' && !isEncoded(path, i)) {
        safe.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
      } else {
        safe.append(c);
      }
    }
    return URI.create(url.scheme() + "://" + url.authority() + safe);
  }

  private static boolean isEncoded(String path, int percent) {
    return percent + 2 < path.length()
        && Character.digit(path.charAt(percent + 1), 16) >= 0
        && Character.digit(path.charAt(percent + 2), 16) >= 0;
  }

  private Answer.Answered answered(Request request, HttpResponse<Answer.Body> response) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    response
        .headers()
        .map()
        .forEach(
            (name, values) ->
                headers.put(
                    name.toLowerCase(Locale.ROOT), values.stream().map(Wire::decoded).toList()));
    Answer.Body body = response.body() == null ? Answer.Body.NONE : response.body();
    List<String> coding = headers.getOrDefault("content-encoding", List.of());
    if (!coding.isEmpty()) {
      body = Bodies.unpacked(body, coding.get(0), request.ask().most());
    }
    boolean empty = headers.getOrDefault("content-length", List.of()).equals(List.of("0"));
    if (request.head() && !empty) {
      body = new Answer.Body(body.bytes(), true, 0, Optional.empty());
    }
    Url url = request.url();
    return new Answer.Answered(
        url,
        response.statusCode(),
        headers,
        body,
        judge.gap(host(url), port(url)),
        response.sslSession().flatMap(Wire::until));
  }

  static String host(Url url) {
    return url.host().orElse("");
  }

  static int port(Url url) {
    return url.port().orElse(url.scheme().equals("https") ? 443 : 80);
  }

  private static Optional<Instant> until(SSLSession session) {
    try {
      Certificate own = session.getPeerCertificates()[0];
      return own instanceof X509Certificate x509
          ? Optional.of(x509.getNotAfter().toInstant())
          : Optional.empty();
    } catch (SSLPeerUnverifiedException e) {
      return Optional.empty();
    }
  }

  /** The client reads a byte as a letter; they are UTF-8, or else Thai Windows. */
  static String decoded(String header) {
    if (header.chars().allMatch(c -> c < 0x80)) {
      return header;
    }
    byte[] bytes = header.getBytes(StandardCharsets.ISO_8859_1);
    try {
      String utf8 = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      // "แผน" in Thai Windows happens to be one Greek letter with a breathing mark in UTF-8.
      boolean odd = utf8.chars().anyMatch(c -> c >= 0x1E00 && c < 0x2000);
      return odd ? new String(bytes, THAI) : utf8;
    } catch (CharacterCodingException e) {
      return new String(bytes, THAI);
    }
  }
}
