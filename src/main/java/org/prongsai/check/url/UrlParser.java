package org.prongsai.check.url;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The URL standard's basic parser (section 4.4). Its state machine is written as one step a part:
 * query and fragment begin at the first {@code ?} and {@code #} in every state, so they are cut off
 * first.
 */
final class UrlParser {
  private final Optional<Url> base;
  private final Optional<String> query;
  private final Optional<String> fragment;
  private String scheme = "";
  private boolean special;

  private UrlParser(Optional<Url> base, Optional<String> query, Optional<String> fragment) {
    this.base = base;
    this.query = query;
    this.fragment = fragment;
  }

  static Optional<Url> parse(String input, Optional<Url> base) {
    String text = trimmed(input);
    Optional<String> fragment = Optional.empty();
    int hash = text.indexOf('#');
    if (hash >= 0) {
      fragment = Optional.of(Percent.encode(text.substring(hash + 1), Percent.FRAGMENT));
      text = text.substring(0, hash);
    }
    Optional<String> query = Optional.empty();
    int mark = text.indexOf('?');
    if (mark >= 0) {
      query = Optional.of(text.substring(mark + 1));
      text = text.substring(0, mark);
    }
    return new UrlParser(base, query, fragment).address(text);
  }

  /** Steps 1 to 3: white space around, tabs and line breaks inside. */
  private static String trimmed(String input) {
    int from = 0;
    int to = input.length();
    while (from < to && input.charAt(from) <= ' ') {
      from++;
    }
    while (to > from && input.charAt(to - 1) <= ' ') {
      to--;
    }
    StringBuilder kept = null;
    for (int i = from; i < to; i++) {
      char c = input.charAt(i);
      boolean drop = c == '\t' || c == '\n' || c == '\r';
      if (drop && kept == null) {
        kept = new StringBuilder(to - from).append(input, from, i);
      } else if (!drop && kept != null) {
        kept.append(c);
      }
    }
    return kept == null ? input.substring(from, to) : kept.toString();
  }

  private Optional<Url> address(String text) {
    int colon = schemeEnd(text);
    if (colon < 0) {
      return base.isEmpty() ? Optional.empty() : relative(text, base.get());
    }
    use(text.substring(0, colon).toLowerCase(Locale.ROOT));
    String rest = text.substring(colon + 1);
    if (scheme.equals("file")) {
      return file(rest);
    }
    if (special) {
      boolean same = base.isPresent() && base.get().scheme().equals(scheme);
      return same && !rest.startsWith("//") ? relative(rest, base.get()) : authority(rest, true);
    }
    if (rest.startsWith("//")) {
      return authority(rest.substring(2), false);
    }
    return rest.startsWith("/")
        ? built(Optional.empty(), Optional.empty(), path("", rest))
        : built(Optional.empty(), Optional.empty(), Percent.encode(rest, Percent.CONTROL));
  }

  private void use(String name) {
    scheme = name;
    special =
        switch (name) {
          case "http", "https", "ftp", "ws", "wss", "file" -> true;
          default -> false;
        };
  }

  private static int schemeEnd(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c | 32) >= 'a' && (c | 32) <= 'z';
      boolean later = i > 0 && (c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.');
      if (c == ':' && i > 0) {
        return i;
      }
      if (!letter && !later) {
        return -1;
      }
    }
    return -1;
  }

  /** The states "no scheme", "relative" and "relative slash". */
  private Optional<Url> relative(String text, Url from) {
    use(from.scheme());
    if (from.isOpaque()) {
      boolean onlyFragment = text.isEmpty() && query.isEmpty() && fragment.isPresent();
      return onlyFragment
          ? Optional.of(
              new Url(
                  scheme, Optional.empty(), Optional.empty(), from.path(), from.query(), fragment))
          : Optional.empty();
    }
    if (text.isEmpty()) {
      Optional<String> kept = query.isPresent() ? encodedQuery() : from.query();
      return Optional.of(new Url(scheme, from.host(), from.port(), from.path(), kept, fragment));
    }
    if (isSlash(text.charAt(0))) {
      if (text.length() > 1 && isSlash(text.charAt(1))) {
        return scheme.equals("file") ? file(text) : authority(text.substring(2), special);
      }
      return built(from.host(), from.port(), path("", text));
    }
    String folder = from.path().substring(0, from.path().lastIndexOf('/') + 1);
    return built(from.host(), from.port(), path(folder, text));
  }

  private boolean isSlash(char c) {
    return c == '/' || special && c == '\\';
  }

  /** From after the two slashes; a special scheme forgives any number of them. */
  private Optional<Url> authority(String text, boolean anySlashes) {
    int from = 0;
    while (anySlashes && from < text.length() && isSlash(text.charAt(from))) {
      from++;
    }
    int to = from;
    while (to < text.length() && !isSlash(text.charAt(to))) {
      to++;
    }
    String whole = text.substring(from, to);
    int at = whole.lastIndexOf('@');
    String hostPort = whole.substring(at + 1);
    int bracket = hostPort.lastIndexOf(']');
    int colon = hostPort.indexOf(':', Math.max(0, bracket));
    String name = colon < 0 ? hostPort : hostPort.substring(0, colon);
    if (name.isEmpty() && (special || at >= 0 || colon >= 0)) {
      return Optional.empty();
    }
    Optional<String> host = special ? Host.domain(name) : Host.opaque(name);
    Optional<Integer> port =
        colon < 0 ? Optional.of(NO_PORT) : portNumber(hostPort.substring(colon + 1));
    if (host.isEmpty() || port.isEmpty()) {
      return Optional.empty();
    }
    return built(host, port.filter(p -> p != NO_PORT), path("", text.substring(to)));
  }

  private static final int NO_PORT = -1;

  private Optional<Integer> portNumber(String digits) {
    int port = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return Optional.empty();
      }
      port = port * 10 + (c - '0');
      if (port > 65535) {
        return Optional.empty();
      }
    }
    int own =
        switch (scheme) {
          case "http", "ws" -> 80;
          case "https", "wss" -> 443;
          case "ftp" -> 21;
          default -> NO_PORT;
        };
    return Optional.of(digits.isEmpty() || port == own ? NO_PORT : port);
  }

  /** Enough of the file states to tell where a local address points; it is never followed. */
  private Optional<Url> file(String text) {
    String rest = text.replace('\\', '/');
    String host = "";
    if (rest.startsWith("//")) {
      int end = rest.indexOf('/', 2);
      host = end < 0 ? rest.substring(2) : rest.substring(2, end);
      rest = end < 0 ? "/" : rest.substring(end);
    }
    return built(Optional.of(host), Optional.empty(), path("", rest));
  }

  /** The path state: folders above, dots resolved, percent signs where they must be. */
  private String path(String folder, String text) {
    List<String> done = new ArrayList<>();
    for (int at = 1; at < folder.length(); ) {
      int end = folder.indexOf('/', at);
      done.add(folder.substring(at, end));
      at = end + 1;
    }
    int at = !text.isEmpty() && isSlash(text.charAt(0)) ? 1 : 0;
    if (text.isEmpty() && !special) {
      return "";
    }
    while (true) {
      int end = at;
      while (end < text.length() && !isSlash(text.charAt(end))) {
        end++;
      }
      boolean last = end == text.length();
      String segment = text.substring(at, end);
      int dots = dots(segment);
      if (dots == 2 && !done.isEmpty()) {
        done.remove(done.size() - 1);
      }
      if (dots == 0) {
        done.add(Percent.encode(segment, Percent.PATH));
      } else if (last) {
        done.add("");
      }
      if (last) {
        return "/" + String.join("/", done);
      }
      at = end + 1;
    }
  }

  /** 1 for a "single-dot" segment, 2 for a "double-dot" one, else 0. */
  private static int dots(String segment) {
    int dots = 0;
    for (int i = 0; i < segment.length(); dots++) {
      if (segment.charAt(i) == '.') {
        i++;
      } else if (segment.regionMatches(true, i, "%2e", 0, 3)) {
        i += 3;
      } else {
        return 0;
      }
    }
    return dots <= 2 ? dots : 0;
  }

  private Optional<String> encodedQuery() {
    return query.map(q -> Percent.encode(q, special ? Percent.SPECIAL_QUERY : Percent.QUERY));
  }

  private Optional<Url> built(Optional<String> host, Optional<Integer> port, String path) {
    return Optional.of(new Url(scheme, host, port, path, encodedQuery(), fragment));
  }
}
