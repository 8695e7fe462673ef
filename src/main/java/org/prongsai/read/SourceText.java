package org.prongsai.read;

import static org.prongsai.problem.Rule.NOT_UTF8;
import static org.prongsai.problem.Rule.TOO_LARGE;
import static org.prongsai.problem.Rule.UNREADABLE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;

/** The text of a file of data: UTF-8, with or without a byte-order mark, and of a sane size. */
final class SourceText {
  /**
   * The largest file of data that is read. Also the YAML parser's own limit, which it counts in
   * code points; a year's file of a real agency has some 30 KB.
   */
  static final int MAX_BYTES = 3 * 1024 * 1024;

  private static final int MB = 1024 * 1024;

  private SourceText() {}

  /** Reads a regular file; whatever is wrong with it goes to {@code problems}. */
  static Optional<String> of(Path path, String name, Consumer<Problem> problems) {
    byte[] bytes;
    try {
      long size = Files.size(path);
      if (size <= MAX_BYTES) {
        bytes = atMost(path);
        size = bytes.length;
      } else {
        bytes = new byte[0];
      }
      if (size > MAX_BYTES) {
        problems.accept(
            TOO_LARGE.at(
                Place.of(name),
                Long.toString((size + MB - 1) / MB),
                Integer.toString(MAX_BYTES / MB)));
        return Optional.empty();
      }
    } catch (IOException e) {
      problems.accept(UNREADABLE.at(Place.of(name), name, "@data.unreadable.denied"));
      return Optional.empty();
    }
    return decode(bytes, name, problems);
  }

  /** One byte more than allowed at most, however the file grows meanwhile. */
  private static byte[] atMost(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(MAX_BYTES + 1);
    }
  }

  private static Optional<String> decode(byte[] bytes, String name, Consumer<Problem> problems) {
    CharsetDecoder utf8 =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    boolean bad = looksLikeUtf16(bytes) || utf8.decode(in, out, true).isError();
    out.flip();
    if (bad) {
      problems.accept(NOT_UTF8.at(endOf(name, out), Encodings.guess(bytes)));
      return Optional.empty();
    }
    String text = out.toString();
    return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  /** The place after what could be decoded: the first byte that is wrong. */
  private static Place endOf(String name, CharSequence before) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < before.length(); i++) {
      char c = before.charAt(i);
      if (c == '\n') {
        line++;
        column = 1;
      } else if (c != '\uFEFF') {
        column++;
      }
    }
    return new Place(name, line, column);
  }

  /** UTF-16 of Thai or Latin text has a mark, or a zero in every other byte at its start. */
  private static boolean looksLikeUtf16(byte[] bytes) {
    return Encodings.guess(bytes).startsWith("UTF-16");
  }
}
