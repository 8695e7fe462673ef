package org.prongsai;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * For what comes to be true by itself: an event in a page, another process, a watched folder. Who
 * asks once, right after the cause, is sometimes too early.
 */
public final class Eventually {

  /** Against a wait without end; a machine with twenty times its load needs a part of it. */
  public static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final long PAUSE_MILLIS = 20;

  private Eventually() {}

  /**
   * Returns as soon as the assertion holds; fails as it failed last, when it never does. Not for
   * what must stay as it is: that holds from the beginning.
   *
   * @param assertion may also throw what says "not yet": a page that is just being replaced, a file
   *     that is not there
   */
  public static void eventually(ThrowingCallable assertion) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        assertion.call();
        return;
      } catch (Throwable e) {
        if (System.nanoTime() - end > 0) {
          throw new AssertionError(PATIENCE.toSeconds() + " s later still: " + e.getMessage(), e);
        }
      }
      try {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }
  }
}
