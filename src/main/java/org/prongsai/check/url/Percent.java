package org.prongsai.check.url;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Percent signs in addresses (URL standard, section 1.3). Everything is UTF-8. */
public final class Percent {
  // The printable ASCII characters each set encodes; controls and everything above ~ always are.
  static final String CONTROL = "";
  static final String FRAGMENT = " \"<>`";
  static final String QUERY = " \"#<>";
  static final String SPECIAL_QUERY = QUERY + "'";
  static final String PATH = QUERY + "?^`{}";

  private Percent() {}

  static String encode(String text, String set) {
    int i = 0;
    while (i < text.length() && isPlain(text.charAt(i), set)) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() * 3).append(text, 0, i);
    while (i < text.length()) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c < 0x7F && isPlain((char) c, set)) {
        out.append((char) c);
        continue;
      }
      // A lone surrogate becomes U+FFFD, as the standard's UTF-8 encoder makes it.
      int scalar = c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c;
      for (byte b : Character.toString(scalar).getBytes(StandardCharsets.UTF_8)) {
        out.append('%').append(hex(b >> 4)).append(hex(b));
      }
    }
    return out.toString();
  }

  /** The name of a file or the names of folders, as they must be written in an address. */
  public static String encodeName(String name) {
    return encode(name, PATH + "%\\");
  }

  private static boolean isPlain(char c, String set) {
    return c >= ' ' && c < 0x7F && set.indexOf(c) < 0;
  }

  private static char hex(int nibble) {
    return "0123456789ABCDEF".charAt(nibble & 15);
  }

  /** The bytes that a text stands for; a percent sign without two digits stands for itself. */
  public static byte[] bytes(String text) {
    byte[] in = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
    for (int i = 0; i < in.length; i++) {
      int high = in[i] == '%' && i + 2 < in.length ? digit(in[i + 1]) : -1;
      int low = high >= 0 ? digit(in[i + 2]) : -1;
      if (low >= 0) {
        out.write(high << 4 | low);
        i += 2;
      } else {
        out.write(in[i]);
      }
    }
    return out.toByteArray();
  }

  private static int digit(byte c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int small = c | 32;
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
  }

  /** The decoded text; empty when its bytes are no UTF-8. */
  public static Optional<String> decoded(String text) {
    if (text.indexOf('%') < 0) {
      return Optional.of(text);
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(text))).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The decoded text, with U+FFFD where its bytes are no UTF-8, as anchors are looked up. */
  public static String lenient(String text) {
    return text.indexOf('%') < 0 ? text : new String(bytes(text), StandardCharsets.UTF_8);
  }
}
