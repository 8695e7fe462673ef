package org.prongsai.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A program of one line, for tests that need a jar and care for nothing in it. */
final class Greeter {

  private Greeter() {}

  public static void main(String[] arguments) {
    System.out.println("prongsai plays");
  }

  static Path jarIn(Path folder) throws IOException {
    String entry = Greeter.class.getName().replace('.', '/') + ".class";
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Greeter.class.getName());
    Path jar = folder.resolve("greeter.jar");
    try (InputStream code = Greeter.class.getResourceAsStream("/" + entry);
        JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      out.putNextEntry(new JarEntry(entry));
      code.transferTo(out);
    }
    return jar;
  }
}
