package org.prongsai.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Holds a site against what is known of the host. Asks the host; changes nothing there. */
final class Planner {
  private final Host host;
  private final Site site;
  private final Manifest there;
  private final Survey survey;

  private final List<SiteFile> added = new ArrayList<>();
  private final List<SiteFile> changed = new ArrayList<>();
  private final List<SiteFile> restored = new ArrayList<>();
  private final List<SiteFile> deleted = new ArrayList<>();
  private final List<SiteFile> gone = new ArrayList<>();
  private final TreeSet<String> foreign = new TreeSet<>();
  private final List<SiteFile> adopted = new ArrayList<>();
  private final List<String> leftAlone = new ArrayList<>();
  private int unchanged;

  private Planner(Host host, Site site, Manifest there) {
    this.host = host;
    this.site = site;
    this.there = there;
    this.survey = new Survey(host);
  }

  static Plan plan(Host host, Site site, Manifest there) throws HostFailure {
    return new Planner(host, site, there).plan();
  }

  private Plan plan() throws HostFailure {
    survey.look(touched());
    for (SiteFile file : site.files().values()) {
      Optional<SiteFile> ours = Optional.ofNullable(there.files().get(file.path()));
      boolean same = ours.filter(file::equals).isPresent();
      if (same && !survey.covers(file.path())) {
        unchanged++; // the manifest is trusted: no question to the host
      } else {
        judge(file, ours);
      }
    }
    for (SiteFile old : there.files().values()) {
      if (!site.files().containsKey(old.path())) {
        judgeOld(old);
      }
    }
    return new Plan(
        added,
        changed,
        restored,
        deleted,
        gone,
        List.copyOf(foreign),
        adopted,
        leftAlone,
        missingFolders(),
        unchanged);
  }

  /** The paths at which something changes, and for those in new folders also what lies above. */
  private TreeSet<String> touched() {
    TreeSet<String> paths = new TreeSet<>();
    TreeSet<String> known = new TreeSet<>();
    for (String path : there.files().keySet()) {
      String folder = SiteFile.folderOf(path);
      while (!folder.isEmpty() && known.add(folder)) {
        folder = SiteFile.folderOf(folder);
      }
    }
    for (SiteFile file : site.files().values()) {
      if (!file.equals(there.files().get(file.path()))) {
        paths.add(file.path());
        String folder = file.folder();
        while (!folder.isEmpty() && !known.contains(folder)) {
          paths.add(folder);
          folder = SiteFile.folderOf(folder);
        }
      }
    }
    there.files().keySet().stream().filter(p -> !site.files().containsKey(p)).forEach(paths::add);
    return paths;
  }

  private void judge(SiteFile file, Optional<SiteFile> ours) throws HostFailure {
    Optional<Host.Entry> entry = survey.entry(file.path());
    if (entry.isEmpty()) {
      if (survey.hasInOtherCase(file.path()) && host.size(file.path()).isPresent()) {
        foreign.add(file.path());
      }
      fileAbove(file.path()).ifPresent(foreign::add);
      (ours.filter(file::equals).isPresent() ? restored : added).add(file);
    } else if (ours.isPresent() && isStill(ours.get(), entry.get())) {
      if (ours.get().equals(file)) {
        unchanged++;
      } else {
        changed.add(file);
      }
    } else if (holds(file, entry.get())) {
      adopted.add(file);
    } else {
      foreign.add(file.path());
      added.add(file);
    }
  }

  /** A file of others that has the name of a folder of ours. */
  private Optional<String> fileAbove(String path) {
    String folder = SiteFile.folderOf(path);
    while (!folder.isEmpty()) {
      if (survey.entry(folder).filter(e -> !e.isFolder()).isPresent()) {
        return Optional.of(folder);
      }
      folder = SiteFile.folderOf(folder);
    }
    return Optional.empty();
  }

  private void judgeOld(SiteFile old) throws HostFailure {
    Optional<Host.Entry> entry = survey.entry(old.path());
    if (entry.isEmpty()) {
      // Gone already, so that it only leaves the manifest; unless its name is one that hosts hide.
      (SiteFile.nameOf(old.path()).startsWith(".") ? deleted : gone).add(old);
    } else if (isStill(old, entry.get())) {
      deleted.add(old);
    } else {
      leftAlone.add(old.path());
    }
  }

  /** Whether the host still has what we put there: by size, and by content where that is free. */
  private boolean isStill(SiteFile ours, Host.Entry entry) throws HostFailure {
    return !entry.isFolder()
        && entry.size() == ours.size()
        && (!host.isNear()
            || Hashes.of(host, ours.path()).filter(ours.sha256()::equals).isPresent());
  }

  private boolean holds(SiteFile file, Host.Entry entry) throws HostFailure {
    return !entry.isFolder()
        && entry.size() == file.size()
        && Hashes.of(host, file.path()).filter(file.sha256()::equals).isPresent();
  }

  /** Those that files will lie in, outer ones first. */
  private List<String> missingFolders() throws HostFailure {
    TreeSet<String> missing = new TreeSet<>();
    for (List<SiteFile> files : List.of(added, restored)) {
      for (SiteFile file : files) {
        String folder = file.folder();
        while (!survey.hasFolder(folder) && missing.add(folder)) {
          survey.look(List.of(folder));
          folder = SiteFile.folderOf(folder);
        }
      }
    }
    return List.copyOf(missing);
  }
}
