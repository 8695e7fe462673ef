package org.prongsai.check;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;

/**
 * The names of all files in a site's folder and of the folders that hold them, known by who put
 * them there. As long as no file comes or goes it is the same object from build to build.
 */
public final class Listing {
  private final Set<String> names;
  private final List<String> sorted;
  private final Set<String> folders;
  private final List<Problem> problems;

  private Listing(Set<String> names) {
    this.names = names;
    this.sorted = names.stream().sorted().toList();
    this.problems = sorted.stream().flatMap(name -> ofName(name).stream()).toList();
    Set<String> all = new TreeSet<>(Set.of(""));
    for (String file : sorted) {
      addFolders(file, all);
    }
    this.folders = Collections.unmodifiableSet(all);
  }

  /**
   * @param names of the files, below the site's root, with {@code /}; not written to any more, and
   *     quick to ask
   */
  public static Listing of(Set<String> names) {
    return new Listing(names);
  }

  /** Whether these are all the files, and no others. */
  public boolean isOf(Set<String> others) {
    return names.size() == others.size() && names.containsAll(others);
  }

  /** How many files there are. */
  public int size() {
    return names.size();
  }

  /** Whether a file is among them. */
  public boolean has(String file) {
    return names.contains(file);
  }

  /** In their order. */
  List<String> sorted() {
    return sorted;
  }

  /** Without a slash at the end; the root is the empty text. */
  public Set<String> folders() {
    return folders;
  }

  /** What is wrong with the names by themselves. */
  List<Problem> problems() {
    return problems;
  }

  /** What is wrong with a name by itself. */
  static List<Problem> ofName(String name) {
    return name.indexOf('\uFFFD') < 0
        ? List.of()
        : List.of(Rule.FILE_NAME_NOT_UTF8.at(Place.of(name)));
  }

  static void addFolders(String file, Set<String> folders) {
    for (int slash = file.lastIndexOf('/');
        slash > 0 && folders.add(file.substring(0, slash));
        slash = file.lastIndexOf('/', slash - 1)) {}
  }
}
