package org.prongsai.cli;

import org.prongsai.publish.Progress;

/** The line that moves while a publish goes on; only on a terminal. */
final class PublishLine implements Progress {
  private static final long EVERY_NANOS = 200_000_000L;
  private static final long NANOS = 1_000_000_000L;

  private final Console console;
  private final boolean shown;
  private final long start = System.nanoTime();
  private long told;
  private long before = -1;
  private int width;

  PublishLine(Console console, boolean shown) {
    this.console = console;
    this.shown = shown;
  }

  @Override
  public void sent(int files, int ofFiles, long bytes, long ofBytes) {
    if (before < 0) {
      before = bytes;
    }
    long rate = (bytes - before) * NANOS / Math.max(1, System.nanoTime() - start);
    String left =
        rate > 0
            ? console.words().text("publish.left", Long.toString((ofBytes - bytes) / rate))
            : "";
    tell(
        files == ofFiles,
        "publish.sending",
        Integer.toString(files),
        Integer.toString(ofFiles),
        PublishText.size(bytes),
        PublishText.size(ofBytes),
        PublishText.size(rate),
        left);
  }

  @Override
  public void placing(int files, int ofFiles) {
    tell(files == ofFiles, "publish.placing", Integer.toString(files), Integer.toString(ofFiles));
  }

  @Override
  public void proving(int done, int of) {
    tell(done == of, "publish.proving", Integer.toString(done), Integer.toString(of));
  }

  @Override
  public void again(int seconds) {
    tell(true, "publish.again", Integer.toString(seconds));
  }

  private synchronized void tell(boolean now, String key, String... args) {
    if (!shown || (!now && System.nanoTime() - told < EVERY_NANOS)) {
      return;
    }
    told = System.nanoTime();
    String text = console.words().text(key, args);
    // Blanks wipe what a longer line left.
    console.err().print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
    console.err().flush();
    width = text.length();
  }

  /** Leaves the terminal as it was. */
  synchronized void end() {
    if (width > 0) {
      console.err().print("\r" + " ".repeat(width) + "\r");
      console.err().flush();
      width = 0;
    }
  }
}
