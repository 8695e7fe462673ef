package org.prongsai.publish;

import java.util.List;

/**
 * What a publish will do, before it does anything.
 *
 * @param added the host does not have them
 * @param changed the host has what an earlier publish put there
 * @param restored an earlier publish put them there, but they are gone
 * @param deleted the site has them no more
 * @param gone the site has them no more, and neither has the host
 * @param foreign paths of the site where something lies that is not ours; of {@code added}
 * @param adopted the host has the very same content already, not from us
 * @param leftAlone the site has them no more, but somebody changed them on the host
 * @param folders to make, outer ones first
 * @param unchanged how many files stay as they are
 */
record Plan(
    List<SiteFile> added,
    List<SiteFile> changed,
    List<SiteFile> restored,
    List<SiteFile> deleted,
    List<SiteFile> gone,
    List<String> foreign,
    List<SiteFile> adopted,
    List<String> leftAlone,
    List<String> folders,
    int unchanged) {
  Plan {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    restored = List.copyOf(restored);
    deleted = List.copyOf(deleted);
    gone = List.copyOf(gone);
    foreign = List.copyOf(foreign);
    adopted = List.copyOf(adopted);
    leftAlone = List.copyOf(leftAlone);
    folders = List.copyOf(folders);
  }

  /** Every file that has to travel, in the order in which it is put in place. */
  List<SiteFile> uploads() {
    return java.util.stream.Stream.of(added, changed, restored)
        .flatMap(List::stream)
        .sorted(java.util.Comparator.comparing(SiteFile::turn).thenComparing(SiteFile::path))
        .toList();
  }

  /** To be sent, in bytes. */
  long bytes() {
    return uploads().stream().mapToLong(SiteFile::size).sum();
  }

  /** Whether the host holds the site already. */
  boolean isNothing() {
    return added.isEmpty()
        && changed.isEmpty()
        && restored.isEmpty()
        && deleted.isEmpty()
        && gone.isEmpty()
        && adopted.isEmpty()
        && leftAlone.isEmpty();
  }
}
