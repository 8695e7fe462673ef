package org.prongsai.check;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.problem.Rule;

/**
 * The letters of a page's bytes, in the order of HTML 13.2.3.2: byte order mark, declaration in the
 * first 1,024 bytes, else a guess: UTF-8 when it is valid, windows-874 when it is not.
 *
 * <p>An array, not a String: the parser copies letters anyway, and looking for line ends in Thai
 * Strings took a fifth of the whole reading time without the optimizing compiler.
 *
 * @param note what should be said about it
 */
public record PageText(char[] letters, Optional<Note> note) {

  /** What should be said about a page's encoding. */
  public record Note(Rule rule, String... args) {}

  private static final Charset THAI = Charset.forName("x-windows-874");
  private static final Pattern DECLARED =
      Pattern.compile(
          "<meta\\s[^>]*?charset\\s*=\\s*[\"']?\\s*([^\\s\"'/>;]+)"
              + "|<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']+)",
          Pattern.CASE_INSENSITIVE);

  /** All letters as a text that jsoup reads to its end. */
  public String text() {
    return toEnd(new String(letters));
  }

  // jsoup marks the end of its input with U+FFFF, and reads no further where one stands in a page.
  // To HTML it is a letter like any other (13.2.3.5).
  private static final char END = '\uFFFF';
  private static final char REPLACEMENT = '\uFFFD';

  /** The same letters, none of which jsoup takes for the end of a page. */
  public static char[] toEnd(char[] letters) {
    char[] mended = letters;
    for (int i = 0; i < letters.length; i++) {
      if (letters[i] == END) {
        mended = mended == letters ? letters.clone() : mended;
        mended[i] = REPLACEMENT;
      }
    }
    return mended;
  }

  static String toEnd(String text) {
    return text.replace(END, REPLACEMENT);
  }

  /**
   * The letters of a page that a server named the encoding of, which counts more than what the page
   * says.
   *
   * @param label of the {@code Content-Type}
   */
  public static PageText of(byte[] bytes, String label) {
    boolean marked = startsWith(bytes, 0xEF, 0xBB, 0xBF) || startsWith(bytes, 0xFF, 0xFE);
    Optional<Charset> charset = marked ? Optional.empty() : named(label);
    return charset.map(c -> told(bytes, 0, c)).orElseGet(() -> of(bytes));
  }

  /** The letters of a page. */
  public static PageText of(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return told(bytes, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return told(bytes, 2, StandardCharsets.UTF_16BE);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return told(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (looksWide(bytes, 1)) {
      return guessed(bytes, StandardCharsets.UTF_16LE, "UTF-16LE");
    }
    if (looksWide(bytes, 0)) {
      return guessed(bytes, StandardCharsets.UTF_16BE, "UTF-16BE");
    }
    Optional<Charset> declared = declared(bytes);
    if (declared.isPresent()) {
      return told(bytes, 0, declared.get());
    }
    if (!isUtf8(bytes)) {
      return guessed(bytes, THAI, "windows-874");
    }
    PageText utf8 = told(bytes, 0, StandardCharsets.UTF_8);
    boolean plain = utf8.letters.length == bytes.length;
    return plain ? utf8 : guessed(bytes, StandardCharsets.UTF_8, "UTF-8");
  }

  private static PageText told(byte[] bytes, int from, Charset charset) {
    return new PageText(letters(bytes, from, charset), Optional.empty());
  }

  private static PageText guessed(byte[] bytes, Charset charset, String name) {
    return new PageText(
        letters(bytes, 0, charset), Optional.of(new Note(Rule.PAGE_NO_CHARSET, name)));
  }

  private static char[] letters(byte[] bytes, int from, Charset charset) {
    CharBuffer text = charset.decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
    return Arrays.copyOf(text.array(), text.length());
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether every other byte of the beginning is 0, as in UTF-16 without a mark. */
  private static boolean looksWide(byte[] bytes, int zeroAt) {
    if (bytes.length < 8) {
      return false;
    }
    for (int i = 0; i < 8; i++) {
      if ((bytes[i] == 0) != (i % 2 == zeroAt)) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Charset> declared(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
    Matcher m = DECLARED.matcher(start.contains("<!--") ? withoutComments(start) : start);
    return m.find() ? named(m.group(1) == null ? m.group(2) : m.group(1)) : Optional.empty();
  }

  private static String withoutComments(String html) {
    StringBuilder out = new StringBuilder(html.length());
    int at = 0;
    while (true) {
      int from = html.indexOf("<!--", at);
      if (from < 0) {
        return out.append(html, at, html.length()).toString();
      }
      out.append(html, at, from);
      int to = html.indexOf("-->", from + 2);
      if (to < 0) {
        return out.toString();
      }
      at = to + 3;
    }
  }

  /** As the Encoding standard maps labels, where Java's tables differ. */
  private static Optional<Charset> named(String label) {
    String name = label.toLowerCase(Locale.ROOT);
    switch (name) {
      case "tis-620", "iso-8859-11", "iso8859-11", "iso885911", "windows-874", "dos-874":
        return Optional.of(THAI);
      case "utf-16", "utf-16le", "utf-16be", "unicode", "utf8":
        return Optional.of(StandardCharsets.UTF_8);
      case "iso-8859-1", "latin1", "us-ascii", "ascii", "l1":
        return Optional.of(Charset.forName("windows-1252"));
      default:
        try {
          return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
          return Optional.empty();
        }
    }
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
