package org.prongsai.bake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.prongsai.plan.Key;
import org.prongsai.plan.KeyMaker;

/** The program itself: whatever part of it changes, pages may come out differently. */
public final class Program {
  private Program() {}

  static Path home() {
    try {
      return Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of every class and file in the jar, or in the folder that it was compiled to. */
  public static Key key() {
    return Once.KEY;
  }

  /** Computed when it is first asked for. */
  private static final class Once {
    static final Key KEY = compute();
  }

  private static Key compute() {
    try {
      return Files.isDirectory(home()) ? ofFolder(home()) : ofJar(home());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Another Java may have another Unicode, by which ids of headings are made.
  private static KeyMaker started() {
    return new KeyMaker().number(Runtime.version().feature());
  }

  // The list of a jar holds the sum of every entry: nothing is read.
  private static Key ofJar(Path jar) throws IOException {
    KeyMaker key = started();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (var entries = zip.entries(); entries.hasMoreElements(); ) {
        ZipEntry entry = entries.nextElement();
        key.text(entry.getName()).number(entry.getCrc()).number(entry.getSize());
      }
    }
    return key.key();
  }

  private static Key ofFolder(Path folder) throws IOException {
    KeyMaker key = started();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile).sorted()::iterator) {
        key.text(folder.relativize(file).toString()).bytes(Files.readAllBytes(file));
      }
    }
    return key.key();
  }
}
