package org.prongsai.check;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;

/**
 * The names in a folder, exactly as the disk has them: a web server compares them letter by letter,
 * whatever the system here does. Shortcuts inside the folder are followed, those that leave it are
 * refused.
 */
final class SiteFolder {
  /** A file and its size in bytes. */
  record Entry(Path path, long size) {}

  private final SortedMap<String, Entry> files = new TreeMap<>();
  private final Set<String> folders = new TreeSet<>();
  private final Set<String> refused = new TreeSet<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Path root;

  private SiteFolder(Path root) {
    this.root = root;
  }

  static SiteFolder read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
    SiteFolder site = new SiteFolder(folder.toRealPath());
    Files.newDirectoryStream(site.root).close(); // a root that cannot be opened is no site
    site.walk(site.root, "", List.of(site.root));
    return site;
  }

  SortedMap<String, Entry> files() {
    return files;
  }

  /** Without a slash at the end; the root is the empty text. */
  Set<String> folders() {
    return folders;
  }

  /** Shortcuts that leave the folder. */
  Set<String> refused() {
    return refused;
  }

  List<Problem> problems() {
    return problems;
  }

  /**
   * @param real the folder to walk, free of shortcuts
   * @param name what it is called in the site
   * @param above the real folders that led here through shortcuts
   */
  private void walk(Path real, String name, List<Path> above) throws IOException {
    int skip = real.getNameCount();
    Files.walkFileTree(
        real,
        new SimpleFileVisitor<>() {
          private String named(Path path) {
            if (path.getNameCount() == skip) {
              return name;
            }
            String below = path.subpath(skip, path.getNameCount()).toString();
            below = below.replace(path.getFileSystem().getSeparator(), "/");
            return name.isEmpty() ? below : name + "/" + below;
          }

          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            folders.add(named(dir));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            entry(file, named(file), attributes, above);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            problems.add(Rule.FILE_UNREADABLE.at(Place.of(named(file))));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, IOException e) {
            if (e != null) {
              problems.add(Rule.FILE_UNREADABLE.at(Place.of(named(dir))));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private void entry(Path file, String name, BasicFileAttributes attributes, List<Path> above)
      throws IOException {
    problems.addAll(Listing.ofName(name));
    if (attributes.isSymbolicLink()) {
      shortcut(file, name, above);
    } else if (attributes.isRegularFile()) {
      files.put(name, new Entry(file, attributes.size()));
    } else {
      problems.add(Rule.FILE_NOT_A_FILE.at(Place.of(name)));
    }
  }

  private void shortcut(Path file, String name, List<Path> above) throws IOException {
    Path real;
    BasicFileAttributes attributes;
    try {
      real = file.toRealPath();
      attributes = Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      if (leadsOut(file)) {
        refuse(name);
      }
      return; // leads nowhere: a link to it is broken
    } catch (IOException e) {
      problems.add(Rule.FILE_SYMLINK_LOOP.at(Place.of(name)));
      return;
    }
    if (!real.startsWith(root)) {
      refuse(name);
    } else if (!attributes.isDirectory()) {
      entry(real, name, attributes, above);
    } else if (file.startsWith(real) || above.stream().anyMatch(a -> a.startsWith(real))) {
      problems.add(Rule.FILE_SYMLINK_LOOP.at(Place.of(name)));
    } else {
      List<Path> chain = new ArrayList<>(above);
      chain.add(file.getParent());
      chain.add(real);
      walk(real, name, chain);
    }
  }

  private void refuse(String name) {
    refused.add(name);
    problems.add(Rule.FILE_OUTSIDE_ROOT.at(Place.of(name)));
  }

  /** Whether a shortcut to something that is not there points out of the folder. */
  private boolean leadsOut(Path shortcut) throws IOException {
    Path at = shortcut;
    // As many as Linux follows; a ring was told before.
    for (int i = 0; i < 40 && Files.isSymbolicLink(at); i++) {
      Path to = at.getParent().resolve(Files.readSymbolicLink(at)).normalize();
      Path there = to;
      while (!Files.exists(there)) {
        there = there.getParent();
      }
      at = there.toRealPath().resolve(there.relativize(to));
    }
    return !at.startsWith(root);
  }
}
