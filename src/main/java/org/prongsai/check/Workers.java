package org.prongsai.check;

import java.util.ArrayList;
import java.util.List;

/** The same work on several threads at once; the caller's is one of them. */
public final class Workers {
  private Workers() {}

  /** Returns when all are done; what one of them throws is thrown here. */
  public static void run(int threads, Runnable work) {
    List<Throwable> failures = new ArrayList<>();
    List<Thread> helpers = new ArrayList<>();
    for (int i = 1; i < threads; i++) {
      Thread helper = new Thread(work, "prongsai-check-" + i);
      helper.setUncaughtExceptionHandler(
          (thread, e) -> {
            synchronized (failures) {
              failures.add(e);
            }
          });
      helper.start();
      helpers.add(helper);
    }
    work.run();
    for (Thread helper : helpers) {
      try {
        helper.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }
    if (!failures.isEmpty()) {
      throw new IllegalStateException("a worker failed", failures.get(0));
    }
  }
}
