package org.prongsai.live.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.prongsai.check.url.Url;

/** How often hosts are asked: by a clock of our own, and by what servers saw. */
class PaceTest {
  private static final long MILLI = 1_000_000;

  /** A clock that only moves when it is told to, and wakes those who asked for it. */
  private static final class Clock {
    private final TreeMap<Long, List<Runnable>> alarms = new TreeMap<>();
    private long now;

    void after(long nanos, Runnable what) {
      alarms.computeIfAbsent(now + nanos, t -> new ArrayList<>()).add(what);
    }

    void run() {
      while (!alarms.isEmpty()) {
        Map.Entry<Long, List<Runnable>> next = alarms.pollFirstEntry();
        now = next.getKey();
        next.getValue().forEach(Runnable::run);
      }
    }
  }

  private final Clock clock = new Clock();
  private final Map<String, List<Long>> starts = new HashMap<>();
  private final AtomicInteger running = new AtomicInteger();
  private int mostRunning;

  private void ask(Pace pace, String host, long millis) {
    pace.run(
        host,
        () -> {
          starts.computeIfAbsent(host, h -> new ArrayList<>()).add(clock.now / MILLI);
          mostRunning = Math.max(mostRunning, running.incrementAndGet());
          CompletableFuture<String> answer = new CompletableFuture<>();
          clock.after(
              millis * MILLI,
              () -> {
                running.decrementAndGet();
                answer.complete("");
              });
          return answer;
        });
  }

  private Pace pace(Manners manners) {
    Pace[] pace = new Pace[1];
    pace[0] = new Pace(manners, () -> clock.now, wait -> clock.after(wait, () -> pace[0].go()));
    return pace[0];
  }

  @Test
  void aHostIsAskedFourTimesASecondAndTwiceAtOnce() {
    Pace pace = pace(Manners.polite("x"));
    for (int i = 0; i < 5; i++) {
      ask(pace, "quick", 20);
      ask(pace, "slow", 2000);
    }
    clock.run();
    assertThat(starts.get("quick")).containsExactly(0L, 250L, 500L, 750L, 1000L);
    assertThat(starts.get("slow")).containsExactly(0L, 250L, 2000L, 2250L, 4000L);
  }

  @Test
  void oneHostMayAskForMoreTime() {
    Pace pace = pace(Manners.polite("x"));
    pace.slow("careful", Duration.ofSeconds(3));
    pace.slow("careful", Duration.ofMillis(10));
    for (int i = 0; i < 3; i++) {
      ask(pace, "careful", 1);
    }
    clock.run();
    assertThat(starts.get("careful")).containsExactly(0L, 3000L, 6000L);
  }

  @Test
  void soManyAtOnceInAllAndEveryHostGetsItsTurn() {
    Pace pace = pace(Manners.polite("x"));
    for (int host = 0; host < 500; host++) {
      for (int i = 0; i < 3; i++) {
        ask(pace, "h" + host, 100);
      }
    }
    clock.run();
    assertThat(mostRunning).isEqualTo(64);
    assertThat(starts).hasSize(500).allSatisfy((h, times) -> assertThat(times).hasSize(3));
  }

  @Test
  void workThatFailsGivesItsPlaceBack() {
    Pace pace = pace(Manners.polite("x").paced(1, Duration.ZERO));
    CompletableFuture<Object> broken =
        pace.run(
            "h",
            () -> {
              throw new IllegalStateException("on purpose");
            });
    ask(pace, "h", 1);
    clock.run();
    assertThat(broken).isCompletedExceptionally();
    assertThat(starts.get("h")).hasSize(1);
  }

  @Test
  @Timeout(300)
  void serversSeeNoMoreThanTheirPace() throws Exception {
    Manners manners = Manners.polite("x").allowingPrivate(true).paced(2, Duration.ofMillis(100));
    List<FaultServer> servers = new ArrayList<>();
    try (Web web =
        new Web(
            manners,
            new Web.Surroundings(
                Timing.real(),
                InetAddress::getAllByName,
                Addresses::isPrivate,
                Optional.empty()))) {
      List<CompletableFuture<Answer>> answers = new ArrayList<>();
      long begin = System.nanoTime();
      for (int host = 1; host <= 10; host++) {
        FaultServer server = FaultServer.at(host);
        servers.add(server);
        server.on("*", (r, out) -> out.html("200 OK", "x"));
      }
      for (int i = 0; i < 15; i++) {
        for (FaultServer server : servers) {
          answers.add(web.ask(Ask.start(Url.parse(server.url("/" + i)).orElseThrow())));
        }
      }
      answers.forEach(CompletableFuture::join);
      for (FaultServer server : servers) {
        List<Long> times = server.log().stream().map(FaultServer.Request::nanos).sorted().toList();
        assertThat(times).hasSize(15);
        for (int i = 0; i < times.size(); i++) {
          // Arrivals may be late by what the machine is busy with, never early.
          assertThat(times.get(i) - begin)
              .as("question %s", i)
              .isGreaterThanOrEqualTo(i * 100 * MILLI);
        }
      }
    } finally {
      for (FaultServer server : servers) {
        server.close();
      }
    }
  }
}
