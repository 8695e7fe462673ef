package org.prongsai.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * What a first visit to one page brings over the wire, in bytes: everything that the browser asks
 * for, gzipped as servers do by default (level 6) where that makes it smaller; without headers.
 */
public record FirstVisit(long html, long css, long js, long fonts, long other) {

  /**
   * @param root the folder that the server serves
   * @param page its address from there
   */
  public static FirstVisit to(Tab tab, SiteServer server, Path root, String page) {
    tab.withoutCache().go(server.address() + page);
    List<Path> files =
        tab.requests().stream()
            .distinct()
            .filter(request -> request.startsWith(server.address()))
            .map(request -> root.resolve(URI.create(request).getPath().substring(1)))
            .map(file -> Files.isDirectory(file) ? file.resolve("index.html") : file)
            .toList();
    long html = sum(files, "html");
    long css = sum(files, "css");
    long js = sum(files, "js");
    long fonts = sum(files, "woff2");
    return new FirstVisit(html, css, js, fonts, sum(files, "") - html - css - js - fonts);
  }

  public long total() {
    return html + css + js + fonts + other;
  }

  private static long sum(List<Path> files, String ending) {
    return files.stream()
        .filter(file -> ending.isEmpty() || file.toString().endsWith("." + ending))
        .mapToLong(FirstVisit::overTheWire)
        .sum();
  }

  /** The bytes of a file as a server sends it. */
  public static long overTheWire(Path file) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      Files.copy(file, gzip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Math.min(file.toFile().length(), packed.size());
  }
}
