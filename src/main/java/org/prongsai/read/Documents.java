package org.prongsai.read;

import static org.prongsai.problem.Rule.SAME_ADDRESS;
import static org.prongsai.problem.Rule.STRAY_FILE;
import static org.prongsai.problem.Rule.TWO_SOURCES;
import static org.prongsai.problem.Rule.UNREADABLE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;

/** Reads the documents of data among the entries of a folder, and remembers their trees. */
final class Documents {
  private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

  private final Map<String, Located> trees = new HashMap<>();
  private final Set<String> unread = new HashSet<>();
  private final Consumer<Problem> problems;
  private final Readings readings;
  private final Books books;

  Documents(Consumer<Problem> problems, Readings readings) {
    this.problems = problems;
    this.readings = readings;
    this.books = new Books(problems, readings);
  }

  /** The workbooks; they are read first. */
  Books books() {
    return books;
  }

  Map<String, Located> trees() {
    return trees;
  }

  /** Whether there is a file of that document which could not be read. */
  boolean isUnread(String document) {
    return unread.contains(document);
  }

  void remember(Map<String, Located> documents) {
    trees.putAll(documents);
  }

  /** The name without the ending of a document of data; empty for any other file. */
  static Optional<String> base(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return ENDINGS.stream()
        .filter(lower::endsWith)
        .findFirst()
        .map(e -> name.substring(0, name.length() - e.length()));
  }

  /**
   * Reads the one document of that shape, if there is one.
   *
   * @param document its name in pointers: {@code 2563/oit}
   */
  Optional<Located> read(
      List<Folder.Entry> entries, Shape shape, String document, Map<String, String> standIns) {
    List<Folder.Entry> found = new ArrayList<>();
    for (Folder.Entry entry : entries) {
      if (base(entry.name()).filter(shape.format()::equals).isPresent()) {
        if (entry.isFolder()) {
          problems.accept(
              UNREADABLE.at(Place.of(entry.shown()), entry.shown(), "@data.unreadable.folder"));
        } else {
          found.add(entry);
        }
      }
    }
    Optional<String> book = books.owner(document);
    if (book.isPresent()) {
      found.forEach(
          other ->
              problems.accept(TWO_SOURCES.at(Place.of(other.shown()), book.get(), other.shown())));
      return books.tree(document).flatMap(tree -> ofBook(tree, shape, document, standIns));
    }
    if (found.isEmpty()) {
      return Optional.empty();
    }
    // YAML before JSON: what a person edits before what a program left.
    found.sort((a, b) -> Boolean.compare(a.name().endsWith(".json"), b.name().endsWith(".json")));
    Folder.Entry first = found.get(0);
    for (Folder.Entry other : found.subList(1, found.size())) {
      problems.accept(TWO_SOURCES.at(Place.of(other.shown()), first.shown(), other.shown()));
    }
    Optional<Located> tree =
        readings.of(
            first,
            List.of(shape, standIns),
            problems,
            told ->
                SourceText.of(first.path(), first.shown(), told)
                    .flatMap(text -> TreeReader.read(first.shown(), text, told))
                    .flatMap(t -> ShapeCheck.of(t, shape, standIns, told)));
    tree.ifPresentOrElse(t -> trees.put(document, t), () -> unread.add(document));
    return tree;
  }

  private Optional<Located> ofBook(
      Located tree, Shape shape, String document, Map<String, String> standIns) {
    Optional<Located> sound = ShapeCheck.of(tree, shape, standIns, BookProblems.in(problems));
    sound.ifPresentOrElse(t -> trees.put(document, t), () -> unread.add(document));
    return sound;
  }

  /**
   * Reports what nothing reads. A folder that is called like a document beside it would have its
   * address.
   */
  void reportStrays(List<Folder.Entry> entries, List<String> documents, List<String> folders) {
    for (Folder.Entry entry : entries) {
      Optional<String> base = base(entry.name());
      boolean known =
          entry.isFolder()
              ? folders.contains(entry.name()) || base.filter(documents::contains).isPresent()
              : base.filter(documents::contains).isPresent();
      if (known || books.isOurs(entry)) {
        continue;
      }
      if (folders.contains(entry.name())) {
        problems.accept(
            UNREADABLE.at(Place.of(entry.shown()), entry.shown(), "@data.unreadable.file"));
        continue;
      }
      Optional<Folder.Entry> twin =
          entries.stream()
              .filter(e -> entry.isFolder() && !e.isFolder())
              .filter(e -> base(e.name()).filter(entry.name()::equals).isPresent())
              .findFirst();
      problems.accept(
          twin.map(t -> SAME_ADDRESS.at(Place.of(entry.shown()), entry.shown(), t.shown()))
              .orElseGet(() -> stray(entry, documents, folders)));
    }
  }

  private static Problem stray(Folder.Entry entry, List<String> documents, List<String> folders) {
    List<String> known = new ArrayList<>();
    if (entry.isFolder()) {
      known.addAll(folders);
    } else {
      documents.forEach(d -> known.add(d + ".yaml"));
    }
    return STRAY_FILE.at(
        Place.of(entry.shown()), entry.shown(), Nearest.orNone(entry.name(), known));
  }
}
