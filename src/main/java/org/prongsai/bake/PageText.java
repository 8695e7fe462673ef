package org.prongsai.bake;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The text of one page while it is made. A {@code StringWriter} takes it in letter by letter, to
 * keep a letter in one byte if it can; a Thai page never can. Not for several threads.
 */
final class PageText extends Writer {
  private char[] letters = new char[16 * 1024];
  private int length;

  /** Makes room behind the text, to be filled by {@link #grow}. */
  char[] room(int count) {
    if (letters.length - length < count) {
      letters = Arrays.copyOf(letters, Math.max(2 * letters.length, Math.addExact(length, count)));
    }
    return letters;
  }

  int length() {
    return length;
  }

  /** So many letters were put into the {@link #room}. */
  void grow(int count) {
    length += count;
  }

  @Override
  public void write(char[] text, int from, int count) {
    System.arraycopy(text, from, room(count), length, count);
    length += count;
  }

  @Override
  public void write(String text, int from, int count) {
    text.getChars(from, from + count, room(count), length);
    length += count;
  }

  @Override
  public void write(String text) {
    write(text, 0, text.length());
  }

  @Override
  public void write(int letter) {
    room(1)[length++] = (char) letter;
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return new String(letters, 0, length);
  }

  /** All of it, in an array of its own. */
  char[] letters() {
    return Arrays.copyOf(letters, length);
  }

  /** In UTF-8, as {@link String#getBytes} has it, from the letters as they lie here. */
  byte[] bytes() {
    return bytes(0);
  }

  /** The same from a letter on. */
  byte[] bytes(int from) {
    byte[] bytes = new byte[Math.multiplyExact(3, length - from)];
    int end = 0;
    int i = from;
    while (i < length) {
      char c = letters[i];
      if (c < 0x80) {
        bytes[end++] = (byte) c;
      } else if (c >= 0x800 && !Character.isSurrogate(c)) {
        bytes[end++] = (byte) (0xe0 | c >> 12);
        bytes[end++] = (byte) (0x80 | c >> 6 & 0x3f);
        bytes[end++] = (byte) (0x80 | c & 0x3f);
      } else {
        int point = Character.codePointAt(letters, i, length);
        byte[] rare = Character.toString(point).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(rare, 0, bytes, end, rare.length);
        end += rare.length;
        i += Character.charCount(point) - 1;
      }
      i++;
    }
    return Arrays.copyOf(bytes, end);
  }
}
