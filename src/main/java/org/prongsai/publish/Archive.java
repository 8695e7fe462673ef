package org.prongsai.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The last two published states of a target, on this machine: manifests, and every file once under
 * its hash.
 */
final class Archive {
  private static final String CURRENT = "current.json";
  private static final String PREVIOUS = "previous.json";

  private final Path folder;

  Archive(Path folder) {
    this.folder = folder;
  }

  /** Keeps what was just published; the state before it stays too. */
  void keep(Site site, Manifest manifest) throws IOException {
    Files.createDirectories(folder.resolve("files"));
    for (SiteFile file : manifest.files().values()) {
      Path kept = content(file);
      if (!Files.exists(kept)) {
        Path waiting = kept.resolveSibling(file.sha256() + ".new");
        Files.copy(site.sources().get(file.path()), waiting, StandardCopyOption.REPLACE_EXISTING);
        Files.move(waiting, kept, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Optional<Manifest> before = read(CURRENT);
    if (before.isPresent() && !before.get().files().equals(manifest.files())) {
      Files.copy(
          folder.resolve(CURRENT), folder.resolve(PREVIOUS), StandardCopyOption.REPLACE_EXISTING);
    }
    Path waiting = folder.resolve(CURRENT + ".new");
    Manifest bare =
        new Manifest(
            manifest.agency(),
            manifest.at(),
            manifest.files(),
            manifest.folders(),
            Optional.empty());
    Files.write(waiting, ManifestText.of(bare));
    Files.move(waiting, folder.resolve(CURRENT), StandardCopyOption.REPLACE_EXISTING);
    dropOthers();
  }

  /** What was published last that is not what the host has now; empty when nothing was kept. */
  Optional<Site> before(Manifest there, boolean unfinished) throws IOException {
    for (String name : List.of(CURRENT, PREVIOUS)) {
      Optional<Manifest> kept = read(name);
      boolean other = kept.filter(m -> unfinished || !m.files().equals(there.files())).isPresent();
      if (other && kept.get().files().values().stream().allMatch(f -> Files.exists(content(f)))) {
        Map<String, Path> sources = new HashMap<>();
        kept.get().files().values().forEach(f -> sources.put(f.path(), content(f)));
        return Optional.of(new Site(kept.get().files(), sources));
      }
    }
    return Optional.empty();
  }

  private Path content(SiteFile file) {
    return folder.resolve("files").resolve(file.sha256());
  }

  private Optional<Manifest> read(String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.exists(file) ? ManifestText.read(Files.readAllBytes(file)) : Optional.empty();
  }

  private void dropOthers() throws IOException {
    Set<String> needed = new HashSet<>();
    for (String name : List.of(CURRENT, PREVIOUS)) {
      read(name).ifPresent(m -> m.files().values().forEach(f -> needed.add(f.sha256())));
    }
    try (Stream<Path> all = Files.list(folder.resolve("files"))) {
      for (Path file : (Iterable<Path>) all::iterator) {
        if (!needed.contains(file.getFileName().toString())) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
