package org.prongsai.check.plain;

/** What a letter is to the reader of tags. */
final class Letters {
  private Letters() {}

  static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '\r';
  }

  static boolean isOfName(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == ':' || c == '_';
  }

  /** Whether the full reading puts U+FFFD in its place: the parser 0, we what it stumbles over. */
  static boolean isReplaced(char c) {
    return c == 0 || c == '\uFFFF';
  }
}
