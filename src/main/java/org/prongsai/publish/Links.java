package org.prongsai.publish;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Second names for files, on hosts that have them. Many at once, so that a host far away can be
 * asked without waiting for each answer. Paths are relative to the target's root.
 */
interface Links {
  /**
   * A pair of paths.
   *
   * @param from what there is
   * @param to the name to be made, which nothing has yet
   */
  record Pair(String from, String to) {}

  /** Makes names that lead elsewhere: {@code from} is text, relative to the folder of the name. */
  void symbolic(List<Pair> links) throws HostFailure;

  /** Gives each file a second name, which stays when the first one goes. */
  void hard(List<Pair> links) throws HostFailure;

  /** Renames, as {@link Host#rename} does; always at one moment each, links themselves too. */
  void rename(List<Pair> names) throws HostFailure;

  /** Where a symbolic link leads, as it was made; empty when there is none. */
  Optional<String> target(String link) throws HostFailure;

  /** Whether these folders lie where their names say: no part of their paths is a link. */
  boolean arePlain(Collection<String> folders) throws HostFailure;
}
