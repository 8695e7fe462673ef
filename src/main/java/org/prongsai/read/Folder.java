package org.prongsai.read;

import static org.prongsai.problem.Rule.FILE_NAME;
import static org.prongsai.problem.Rule.OUTSIDE_LINK;
import static org.prongsai.problem.Rule.UNREADABLE;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;

/**
 * Lists folders of content: only what is safe to open and somebody meant to be there. Links that
 * leave the content, pipes, devices and names nobody can type are reported and left out.
 *
 * @param top the real path of {@code content/}; nothing outside it is read
 */
record Folder(Path top, Consumer<Problem> problems) {

  /**
   * Something in a folder.
   *
   * @param name its own name
   * @param shown as reports name it: {@code content/2563/oit.yaml}
   */
  record Entry(String name, String shown, Path path, boolean isFolder, long bytes) {}

  /** In the order of their names. */
  List<Entry> list(Path folder, String shown) {
    List<Path> paths = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(paths::add);
    } catch (IOException | DirectoryIteratorException e) {
      problems.accept(UNREADABLE.at(Place.of(shown), shown, "@data.unreadable.denied"));
    }
    List<Entry> entries = new ArrayList<>();
    for (Path path : paths) {
      String name = path.getFileName().toString();
      if (!Litter.is(name)) {
        entry(path, name, shown + "/" + name).ifPresent(entries::add);
      }
    }
    entries.sort(Comparator.comparing(Entry::name));
    return entries;
  }

  private Optional<Entry> entry(Path path, String name, String shown) {
    if (name.codePoints().anyMatch(Folder::isUntypable)) {
      String visible = visible(shown);
      problems.accept(FILE_NAME.at(Place.of(visible), visible(name), "@data.name.control"));
      return Optional.empty();
    }
    try {
      if (Files.isSymbolicLink(path)) {
        Path target = path.toRealPath();
        if (!target.startsWith(top)) {
          problems.accept(OUTSIDE_LINK.at(Place.of(shown), shown));
          return Optional.empty();
        }
        if (path.getParent().toRealPath().startsWith(target)) {
          return refuse(shown, "loop");
        }
      }
      BasicFileAttributes is = Files.readAttributes(path, BasicFileAttributes.class);
      return is.isRegularFile() || is.isDirectory()
          ? Optional.of(new Entry(name, shown, path, is.isDirectory(), is.size()))
          : refuse(shown, "special");
    } catch (FileSystemLoopException e) {
      return refuse(shown, "loop");
    } catch (NoSuchFileException e) {
      return refuse(shown, "dangling");
    } catch (IOException e) {
      return refuse(shown, "denied");
    }
  }

  private Optional<Entry> refuse(String shown, String why) {
    problems.accept(UNREADABLE.at(Place.of(shown), shown, "@data.unreadable." + why));
    return Optional.empty();
  }

  private static boolean isUntypable(int c) {
    return Character.isISOControl(c)
        || c == 0xFFFD
        || (c >= 0x202A && c <= 0x202E)
        || Character.getType(c) == Character.SURROGATE;
  }

  /** With a mark for every character that a terminal would not show, or would obey. */
  private static String visible(String name) {
    StringBuilder out = new StringBuilder();
    name.codePoints().forEach(c -> out.appendCodePoint(isUntypable(c) ? 0xFFFD : c));
    return out.toString();
  }
}
