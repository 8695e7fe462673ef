package org.prongsai.check.url;

import java.util.Optional;

/**
 * An address as a browser understands it (WHATWG URL standard). User names and passwords are left
 * out: nothing here asks the network.
 *
 * @param scheme in small letters, without the colon
 * @param host as it is asked for: ASCII, small letters; empty when the scheme has none
 * @param port as written when it is not the scheme's own, else empty
 * @param path percent-encoded; begins with {@code /} unless it is opaque
 */
public record Url(
    String scheme,
    Optional<String> host,
    Optional<Integer> port,
    String path,
    Optional<String> query,
    Optional<String> fragment) {

  /** Reads an absolute address; empty is the standard's "failure". */
  public static Optional<Url> parse(String input) {
    return UrlParser.parse(input, Optional.empty());
  }

  /** Reads an address as written on a page whose base is given; empty is "failure". */
  public static Optional<Url> parse(String input, Url base) {
    return UrlParser.parse(input, Optional.of(base));
  }

  /** Whether the path is one piece without folders, as in {@code mailto:} and {@code data:}. */
  public boolean isOpaque() {
    return host.isEmpty() && !path.startsWith("/");
  }

  public boolean isHttp() {
    return scheme.equals("http") || scheme.equals("https");
  }

  /** Host and port, as {@code o.go.th:8080}. */
  public String authority() {
    return host.orElse("") + port.map(p -> ":" + p).orElse("");
  }

  public Url withoutFragment() {
    return fragment.isEmpty() ? this : new Url(scheme, host, port, path, query, Optional.empty());
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(scheme).append(':');
    if (host.isPresent()) {
      out.append("//").append(authority());
    } else if (path.startsWith("//")) {
      out.append("/.");
    }
    out.append(path);
    query.ifPresent(q -> out.append('?').append(q));
    fragment.ifPresent(f -> out.append('#').append(f));
    return out.toString();
  }
}
