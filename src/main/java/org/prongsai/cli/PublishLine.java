package org.prongsai.cli;

import java.io.PrintStream;
import org.prongsai.problem.Words;
import org.prongsai.publish.Progress;

/** How far a publish is, how fast, and how long it still takes on this line. */
final class PublishLine extends MovingLine implements Progress {
  private final Words words;
  private volatile Part part = millis -> "";

  /** Of the bytes to be sent, so many were on the host already; negative: nothing was sent yet. */
  private long before = -1;

  /** When the first was sent, in milliseconds since the beginning. */
  private long begun;

  private interface Part {
    String text(long millis);
  }

  PublishLine(Words words, PrintStream out, boolean plain) {
    super(words, out, plain);
    this.words = words;
  }

  @Override
  String text(long millis) {
    return part.text(millis);
  }

  @Override
  public void sent(int files, int ofFiles, long bytes, long ofBytes) {
    if (before < 0) {
      before = bytes;
      begun = elapsed();
    }
    long sent = bytes - before;
    long since = begun;
    part =
        millis -> {
          long rate = sent * 1000 / Math.max(1, millis - since);
          String rest =
              rate > 0 && ofBytes > bytes
                  ? " · " + words.text("progress.rest", duration((ofBytes - bytes) / rate))
                  : "";
          return words.text(
                  "publish.sending",
                  number(files),
                  number(ofFiles),
                  PublishText.size(bytes),
                  PublishText.size(ofBytes),
                  PublishText.size(rate))
              + rest;
        };
  }

  @Override
  public void placing(int files, int ofFiles) {
    part = millis -> words.text("publish.placing", number(files), number(ofFiles));
  }

  @Override
  public void proving(int done, int of) {
    part = millis -> words.text("publish.proving", number(done), number(of));
  }

  @Override
  public void again(int seconds) {
    part = millis -> words.text("publish.again", Integer.toString(seconds));
  }
}
