package org.prongsai;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The end of a run from outside (Ctrl-C). A site takes its place by two renames; who stops a run
 * waits until no site is between the two, and from then on none begins.
 */
public final class Stopping {
  private static final ReadWriteLock RENAMES = new ReentrantReadWriteLock();
  private static final ReadWriteLock LOOKS = new ReentrantReadWriteLock();
  private static final int PATIENCE_SECONDS = 10;

  private Stopping() {}

  /** Renames that belong together. */
  interface Renames {
    void run() throws IOException;
  }

  static void notWithin(Renames renames) throws IOException {
    RENAMES.readLock().lock();
    LOOKS.writeLock().lock();
    try {
      renames.run();
    } finally {
      LOOKS.writeLock().unlock();
      RENAMES.readLock().unlock();
    }
  }

  /** What somebody reads of a site that stands in its place. */
  public interface Look<T> {
    T of() throws IOException;
  }

  /**
   * Reads while no build of this process puts a site in its place: the site is there, and Windows
   * can rename it afterwards, because no file of it is open. To be short.
   */
  public static <T> T whileInPlace(Look<T> look) throws IOException {
    LOOKS.readLock().lock();
    try {
      return look.of();
    } finally {
      LOOKS.readLock().unlock();
    }
  }

  /** Returns when every site is whole in its place; to be called by a process that ends. */
  public static void await() {
    try {
      // Kept for ever. In vain only when a disk hangs: the next command then repairs.
      RENAMES.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
