package org.prongsai.check.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads values (ISO 32000-1, 7.2 and 7.3) out of a piece of a PDF. */
final class PdfSyntax {
  private static final int DEEPEST = 16;

  private final byte[] in;
  private int at;

  PdfSyntax(byte[] in) {
    this.in = in;
  }

  /** The piece ends too early, or this is no PDF. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    Unreadable(String what) {
      super(what, null, false, false);
    }
  }

  /** The value that comes next; what a {@code stream} holds is not read. */
  PdfValue value() throws Unreadable {
    return value(0);
  }

  /**
   * Goes on over white space and this word; false, and nowhere, when something else stands here.
   */
  boolean skip(String word) {
    space();
    boolean here = at + word.length() <= in.length && text(at, word.length()).equals(word);
    at += here ? word.length() : 0;
    return here;
  }

  private PdfValue value(int depth) throws Unreadable {
    if (depth > DEEPEST) {
      throw new Unreadable("too deep");
    }
    space();
    if (skip("<<")) {
      return dictionary(depth);
    }
    switch (peek(0)) {
      case '[' -> {
        at++;
        return row(depth);
      }
      case '(' -> {
        at++;
        return literal();
      }
      case '<' -> {
        at++;
        return hex();
      }
      case '/' -> {
        at++;
        return new PdfValue.Name(word());
      }
      default -> {
        String word = word();
        return isWhole(word) ? number(Long.parseLong(word)) : new PdfValue.Word(word);
      }
    }
  }

  private PdfValue dictionary(int depth) throws Unreadable {
    Map<String, PdfValue> entries = new HashMap<>();
    while (!skip(">>")) {
      if (!(value(depth + 1) instanceof PdfValue.Name key)) {
        throw new Unreadable("a key that is no name");
      }
      entries.put(key.text(), value(depth + 1));
    }
    return new PdfValue.Dictionary(entries);
  }

  private PdfValue row(int depth) throws Unreadable {
    List<PdfValue> values = new ArrayList<>();
    while (!skip("]")) {
      values.add(value(depth + 1));
    }
    return new PdfValue.Row(values);
  }

  /** A number, or the first of the two of a reference: {@code 12 0 R}. */
  private PdfValue number(long first) throws Unreadable {
    int before = at;
    space();
    int digits = at;
    while (isDigit(peek(digits - at))) {
      digits++;
    }
    if (digits > at && digits - at < 6) {
      long second = Long.parseLong(text(at, digits - at));
      at = digits;
      space();
      if (peek(0) == 'R' && isEnd(peek(1))) {
        at++;
        return new PdfValue.Reference(first, second);
      }
    }
    at = before;
    return new PdfValue.Whole(first);
  }

  /** 7.3.4.2: brackets may nest; a line end is one line feed. */
  private PdfValue literal() throws Unreadable {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int open = 1; ; ) {
      int b = next();
      switch (b) {
        case '\\' -> escape(out);
        case '(' -> open++;
        case ')' -> open--;
        default -> {}
      }
      if (open == 0) {
        return new PdfValue.Text(out.toByteArray());
      }
      if (b == '\r') {
        at += peek(0) == '\n' ? 1 : 0;
        b = '\n';
      }
      if (b != '\\') {
        out.write(b);
      }
    }
  }

  private void escape(ByteArrayOutputStream out) throws Unreadable {
    int b = next();
    switch (b) {
      case 'n' -> out.write('\n');
      case 'r' -> out.write('\r');
      case 't' -> out.write('\t');
      case 'b' -> out.write('\b');
      case 'f' -> out.write('\f');
      case '\n' -> {}
      case '\r' -> at += peek(0) == '\n' ? 1 : 0;
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        int code = b - '0';
        for (int i = 0; i < 2 && peek(0) >= '0' && peek(0) <= '7'; i++) {
          code = code * 8 + next() - '0';
        }
        out.write(code);
      }
      default -> out.write(b);
    }
  }

  /** 7.3.4.3: a digit that lacks its second is followed by 0. */
  private PdfValue hex() throws Unreadable {
    StringBuilder digits = new StringBuilder();
    for (int b = next(); b != '>'; b = next()) {
      if (Character.digit(b, 16) >= 0) {
        digits.append((char) b);
      }
    }
    byte[] bytes = new byte[(digits.length() + 1) / 2];
    for (int i = 0; i < digits.length(); i++) {
      bytes[i / 2] |= (byte) (Character.digit(digits.charAt(i), 16) << (i % 2 == 0 ? 4 : 0));
    }
    return new PdfValue.Text(bytes);
  }

  private String word() throws Unreadable {
    int begin = at;
    while (!isEnd(peek(0))) {
      at++;
    }
    if (peek(0) < 0 || at == begin && (at == 0 || in[at - 1] != '/')) {
      throw new Unreadable("no word at " + begin);
    }
    return text(begin, at - begin);
  }

  private void space() {
    while (isSpace(peek(0)) || peek(0) == '%') {
      if (in[at++] == '%') {
        while (peek(0) >= 0 && peek(0) != '\n' && peek(0) != '\r') {
          at++;
        }
      }
    }
  }

  private String text(int from, int length) {
    return new String(in, from, length, StandardCharsets.ISO_8859_1);
  }

  private int next() throws Unreadable {
    if (at >= in.length) {
      throw new Unreadable("ends too early");
    }
    return in[at++] & 0xFF;
  }

  private int peek(int ahead) {
    return at + ahead < in.length ? in[at + ahead] & 0xFF : -1;
  }

  private static boolean isWhole(String word) {
    String digits = word.startsWith("-") || word.startsWith("+") ? word.substring(1) : word;
    return !digits.isEmpty() && digits.length() < 18 && digits.chars().allMatch(PdfSyntax::isDigit);
  }

  private static boolean isDigit(int b) {
    return b >= '0' && b <= '9';
  }

  private static boolean isSpace(int b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == '\f' || b == 0;
  }

  private static boolean isEnd(int b) {
    return b < 0 || isSpace(b) || "()<>[]{}/%".indexOf(b) >= 0;
  }
}
