package org.prongsai.bake;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.prongsai.binary.Sum;
import org.prongsai.plan.Key;
import org.prongsai.plan.SitePlan.PlannedFile;

/** Where the site is written; files are whole or not there. Several threads may write at once. */
final class OutFolder {
  private final Path root;
  private final Set<Path> made = ConcurrentHashMap.newKeySet();

  private final Map<String, Key> keys;
  private final Leftovers leftovers;

  /**
   * @param keys of the files to come; those that have one are told of to {@code leftovers}
   */
  OutFolder(Path root, Map<String, Key> keys, Leftovers leftovers) {
    this.root = root;
    this.keys = keys;
    this.leftovers = leftovers;
  }

  /**
   * @param file below the root, with {@code /}
   */
  void write(String file, byte[] content) throws IOException {
    Path target = target(file);
    try {
      Files.write(target, content, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw e; // it is somebody's, and whole
    } catch (IOException e) {
      removeHalf(target, e);
      throw e;
    }
    if (keys.containsKey(file)) {
      leftovers.made(file, keys.get(file), content);
    }
  }

  /** Writes what is never in memory as a whole. */
  void write(String file, Written content) throws IOException {
    Path target = target(file);
    Sum sum = new Sum();
    try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
      content.to(new Summing(out, sum));
    } catch (FileAlreadyExistsException e) {
      throw e; // it is somebody's, and whole
    } catch (IOException e) {
      removeHalf(target, e);
      throw e;
    }
    if (keys.containsKey(file)) {
      leftovers.put(file, keys.get(file), OptionalLong.of(sum.value()));
    }
  }

  /** Something that is written in large pieces. */
  interface Written {
    void to(OutputStream out) throws IOException;
  }

  /** Counts bytes into a sum on their way. */
  private static final class Summing extends FilterOutputStream {
    private final Sum sum;

    Summing(OutputStream out, Sum sum) {
      super(out);
      this.sum = sum;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      sum.add(bytes, from, length);
    }
  }

  /**
   * @param file was written
   * @return in bytes; empty when it is not there
   */
  OptionalLong size(String file) {
    try {
      return OptionalLong.of(Files.size(root.resolve(file)));
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  void put(PlannedFile file, PlannedFiles files) throws IOException {
    String name = file.path().value();
    files.put(file, target(name));
    if (keys.containsKey(name)) {
      leftovers.put(name, keys.get(name), files.sum(file));
    }
  }

  private Path target(String file) throws IOException {
    Path target = root.resolve(file);
    Path folder = target.getParent();
    if (!keys.containsKey(file)) {
      leftovers.unkeyed(file);
    }
    if (!made.contains(folder)) {
      Files.createDirectories(folder);
      made.add(folder);
    }
    return target;
  }

  // A disk that fills up leaves the beginning of a file.
  private static void removeHalf(Path target, IOException why) {
    try {
      if (Files.isRegularFile(target)) {
        Files.delete(target);
      }
    } catch (IOException e) {
      why.addSuppressed(e);
    }
  }
}
