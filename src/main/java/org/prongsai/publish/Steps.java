package org.prongsai.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** A plan → the steps of its last part, in the order that no reader can see through; pure. */
final class Steps {
  private Steps() {}

  static Manifest of(
      Plan plan, Site site, Manifest there, String agency, Instant now, boolean atOnce) {
    TreeSet<String> needed = new TreeSet<>();
    for (String path : site.files().keySet()) {
      String folder = SiteFile.folderOf(path);
      while (!folder.isEmpty() && needed.add(folder)) {
        folder = SiteFile.folderOf(folder);
      }
    }
    TreeSet<String> ours = new TreeSet<>(there.folders());
    ours.addAll(plan.folders());
    List<String> drops = new ArrayList<>(ours);
    drops.removeAll(needed);
    Collections.reverse(drops);
    ours.retainAll(needed);
    // Pages leave before what they need.
    List<SiteFile> deletes = new ArrayList<>(plan.deleted());
    deletes.sort(Comparator.comparing(SiteFile::turn).reversed().thenComparing(SiteFile::path));
    String kept = Reserved.KEPT + "/" + now.toString().replaceAll("[^0-9TZ]", "") + "/";
    Commit commit =
        new Commit(
            plan.folders(),
            plan.foreign().stream().map(p -> new Commit.Move(p, kept + p)).toList(),
            plan.uploads().stream().map(f -> new Commit.Move(f.waitingName(), f.path())).toList(),
            deletes,
            drops,
            atOnce ? plan.changed().stream().map(SiteFile::path).toList() : List.of(),
            atOnce);
    return new Manifest(agency, now, site.files(), ours, Optional.of(commit));
  }
}
