package org.prongsai.publish;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What lies in the folders of a target that a publish will touch; no other is asked for. A folder
 * costs one listing, a file nothing.
 */
final class Survey {
  private final Host host;

  /** Empty: no such folder. */
  private final Map<String, Optional<Map<String, Host.Entry>>> folders = new HashMap<>();

  Survey(Host host) {
    this.host = host;
  }

  /** Looks into the folders of these paths. */
  void look(Collection<String> paths) throws HostFailure {
    TreeSet<String> wanted = new TreeSet<>();
    paths.forEach(p -> wanted.add(SiteFile.folderOf(p)));
    for (String folder : wanted) {
      list(folder);
    }
  }

  private Optional<Map<String, Host.Entry>> list(String folder) throws HostFailure {
    Optional<Map<String, Host.Entry>> known = folders.get(folder);
    if (known != null) {
      return known;
    }
    Optional<Map<String, Host.Entry>> found =
        isSurelyMissing(folder)
            ? Optional.empty()
            : host.list(folder).map(entries -> composed(entries));
    folders.put(folder, found);
    return found;
  }

  /** Its parent was listed and does not have it; a name with a dot may only be hidden. */
  private boolean isSurelyMissing(String folder) {
    if (folder.isEmpty() || SiteFile.nameOf(folder).startsWith(".")) {
      return false;
    }
    Optional<Map<String, Host.Entry>> parent = folders.get(SiteFile.folderOf(folder));
    return parent != null
        && parent
            .map(
                entries ->
                    !Optional.ofNullable(entries.get(SiteFile.nameOf(folder)))
                        .filter(Host.Entry::isFolder)
                        .isPresent())
            .orElse(true);
  }

  /** Some systems spell names decomposed. */
  private static Map<String, Host.Entry> composed(Map<String, Host.Entry> entries) {
    Map<String, Host.Entry> composed = new HashMap<>();
    entries.forEach(
        (name, entry) -> composed.put(Normalizer.normalize(name, Normalizer.Form.NFC), entry));
    return composed;
  }

  /** Whether the folder of a path was looked into. */
  boolean covers(String path) {
    return folders.containsKey(SiteFile.folderOf(path));
  }

  /** What is at a path whose folder was looked into. */
  Optional<Host.Entry> entry(String path) {
    return folders
        .getOrDefault(SiteFile.folderOf(path), Optional.empty())
        .map(entries -> entries.get(SiteFile.nameOf(path)));
  }

  /** Whether there is a name beside it that differs in upper and lower case only. */
  boolean hasInOtherCase(String path) {
    String name = SiteFile.nameOf(path);
    return folders
        .getOrDefault(SiteFile.folderOf(path), Optional.empty())
        .filter(
            entries ->
                entries.keySet().stream()
                    .anyMatch(n -> n.equalsIgnoreCase(name) && !n.equals(name)))
        .isPresent();
  }

  /** Whether a folder that was looked into is there. */
  boolean hasFolder(String folder) {
    return folder.isEmpty() || folders.getOrDefault(folder, Optional.empty()).isPresent();
  }
}
