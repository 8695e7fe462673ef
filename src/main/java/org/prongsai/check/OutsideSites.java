package org.prongsai.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.prongsai.check.url.Url;

/**
 * The other sites that links lead to: few, with very many links to them. Reading the host again for
 * each was most of the time that following links took. Not for several threads.
 */
final class OutsideSites {
  // As long as it is remembered, a host takes a few hundred bytes.
  private static final int MOST = 10_000;

  private final Resolver resolver;
  private final Map<String, Optional<Url>> known = new HashMap<>();

  OutsideSites(Resolver resolver) {
    this.resolver = resolver;
  }

  /** The short way for {@code https://host/path}; empty when the long way must be gone. */
  Optional<Target> target(String written) {
    int host = written.startsWith("https://") ? 8 : written.startsWith("http://") ? 7 : 0;
    int slash = host == 0 ? -1 : written.indexOf('/', host);
    if (slash < 0 || !isPlain(written, host, slash)) {
      return Optional.empty();
    }
    String site = written.substring(0, slash);
    Optional<Url> outside = known.get(site);
    if (outside == null) {
      if (known.size() == MOST) {
        known.clear();
      }
      outside = outside(site);
      known.put(site, outside);
    }
    return outside.map(url -> new Target.Outside(url, written.substring(slash)));
  }

  private Optional<Url> outside(String site) {
    return Url.parse(site).filter(url -> !resolver.isOnHost(url));
  }

  /** Letters, digits, dots and hyphens, then a path that cannot be taken for another host. */
  private static boolean isPlain(String written, int host, int slash) {
    for (int i = host; i < slash; i++) {
      char c = written.charAt(i);
      boolean letter = (c | 32) >= 'a' && (c | 32) <= 'z' || c >= '0' && c <= '9';
      if (!letter && c != '.' && c != '-') {
        return false;
      }
    }
    char next = slash + 1 < written.length() ? written.charAt(slash + 1) : '-';
    return slash > host && next > ' ' && next != '/' && next != '\\';
  }
}
