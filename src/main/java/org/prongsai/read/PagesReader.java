package org.prongsai.read;

import static org.prongsai.problem.Rule.FRONT_MATTER;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.prongsai.model.FreePage;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;

/** Reads the free pages: Markdown below a YAML head. The text itself is not looked at here. */
final class PagesReader {
  // 64 MB. A page has three thousand letters, so few sites have more.
  private static final long LETTERS_HELD_AS_THEY_ARE = 32L << 20;

  private static final int BLOCK = 512;

  /** So few are read before another thread has begun. */
  private static final int FEW = 64;

  private final Folder folder;
  private final Readings readings;
  private final Consumer<Problem> problems;
  private final PageTexts texts = new PageTexts(LETTERS_HELD_AS_THEY_ARE);

  /**
   * A page and its head; or its tree, where that is more than a head.
   *
   * @param document as pointers name it
   */
  private record Read(
      String document, FreePage page, Optional<PageHead> head, Optional<Located> tree) {}

  /** What came of a file. */
  private record Told(Optional<Read> read, List<Problem> problems) {}

  /**
   * The pages, and where their heads were written, by document.
   *
   * @param trees of the few whose head does not say it all
   */
  record Pages(List<FreePage> pages, Map<String, PageHead> heads, Map<String, Located> trees) {
    static final Pages NONE = new Pages(List.of(), Map.of(), Map.of());
  }

  PagesReader(Folder folder, Readings readings, Consumer<Problem> problems) {
    this.folder = folder;
    this.readings = readings;
    this.problems = problems;
  }

  Pages read(Folder.Entry folderOfPages) {
    List<Folder.Entry> entries = folder.list(folderOfPages);
    List<String> names =
        entries.stream().map(e -> e.isFolder() ? e.shown() + "/" : e.shown()).toList();
    PageNames named = readings.made("pages/names", names, () -> PageNames.of(entries));
    named.problems().forEach(problems);
    List<Read> reads = new ArrayList<>(named.pages().size());
    // Block by block: which texts are packed depends on those before, and must be the same again.
    for (int begin = 0; begin < named.pages().size(); begin += BLOCK) {
      int end = Math.min(begin + BLOCK, named.pages().size());
      for (Told told : block(named.pages().subList(begin, end), entries)) {
        told.problems.forEach(problems);
        told.read.ifPresent(
            read -> {
              texts.hold(read.page.markdown());
              reads.add(read);
            });
      }
    }
    return readings.made("pages", reads, () -> pages(reads));
  }

  /** In their order, read by several threads when there are enough of them. */
  private List<Told> block(List<PageNames.Named> pages, List<Folder.Entry> entries) {
    // What is known already is not worth another thread, of which somebody would have to wait.
    boolean few = pages.size() < FEW || readings.knowsFiles();
    Stream<PageNames.Named> all = few ? pages.stream() : pages.parallelStream();
    return all.map(
            one -> {
              List<Problem> found = new ArrayList<>(0);
              return new Told(page(entries.get(one.at()), one.name(), found::add), found);
            })
        .toList();
  }

  private static Pages pages(List<Read> reads) {
    List<FreePage> pages = new ArrayList<>(reads.size());
    Map<String, PageHead> heads = new HashMap<>(reads.size() * 2);
    Map<String, Located> trees = new HashMap<>();
    for (Read read : reads) {
      pages.add(read.page);
      read.head.ifPresent(head -> heads.put(read.document, head));
      read.tree.ifPresent(tree -> trees.put(read.document, tree));
    }
    return new Pages(List.copyOf(pages), heads, trees);
  }

  private Optional<Read> page(Folder.Entry entry, String name, Consumer<Problem> found) {
    return readings.of(
        entry,
        name,
        found,
        told ->
            SourceText.of(entry.path(), entry.shown(), told)
                .flatMap(text -> page(entry.shown(), name, FrontMatter.of(text), told)));
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
                  "pages/" + name,
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
