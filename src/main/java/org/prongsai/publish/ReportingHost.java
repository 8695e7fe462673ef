package org.prongsai.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;

/**
 * A host that says in our words what went wrong: each kind does the work and lets its exceptions
 * through, here they become failures that name the path.
 */
abstract class ReportingHost implements Host {
  /** A part of the work. */
  interface Work<T> {
    T run() throws IOException, HostFailure;
  }

  /** In our words, what {@code e} means for {@code path}. */
  abstract HostFailure failure(String path, IOException e);

  final <T> T tell(String path, Work<T> work) throws HostFailure {
    try {
      return work.run();
    } catch (IOException e) {
      throw failure(path, e);
    }
  }

  /** For {@link #list}. */
  abstract Optional<Map<String, Entry>> entries(String folder) throws IOException, HostFailure;

  @Override
  public final Optional<Map<String, Entry>> list(String folder) throws HostFailure {
    return tell(folder, () -> entries(folder));
  }

  /** For {@link #size}. */
  abstract Optional<Long> sizeOf(String file) throws IOException, HostFailure;

  @Override
  public final Optional<Long> size(String file) throws HostFailure {
    return tell(file, () -> sizeOf(file));
  }

  /** For {@link #read}. */
  abstract boolean copy(String file, OutputStream to) throws IOException, HostFailure;

  @Override
  public final boolean read(String file, OutputStream to) throws HostFailure {
    return tell(file, () -> copy(file, to));
  }

  /** For {@link #write}; what it returns means nothing. */
  abstract boolean store(String file, InputStream from) throws IOException, HostFailure;

  @Override
  public final void write(String file, InputStream from) throws HostFailure {
    tell(file, () -> store(file, from));
  }

  /** For {@link #rename}; what it returns means nothing. */
  abstract boolean move(String from, String to) throws IOException, HostFailure;

  @Override
  public final void rename(String from, String to) throws HostFailure {
    tell(to, () -> move(from, to));
  }

  /** For {@link #delete(String)}; what it returns means nothing. */
  abstract boolean drop(String file) throws IOException, HostFailure;

  @Override
  public final void delete(String file) throws HostFailure {
    tell(file, () -> drop(file));
  }

  /** For {@link #makeFolder}. */
  abstract boolean make(String folder) throws IOException, HostFailure;

  @Override
  public final boolean makeFolder(String folder) throws HostFailure {
    return tell(folder, () -> make(folder));
  }

  /** For {@link #removeFolder}; what it returns means nothing. */
  abstract boolean remove(String folder) throws IOException, HostFailure;

  @Override
  public final void removeFolder(String folder) throws HostFailure {
    tell(folder, () -> remove(folder));
  }
}
