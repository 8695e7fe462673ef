package org.prongsai.serve;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file that a browser asks for (RFC 9110, 14): one range. Several at once, or what is
 * not understood, is answered with the whole file, as the RFC allows.
 *
 * @param from the first byte, counted from 0
 * @param to the byte after the last one; not after {@code from} when there is no such part
 */
record ByteRange(long from, long to) {
  private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

  /**
   * @param header what the request's header {@code Range} says
   * @param length of the whole file
   */
  static Optional<ByteRange> of(String header, long length) {
    Matcher m = ONE.matcher(header == null ? "" : header.replaceAll("[ \t]", ""));
    if (!m.matches() || (m.group(1).isEmpty() && m.group(2).isEmpty())) {
      return Optional.empty();
    }
    if (m.group(1).isEmpty()) {
      long last = Long.parseLong(m.group(2));
      return Optional.of(new ByteRange(last == 0 ? length : Math.max(0, length - last), length));
    }
    long from = Long.parseLong(m.group(1));
    long to = m.group(2).isEmpty() ? length : Math.min(length, Long.parseLong(m.group(2)) + 1);
    boolean backwards = !m.group(2).isEmpty() && Long.parseLong(m.group(2)) < from;
    return backwards ? Optional.empty() : Optional.of(new ByteRange(from, to));
  }

  /** Whether the file has such a part. */
  boolean isThere() {
    return from < to;
  }

  long length() {
    return to - from;
  }
}
