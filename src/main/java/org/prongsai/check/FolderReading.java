package org.prongsai.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.prongsai.check.SiteFolder.Entry;
import org.prongsai.check.files.Look;
import org.prongsai.problem.Place;
import org.prongsai.problem.Rule;

/** Reads the files of a folder that nobody handed over, a few at a time. */
final class FolderReading {
  private final CheckOptions options;
  private final Texts texts;
  private final List<String> names;
  private final Function<String, Entry> files;
  private final Inventory.Builder inventory;
  private final ConcurrentMap<String, PageFacts> pages;
  private final Function<String, Optional<PageFacts>> known;
  private final AtomicInteger next = new AtomicInteger();
  private final ReadingRoom room = new ReadingRoom();

  FolderReading(
      CheckOptions options,
      Texts texts,
      List<String> names,
      Function<String, Entry> files,
      Inventory.Builder inventory,
      ConcurrentMap<String, PageFacts> pages,
      Function<String, Optional<PageFacts>> known) {
    this.options = options;
    this.texts = texts;
    this.names = names;
    this.files = files;
    this.inventory = inventory;
    this.pages = pages;
    this.known = known;
  }

  /** Looks at a file that is no page. */
  interface Looking {
    Look at(Path file, String name) throws IOException;
  }

  /**
   * @param progress counts pages
   */
  void run(Looking looking, Progress progress) {
    progress.expect((int) names.stream().filter(this::isAhead).count());
    Workers.run(Math.min(options.threads(), names.size() / 16 + 1), () -> work(looking, progress));
  }

  private boolean isAhead(String name) {
    return isPage(name) && !pages.containsKey(name);
  }

  /** What is a page by its name alone; a few more turn out to be pages. */
  private static boolean isPage(String name) {
    return switch (ending(name)) {
      case "html", "htm", "xhtml", "shtml" -> true;
      default -> false;
    };
  }

  private void work(Looking looking, Progress progress) {
    PageReader reader = new PageReader(texts);
    for (int i = next.getAndIncrement(); i < names.size(); i = next.getAndIncrement()) {
      String name = names.get(i);
      if (pages.containsKey(name)) {
        continue;
      }
      try {
        read(reader, looking, name, files.apply(name));
      } catch (NoSuchFileException e) {
        inventory.vanished(name);
        inventory.problem(Rule.FILE_VANISHED.at(Place.of(name)));
      } catch (IOException e) {
        inventory.problem(Rule.FILE_UNREADABLE.at(Place.of(name)));
      }
      if (isPage(name)) {
        progress.done();
      }
    }
  }

  private void read(PageReader reader, Looking looking, String name, Entry file)
      throws IOException {
    if (file.size() > options.largestFile()) {
      inventory.problem(FileChecks.tooLarge(name, file.size(), options.largestFile()));
    }
    switch (ending(name)) {
      case "html", "htm", "xhtml", "shtml" -> page(reader, name, file);
      case "css" -> text(name, file, (n, text) -> reader.sheet(n, text));
      case "svg" -> text(name, file, (n, text) -> reader.drawing(n, text));
      case "xml", "rss", "atom" -> text(name, file, (n, text) -> reader.list(n, text));
      case "webmanifest" -> text(name, file, (n, text) -> reader.manifest(n, text));
      case "json" -> {
        if (name.endsWith("manifest.json")) {
          text(name, file, (n, text) -> reader.manifest(n, text));
        }
      }
      case "" -> {
        if (file.size() > 0 && Sniff.isHtml(file.path())) {
          page(reader, name, file);
        }
      }
      default -> FileChecks.of(name, looking.at(file.path(), name)).ifPresent(inventory::problem);
    }
  }

  private boolean isKnown(String name) {
    Optional<PageFacts> facts = known.apply(name);
    facts.ifPresent(f -> pages.put(name, f));
    return facts.isPresent();
  }

  private void page(PageReader reader, String name, Entry file) throws IOException {
    if (isKnown(name)) {
      return;
    }
    if (file.size() == 0) {
      pages.put(name, PageFacts.empty(name));
      return;
    }
    if (file.size() > options.largestPage() || !room.canHold(file.size())) {
      tooLarge(name, file);
      return;
    }
    try (ReadingRoom.Seat seat = room.enter(file.size())) {
      PageText text = PageText.of(Files.readAllBytes(file.path()));
      if (!seat.enlarge(text.letters())) {
        tooLarge(name, file);
        return;
      }
      pages.put(name, reader.page(name, text.letters(), text.note()));
    }
  }

  private void tooLarge(String name, Entry file) {
    pages.put(name, PageFacts.unread(name, Rule.PAGE_TOO_LARGE, Long.toString(file.size() >> 20)));
  }

  private interface Reading {
    PageFacts read(String name, String text);
  }

  private void text(String name, Entry file, Reading reading) throws IOException {
    if (isKnown(name)) {
      return;
    }
    if (file.size() > 0 && file.size() <= options.largestPage() && room.canHold(file.size())) {
      try (ReadingRoom.Seat seat = room.enter(file.size())) {
        PageText text = PageText.of(Files.readAllBytes(file.path()));
        if (seat.enlarge(text.letters())) {
          pages.put(name, reading.read(name, text.text()));
        }
      }
    }
  }

  static String ending(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    return dot < 0 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
