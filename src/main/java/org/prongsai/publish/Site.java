package org.prongsai.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A site that is to be published: its files by path, and where each lies on this machine.
 *
 * @param sources the file to read for each path
 */
public record Site(SortedMap<String, SiteFile> files, Map<String, Path> sources) {
  static final Site EMPTY = new Site(new TreeMap<>(), Map.of());

  public Site {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    sources = Map.copyOf(sources);
  }

  /** All regular files below a folder, hashed. */
  public static Site of(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      all.filter(Files::isRegularFile).forEach(found::add);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    SortedMap<String, SiteFile> files = new TreeMap<>();
    Map<String, Path> sources = new HashMap<>();
    for (Path file : found) {
      String name =
          folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
      String path = Normalizer.normalize(name, Normalizer.Form.NFC);
      files.put(path, new SiteFile(path, Files.size(file), Hashes.of(file)));
      sources.put(path, file);
    }
    return new Site(files, sources);
  }

  /** In bytes. */
  long size() {
    return files.values().stream().mapToLong(SiteFile::size).sum();
  }
}
