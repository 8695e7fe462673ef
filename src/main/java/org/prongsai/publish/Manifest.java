package org.prongsai.publish;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a publish of ours put at a target.
 *
 * @param agency whose site it is
 * @param at when it was published
 * @param folders those that a publish of ours made, and may remove when they are empty
 * @param commit what is to be done, or was, to get there
 */
record Manifest(
    String agency,
    Instant at,
    SortedMap<String, SiteFile> files,
    SortedSet<String> folders,
    Optional<Commit> commit) {
  Manifest {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    folders = Collections.unmodifiableSortedSet(new TreeSet<>(folders));
  }

  /** Nothing of ours is there. */
  static Manifest empty() {
    return new Manifest("", Instant.EPOCH, new TreeMap<>(), new TreeSet<>(), Optional.empty());
  }

  boolean isEmpty() {
    return files.isEmpty();
  }
}
