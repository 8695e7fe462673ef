package org.prongsai.ita;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses outside this site, as far as they can be judged without asking anybody. */
public final class WebAddress {
  // java.net.URI refuses Thai hosts and much that browsers follow, so the shape is read here.
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?i:https?)://(?<host>\\[[0-9a-fA-F:.]+\\]|[^/?#:@\\[\\]]+)(?::(?<port>[0-9]{1,5}))?"
              + "(?<path>/[^?#]*)?(?<rest>[?#].*)?");
  private static final Set<String> FILES =
      Set.of(
          "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "csv", "zip", "rar", "jpg", "jpeg",
          "png");

  private WebAddress() {}

  /**
   * Whether a browser can follow it and a citizen may: http or https, a host, no spaces, no name
   * and password in it.
   */
  public static boolean isSound(String url) {
    return parts(url).isPresent();
  }

  /** The host in lower case, Thai names in their ASCII form; empty when the address is unsound. */
  public static Optional<String> host(String url) {
    return parts(url).map(m -> ascii(m.group("host")));
  }

  /** The last part of its path when that looks like a file ({@code plan.pdf}), still encoded. */
  static Optional<String> fileName(String url) {
    int end = 0;
    while (end < url.length() && url.charAt(end) != '?' && url.charAt(end) != '#') {
      end++;
    }
    String name = url.substring(url.lastIndexOf('/', end - 1) + 1, end);
    // The ending first: few links lead to a file, and the pattern is dear.
    return FILES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))
        ? parts(url).map(m -> m.group("path")).map(path -> name)
        : Optional.empty();
  }

  private static Optional<Matcher> parts(String url) {
    for (int i = 0; i < url.length(); i++) {
      if (isNever(url.charAt(i))) {
        return Optional.empty();
      }
    }
    Matcher m = SHAPE.matcher(url);
    if (!m.matches()) {
      return Optional.empty();
    }
    boolean port = m.group("port") == null || Integer.parseInt(m.group("port")) <= 65535;
    return port && isHost(ascii(m.group("host"))) ? Optional.of(m) : Optional.empty();
  }

  /** Spaces of every kind, invisible characters, and those that leave the attribute they are in. */
  private static boolean isNever(int c) {
    return c <= ' '
        || c == '<'
        || c == '>'
        || c == '"'
        || c == '\\'
        || (c >= 0x7F && c <= 0xA0)
        || (c >= 0x2000 && (Character.isWhitespace(c) || Character.getType(c) == Character.FORMAT))
        || Character.isSpaceChar(c);
  }

  /** Labels of letters, digits, hyphens and underscores, parted by full stops. */
  private static boolean isHost(String host) {
    if (host.startsWith("[")) {
      return true;
    }
    char before = '.';
    for (char c : host.toCharArray()) {
      boolean letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
      if (!letter && c != '-' && c != '.'
          || !letter && before == '.'
          || c == '.' && before == '-') {
        return false;
      }
      before = c;
    }
    return !host.isEmpty() && before != '-' && !host.equals(".");
  }

  /**
   * Empty when no such host can exist. The tables of IDN are large: only for names that need it.
   */
  private static String ascii(String host) {
    if (host.chars().allMatch(c -> c < 0x80)) {
      return host.toLowerCase(Locale.ROOT);
    }
    try {
      return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
