package org.prongsai.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.prongsai.check.Progress;
import org.prongsai.problem.Words;

/**
 * One line on a terminal that says how far a run is: shown when it takes longer than a second,
 * written over itself, and gone at the end.
 */
final class ProgressLine {
  private static final long FIRST_MILLIS = 1000;
  private static final long EVERY_MILLIS = 250;
  private static final int MINUTE = 60;

  private final Words words;
  private final PrintStream out;
  private final boolean plain;
  private final boolean ofAgencies;
  private final Count pages = new Count();
  private final Count agencies = new Count();
  private final long start = System.nanoTime();
  private int shown;
  private boolean closed;

  /** What is to come and what is done of it; from any thread. */
  private static final class Count implements Progress {
    private final AtomicLong expected = new AtomicLong();
    private final AtomicLong done = new AtomicLong();

    @Override
    public void expect(int more) {
      expected.addAndGet(more);
    }

    @Override
    public void done() {
      done.incrementAndGet();
    }
  }

  /**
   * @param plain whether the line is wiped with blanks, without any escape code
   * @param ofAgencies whether agencies are counted, and pages only beside them
   */
  ProgressLine(Words words, PrintStream out, boolean plain, boolean ofAgencies) {
    this.words = words;
    this.out = out;
    this.plain = plain;
    this.ofAgencies = ofAgencies;
  }

  Progress pages() {
    return pages;
  }

  Progress agencies() {
    return agencies;
  }

  /** Shows the line from time to time until it is closed. */
  ProgressLine begin() {
    Thread thread = new Thread(this::showAgainAndAgain, "prongsai-progress");
    thread.setDaemon(true);
    thread.start();
    return this;
  }

  private void showAgainAndAgain() {
    try {
      Thread.sleep(FIRST_MILLIS);
      while (show((System.nanoTime() - start) / 1_000_000)) {
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

  private String text(long millis) {
    Count count = ofAgencies ? agencies : pages;
    long done = Math.min(count.done.get(), count.expected.get());
    if (done == 0) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    parts.add(
        words.text(
            ofAgencies ? "progress.agencies" : "progress.pages",
            number(done),
            number(count.expected.get()),
            number(pages.done.get())));
    parts.add(words.text("progress.rate", number(pages.done.get() * 1000 / Math.max(1, millis))));
    long left = (count.expected.get() - done) * millis / done / 1000;
    if (left > 0) {
      parts.add(words.text("progress.rest", duration(left)));
    }
    return String.join(" · ", parts);
  }

  private String duration(long seconds) {
    return seconds < 2 * MINUTE
        ? words.text("progress.seconds", Long.toString(seconds))
        : words.text("progress.minutes", Long.toString(seconds / MINUTE));
  }

  private static String number(long n) {
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
