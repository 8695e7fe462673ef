package org.prongsai.publish;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Puts waiting files in place, step by step. Every step may have been done already by a run that
 * was killed: then it is passed over.
 */
final class Committer {
  private final Host host;
  private final Manifest next;
  private final Commit commit;
  private final Progress progress;

  Committer(Host host, Manifest next, Progress progress) {
    this.host = host;
    this.next = next;
    this.commit = next.commit().orElseThrow();
    this.progress = progress;
  }

  /**
   * From the beginning; the host was looked at just now.
   *
   * @return whether all was seen at one moment
   */
  boolean run() throws HostFailure {
    Map<String, String> keeps = keeps();
    makeFolders(keeps);
    boolean atOnce = commit.atOnce() && new Swap(host, commit, progress).run(false);
    if (!atOnce) {
      oneByOne(keeps);
    }
    finish();
    return atOnce;
  }

  private void oneByOne(Map<String, String> keeps) throws HostFailure {
    int done = 0;
    for (Commit.Move move : commit.moves()) {
      if (keeps.containsKey(move.to())) {
        putAside(move.to(), keeps.get(move.to()));
      }
      host.rename(move.from(), move.to());
      progress.placing(++done, commit.moves().size());
    }
    for (SiteFile old : commit.deletes()) {
      host.delete(old.path());
    }
  }

  /**
   * After a kill: finishes what is left.
   *
   * @return what is on the host now; without the files that were lost on the way
   */
  Manifest resume() throws HostFailure {
    Map<String, String> keeps = keeps();
    makeFolders(keeps);
    boolean atOnce =
        commit.atOnce() && host.links().isPresent() && new Swap(host, commit, progress).run(true);
    // What was put in place at once waits beside it still: it is only looked at.
    Set<String> waiting =
        atOnce ? Set.of() : host.list(Reserved.NEW).map(Map::keySet).orElse(Set.of());
    SortedMap<String, SiteFile> files = new TreeMap<>(next.files());
    int done = 0;
    for (Commit.Move move : commit.moves()) {
      if (waiting.contains(SiteFile.nameOf(move.from()))) {
        if (keeps.containsKey(move.to())) {
          putAsideUnlessDone(move.to(), keeps.get(move.to()));
        }
        host.rename(move.from(), move.to());
      } else if (!isInPlace(files.get(move.to()))) {
        files.remove(move.to());
      }
      progress.placing(++done, commit.moves().size());
    }
    for (SiteFile old : commit.deletes()) {
      // A link of ours may lead nowhere by now.
      if (isInPlace(old) || (commit.atOnce() && !atOnce)) {
        host.delete(old.path());
      }
    }
    if (commit.atOnce() && !atOnce) {
      host.delete(Reserved.NOW);
      Swap.clear(host);
    }
    finish();
    return new Manifest(next.agency(), next.at(), files, next.folders(), Optional.empty());
  }

  private boolean isInPlace(SiteFile file) throws HostFailure {
    return file != null && host.size(file.path()).filter(s -> s == file.size()).isPresent();
  }

  private Map<String, String> keeps() {
    Map<String, String> keeps = new HashMap<>();
    commit.keeps().forEach(k -> keeps.put(k.from(), k.to()));
    return keeps;
  }

  private void makeFolders(Map<String, String> keeps) throws HostFailure {
    for (String folder : commit.folders()) {
      if (!host.makeFolder(folder) && keeps.containsKey(folder) && host.list(folder).isEmpty()) {
        putAside(folder, keeps.get(folder)); // a file of others that has the folder's name
        host.makeFolder(folder);
      }
    }
  }

  private void putAside(String foreign, String kept) throws HostFailure {
    int slash = kept.indexOf('/');
    while (slash >= 0) {
      host.makeFolder(kept.substring(0, slash));
      slash = kept.indexOf('/', slash + 1);
    }
    host.rename(foreign, kept);
  }

  private void putAsideUnlessDone(String foreign, String kept) throws HostFailure {
    boolean done = exists(kept);
    if (!done && exists(foreign)) {
      putAside(foreign, kept);
    }
  }

  private boolean exists(String path) throws HostFailure {
    return host.size(path).isPresent() || host.list(path).isPresent();
  }

  private void finish() throws HostFailure {
    for (String folder : commit.drops()) {
      host.removeFolder(folder);
    }
    host.rename(Reserved.NEXT, Reserved.MANIFEST);
  }
}
