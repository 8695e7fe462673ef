package org.prongsai.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Somebody who does this and that to a tree of ours, and gives folders their old times back. */
final class Meddler {
  private final Path root;
  private final Path place;
  private final Random random;

  /**
   * @param place beside the tree, for what is moved away
   */
  Meddler(Path root, Path place, Random random) {
    this.root = root;
    this.place = place;
    this.random = random;
  }

  /** Does one thing, and says what. */
  String meddle() throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(root)) {
      all = walk.filter(p -> !p.equals(root)).sorted().toList();
    }
    if (all.isEmpty()) {
      return "nothing";
    }
    Path one = all.get(random.nextInt(all.size()));
    boolean isFile = Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS);
    Path folder = isFile || Files.isSymbolicLink(one) ? one.getParent() : one;
    FileTime time = Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS);
    int what = random.nextInt(9);
    switch (what) {
      case 0 -> delete(one);
      case 1 -> Files.writeString(folder.resolve("stranger" + random.nextInt(9)), "x");
      case 2 -> Files.createDirectories(folder.resolve("strange/empty"));
      case 3 -> {
        Path stranger = Files.createDirectories(folder.resolve("strange"));
        Files.writeString(stranger.resolve("file.txt"), "x");
      }
      case 4 -> {
        if (isFile) {
          FileTime old = Files.getLastModifiedTime(one);
          byte[] bytes = Files.readAllBytes(one);
          if (bytes.length > 0) {
            bytes[0] ^= 1;
          }
          Files.write(one, bytes);
          Files.setLastModifiedTime(one, old);
        }
      }
      case 5 ->
          Files.move(
              one,
              one.resolveSibling("renamed" + random.nextInt(9)),
              StandardCopyOption.REPLACE_EXISTING);
      case 6 -> {
        Path away = place.resolve("away" + random.nextLong());
        Files.move(one, away);
        Files.createSymbolicLink(one, away);
      }
      case 7 -> {
        delete(one);
        if (isFile) {
          Files.createDirectories(one);
        } else {
          Files.writeString(one, "x");
        }
      }
      default -> {
        if (isFile) {
          // The same bytes in another file.
          Path copy = one.resolveSibling("copy");
          Files.copy(one, copy, StandardCopyOption.REPLACE_EXISTING);
          Files.move(copy, one, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.setLastModifiedTime(folder, time);
    }
    return "meddle " + what + " " + root.relativize(one);
  }

  private static void delete(Path path) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(path)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.delete(each);
    }
  }
}
