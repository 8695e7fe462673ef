package org.prongsai.live.web;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.prongsai.check.url.Url;

/**
 * The cookies of one link, forgotten after it: some hosts send a reader round until one is set.
 * They go back to the very host that set them.
 */
final class Cookies {
  private static final int MOST = 30;
  private static final int LONGEST = 4096;

  private final Map<String, Map<String, String>> byHost = new TreeMap<>();

  /** Takes a {@code Set-Cookie}. */
  void set(Url url, String header) {
    String pair = header.split(";", 2)[0];
    int equals = pair.indexOf('=');
    boolean sendable = pair.chars().allMatch(c -> c >= ' ' && c < 0x7F);
    if (equals <= 0 || !sendable || pair.length() > LONGEST) {
      return;
    }
    Map<String, String> own = byHost.computeIfAbsent(url.authority(), a -> new TreeMap<>());
    String name = pair.substring(0, equals).strip();
    if (header.toLowerCase(Locale.ROOT).matches(".*;\\s*max-age\\s*=\\s*(0|-[0-9]+)\\b.*")) {
      own.remove(name);
    } else if (own.size() < MOST || own.containsKey(name)) {
      own.put(name, pair.substring(equals + 1).strip());
    }
  }

  /** What goes back to a host, sorted; empty for nothing. */
  String header(Url url) {
    return byHost.getOrDefault(url.authority(), Map.of()).entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining("; "));
  }
}
