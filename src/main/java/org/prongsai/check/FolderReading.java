package org.prongsai.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.prongsai.check.SiteFolder.Entry;
import org.prongsai.check.files.Look;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;

/** Reads the files of a folder that nobody handed over, a few at a time. */
final class FolderReading {
  private final CheckOptions options;
  private final Texts texts;
  private final Names names;
  private final Function<String, Entry> files;
  private final PageFacts[] documents;
  private final Queue<Problem> problems = new ConcurrentLinkedQueue<>();
  private final Set<String> vanished = ConcurrentHashMap.newKeySet();
  private final ReadingRoom room = new ReadingRoom();

  /**
   * @param files where they lie, by their names; of those that were not handed over
   * @param documents what was handed over or is known, by number; others are read to their places
   */
  FolderReading(
      CheckOptions options,
      Texts texts,
      Names names,
      Function<String, Entry> files,
      PageFacts[] documents) {
    this.options = options;
    this.texts = texts;
    this.names = names;
    this.files = files;
    this.documents = documents;
  }

  /** Looks at a file that is no page. */
  interface Looking {
    Look at(Path file, String name) throws IOException;
  }

  /** Whether a file is a page by its name alone; a few more turn out to be pages. */
  static boolean isPage(String name) {
    return switch (ending(name)) {
      case "html", "htm", "xhtml", "shtml" -> true;
      default -> false;
    };
  }

  /**
   * @param which the numbers of the files that are looked at
   * @param progress counts the pages among them
   */
  void run(List<Integer> which, Looking looking, Progress progress) {
    progress.expect((int) which.stream().filter(i -> isPage(names.file(i))).count());
    AtomicInteger next = new AtomicInteger();
    Workers.run(
        Math.min(options.threads(), which.size() / 16 + 1),
        () -> {
          PageReader reader = new PageReader(texts);
          for (int i = next.getAndIncrement(); i < which.size(); i = next.getAndIncrement()) {
            work(reader, which.get(i), looking, progress);
          }
        });
  }

  /**
   * The facts of all there is, once it was read.
   *
   * @param others problems with the folder
   * @param known of the last look at it
   */
  SiteFacts facts(List<Problem> others, KnownSite known) {
    List<Problem> all = new ArrayList<>(others);
    all.addAll(problems);
    return vanished.isEmpty()
        ? new SiteFacts(options, documents, new Inventory(names, all), known)
        : SiteFacts.of(
            options,
            Arrays.stream(documents).filter(Objects::nonNull).toList(),
            new Inventory(names.without(vanished), all));
  }

  private void work(PageReader reader, int number, Looking looking, Progress progress) {
    String name = names.file(number);
    try {
      Entry file = files.apply(name);
      if (file.size() > options.largestFile()) {
        problems.add(FileChecks.tooLarge(name, file.size(), options.largestFile()));
      }
      if (documents[number] == null) {
        read(reader, looking, name, file).ifPresent(facts -> documents[number] = facts);
      }
    } catch (NoSuchFileException e) {
      vanished.add(name);
      problems.add(Rule.FILE_VANISHED.at(Place.of(name)));
    } catch (IOException e) {
      problems.add(Rule.FILE_UNREADABLE.at(Place.of(name)));
    }
    if (isPage(name)) {
      progress.done();
    }
  }

  private Optional<PageFacts> read(PageReader reader, Looking looking, String name, Entry file)
      throws IOException {
    return switch (ending(name)) {
      case "html", "htm", "xhtml", "shtml" -> Optional.of(page(reader, name, file));
      case "css" -> text(file, text -> reader.sheet(name, text));
      case "svg" -> text(file, text -> reader.drawing(name, text));
      case "xml", "rss", "atom" -> text(file, text -> reader.list(name, text));
      case "webmanifest" -> text(file, text -> reader.manifest(name, text));
      case "json" ->
          name.endsWith("manifest.json")
              ? text(file, text -> reader.manifest(name, text))
              : Optional.empty();
      case "" ->
          file.size() > 0 && Sniff.isHtml(file.path())
              ? Optional.of(page(reader, name, file))
              : Optional.empty();
      default -> {
        FileChecks.of(name, looking.at(file.path(), name)).ifPresent(problems::add);
        yield Optional.empty();
      }
    };
  }

  private PageFacts page(PageReader reader, String name, Entry file) throws IOException {
    if (file.size() == 0) {
      return PageFacts.empty(name);
    }
    if (file.size() > options.largestPage() || !room.canHold(file.size())) {
      return tooLarge(name, file);
    }
    try (ReadingRoom.Seat seat = room.enter(file.size())) {
      PageText text = PageText.of(Files.readAllBytes(file.path()));
      return seat.enlarge(text.letters())
          ? reader.page(name, text.letters(), text.note())
          : tooLarge(name, file);
    }
  }

  private static PageFacts tooLarge(String name, Entry file) {
    return PageFacts.unread(name, Rule.PAGE_TOO_LARGE, Long.toString(file.size() >> 20));
  }

  private Optional<PageFacts> text(Entry file, Function<String, PageFacts> reading)
      throws IOException {
    if (file.size() > 0 && file.size() <= options.largestPage() && room.canHold(file.size())) {
      try (ReadingRoom.Seat seat = room.enter(file.size())) {
        PageText text = PageText.of(Files.readAllBytes(file.path()));
        if (seat.enlarge(text.letters())) {
          return Optional.of(reading.apply(text.text()));
        }
      }
    }
    return Optional.empty();
  }

  static String ending(String name) {
    if (name.endsWith(".html")) {
      return "html"; // most of them, without another text
    }
    String last = name.substring(name.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    return dot < 0 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
