package org.prongsai.ita;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.prongsai.model.Agency;
import org.prongsai.model.Channel;
import org.prongsai.model.ContentFile;
import org.prongsai.model.Disclosure;
import org.prongsai.model.Evidence;
import org.prongsai.model.FileLookup;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.ItemCode;
import org.prongsai.model.Places;
import org.prongsai.model.Pointer;
import org.prongsai.model.Portal;
import org.prongsai.problem.Place;

/** What is declared for one fiscal year, by item, with where each piece was written. */
final class Declared {
  /** Whether a declared piece of evidence is there. */
  enum Standing {
    COUNTS,
    NO_FILE,
    NO_PAGE,
    NO_CHANNEL,
    BAD_ADDRESS
  }

  /** A piece of evidence; {@code source} is absent for dropped files and pages of ours. */
  record Piece(
      Evidence evidence,
      Optional<Pointer> source,
      Supplier<Place> where,
      Standing standing,
      Optional<ContentFile> file) {
    // Looked up only when something is wrong with it.
    Place place() {
      return where.get();
    }

    boolean counts() {
      return standing == Standing.COUNTS;
    }
  }

  /** An entry and its position in the file. */
  record Numbered(int index, Disclosure.Entry entry) {}

  private final YearBasis basis;
  private final Portal.Year of;
  private final Places places;
  private final FileLookup files;
  private final SortedMap<ItemCode, List<Numbered>> entries = new TreeMap<>();
  private final SortedMap<ItemCode, List<ContentFile>> dropped = new TreeMap<>();

  /**
   * @param places asked for the one document that the basis names
   */
  Declared(YearBasis basis, Places places) {
    this.basis = basis;
    this.of = basis.of();
    this.places = places;
    this.files = new FileLookup(of.files());
    List<Disclosure.Entry> items = of.disclosure().map(Disclosure::items).orElse(List.of());
    for (int i = 0; i < items.size(); i++) {
      entries
          .computeIfAbsent(items.get(i).item(), c -> new ArrayList<>())
          .add(new Numbered(i, items.get(i)));
    }
    for (ContentFile file : of.files()) {
      file.item()
          .ifPresent(code -> dropped.computeIfAbsent(code, c -> new ArrayList<>()).add(file));
    }
  }

  FiscalYear year() {
    return basis.year();
  }

  Agency agency() {
    return basis.agency();
  }

  Portal.Year content() {
    return of;
  }

  FileLookup files() {
    return files;
  }

  boolean isClosed() {
    return of.disclosure().map(Disclosure::closed).orElse(false);
  }

  SortedMap<ItemCode, List<Numbered>> entries() {
    return entries;
  }

  SortedMap<ItemCode, List<ContentFile>> dropped() {
    return dropped;
  }

  /** The first entry of an item; a second one is reported on reading, its evidence still counts. */
  Optional<Numbered> entry(ItemCode code) {
    return entries.getOrDefault(code, List.of()).stream().findFirst();
  }

  Pointer document() {
    return new Pointer(YearBasis.document(year()), "");
  }

  Place place(Pointer pointer) {
    return places.of(pointer);
  }

  /** Where a person would write about an item: its entry, else the list, else the file to be. */
  Place place(ItemCode code) {
    if (of.disclosure().isEmpty()) {
      return Place.of("content/" + year() + "/oit.yaml");
    }
    Pointer items = document().then("items");
    return places.of(entry(code).map(e -> items.then(e.index())).orElse(items));
  }

  Place place(ContentFile file) {
    return Place.of("content/" + year() + "/files/" + file.path());
  }

  /** Declared evidence in its order, then dropped files that no entry of the item names. */
  List<Piece> pieces(ItemCode code) {
    List<Piece> pieces = new ArrayList<>();
    for (Numbered numbered : entries.getOrDefault(code, List.of())) {
      Pointer list = document().then("items").then(numbered.index()).then("evidence");
      List<Evidence> evidence = numbered.entry().evidence();
      for (int i = 0; i < evidence.size(); i++) {
        Pointer source = list.then(i).then(key(evidence.get(i)));
        pieces.add(piece(evidence.get(i), source));
      }
    }
    Set<ContentFile> named =
        pieces.stream().flatMap(p -> p.file().stream()).collect(Collectors.toSet());
    for (ContentFile file : dropped.getOrDefault(code, List.of())) {
      if (!named.contains(file)) {
        pieces.add(
            new Piece(
                new Evidence.Document(file.path(), Evidence.Label.NONE),
                Optional.empty(),
                () -> place(file),
                Standing.COUNTS,
                Optional.of(file)));
      }
    }
    return pieces;
  }

  /** A page of ours that discloses an item without anybody saying so. */
  Optional<Piece> provided(String page, ItemCode code) {
    Evidence evidence = new Evidence.WebPage(page, Evidence.Label.NONE);
    return hasPage(page)
        ? Optional.of(
            new Piece(
                evidence, Optional.empty(), () -> place(code), Standing.COUNTS, Optional.empty()))
        : Optional.empty();
  }

  Optional<Channel> channel(String id) {
    return agency().channels().stream().filter(c -> c.id().equals(id)).findFirst();
  }

  private Piece piece(Evidence evidence, Pointer source) {
    Optional<ContentFile> file = Optional.empty();
    Standing standing = Standing.COUNTS;
    if (evidence instanceof Evidence.Document document) {
      file = files.find(document.file());
      standing = file.isPresent() ? Standing.COUNTS : Standing.NO_FILE;
    } else if (evidence instanceof Evidence.WebPage page) {
      standing = hasPage(page.page()) ? Standing.COUNTS : Standing.NO_PAGE;
    } else if (evidence instanceof Evidence.TwoWay way) {
      Optional<Channel> channel = channel(way.channel());
      boolean sound = channel.filter(c -> WebAddress.isSound(c.url())).isPresent();
      standing =
          sound
              ? Standing.COUNTS
              : channel.isPresent() ? Standing.BAD_ADDRESS : Standing.NO_CHANNEL;
    } else if (evidence instanceof Evidence.Outside outside) {
      standing = WebAddress.isSound(outside.url()) ? Standing.COUNTS : Standing.BAD_ADDRESS;
    }
    return new Piece(evidence, Optional.of(source), () -> places.of(source), standing, file);
  }

  private boolean hasPage(String page) {
    return basis.pages().contains(page);
  }

  private static String key(Evidence evidence) {
    if (evidence instanceof Evidence.WebPage) {
      return "page";
    }
    if (evidence instanceof Evidence.Document) {
      return "file";
    }
    return evidence instanceof Evidence.Outside ? "url" : "channel";
  }
}
