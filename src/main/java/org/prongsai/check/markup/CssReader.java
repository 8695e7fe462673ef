package org.prongsai.check.markup;

/** The letters of a style sheet: names, strings, addresses, comments (CSS Syntax 4.3). */
final class CssReader {
  final String css;
  int at;

  /** Whether the last string or address was broken off, so that CSS does not count it. */
  boolean bad;

  CssReader(String css) {
    this.css = css;
  }

  boolean atEnd() {
    return at >= css.length();
  }

  char peek(int ahead) {
    return at + ahead < css.length() ? css.charAt(at + ahead) : '\0';
  }

  boolean skipComment() {
    if (peek(0) != '/' || peek(1) != '*') {
      return false;
    }
    int end = css.indexOf("*/", at + 2);
    at = end < 0 ? css.length() : end + 2;
    return true;
  }

  void skipSpace() {
    while (!atEnd() && Srcset.isSpace(css.charAt(at))) {
      at++;
    }
  }

  boolean startsName() {
    char c = peek(0);
    return isNameChar(c) && !(c >= '0' && c <= '9') || isEscape(0);
  }

  String name() {
    int from = at;
    while (!atEnd() && isNameChar(css.charAt(at))) {
      at++;
    }
    if (!isEscape(0)) {
      return css.substring(from, at);
    }
    StringBuilder out = new StringBuilder(css.substring(from, at));
    while (!atEnd()) {
      if (isNameChar(css.charAt(at))) {
        out.append(css.charAt(at++));
      } else if (isEscape(0)) {
        at++;
        escaped(out);
      } else {
        break;
      }
    }
    return out.toString();
  }

  /** A quoted string, from its quote to after the closing one. */
  String string() {
    char quote = css.charAt(at++);
    bad = false;
    StringBuilder out = new StringBuilder();
    while (!atEnd()) {
      char c = css.charAt(at);
      if (c == quote) {
        at++;
        return out.toString();
      }
      if (isBreak(c)) {
        bad = true;
        return out.toString();
      }
      at++;
      if (c != '\\') {
        out.append(c);
      } else if (atEnd()) {
        return out.toString();
      } else if (isBreak(css.charAt(at))) {
        at += css.startsWith("\r\n", at) ? 2 : 1;
      } else {
        escaped(out);
      }
    }
    return out.toString();
  }

  /** An address without quotes, from after {@code url(} to after the closing bracket. */
  String bareUrl() {
    bad = false;
    StringBuilder out = new StringBuilder();
    while (!atEnd()) {
      char c = css.charAt(at);
      if (c == ')') {
        at++;
        return out.toString();
      }
      if (Srcset.isSpace(c)) {
        skipSpace();
        if (atEnd()) {
          return out.toString();
        }
        if (css.charAt(at) == ')') {
          at++;
          return out.toString();
        }
        return badUrl();
      }
      if (isEscape(0)) {
        at++;
        escaped(out);
        continue;
      }
      if (c == '"' || c == '\'' || c == '(' || c == '\\' || c < ' ' || c == 0x7F) {
        return badUrl();
      }
      out.append(c);
      at++;
    }
    return out.toString();
  }

  private String badUrl() {
    bad = true;
    while (!atEnd()) {
      char c = css.charAt(at++);
      if (c == ')') {
        break;
      }
      if (c == '\\' && !atEnd()) {
        at++;
      }
    }
    return "";
  }

  /** What follows a backslash: up to six hexadecimal digits and one space, or any character. */
  private void escaped(StringBuilder out) {
    int code = 0;
    int digits = 0;
    while (digits < 6 && !atEnd() && hex(css.charAt(at)) >= 0) {
      code = code * 16 + hex(css.charAt(at++));
      digits++;
    }
    if (digits == 0) {
      int c = css.codePointAt(at);
      out.appendCodePoint(c);
      at += Character.charCount(c);
      return;
    }
    boolean wrong = code == 0 || code > 0x10FFFF || code >= 0xD800 && code <= 0xDFFF;
    out.appendCodePoint(wrong ? 0xFFFD : code);
    if (css.startsWith("\r\n", at)) {
      at += 2;
    } else if (!atEnd() && Srcset.isSpace(css.charAt(at))) {
      at++;
    }
  }

  private boolean isEscape(int ahead) {
    return peek(ahead) == '\\' && at + ahead + 1 < css.length() && !isBreak(peek(ahead + 1));
  }

  private static int hex(char c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\f';
  }

  static boolean isNameChar(char c) {
    return (c | 32) >= 'a' && (c | 32) <= 'z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '_'
        || c >= 0x80;
  }
}
