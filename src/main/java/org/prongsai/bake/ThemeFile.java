package org.prongsai.bake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the theme. {@code name} is below the theme's root: {@code templates/home.ftlh}. */
sealed interface ThemeFile {

  String name();

  byte[] bytes() throws IOException;

  /** The program's own. */
  record BuiltIn(String name, byte[] bytes) implements ThemeFile {}

  /** The site's, which replaces the program's of the same name; read once, when it is needed. */
  final class OfSite implements ThemeFile {
    private final String name;
    private final Path path;
    private byte[] bytes;

    OfSite(String name, Path path) {
      this.name = name;
      this.path = path;
    }

    @Override
    public String name() {
      return name;
    }

    // Once: whoever edits it during a build must not get half the pages of the one and of the
    // other.
    @Override
    public synchronized byte[] bytes() throws IOException {
      if (bytes == null) {
        bytes = Files.readAllBytes(path);
      }
      return bytes;
    }
  }
}
