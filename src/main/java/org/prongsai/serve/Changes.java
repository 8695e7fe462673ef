package org.prongsai.serve;

import java.time.Duration;

/**
 * That something has changed, told by whoever notices and waited for by one. What belongs together
 * is told once: editors save in several steps, and a thousand files may be dropped at a time.
 */
final class Changes {
  /** So long after the last sign of a change nothing more of it is expected. */
  private static final Duration QUIET = Duration.ofMillis(30);

  /** A file that grows without end (a copy, a log) does not hold back everything else for ever. */
  private static final Duration MOST = Duration.ofSeconds(3);

  private final Duration quiet;
  private final Duration most;
  private boolean changed;
  private boolean closed;
  private long first;
  private long last;

  Changes() {
    this(QUIET, MOST);
  }

  /**
   * @param quiet after the last change until it is told
   * @param most after the first change until it is told anyway
   */
  Changes(Duration quiet, Duration most) {
    this.quiet = quiet;
    this.most = most;
  }

  /** Something has changed just now. */
  synchronized void touch() {
    last = System.nanoTime();
    if (!changed) {
      changed = true;
      first = last;
      notifyAll();
    }
  }

  /**
   * Waits for a change, and until what belongs to it has come too. What is told after the return is
   * another change.
   *
   * @param patience how long to wait for it
   * @return whether there is one
   */
  synchronized boolean await(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!changed && !closed) {
      if (!pause(end - System.nanoTime())) {
        return false;
      }
    }
    while (!closed) {
      long due = Math.min(last + quiet.toNanos(), first + most.toNanos());
      if (!pause(due - System.nanoTime())) {
        break;
      }
    }
    changed = false;
    return !closed;
  }

  /** Nobody waits any more. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }

  synchronized boolean isClosed() {
    return closed;
  }

  /** Returns false when the time is over. */
  private boolean pause(long nanos) throws InterruptedException {
    if (nanos <= 0) {
      return false;
    }
    wait(nanos / 1_000_000, (int) (nanos % 1_000_000));
    return true;
  }
}
