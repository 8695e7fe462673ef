package org.prongsai.read;

import static org.prongsai.problem.Rule.FILE_NAME;
import static org.prongsai.problem.Rule.FRONT_MATTER;
import static org.prongsai.problem.Rule.SAME_ADDRESS;
import static org.prongsai.problem.Rule.STRAY_FILE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.prongsai.model.FreePage;
import org.prongsai.model.ThaiText;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;

/** Reads the free pages: Markdown below a YAML head. The text itself is not looked at here. */
final class PagesReader {
  /** Addresses at the root of a site that are not a free page's to take; years beside these. */
  private static final Set<String> OURS =
      Set.of(
          "index",
          "404",
          "ita",
          "units",
          "channels",
          "services",
          "search",
          "contact",
          "changes",
          "data",
          "assets",
          "files",
          "pages");

  // 64 MB. A page has three thousand letters, so few sites have more.
  private static final long LETTERS_HELD_AS_THEY_ARE = 32L << 20;

  private final Folder folder;
  private final Documents documents;
  private final Readings readings;
  private final Consumer<Problem> problems;
  private final PageTexts texts = new PageTexts(LETTERS_HELD_AS_THEY_ARE);

  /** A page and its head; or its tree, where that is more than a head. */
  private record Read(FreePage page, Optional<PageHead> head, Optional<Located> tree) {}

  PagesReader(Folder folder, Documents documents, Readings readings, Consumer<Problem> problems) {
    this.folder = folder;
    this.documents = documents;
    this.readings = readings;
    this.problems = problems;
  }

  List<FreePage> read(Folder.Entry pages) {
    List<FreePage> read = new ArrayList<>();
    Map<String, String> byAddress = new HashMap<>();
    List<Folder.Entry> entries = new ArrayList<>(folder.list(pages.path(), pages.shown()));
    // Files first, so that a folder is told of the page whose address it has.
    entries.sort((a, b) -> Boolean.compare(a.isFolder(), b.isFolder()));
    for (Folder.Entry entry : entries) {
      Optional<String> name = name(entry);
      if (name.isEmpty()) {
        continue;
      }
      String address = name.get().toLowerCase(Locale.ROOT);
      String before = byAddress.putIfAbsent(address, entry.shown());
      if (OURS.contains(address) || isYear(address)) {
        problems.accept(SAME_ADDRESS.at(Place.of(entry.shown()), entry.shown(), "@data.ours"));
      } else if (before != null) {
        problems.accept(SAME_ADDRESS.at(Place.of(entry.shown()), entry.shown(), before));
      } else if (entry.isFolder()) {
        stray(entry);
      } else {
        page(entry, name.get()).ifPresent(read::add);
      }
    }
    return read;
  }

  /** The page's name, composed; empty, and a problem, for what cannot be a page. */
  private Optional<String> name(Folder.Entry entry) {
    String name = ThaiText.normal(entry.name());
    boolean markdown = name.toLowerCase(Locale.ROOT).endsWith(".md");
    if (!entry.isFolder() && !markdown) {
      stray(entry);
      return Optional.empty();
    }
    String base = entry.isFolder() ? name : name.substring(0, name.length() - 3);
    boolean plain =
        !base.isEmpty()
            && !base.endsWith(".")
            && base.equals(base.strip())
            && base.codePoints().allMatch(PagesReader::isPlain);
    if (!plain) {
      problems.accept(FILE_NAME.at(Place.of(entry.shown()), entry.name(), "@data.name.page"));
    }
    return plain ? Optional.of(base) : Optional.empty();
  }

  private static boolean isPlain(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || "-_. ".indexOf(c) >= 0;
  }

  private static boolean isYear(String name) {
    return name.length() == 4 && name.chars().allMatch(Character::isDigit);
  }

  private void stray(Folder.Entry entry) {
    problems.accept(STRAY_FILE.at(Place.of(entry.shown()), entry.shown(), "@data.none"));
  }

  private Optional<FreePage> page(Folder.Entry entry, String name) {
    Optional<Read> read =
        readings.of(
            entry.path(),
            entry.shown(),
            name,
            problems,
            told ->
                SourceText.of(entry.path(), entry.shown(), told)
                    .flatMap(text -> page(entry.shown(), name, FrontMatter.of(text), told)));
    read.flatMap(Read::head).ifPresent(head -> documents.remember("pages/" + name, head));
    read.flatMap(Read::tree).ifPresent(tree -> documents.remember("pages/" + name, tree));
    read.ifPresent(r -> texts.hold(r.page.markdown()));
    return read.map(Read::page);
  }

  private Optional<Read> page(
      String shown, String name, FrontMatter page, Consumer<Problem> problems) {
    if (!page.isClosed()) {
      problems.accept(FRONT_MATTER.at(new Place(shown, 1, 1), shown));
    }
    Located none = new Located.Fields(new Place(shown, 1, 1), List.of());
    Optional<Located> yaml =
        page.yaml().isBlank()
            ? Optional.of(none)
            : TreeReader.readYaml(shown, page.yaml(), problems);
    Consumer<Problem> once = page.isClosed() ? problems : p -> {};
    return yaml.flatMap(h -> ShapeCheck.of(h, Shape.PAGE, Map.of("title", name), once))
        .map(
            tree -> {
              Group head = Group.of(tree);
              Located whole = withText(tree, shown, page);
              Optional<PageHead> places = PageHead.of(whole);
              return new Read(
                  new FreePage(
                      name,
                      head.text("title"),
                      head.maybe("description"),
                      head.date("date"),
                      texts.of(page.markdown())),
                  places,
                  places.isPresent() ? Optional.empty() : Optional.of(whole));
            });
  }

  /** So that {@code /markdown} leads to where the text begins. */
  private static Located withText(Located tree, String shown, FrontMatter page) {
    Located.Fields head = (Located.Fields) tree;
    Place place = new Place(shown, page.markdownLine(), 1);
    List<Located.Field> fields = new ArrayList<>(head.fields());
    fields.add(
        new Located.Field("markdown", place, new Located.Scalar(place, Located.Kind.TEXT, "", "")));
    return new Located.Fields(head.place(), fields);
  }
}
