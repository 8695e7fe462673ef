package org.prongsai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Settings for web servers, to be put beside the site or into the server by whoever runs it; no
 * part of the site. Tried against Apache and nginx by {@code src/bench/hosting.sh}.
 */
final class Hosting {
  private static final List<String> FILES =
      List.of(".htaccess", "_headers", "nginx.conf", "README.txt");

  /** No script or style inside a page, nothing from another host, no page in a stranger's frame. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

  /** A drawing that is opened by itself runs nothing. */
  private static final String DRAWING = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

  private static final String COMPRESSED =
      "text/html text/css text/csv text/plain text/javascript application/javascript"
          + " application/json application/xml application/atom+xml image/svg+xml";

  private Hosting() {}

  /**
   * The files by their names below {@code target/report/}.
   *
   * @param baseUrl ends in {@code /}; without it the site is taken to live at a host's root
   */
  static Map<String, String> files(Optional<String> baseUrl) {
    Optional<URI> base = baseUrl.map(URI::create);
    Map<String, String> files = new LinkedHashMap<>();
    for (String name : FILES) {
      files.put(
          "hosting/" + name,
          text(name)
              .replace("@BASE@", base.map(URI::getRawPath).orElse("/"))
              .replace("@HOST@", base.map(URI::getHost).orElse("www.example.go.th"))
              .replace("@POLICY@", POLICY)
              .replace("@DRAWING@", DRAWING)
              .replace("@COMPRESSED@", COMPRESSED));
    }
    return files;
  }

  private static String text(String name) {
    try (var in = Hosting.class.getResourceAsStream("hosting/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
