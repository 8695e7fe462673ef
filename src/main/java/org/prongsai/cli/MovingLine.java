package org.prongsai.cli;

import java.io.PrintStream;
import org.prongsai.problem.Words;

/**
 * One line on a terminal that says how far a run is: shown when it takes longer than a second,
 * written over itself, and gone at the end.
 */
abstract class MovingLine {
  private static final long FIRST_MILLIS = 1000;
  private static final long EVERY_MILLIS = 250;
  private static final int MINUTE = 60;

  private final Words words;
  private final PrintStream out;
  private final boolean plain;
  private final long start = System.nanoTime();
  private int shown;
  private boolean closed;

  /**
   * @param plain whether the line is wiped with blanks, without any escape code
   */
  MovingLine(Words words, PrintStream out, boolean plain) {
    this.words = words;
    this.out = out;
    this.plain = plain;
  }

  /**
   * What there is to say after so much time.
   *
   * @return empty when nothing is known yet
   */
  abstract String text(long millis);

  /** Shows the line from time to time until it is closed. */
  void begin() {
    Thread thread = new Thread(this::showAgainAndAgain, "prongsai-progress");
    thread.setDaemon(true);
    thread.start();
  }

  /** In milliseconds since it began. */
  final long elapsed() {
    return (System.nanoTime() - start) / 1_000_000;
  }

  private void showAgainAndAgain() {
    try {
      Thread.sleep(FIRST_MILLIS);
      while (show(elapsed())) {
        Thread.sleep(EVERY_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Shows the line as it is after so much time; not any more once it is closed. */
  synchronized boolean show(long millis) {
    if (!closed) {
      String text = text(millis);
      if (!text.isEmpty()) {
        wipe();
        out.print(text);
        out.flush();
        shown = text.length();
      }
    }
    return !closed;
  }

  /** In words: seconds, or minutes when there are many. */
  final String duration(long seconds) {
    return seconds < 2 * MINUTE
        ? words.text("progress.seconds", Long.toString(seconds))
        : words.text("progress.minutes", Long.toString(seconds / MINUTE));
  }

  /** With commas. */
  static String number(long n) {
    StringBuilder digits = new StringBuilder(Long.toString(n));
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      digits.insert(i, ',');
    }
    return digits.toString();
  }

  private void wipe() {
    if (shown > 0) {
      out.print(plain ? "\r" + " ".repeat(shown) + "\r" : "\r\u001b[K");
      out.flush();
      shown = 0;
    }
  }

  /** Wipes the line for good. */
  synchronized void close() {
    wipe();
    closed = true;
  }
}
