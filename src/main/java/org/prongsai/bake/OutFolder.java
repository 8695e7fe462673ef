package org.prongsai.bake;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
