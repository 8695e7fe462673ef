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
 * @param readings of the folders that were listed before
 */
record Folder(Path top, Readings readings, Consumer<Problem> problems) {
  // Below that the threads cost more than they spare.
  private static final int MANY = 1000;

  /**
   * Something in a folder, or a folder itself. Two that are equal and have a stamp hold the same.
   *
   * @param name its own name
   * @param shown as reports name it: {@code content/2563/oit.yaml}
   * @param stamp see {@link Looks.Look#stamp()}; without one nothing is known of it
   */
  record Entry(
      String name, String shown, Path path, boolean isFolder, long bytes, Optional<?> stamp) {
    Entry(String name, String shown, Path path, Looks.Look look) {
      this(name, shown, path, look.kind() == Looks.Kind.FOLDER, look.bytes(), look.stamp());
    }

    boolean looks(Looks.Look look) {
      return isFolder == (look.kind() == Looks.Kind.FOLDER)
          && bytes == look.bytes()
          && look.stamp().isPresent()
          && look.stamp().equals(stamp);
    }
  }

  /** A name in a folder, and what was last seen there. */
  record Listed(String name, String shown, Path path, Optional<Entry> last) {}

  /**
   * The names of a folder, in order, and what is wrong with some.
   *
   * @param whole whether these are all
   */
  record Listing(List<Listed> names, List<Problem> problems, boolean whole) {
    Listing {
      problems = List.copyOf(problems);
    }
  }

  /** A folder that is surely there, a link to one perhaps. */
  Entry at(Path folder, String shown) throws IOException {
    Looks.Look look = readings.look(folder);
    Optional<?> stamp = look.kind() == Looks.Kind.FOLDER ? look.stamp() : Optional.empty();
    return new Entry(folder.getFileName().toString(), shown, folder, true, 0, stamp);
  }

  /** In the order of their names. */
  List<Entry> list(Entry folder) {
    Listing listing = readings.listing(folder).orElseGet(() -> listing(folder.path, folder.shown));
    listing.problems.forEach(problems);
    List<Entry> entries = new ArrayList<>(listing.names.size());
    List<Listed> seen = new ArrayList<>(listing.names.size());
    List<Optional<Looks.Look>> looks =
        listing.names.size() < MANY
            ? List.of()
            : readings.look(listing.names.stream().map(Listed::path).toList());
    for (int i = 0; i < listing.names.size(); i++) {
      Listed listed = listing.names.get(i);
      Optional<Entry> entry = entry(listed, looks.isEmpty() ? Optional.empty() : looks.get(i));
      entry.ifPresent(entries::add);
      seen.add(
          entry.equals(listed.last)
              ? listed
              : new Listed(listed.name, listed.shown, listed.path, entry));
    }
    if (listing.whole) {
      readings.listed(folder, new Listing(seen, listing.problems, true));
    }
    return entries;
  }

  private static Listing listing(Path folder, String shown) {
    List<Listed> names = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    boolean whole = true;
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path path : stream) {
        String name = path.getFileName().toString();
        if (name.codePoints().anyMatch(Folder::isUntypable) && !Litter.is(name)) {
          String visible = visible(shown + "/" + name);
          problems.add(FILE_NAME.at(Place.of(visible), visible(name), "@data.name.control"));
        } else if (!Litter.is(name)) {
          names.add(new Listed(name, shown + "/" + name, path, Optional.empty()));
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      problems.add(UNREADABLE.at(Place.of(shown), shown, "@data.unreadable.denied"));
      whole = false;
    }
    names.sort(Comparator.comparing(Listed::name));
    return new Listing(names, problems, whole);
  }

  private Optional<Entry> entry(Listed listed, Optional<Looks.Look> seen) {
    Path path = listed.path;
    String shown = listed.shown;
    try {
      Looks.Look look = seen.isPresent() ? seen.get() : readings.look(path);
      if (look.kind() != Looks.Kind.OTHER) {
        Optional<Entry> last = listed.last;
        return last.isPresent() && last.get().looks(look)
            ? last
            : Optional.of(new Entry(listed.name, shown, path, look));
      }
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
          ? Optional.of(
              new Entry(listed.name, shown, path, is.isDirectory(), is.size(), Optional.empty()))
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
