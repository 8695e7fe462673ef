package org.prongsai.serve;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.prongsai.Refusal;
import org.prongsai.SiteBuilder;
import org.prongsai.check.Progress;
import org.prongsai.keep.Note;
import org.prongsai.report.Report;

/**
 * Builds after every change, one build at a time, in one thread. What changes while a build runs
 * leads to one more. Whatever happens, it goes on: the next change may mend it.
 */
final class Rounds implements AutoCloseable {
  static final String THREAD = "prongsai-build";
  private static final Duration LOOK_AT_THE_DAY = Duration.ofSeconds(30);
  private static final Duration REFUSED_AGAIN = Duration.ofSeconds(2);
  private static final long LOCKED_AGAIN_MILLIS = 200;
  private static final long END_SECONDS = 2;

  private final Path folder;
  private final Changes changes;
  private final Supplier<LocalDate> today;
  private final Consumer<Outcome> listener;
  private final Consumer<Note> notes;
  private final Progress progress;
  private final ReentrantLock building = new ReentrantLock();
  private final Thread thread = new Thread(this::run, THREAD);
  private volatile SiteBuilder builder;

  /** Whether the disk would not let the last build write: another program may, for a moment. */
  private boolean refused;

  /** Whether there was no content the last time; a glance after the fact finds that out again. */
  private boolean gone;

  /**
   * @param today the day that decides what is overdue; a new day leads to a build
   * @param listener is told of every try, in the thread that builds
   */
  Rounds(
      Path folder,
      Changes changes,
      Supplier<LocalDate> today,
      Consumer<Outcome> listener,
      Consumer<Note> notes,
      Progress progress) {
    this.folder = folder;
    this.changes = changes;
    this.today = today;
    this.listener = listener;
    this.notes = notes;
    this.progress = progress;
    this.builder = new SiteBuilder(folder);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  private void run() {
    try {
      LocalDate day = today.get();
      round(day);
      while (!changes.isClosed()) {
        boolean changed = changes.await(refused ? REFUSED_AGAIN : LOOK_AT_THE_DAY);
        LocalDate now = today.get();
        if (changed || ((refused || !now.equals(day)) && !changes.isClosed())) {
          day = now;
          round(day);
        }
      }
    } catch (InterruptedException e) {
      // Closed.
    }
  }

  private void round(LocalDate day) throws InterruptedException {
    long start = System.nanoTime();
    Outcome outcome = once(day, start);
    boolean told = false;
    while (outcome instanceof Outcome.Locked && !changes.isClosed()) {
      if (!told) {
        listener.accept(outcome);
        told = true;
      }
      TimeUnit.MILLISECONDS.sleep(LOCKED_AGAIN_MILLIS);
      outcome = once(day, start);
    }
    boolean wasRefused = refused;
    boolean wasGone = gone;
    gone = outcome instanceof Outcome.Refused no && no.why().is("refusal.no-content");
    refused = outcome instanceof Outcome.Refused && !gone;
    boolean again = (wasRefused && refused) || (wasGone && gone);
    if (!changes.isClosed() && !again) {
      listener.accept(outcome);
    }
  }

  private Outcome once(LocalDate day, long start) {
    building.lock();
    try {
      Report report = builder.build(day, r -> Map.of(), progress, notes);
      String looks = Long.toHexString(builder.sum(MediaTypes::isDrawn));
      Outcome.Site site = new Outcome.Site(looks, builder.basePath());
      return new Outcome.Built(report, site, Duration.ofNanos(System.nanoTime() - start));
    } catch (Refusal e) {
      return e.is("refusal.locked") ? new Outcome.Locked(e) : new Outcome.Refused(e);
    } catch (RuntimeException | Error e) {
      // What it remembers may be half of a thing: begin anew. Memory may have run out, too. Not
      // when it was interrupted because it all ends: what was known before this build is of use.
      if (!changes.isClosed()) {
        builder = new SiteBuilder(folder);
      }
      return new Outcome.Crashed(e);
    } finally {
      building.unlock();
    }
  }

  /** Leaves what is known to the next build. One that runs is waited for, but not for long. */
  @Override
  public void close() {
    changes.close();
    thread.interrupt();
    try {
      boolean idle = building.tryLock(END_SECONDS, TimeUnit.SECONDS);
      try {
        builder.close();
      } finally {
        if (idle) {
          building.unlock();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
