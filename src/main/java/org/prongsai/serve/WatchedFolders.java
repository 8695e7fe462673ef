package org.prongsai.serve;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The folders that the system tells of. It tells only of what lies directly in a folder, so that
 * each has to be named.
 *
 * @param folder the agency's folder, in which {@code tops} may come and go
 * @param tops files and folders that a build reads
 */
record WatchedFolders(WatchService service, Path folder, List<Path> tops) {

  /** Watches every folder that there is. */
  void all() {
    register(folder);
    below(tops);
  }

  /**
   * Watches these and all that is in them. A folder that came after its parent was looked into, and
   * before that was watched, is told by nobody: hence again, until there is none.
   */
  void below(Collection<Path> some) {
    Set<Path> watched = new HashSet<>();
    boolean more = !some.isEmpty();
    while (more) {
      more = false;
      for (Path dir : in(some)) {
        if (watched.add(dir)) {
          more = true;
          register(dir);
        }
      }
    }
  }

  private void register(Path dir) {
    try {
      dir.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY);
    } catch (IOException e) {
      // Gone again, or the system has no more watches: glances are left.
    }
  }

  private static List<Path> in(Collection<Path> some) {
    List<Path> folders = new ArrayList<>();
    for (Path top : some) {
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
}
