package org.prongsai.check;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.prongsai.problem.Problem;

/**
 * Every name there is in a site, with {@code /}.
 *
 * @param files pages and all other files
 * @param folders without a slash at the end; the root is the empty text
 * @param refused shortcuts that leave the site's folder
 * @param problems what is wrong with the files by themselves
 */
record Inventory(
    NavigableSet<String> files, Set<String> folders, Set<String> refused, List<Problem> problems) {

  boolean hasTheNamesOf(Inventory other) {
    return files.equals(other.files)
        && folders.equals(other.folders)
        && refused.equals(other.refused);
  }

  Inventory merge(Inventory other) {
    Builder all = new Builder();
    for (Inventory one : List.of(this, other)) {
      all.files.addAll(one.files);
      all.folders.addAll(one.folders);
      all.refused.addAll(one.refused);
      all.problems.addAll(one.problems);
    }
    return all.build();
  }

  /** Gathers names; files may be told and taken back from several threads. */
  static final class Builder {
    private final Optional<Listing> laid;
    private final Set<String> gone = ConcurrentHashMap.newKeySet();
    private final NavigableSet<String> files = new ConcurrentSkipListSet<>();
    private final Set<String> folders = new TreeSet<>(List.of(""));
    private final Set<String> refused = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();

    Builder() {
      this(Optional.empty());
    }

    /**
     * @param laid is there already, and is handed on as it is when nothing else comes or goes
     */
    Builder(Optional<Listing> laid) {
      this.laid = laid;
      laid.ifPresent(listing -> problems.addAll(listing.problems()));
    }

    void file(String name) {
      if (laid.isEmpty() || !laid.get().has(name)) {
        files.add(name);
        Listing.addFolders(name, folders);
      }
    }

    void folder(String name) {
      folders.add(name);
    }

    Builder add(SiteFolder site) {
      files.addAll(site.files().keySet());
      folders.addAll(site.folders());
      refused.addAll(site.refused());
      problems.addAll(site.problems());
      return this;
    }

    void vanished(String name) {
      files.remove(name);
      gone.add(name);
    }

    synchronized void problem(Problem problem) {
      problems.add(problem);
    }

    Inventory build() {
      List<Problem> distinct = problems.stream().distinct().sorted(Problem.ORDER).toList();
      if (laid.isPresent()) {
        if (files.isEmpty() && folders.size() == 1 && gone.isEmpty()) {
          return new Inventory(laid.get().files(), laid.get().folders(), refused, distinct);
        }
        files.addAll(laid.get().files());
        files.removeAll(gone);
        folders.addAll(laid.get().folders());
      }
      return new Inventory(new TreeSet<>(files), new TreeSet<>(folders), refused, distinct);
    }
  }
}
