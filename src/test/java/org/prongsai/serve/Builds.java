package org.prongsai.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.Eventually.eventually;

/** The builds of previews that tests have closed. */
public final class Builds {
  private Builds() {}

  /**
   * A preview that is closed does not wait long for a build that is under way; but nobody can take
   * away a folder that it still writes to.
   */
  public static void awaitEnd() {
    eventually(
        () ->
            assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain(Rounds.THREAD));
  }
}
