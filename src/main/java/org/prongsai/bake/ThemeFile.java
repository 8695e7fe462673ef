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

  /** The site's, which replaces the program's of the same name; read when it is needed. */
  record OfSite(String name, Path path) implements ThemeFile {
    @Override
    public byte[] bytes() throws IOException {
      return Files.readAllBytes(path);
    }
  }
}
