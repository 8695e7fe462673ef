package org.prongsai.cli;

import org.prongsai.Stopping;

/**
 * What happens when a person stops a run (Ctrl-C) or the system ends it: no site is left between
 * two renames, and that is said. The exit code stays the system's own: 130 after Ctrl-C.
 */
final class Interruption {
  private final Thread hook;

  /**
   * @param line wiped before anything is said
   * @param said the key of what is said
   */
  Interruption(Console console, MovingLine line, String said) {
    hook =
        new Thread(
            () -> {
              Stopping.await();
              line.close();
              console.err().println(console.words().text(said));
            },
            "prongsai-stopped");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** The run has ended by itself. */
  void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // It is being stopped at this very moment, and the hook says so.
    }
  }
}
