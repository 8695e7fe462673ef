package org.prongsai.check;

import java.util.Optional;
import org.prongsai.check.url.Percent;
import org.prongsai.check.url.Url;

/**
 * Where the links of a site lead: addresses as a browser reads them, files as a host finds them.
 */
final class Resolver {
  private static final String NOWHERE = "site.invalid";

  private final CheckOptions options;
  private final Names names;
  private final Url root;

  Resolver(CheckOptions options, Names names) {
    this.options = options;
    this.names = names;
    this.root = root(options);
  }

  private static Url root(CheckOptions options) {
    Url url =
        options.baseUrl().flatMap(Url::parse).filter(Url::isHttp).orElseGet(Resolver::nowhere);
    String folder = url.path().endsWith("/") ? url.path() : url.path() + "/";
    return new Url(
        url.scheme(), url.host(), url.port(), folder, Optional.empty(), Optional.empty());
  }

  private static Url nowhere() {
    return Url.parse("http://" + NOWHERE + "/").orElseThrow();
  }

  boolean isHttps() {
    return root.scheme().equals("https");
  }

  /** The address of a file of the site. */
  Url address(String file) {
    String path = root.path() + Percent.encodeName(file);
    return new Url(
        root.scheme(), root.host(), root.port(), path, Optional.empty(), Optional.empty());
  }

  /** What the links of a page are read against (HTML 2.4.3). */
  Url base(PageFacts page) {
    Url own = address(page.file);
    return page.base
        .flatMap(href -> Url.parse(href, own))
        .filter(url -> !url.scheme().equals("data") && !url.scheme().equals("javascript"))
        .map(Url::withoutFragment)
        .orElse(own);
  }

  Target resolve(String written, Url base) {
    Optional<String> server = officeServer(written);
    if (server.isPresent()) {
      return new Target.OfficeShare(server.get());
    }
    Optional<Url> parsed = Url.parse(written, base);
    if (parsed.isEmpty()) {
      return new Target.Bad();
    }
    Url url = parsed.get();
    if (url.scheme().equals("file") || url.scheme().length() == 1) {
      return new Target.LocalFile();
    }
    return isInside(url) ? inside(url) : new Target.Outside(url);
  }

  /**
   * The short way for what most links are, a relative path of plain letters to a file that exists;
   * empty when the long way must be gone. Both lead to the same place.
   *
   * @param folder of the page, without a leading slash
   */
  Optional<Target> plain(String written, String folder) {
    int hash = written.indexOf('#');
    int end = hash < 0 ? written.length() : hash;
    int from = 0;
    String above = folder;
    while (written.startsWith("../", from)) {
      if (above.isEmpty() && root.path().length() > 1) {
        return Optional.empty(); // out of the site, not only to its root
      }
      int slash = above.lastIndexOf('/', above.length() - 2);
      above = above.substring(0, slash + 1);
      from += 3;
    }
    for (int i = from; i < written.length(); i++) {
      char c = written.charAt(i);
      boolean letter = (c | 32) >= 'a' && (c | 32) <= 'z' || c >= '0' && c <= '9';
      boolean dotted = c == '.' && i > from && written.charAt(i - 1) != '/' && i + 1 < end;
      boolean inner = c == '/' && i > from && written.charAt(i - 1) != '/';
      boolean fragment = i >= end && (c == '#' && i == end || c == '.');
      if (!letter && c != '-' && c != '_' && !dotted && !inner && !fragment) {
        return Optional.empty();
      }
    }
    int file = names.number(above.concat(written.substring(from, end)));
    return file < 0
        ? Optional.empty()
        : Optional.of(
            new Target.Inside(
                file, hash < 0 ? Optional.empty() : Optional.of(written.substring(hash + 1))));
  }

  /** {@code \\server\share}: two backslashes and a name without a dot are no web host. */
  private static Optional<String> officeServer(String written) {
    String text = written.strip();
    if (!text.startsWith("\\\\")) {
      return Optional.empty();
    }
    int end = 2;
    while (end < text.length() && "\\/?#".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return Optional.of(text.substring(2, end)).filter(s -> !s.isEmpty() && s.indexOf('.') < 0);
  }

  /** Whether the site is on the host and port of this address. */
  boolean isOnHost(Url url) {
    return url.isHttp() && url.host().equals(root.host()) && url.port().equals(root.port());
  }

  private boolean isInside(Url url) {
    if (!isOnHost(url)) {
      return false;
    }
    return url.path().startsWith(root.path()) || (url.path() + "/").equals(root.path());
  }

  private Target inside(Url url) {
    String below =
        url.path().length() < root.path().length()
            ? ""
            : url.path().substring(root.path().length());
    Optional<String> path = decoded(below);
    if (path.isEmpty()) {
      return new Target.Missing(Percent.lenient(below));
    }
    return find(path.get(), url.fragment());
  }

  /** The path as names on a disk; a slash written %2F is part of no name. */
  private static Optional<String> decoded(String path) {
    if (path.indexOf('%') < 0) {
      return Optional.of(path);
    }
    String[] segments = path.split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      Optional<String> name = Percent.decoded(segments[i]);
      if (name.isEmpty() || name.get().indexOf('/') >= 0 || name.get().indexOf('\0') >= 0) {
        return Optional.empty();
      }
      segments[i] = name.get();
    }
    return Optional.of(String.join("/", segments));
  }

  Target find(String path, Optional<String> fragment) {
    int file = names.number(path);
    if (file >= 0) {
      return new Target.Inside(file, fragment);
    }
    String clean = path.indexOf("//") < 0 ? path : path.replaceAll("/{2,}", "/");
    String trimmed = clean.startsWith("/") ? clean.substring(1) : clean;
    String folder = trimmed.endsWith("/") ? trimmed.substring(0, trimmed.length() - 1) : trimmed;
    if (names.folders().contains(folder)) {
      for (String index : options.indexNames()) {
        int number = names.number(folder.isEmpty() ? index : folder + "/" + index);
        if (number >= 0) {
          return new Target.Inside(number, fragment);
        }
      }
      return new Target.NoIndex(folder + "/");
    }
    int again = trimmed.equals(path) ? -1 : names.number(trimmed);
    if (again >= 0) {
      return new Target.Inside(again, fragment);
    }
    return isRefused(trimmed) ? new Target.Refused(trimmed) : new Target.Missing(path);
  }

  private boolean isRefused(String path) {
    if (names.refused().isEmpty()) {
      return false;
    }
    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
      if (names.refused().contains(path.substring(0, end))) {
        return true;
      }
    }
    return false;
  }
}
