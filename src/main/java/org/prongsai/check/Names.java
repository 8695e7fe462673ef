package org.prongsai.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every name there is in a site, with {@code /}. Files have numbers, their places in the order of
 * their names. Never changes: as long as the names are the same, it is the same object that tells.
 */
final class Names {
  private final String[] files;
  private final Map<String, Integer> numbers;
  private final BitSet pages = new BitSet();
  private final Set<String> folders;
  private final Set<String> refused;

  private Names(String[] files, Collection<String> folders, Collection<String> refused) {
    this.files = files;
    this.numbers = new HashMap<>(files.length * 2);
    for (int i = 0; i < files.length; i++) {
      numbers.put(files[i], i);
      pages.set(i, FolderReading.isPage(files[i]));
    }
    this.folders = new TreeSet<>(folders);
    this.refused = new HashSet<>(refused);
  }

  /**
   * @param files pages and all other files, sorted, each once
   * @param folders without a slash at the end; the root is the empty text
   * @param refused shortcuts that leave the site's folder
   */
  static Names of(
      Collection<String> files, Collection<String> folders, Collection<String> refused) {
    return new Names(files.toArray(String[]::new), folders, refused);
  }

  /** Whether these are the names; each collection sorted. */
  boolean are(
      Collection<String> nowFiles, Collection<String> nowFolders, Collection<String> nowRefused) {
    return nowFiles.size() == files.length
        && nowRefused.size() == refused.size()
        && refused.containsAll(nowRefused)
        && isSame(Arrays.asList(files), nowFiles)
        && isSame(folders, nowFolders);
  }

  private static boolean isSame(Collection<String> these, Collection<String> those) {
    if (these.size() != those.size()) {
      return false;
    }
    Iterator<String> other = those.iterator();
    for (String one : these) {
      if (!one.equals(other.next())) {
        return false;
      }
    }
    return true;
  }

  /** How many files there are. */
  int count() {
    return files.length;
  }

  /** The name of a file by its number. */
  String file(int number) {
    return files[number];
  }

  /** -1 for no such file. */
  int number(String file) {
    return numbers.getOrDefault(file, -1);
  }

  boolean has(String file) {
    return numbers.containsKey(file);
  }

  /** The numbers of those that are pages by their names. Not to be written to. */
  BitSet pages() {
    return pages;
  }

  /** The number of the first file that is not before a text in the order of names. */
  int from(String text) {
    int at = Arrays.binarySearch(files, text);
    return at < 0 ? -at - 1 : at;
  }

  /** Sorted. */
  List<String> files() {
    return Collections.unmodifiableList(Arrays.asList(files));
  }

  /** Sorted. */
  Set<String> folders() {
    return folders;
  }

  Set<String> refused() {
    return refused;
  }

  /** The same without files that are not there any more. */
  Names without(Set<String> vanished) {
    List<String> left = new ArrayList<>(files());
    left.removeAll(vanished);
    return of(left, folders, refused);
  }
}
