package org.prongsai.serve;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import org.prongsai.Stopping;

/**
 * The files of the built site, found as a good static host finds them: capitals count, a folder's
 * page is its {@code index.html}, and nothing outside the site is ever opened.
 *
 * @param site {@code target/site}
 */
record SiteFiles(Path site) {
  private static final String INDEX = "index.html";
  private static final long AT_HAND = 4 << 20;
  private static final long LARGEST_PAGE = 64 << 20;

  /** What a request leads to. */
  sealed interface Found {
    /**
     * @param name below the site's root: {@code 2563/oit/index.html}
     */
    record File(String name, Body body) implements Found {
      boolean isPage() {
        return MediaTypes.of(name).startsWith("text/html") && body instanceof Body.Bytes;
      }
    }

    /** A folder, asked for without its slash. */
    record Folder() implements Found {}

    record Nothing() implements Found {}

    /** There is no site yet. */
    record NoSite() implements Found {}
  }

  Found find(RequestPath path) throws IOException {
    try {
      return Stopping.whileInPlace(() -> look(path));
    } catch (InvalidPathException | FileSystemException e) {
      return new Found.Nothing(); // a name that this system cannot have, or may not open
    }
  }

  private Found look(RequestPath path) throws IOException {
    if (!Files.isDirectory(site)) {
      return new Found.NoSite();
    }
    Path file = site;
    for (String name : path.names()) {
      file = file.resolve(name);
    }
    if (Files.isDirectory(file)) {
      if (!path.folder() && !path.names().isEmpty()) {
        return Files.isRegularFile(file.resolve(INDEX)) && isAsNamed(file)
            ? new Found.Folder()
            : new Found.Nothing();
      }
      file = file.resolve(INDEX);
    } else if (path.folder()) {
      return new Found.Nothing();
    }
    return Files.isRegularFile(file) && isAsNamed(file) ? read(file) : new Found.Nothing();
  }

  /** Windows and macOS find other capitals too; a link out of the site would lead elsewhere. */
  private boolean isAsNamed(Path file) throws IOException {
    Path real = site.toRealPath().relativize(file.toRealPath());
    return nfc(real).equals(nfc(site.relativize(file)));
  }

  private static String nfc(Path path) {
    return Normalizer.normalize(path.toString(), Normalizer.Form.NFC);
  }

  private Found read(Path file) throws IOException {
    String name = site.relativize(file).toString().replace('\\', '/');
    BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
    boolean page = MediaTypes.of(name).startsWith("text/html");
    return new Found.File(
        name,
        is.size() <= (page ? LARGEST_PAGE : AT_HAND)
            ? new Body.Bytes(Files.readAllBytes(file))
            : new Body.Large(file, is.size(), is.lastModifiedTime()));
  }
}
