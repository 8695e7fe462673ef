package org.prongsai.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What belongs together is told once; nothing is lost. */
class SettledChangesTest {
  private static final Duration NONE = Duration.ZERO;
  private static final Duration LONG = Duration.ofHours(1);

  @Test
  void manyChangesAtOnceAreOne() throws Exception {
    Changes changes = new Changes(Duration.ofMillis(1), LONG);
    for (int i = 0; i < 1000; i++) {
      changes.touch();
    }
    assertThat(changes.await(LONG)).isTrue();
    assertThat(changes.await(NONE)).as("no other one").isFalse();
  }

  @Test
  void nothingIsToldBeforeItIsQuiet() throws Exception {
    Changes changes = new Changes(LONG, LONG);
    changes.touch();
    CompletableFuture<Boolean> told = await(changes);
    changes.touch();
    Thread.sleep(20);
    assertThat(told).isNotDone();
    changes.close();
    assertThat(told.get(1, TimeUnit.MINUTES)).as("over, not changed").isFalse();
  }

  @Test
  void whatNeverEndsIsToldAnyway() throws Exception {
    Changes changes = new Changes(LONG, Duration.ofMillis(1));
    changes.touch();
    assertThat(changes.await(LONG)).isTrue();
  }

  @Test
  void aChangeAfterTheLastOneWasToldIsAnother() throws Exception {
    Changes changes = new Changes(NONE, NONE);
    changes.touch();
    assertThat(changes.await(LONG)).isTrue();
    changes.touch(); // while a build runs
    assertThat(changes.await(LONG)).isTrue();
    assertThat(changes.await(NONE)).isFalse();
  }

  @Test
  void whoWaitsIsWokenByAChange() throws Exception {
    Changes changes = new Changes(NONE, NONE);
    CompletableFuture<Boolean> told = await(changes);
    changes.touch();
    assertThat(told.get(1, TimeUnit.MINUTES)).isTrue();
  }

  private static CompletableFuture<Boolean> await(Changes changes) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return changes.await(LONG);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
