package org.prongsai.serve;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.prongsai.read.Litter;

/**
 * Notices changes to what a site is made from. The system tells at once where it can; besides,
 * every file is glanced at now and then, because network drives tell nothing and a system may run
 * out of watches.
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
  private final long pause;
  private final Thread thread;
  private final Set<Path> told = new HashSet<>();
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
    this.pause = service.isPresent() ? pause.toMillis() : Math.max(1, pause.toMillis() / 4);
    register();
    this.seen = Glance.of(tops);
    this.thread = new Thread(this::run, "prongsai-watch");
    thread.setDaemon(true);
    thread.start();
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

  private void run() {
    long glance = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pause);
    try {
      while (!closed) {
        long left = glance - System.nanoTime();
        if (left > 0) {
          hear(left);
        } else {
          long start = System.nanoTime();
          look();
          long took = System.nanoTime() - start;
          glance =
              System.nanoTime()
                  + Math.max(TimeUnit.MILLISECONDS.toNanos(pause), took * GLANCE_SHARE);
        }
      }
    } catch (InterruptedException | ClosedWatchServiceException e) {
      // Closed.
    }
  }

  private void hear(long nanos) throws InterruptedException {
    if (service.isEmpty()) {
      TimeUnit.NANOSECONDS.sleep(nanos);
      return;
    }
    WatchKey key = service.get().poll(nanos, TimeUnit.NANOSECONDS);
    boolean folders = false;
    while (key != null) {
      Path dir = (Path) key.watchable();
      for (WatchEvent<?> event : key.pollEvents()) {
        folders |= isOfFolders(event, dir);
      }
      folders |= !key.reset();
      key = service.get().poll();
    }
    if (folders) {
      register();
    }
  }

  /** Notes a change; whether folders came or went, or nobody knows what did. */
  private boolean isOfFolders(WatchEvent<?> event, Path dir) {
    if (event.kind() == OVERFLOW) {
      changes.touch();
      return true;
    }
    Path file = dir.resolve((Path) event.context());
    boolean ours =
        dir.equals(folder) ? tops.contains(file) : !Litter.is(file.getFileName().toString());
    if (!ours) {
      return false;
    }
    told.add(file);
    changes.touch();
    return event.kind() == ENTRY_CREATE && Files.isDirectory(file);
  }

  /** Finds what nobody told. */
  private void look() {
    Glance now = Glance.of(tops);
    Set<Path> changed = now.changedSince(seen);
    seen = now;
    boolean news = !told.containsAll(changed);
    told.clear();
    if (news) {
      changes.touch();
      register();
    }
  }

  /**
   * Watches every folder that there is. A folder that came after its parent was looked into, and
   * before that was watched, is told by nobody: hence again, until there is none.
   */
  private void register() {
    Set<Path> watched = new HashSet<>();
    boolean more = service.isPresent();
    while (more) {
      more = false;
      for (Path dir : folders()) {
        if (watched.add(dir)) {
          more = true;
          register(dir);
        }
      }
    }
  }

  private void register(Path dir) {
    try {
      dir.register(service.orElseThrow(), ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY);
    } catch (IOException e) {
      // Gone again, or the system has no more watches: glances are left.
    }
  }

  private List<Path> folders() {
    List<Path> folders = new ArrayList<>(List.of(folder));
    for (Path top : tops) {
      Glance.walk(
          top,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes is) {
              folders.add(dir);
              return FileVisitResult.CONTINUE;
            }
          });
    }
    return folders;
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
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
