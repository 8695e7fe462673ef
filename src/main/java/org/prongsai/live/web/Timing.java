package org.prongsai.live.web;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The clock, and an alarm; a test may make both run faster. */
public interface Timing extends AutoCloseable {
  /** As {@link System#nanoTime}. */
  long nanos();

  Instant now();

  /** Runs something short after a while. */
  void after(Duration wait, Runnable what);

  @Override
  void close();

  /** The real ones. */
  static Timing real() {
    return faster(1);
  }

  /** A clock and alarms that run so many times faster. */
  static Timing faster(int times) {
    ScheduledThreadPoolExecutor alarms =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread thread = new Thread(work, "prongsai-web-alarms");
              thread.setDaemon(true);
              return thread;
            });
    alarms.setRemoveOnCancelPolicy(true);
    return new Timing() {
      @Override
      public long nanos() {
        return System.nanoTime() * times;
      }

      @Override
      public Instant now() {
        return Instant.now();
      }

      @Override
      public void after(Duration wait, Runnable what) {
        if (!alarms.isShutdown()) {
          alarms.schedule(what, wait.toNanos() / times, TimeUnit.NANOSECONDS);
        }
      }

      @Override
      public void close() {
        alarms.shutdownNow();
      }
    };
  }
}
