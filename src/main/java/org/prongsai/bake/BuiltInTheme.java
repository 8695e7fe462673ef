package org.prongsai.bake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The theme that the program carries: in its jar, or in the folder it was compiled to. */
final class BuiltInTheme {
  private static final String ROOT = "theme/";

  private BuiltInTheme() {}

  static List<ThemeFile> files() {
    return Once.FILES;
  }

  /** Read when it is first asked for; a site that is built again and again has many themes. */
  private static final class Once {
    static final List<ThemeFile> FILES = List.copyOf(read());
  }

  private static List<ThemeFile> read() {
    try {
      Path home = Program.home();
      return Files.isDirectory(home) ? inFolder(home.resolve(ROOT)) : inJar(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // The JVM has this very jar open, and its list of entries is shared: nothing is scanned twice.
  private static List<ThemeFile> inJar(Path jar) throws IOException {
    List<ThemeFile> files = new ArrayList<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (var entries = zip.entries(); entries.hasMoreElements(); ) {
        ZipEntry entry = entries.nextElement();
        if (entry.getName().startsWith(ROOT) && !entry.isDirectory()) {
          try (var in = zip.getInputStream(entry)) {
            files.add(
                new ThemeFile.BuiltIn(entry.getName().substring(ROOT.length()), in.readAllBytes()));
          }
        }
      }
    }
    return files;
  }

  /** The theme in a folder that holds {@code templates/} and {@code assets/}. */
  static List<ThemeFile> inFolder(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    List<ThemeFile> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        String name = root.relativize(file).toString().replace('\\', '/');
        files.add(new ThemeFile.BuiltIn(name, Files.readAllBytes(file)));
      }
    }
    return files;
  }
}
