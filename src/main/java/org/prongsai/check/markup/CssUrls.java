package org.prongsai.check.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * What a style sheet refers to: {@code url()}, {@code src()}, {@code @import}, and the strings of
 * {@code image-set()} and {@code image()}. Names of namespaces and conditions refer to nothing.
 */
public final class CssUrls {
  private final CssReader in;
  private final Found found;

  /** The functions and brackets open just now, innermost first. */
  private final Deque<String> open = new ArrayDeque<>();

  /** The rule whose beginning is being read, as {@code import}; empty outside of any. */
  private String atRule = "";

  private boolean importStillAllowed;
  private boolean importTaken;
  private int depth;

  private CssUrls(String css, Found found, boolean sheet) {
    this.in = new CssReader(css);
    this.found = found;
    this.importStillAllowed = sheet;
  }

  public static void ofSheet(String css, Found found) {
    new CssUrls(css, found, true).read();
  }

  /** Reads the value of a {@code style} attribute. */
  public static void ofDeclarations(String css, Found found) {
    if (css.indexOf('(') >= 0) {
      new CssUrls(css, found, false).read();
    }
  }

  private void read() {
    while (!in.atEnd()) {
      if (in.skipComment()) {
        continue;
      }
      char c = in.peek(0);
      if (c == '"' || c == '\'') {
        int from = in.at;
        String text = in.string();
        if (!in.bad && takesString()) {
          report(text, from);
        }
      } else if (c == '@') {
        in.at++;
        atRule = in.startsName() ? in.name().toLowerCase(Locale.ROOT) : "";
        importTaken = false;
        boolean early =
            atRule.equals("import") || atRule.equals("charset") || atRule.equals("layer");
        importStillAllowed &= early && depth == 0;
      } else if (in.startsName()) {
        name();
      } else if (in.css.startsWith("<!--", in.at)) {
        in.at += 4;
      } else {
        mark(c);
        in.at++;
      }
    }
  }

  private void name() {
    String name = in.name();
    if (in.peek(0) != '(') {
      leavesImports();
      return;
    }
    in.at++;
    String function = name.toLowerCase(Locale.ROOT);
    if (!function.equals("url")) {
      open.push(function);
      return;
    }
    in.skipSpace();
    if (in.peek(0) == '"' || in.peek(0) == '\'') {
      open.push(function);
      return;
    }
    int from = in.at;
    String url = in.bareUrl();
    if (!in.bad && takesUrl()) {
      report(url, from);
    }
  }

  /** A bracket, a semicolon or anything else that is neither name nor string. */
  private void mark(char c) {
    switch (c) {
      case '(' -> open.push("");
      case ')' -> open.poll();
      case '{' -> {
        importStillAllowed = false;
        atRule = "";
        depth++;
        open.clear();
      }
      case '}' -> {
        depth = Math.max(0, depth - 1);
        atRule = "";
        open.clear();
      }
      case ';' -> {
        if (open.isEmpty()) {
          atRule = "";
        }
      }
      default -> {
        if (!Srcset.isSpace(c)) {
          leavesImports();
        }
      }
    }
  }

  /** Anything outside an at-rule begins a style rule, after which no import counts. */
  private void leavesImports() {
    if (atRule.isEmpty() && depth == 0) {
      importStillAllowed = false;
    } else if (atRule.equals("import")) {
      // "@import x.css" is no import: only a string or address right after the word is.
      importTaken = true;
    }
  }

  private boolean takesString() {
    if (atRule.equals("import") && open.isEmpty()) {
      return importNow();
    }
    if (open.isEmpty()) {
      return false;
    }
    String function = open.peek();
    return switch (function) {
      case "url", "src" -> takesUrl();
      case "image-set", "-webkit-image-set", "image" -> atRule.isEmpty();
      default -> false;
    };
  }

  private boolean takesUrl() {
    if (atRule.equals("import")) {
      return open.size() <= 1 && (open.isEmpty() || open.peek().equals("url")) && importNow();
    }
    return atRule.isEmpty();
  }

  private boolean importNow() {
    boolean now = importStillAllowed && !importTaken;
    importTaken = true;
    return now;
  }

  private void report(String url, int offset) {
    if (!url.isEmpty()) {
      found.at(url, offset);
    }
  }
}
