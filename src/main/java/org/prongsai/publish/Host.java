package org.prongsai.publish;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * The few things a publisher asks of a place that files are kept at. Paths are relative to the
 * target's root, with {@code /} and in NFC; the root itself is {@code ""}. One thread at a time.
 */
interface Host extends AutoCloseable {

  /**
   * What stands under a name.
   *
   * @param size in bytes; of a folder without meaning
   */
  record Entry(long size, boolean isFolder) {}

  /**
   * A folder's entries by name; names that begin with a dot may be missing.
   *
   * @return empty when there is no such folder
   */
  Optional<Map<String, Entry>> list(String folder) throws HostFailure;

  /** The size of a file; empty when there is none. */
  Optional<Long> size(String file) throws HostFailure;

  /** Whether there was such a file; if so, all of it went to {@code to}. */
  boolean read(String file, OutputStream to) throws HostFailure;

  /** Writes a whole file into a folder that exists; killed midway it leaves a shorter one. */
  void write(String file, InputStream from) throws HostFailure;

  /**
   * Renames a file or folder; a file of the new name is replaced, at one moment where it can be.
   */
  void rename(String from, String to) throws HostFailure;

  /** Deletes a file; none there is fine. */
  void delete(String file) throws HostFailure;

  /** Deletes files, as by {@link #delete(String)}. */
  default void delete(Collection<String> files) throws HostFailure {
    for (String file : files) {
      delete(file);
    }
  }

  /** Whether the folder was made; false when something of that name is there. Never both of two. */
  boolean makeFolder(String folder) throws HostFailure;

  /** Removes a folder if it is empty; none there is fine. */
  void removeFolder(String folder) throws HostFailure;

  /** Whether reading a file costs next to nothing, so that contents are compared, not sizes. */
  default boolean isNear() {
    return false;
  }

  /** Second names for files, where the host has them: what a change of many at once needs. */
  default Optional<Links> links() {
    return Optional.empty();
  }

  /** How long to wait, in milliseconds, for another process to write a few bytes there. */
  default long patience() {
    return isNear() ? 200 : 2000;
  }

  @Override
  void close();
}
