package org.prongsai.read;

import static org.prongsai.problem.Rule.LOGO;
import static org.prongsai.problem.Rule.LOGO_HEAVY;
import static org.prongsai.problem.Rule.LOGO_MISSING;
import static org.prongsai.problem.Rule.LOGO_UNSAFE;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.prongsai.model.Logo;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;

/** Looks at the agency's emblem; one that cannot or may not be shown is a problem and left out. */
final class LogoReader {
  private static final int MEGABYTE = 1_000_000;
  private static final int MAX_BYTES = MEGABYTE;
  private static final int MAX_PIXELS = 4096;

  // With fonts and styles a first page weighs about 55 KB, and is to stay below 100.
  private static final int HEAVY = 40_000;
  private static final List<String> ENDINGS = List.of("png", "jpg", "jpeg", "webp", "svg");

  private final Folder folder;
  private final Consumer<Problem> problems;

  LogoReader(Folder folder, Consumer<Problem> problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /**
   * @param declared below {@code content/}, as the agency wrote it
   * @param place where it did
   * @param entries what is in {@code content/}
   */
  Optional<Logo> read(String declared, Place place, List<Folder.Entry> entries) {
    Optional<Folder.Entry> entry = find(declared, entries);
    if (entry.isEmpty()) {
      problems.accept(LOGO_MISSING.at(place, declared));
      return Optional.empty();
    }
    if (!ENDINGS.contains(Logo.ending(declared))) {
      return refuse(place, declared, "kind");
    }
    if (entry.get().bytes() > MAX_BYTES) {
      return refuse(place, declared, "large");
    }
    try {
      Optional<ImageSize> size =
          Logo.ending(declared).equals("svg")
              ? drawing(declared, place, entry.get())
              : picture(declared, place, entry.get());
      if (size.isPresent() && entry.get().bytes() > HEAVY) {
        String thousands = Long.toString((entry.get().bytes() + 500) / 1000);
        problems.accept(LOGO_HEAVY.at(place, declared, thousands, Integer.toString(HEAVY / 1000)));
      }
      return size.map(s -> new Logo(declared, s.width(), s.height()));
    } catch (CharacterCodingException e) {
      return refuse(place, declared, "broken");
    } catch (IOException e) {
      return refuse(place, declared, "unreadable");
    }
  }

  private Optional<Folder.Entry> find(String path, List<Folder.Entry> entries) {
    int slash = path.indexOf('/');
    String name = slash < 0 ? path : path.substring(0, slash);
    Optional<Folder.Entry> entry = entries.stream().filter(e -> e.name().equals(name)).findFirst();
    if (slash < 0) {
      return entry.filter(e -> !e.isFolder());
    }
    return entry
        .filter(Folder.Entry::isFolder)
        .flatMap(e -> find(path.substring(slash + 1), folder.list(e)));
  }

  private Optional<ImageSize> picture(String declared, Place place, Folder.Entry entry)
      throws IOException {
    Optional<ImageSize> size =
        ImageSize.of(Logo.ending(declared), Files.readAllBytes(entry.path()));
    if (size.isEmpty()) {
      return refuse(place, declared, "broken");
    }
    return size.get().width() > MAX_PIXELS || size.get().height() > MAX_PIXELS
        ? refuse(place, declared, "huge")
        : size;
  }

  private Optional<ImageSize> drawing(String declared, Place place, Folder.Entry entry)
      throws IOException {
    String text = Files.readString(entry.path());
    Drawing drawing;
    try {
      drawing = Drawing.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (XMLStreamException e) {
      return refuse(place, declared, "broken");
    }
    for (Drawing.Danger danger : drawing.dangers()) {
      Place inside = new Place(entry.shown(), danger.line(), danger.column());
      problems.accept(LOGO_UNSAFE.at(inside, danger.what()));
    }
    if (!drawing.dangers().isEmpty()) {
      return Optional.empty();
    }
    return drawing.size().isEmpty() ? refuse(place, declared, "no-size") : drawing.size();
  }

  private <T> Optional<T> refuse(Place place, String declared, String why) {
    problems.accept(LOGO.at(place, declared, "@data.logo." + why));
    return Optional.empty();
  }
}
