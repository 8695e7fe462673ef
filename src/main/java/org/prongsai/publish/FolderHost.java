package org.prongsai.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.prongsai.problem.Reasons;
import org.prongsai.problem.Rule;

/** A folder of this machine, or of a drive that it has mounted. */
final class FolderHost extends ReportingHost {
  private final Path root;

  private FolderHost(Path root) {
    this.root = root;
  }

  /**
   * @param makes whether the folder is made when it is not there
   */
  static FolderHost at(Path root, boolean makes) throws HostFailure {
    try {
      if (makes) {
        Files.createDirectories(root);
      }
      return new FolderHost(Files.exists(root) ? root.toRealPath() : root);
    } catch (IOException e) {
      throw new HostFailure(Rule.PUBLISH_DENIED, root.toString(), Reasons.of(e));
    }
  }

  @Override
  Optional<Map<String, Entry>> entries(String folder) throws IOException {
    try (Stream<Path> all = Files.list(at(folder))) {
      Map<String, Entry> entries = new TreeMap<>();
      for (Path path : (Iterable<Path>) all::iterator) {
        entries.put(path.getFileName().toString(), entry(path));
      }
      return Optional.of(entries);
    } catch (NoSuchFileException | NotDirectoryException e) {
      return Optional.empty();
    }
  }

  private static Entry entry(Path path) throws IOException {
    return Files.isDirectory(path)
        ? new Entry(0, true)
        // A link that leads nowhere is in the way like any other file.
        : new Entry(Files.exists(path) ? Files.size(path) : 0, false);
  }

  @Override
  Optional<Long> sizeOf(String file) throws IOException {
    Path path = at(file);
    return Files.isRegularFile(path) ? Optional.of(Files.size(path)) : Optional.empty();
  }

  @Override
  boolean copy(String file, OutputStream to) throws IOException {
    try {
      Files.copy(at(file), to);
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  @Override
  boolean store(String file, InputStream from) throws IOException {
    try (OutputStream out = Files.newOutputStream(at(file))) {
      return from.transferTo(out) >= 0;
    }
  }

  @Override
  boolean move(String from, String to) throws IOException {
    try {
      Files.move(
          at(from), at(to), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(at(from), at(to), StandardCopyOption.REPLACE_EXISTING);
    }
    return true;
  }

  @Override
  boolean drop(String file) throws IOException {
    return Files.deleteIfExists(at(file));
  }

  @Override
  boolean make(String folder) throws IOException {
    try {
      Files.createDirectory(at(folder));
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  @Override
  boolean remove(String folder) throws IOException {
    try {
      return Files.isDirectory(at(folder), LinkOption.NOFOLLOW_LINKS)
          && Files.deleteIfExists(at(folder));
    } catch (DirectoryNotEmptyException e) {
      return false; // somebody keeps files in it: it stays
    }
  }

  @Override
  public Optional<Links> links() {
    return Optional.of(new FolderLinks(root));
  }

  @Override
  public boolean isNear() {
    return true;
  }

  @Override
  public void close() {
    // Nothing is held.
  }

  private Path at(String path) {
    return path.isEmpty() ? root : root.resolve(path);
  }

  @Override
  HostFailure failure(String path, IOException e) {
    return refused(path, e);
  }

  static HostFailure refused(String path, IOException e) {
    String reason = Reasons.of(e);
    if (reason.equals("@reason/disk-full") || isQuota(e)) {
      return new HostFailure(Rule.PUBLISH_NO_SPACE, path);
    }
    boolean ours = List.of("@reason/denied", "@reason/read-only").contains(reason);
    return new HostFailure(ours ? Rule.PUBLISH_DENIED : Rule.PUBLISH_REFUSED, path, reason);
  }

  private static boolean isQuota(IOException e) {
    return String.valueOf(e.getMessage()).contains("quota");
  }
}
