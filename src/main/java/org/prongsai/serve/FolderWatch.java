package org.prongsai.serve;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.prongsai.read.Litter;

/**
 * Notices changes to what a site is made from. The system tells at once where it can; besides,
 * every file is glanced at now and then, because network drives tell nothing and a system may run
 * out of watches. Nothing that is told waits for a glance.
 */
final class FolderWatch implements AutoCloseable {
  /** What a build reads, in the agency's folder. */
  private static final List<String> INPUTS =
      List.of(
          "content",
          "templates",
          "assets",
          "prongsai-ignore.yaml",
          "prongsai-ignore.yml",
          "prongsai-ignore.json");

  /** A glance takes no more than this part of the time. */
  private static final int GLANCE_SHARE = 20;

  private final Path folder;
  private final List<Path> tops;
  private final Changes changes;
  private final Optional<WatchService> service;
  private final Optional<WatchedFolders> watched;
  private final long pause;
  private final Thread listener = thread(this::listen, "prongsai-watch");
  private final Thread glancer = thread(this::glance, "prongsai-glance");
  private Set<Path> told = new HashSet<>();
  private Glance seen;
  private volatile boolean closed;

  /**
   * @param folder the agency's folder
   * @param changes is told of every change
   * @param pause between two glances, at least; where the system tells nothing, a quarter of it
   */
  FolderWatch(Path folder, Changes changes, Duration pause, boolean events) {
    this.folder = folder;
    this.tops = INPUTS.stream().map(folder::resolve).toList();
    this.changes = changes;
    this.service = events ? service(folder) : Optional.empty();
    this.watched = service.map(s -> new WatchedFolders(s, folder, tops));
    this.pause = service.isPresent() ? pause.toMillis() : Math.max(1, pause.toMillis() / 4);
    watched.ifPresent(WatchedFolders::all);
    this.seen = Glance.of(tops);
    glancer.start();
    if (service.isPresent()) {
      listener.start();
    }
  }

  private static Thread thread(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  private static Optional<WatchService> service(Path folder) {
    try {
      WatchService service = folder.getFileSystem().newWatchService();
      // On macOS it glances itself, every ten seconds.
      if (service.getClass().getSimpleName().contains("Polling")) {
        service.close();
        return Optional.empty();
      }
      return Optional.of(service);
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  private void listen() {
    try {
      while (!closed) {
        hear(service.orElseThrow().take());
      }
    } catch (InterruptedException | ClosedWatchServiceException e) {
      // Closed.
    }
  }

  private void hear(WatchKey first) {
    Set<Path> come = new HashSet<>();
    boolean lost = false;
    for (WatchKey key = first; key != null; key = service.orElseThrow().poll()) {
      Path dir = (Path) key.watchable();
      for (WatchEvent<?> event : key.pollEvents()) {
        if (event.kind() == OVERFLOW) {
          changes.touch();
          lost = true;
        } else {
          hear(event, dir, come);
        }
      }
      lost |= !key.reset();
    }
    if (lost) {
      watched.orElseThrow().all(); // nobody knows which came
    } else {
      watched.orElseThrow().below(come);
    }
  }

  private void hear(WatchEvent<?> event, Path dir, Set<Path> come) {
    Path file = dir.resolve((Path) event.context());
    boolean top = dir.equals(folder);
    if (top ? tops.contains(file) : !Litter.is(file.getFileName().toString())) {
      synchronized (this) {
        told.add(file);
      }
      changes.touch();
      // content/ may itself be a link, to a folder that is kept elsewhere; no link in it is
      // followed.
      LinkOption[] links = top ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
      if (event.kind() == ENTRY_CREATE && Files.isDirectory(file, links)) {
        come.add(file);
      }
    }
  }

  private void glance() {
    long rest = TimeUnit.MILLISECONDS.toNanos(pause);
    try {
      while (!closed) {
        TimeUnit.NANOSECONDS.sleep(rest);
        long start = System.nanoTime();
        look();
        long took = System.nanoTime() - start;
        rest = Math.max(TimeUnit.MILLISECONDS.toNanos(pause), took * GLANCE_SHARE);
      }
    } catch (InterruptedException e) {
      // Closed.
    }
  }

  /** Finds what nobody told. */
  private void look() {
    Set<Path> before = takeTold();
    Glance now = Glance.of(tops);
    Set<Path> changed = now.changedSince(seen);
    seen = now;
    changed.removeAll(before);
    if (!isTold(changed)) {
      changes.touch();
      watched.ifPresent(WatchedFolders::all);
    }
  }

  private synchronized Set<Path> takeTold() {
    Set<Path> before = told;
    told = new HashSet<>();
    return before;
  }

  /** Also while the glance was taken; the next one may see that too. */
  private synchronized boolean isTold(Set<Path> changed) {
    return told.containsAll(changed);
  }

  @Override
  public void close() {
    closed = true;
    listener.interrupt();
    glancer.interrupt();
    service.ifPresent(
        s -> {
          try {
            s.close();
          } catch (IOException e) {
            // Nothing to lose.
          }
        });
  }
}
