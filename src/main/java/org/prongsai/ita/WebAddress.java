package org.prongsai.ita;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses outside this site, as far as they can be judged without asking anybody. */
public final class WebAddress {
  // java.net.URI refuses Thai hosts and much that browsers follow, so the shape is read here.
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?i:https?)://(?<host>\\[[0-9a-fA-F:.]+\\]|[^/?#:@\\[\\]]+)(?::(?<port>[0-9]{1,5}))?"
              + "(?<path>/[^?#]*)?(?<rest>[?#].*)?");
  private static final Pattern NEVER =
      Pattern.compile("[\\s\\p{Cntrl}\\p{Zs}<>\"\\\\\u200b\ufeff]");

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
    return parts(url)
        .map(m -> m.group("path"))
        .map(path -> path.substring(path.lastIndexOf('/') + 1))
        .filter(name -> name.matches("(?i).*\\.(pdf|docx?|xlsx?|pptx?|csv|zip|rar|jpe?g|png)"));
  }

  private static Optional<Matcher> parts(String url) {
    Matcher m = SHAPE.matcher(url);
    if (NEVER.matcher(url).find() || !m.matches()) {
      return Optional.empty();
    }
    boolean port = m.group("port") == null || Integer.parseInt(m.group("port")) <= 65535;
    return port && isHost(ascii(m.group("host"))) ? Optional.of(m) : Optional.empty();
  }

  private static boolean isHost(String host) {
    return host.startsWith("[")
        || host.matches(
            "[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*\\.?");
  }

  /** Empty when no such host can exist. */
  private static String ascii(String host) {
    try {
      return host.startsWith("[")
          ? host.toLowerCase(Locale.ROOT)
          : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
