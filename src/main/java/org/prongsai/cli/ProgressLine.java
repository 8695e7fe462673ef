package org.prongsai.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.prongsai.check.Progress;
import org.prongsai.problem.Words;

/** How far a build or a check is, in pages or in agencies. */
final class ProgressLine extends MovingLine {
  private final Words words;
  private final boolean ofAgencies;
  private final Count pages = new Count();
  private final Count agencies = new Count();
  private final Count asked = new Count();

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
    super(words, out, plain);
    this.words = words;
    this.ofAgencies = ofAgencies;
  }

  Progress pages() {
    return pages;
  }

  /** Addresses of the network; once there are any, they are what is counted. */
  Progress asked() {
    return asked;
  }

  Progress agencies() {
    return agencies;
  }

  @Override
  String text(long millis) {
    boolean network = asked.expected.get() > 0;
    Count count = network ? asked : ofAgencies ? agencies : pages;
    long done = Math.min(count.done.get(), count.expected.get());
    if (done == 0) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    parts.add(
        words.text(
            network ? "progress.asked" : ofAgencies ? "progress.agencies" : "progress.pages",
            number(done),
            number(count.expected.get()),
            number(pages.done.get())));
    if (!network) {
      parts.add(words.text("progress.rate", number(pages.done.get() * 1000 / Math.max(1, millis))));
    }
    long left = (count.expected.get() - done) * millis / done / 1000;
    if (left > 0) {
      parts.add(words.text("progress.rest", duration(left)));
    }
    return String.join(" · ", parts);
  }
}
