package org.prongsai.check.markup;

import java.util.Optional;

/** Where {@code <meta http-equiv=refresh>} leads (HTML, "shared declarative refresh steps"). */
public final class MetaRefresh {
  private final String text;
  private int at;

  private MetaRefresh(String text) {
    this.text = text;
  }

  /** The address as written, empty text for the page itself; empty when nothing is refreshed. */
  public static Optional<String> target(String content) {
    return new MetaRefresh(content).read();
  }

  /** Whether the reader is sent on before the page can be read: within ten seconds. */
  public static boolean isAtOnce(String content) {
    MetaRefresh refresh = new MetaRefresh(content);
    refresh.skipSpace();
    int seconds = 0;
    while (refresh.at < content.length() && isDigit(content.charAt(refresh.at)) && seconds <= 10) {
      seconds = seconds * 10 + content.charAt(refresh.at++) - '0';
    }
    return seconds <= 10;
  }

  private Optional<String> read() {
    skipSpace();
    int digits = at;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    if (at == digits && !is('.')) {
      return Optional.empty();
    }
    while (at < text.length() && (isDigit(text.charAt(at)) || is('.'))) {
      at++;
    }
    if (at == text.length()) {
      return Optional.of("");
    }
    if (!is(';') && !is(',') && !Srcset.isSpace(text.charAt(at))) {
      return Optional.empty();
    }
    skipSpace();
    if (is(';') || is(',')) {
      at++;
    }
    skipSpace();
    String rest = text.substring(at);
    if (rest.isEmpty()) {
      return Optional.of("");
    }
    for (int i = 0; i < 3; i++) {
      if (at == text.length() || Character.toLowerCase(text.charAt(at)) != "url".charAt(i)) {
        // Only the very first letter may send us to the quotes; "ur.html" is an address.
        return Optional.of(i == 0 ? unquoted() : rest);
      }
      at++;
    }
    skipSpace();
    if (!is('=')) {
      return Optional.of(rest);
    }
    at++;
    skipSpace();
    return Optional.of(unquoted());
  }

  private String unquoted() {
    if (!is('\'') && !is('"')) {
      return text.substring(at);
    }
    int end = text.indexOf(text.charAt(at), at + 1);
    return end < 0 ? text.substring(at + 1) : text.substring(at + 1, end);
  }

  private void skipSpace() {
    while (at < text.length() && Srcset.isSpace(text.charAt(at))) {
      at++;
    }
  }

  private boolean is(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
