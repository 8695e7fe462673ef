package org.prongsai;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.prongsai.problem.Reasons;

/**
 * A site folder to be made: all of it or nothing. {@code content/} is written elsewhere first and
 * comes last, by one rename; other files that are there already stay as they are.
 */
final class NewFolder {
  private static final String CONTENT = "content/";

  private final Path folder;
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final List<String> folders = new ArrayList<>();
  private final List<Path> made = new ArrayList<>();

  NewFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * @param name relative to the site folder, with {@code /}
   */
  void file(String name, byte[] bytes) {
    files.put(name, bytes);
  }

  void file(String name, String text) {
    file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** An empty folder, for people to put files in. */
  void folder(String name) {
    folders.add(name);
  }

  /**
   * @throws Refusal when there is content already, or the folder cannot be written; then nothing of
   *     ours is left behind
   */
  void write() throws Refusal {
    Path content = folder.resolve("content");
    if (Files.exists(content, LinkOption.NOFOLLOW_LINKS)) {
      throw new Refusal("refusal.content-there", content.toString());
    }
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new Refusal("refusal.not-a-folder", folder.toString());
    }
    try {
      makeFolders(folder);
      Path aside = Files.createTempDirectory(folder, ".prongsai-init-");
      made.add(aside);
      for (String name : folders) {
        makeFolders(place(name, aside));
      }
      for (var file : files.entrySet()) {
        write(place(file.getKey(), aside), file.getValue());
      }
      Files.move(aside.resolve("content"), content);
      Files.delete(aside);
    } catch (IOException e) {
      undo();
      boolean named = e instanceof FileSystemException refused && refused.getFile() != null;
      String where = named ? ((FileSystemException) e).getFile() : folder.toString();
      throw new Refusal("refusal.cannot-init", where, Reasons.of(e));
    }
  }

  private Path place(String name, Path aside) {
    return (name.startsWith(CONTENT) ? aside : folder).resolve(name);
  }

  private void write(Path file, byte[] bytes) throws IOException {
    makeFolders(file.getParent());
    try {
      Files.createFile(file);
    } catch (FileAlreadyExistsException e) {
      // Somebody's own README or .gitignore is worth more than ours.
      return;
    }
    made.add(file);
    Files.write(file, bytes);
  }

  /** Like {@link Files#createDirectories}, but remembers which ones were not there. */
  private void makeFolders(Path wanted) throws IOException {
    if (wanted != null && !Files.isDirectory(wanted)) {
      makeFolders(wanted.getParent());
      Files.createDirectory(wanted);
      made.add(wanted);
    }
  }

  /** In reverse, so that a folder is empty when its turn comes; another's file in it stays. */
  private void undo() {
    Collections.reverse(made);
    for (Path path : made) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        // Nothing more can be done; the refusal names the folder.
      }
    }
  }
}
