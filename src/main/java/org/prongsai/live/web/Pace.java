package org.prongsai.live.web;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Lets questions go at the pace of each host: a few at once, some time between two, and a limit for
 * all. No thread waits here.
 */
final class Pace {
  private final int atOnce;
  private final int perHost;
  private final long interval;
  private final LongSupplier nanos;
  private final LongConsumer wake;
  private final Map<String, Lane> lanes = new HashMap<>();
  private final PriorityQueue<Lane> due =
      new PriorityQueue<>(
          Comparator.comparingLong((Lane l) -> l.next).thenComparingLong(l -> l.no));
  private int running;
  private long wakeAt = Long.MAX_VALUE;

  /** The questions to one host. */
  private static final class Lane {
    final Queue<Runnable> waiting = new ArrayDeque<>();
    final long no;
    long interval;
    long next;
    int running;
    boolean isDue;

    Lane(long no, long interval, long now) {
      this.no = no;
      this.interval = interval;
      this.next = now;
    }
  }

  /**
   * @param nanos the time, as {@link System#nanoTime}
   * @param wake asks to be {@link #go called} again in so many nanoseconds
   */
  Pace(Manners manners, LongSupplier nanos, LongConsumer wake) {
    this.atOnce = manners.atOnce();
    this.perHost = manners.perHost();
    this.interval = manners.interval().toNanos();
    this.nanos = nanos;
    this.wake = wake;
  }

  /** Does the work when the host's turn has come; it ends when its future does. */
  <T> CompletableFuture<T> run(String host, Supplier<CompletableFuture<T>> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    synchronized (this) {
      Lane lane = lane(host);
      lane.waiting.add(() -> begin(lane, work, result));
      queue(lane);
    }
    go();
    return result;
  }

  /** The host asks for more time between two questions. */
  synchronized void slow(String host, Duration atLeast) {
    Lane lane = lane(host);
    lane.interval = Math.max(lane.interval, atLeast.toNanos());
  }

  private Lane lane(String host) {
    return lanes.computeIfAbsent(host, h -> new Lane(lanes.size(), interval, nanos.getAsLong()));
  }

  private void queue(Lane lane) {
    if (!lane.isDue && !lane.waiting.isEmpty() && lane.running < perHost) {
      lane.isDue = true;
      due.add(lane);
    }
  }

  /** Starts what may start now. */
  void go() {
    List<Runnable> starting = new ArrayList<>();
    long sleep = -1;
    synchronized (this) {
      long now = nanos.getAsLong();
      if (wakeAt <= now) {
        wakeAt = Long.MAX_VALUE;
      }
      while (running < atOnce && !due.isEmpty() && due.peek().next <= now) {
        Lane lane = due.poll();
        lane.isDue = false;
        lane.running++;
        running++;
        lane.next = now + lane.interval;
        starting.add(lane.waiting.remove());
        queue(lane);
      }
      if (running < atOnce && !due.isEmpty() && due.peek().next < wakeAt) {
        wakeAt = due.peek().next;
        sleep = wakeAt - now;
      }
    }
    if (sleep >= 0) {
      wake.accept(sleep);
    }
    starting.forEach(Runnable::run);
  }

  private <T> void begin(
      Lane lane, Supplier<CompletableFuture<T>> work, CompletableFuture<T> result) {
    CompletableFuture<T> doing;
    try {
      doing = work.get();
    } catch (RuntimeException e) {
      doing = CompletableFuture.failedFuture(e);
    }
    doing.whenComplete(
        (value, failure) -> {
          synchronized (this) {
            lane.running--;
            running--;
            queue(lane);
          }
          if (failure != null) {
            result.completeExceptionally(failure);
          } else {
            result.complete(value);
          }
          go();
        });
  }
}
