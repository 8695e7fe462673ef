package org.prongsai.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.prongsai.problem.Problem;

/**
 * What there is in a site.
 *
 * @param problems what is wrong with the files by themselves; each once, in {@link Problem#ORDER}
 */
record Inventory(Names names, List<Problem> problems) {
  Inventory {
    problems = problems.stream().distinct().sorted(Problem.ORDER).toList();
  }

  Inventory merge(Inventory other) {
    Builder all = new Builder();
    List<Problem> wrong = new ArrayList<>();
    for (Inventory one : List.of(this, other)) {
      all.names(one.names.files(), one.names.folders(), one.names.refused());
      wrong.addAll(one.problems);
    }
    return new Inventory(all.build(), wrong);
  }

  /** Gathers names. */
  static final class Builder {
    private final Set<String> files = new TreeSet<>();
    private final Set<String> folders = new TreeSet<>(List.of(""));
    private final Set<String> refused = new TreeSet<>();

    /** A file, and the folders that it lies in. */
    void file(String name) {
      files.add(name);
      Listing.addFolders(name, folders);
    }

    void folder(String name) {
      folders.add(name);
    }

    void names(
        Collection<String> moreFiles,
        Collection<String> moreFolders,
        Collection<String> moreRefused) {
      files.addAll(moreFiles);
      folders.addAll(moreFolders);
      refused.addAll(moreRefused);
    }

    Names build() {
      return Names.of(files, folders, refused);
    }
  }
}
