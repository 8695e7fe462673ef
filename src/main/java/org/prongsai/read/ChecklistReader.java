package org.prongsai.read;

import static org.prongsai.problem.Rule.CHECKLIST_CYCLE;
import static org.prongsai.problem.Rule.CHECKLIST_ID;
import static org.prongsai.problem.Rule.CHECKLIST_SCHEMA;
import static org.prongsai.problem.Rule.CHECKLIST_TWICE;
import static org.prongsai.problem.Rule.DUPLICATE_ID;
import static org.prongsai.problem.Rule.STRAY_FILE;
import static org.prongsai.problem.Rule.UNKNOWN_ID;
import static org.prongsai.problem.Rule.UNREADABLE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.prongsai.model.Checklist;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.ItemCode;
import org.prongsai.problem.Checked;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;

/**
 * Reads the agency's own checklists, {@code content/checklists/*.yaml}. One of a year and sector
 * takes the place of the shipped one; of two, the one that {@code replaces} the other counts.
 */
public final class ChecklistReader {
  private static final String SHOWN = "content/checklists";

  /** A checklist as read; {@code tree} leads to its places. */
  private record Own(Checklist checklist, Optional<String> replaces, Located tree) {
    Place place(String pointer) {
      return Pointers.nearest(tree, pointer).place();
    }
  }

  private final List<Problem> problems = new ArrayList<>();
  private final Readings readings;

  private ChecklistReader(Readings readings) {
    this.readings = readings;
  }

  /**
   * The checklists that count for an agency.
   *
   * @param sector the agency's
   * @throws IOException when there is no such site folder
   */
  public static Checked<Checklists> read(Path siteFolder, String sector) throws IOException {
    return read(siteFolder, sector, Readings.none());
  }

  /** The same, with what earlier readings in this JVM gave. */
  public static Checked<Checklists> read(Path siteFolder, String sector, Readings readings)
      throws IOException {
    ChecklistReader reader = new ChecklistReader(readings);
    Map<FiscalYear, Checklist> own = reader.own(siteFolder.resolve("content"), sector);
    return new Checked<>(new Checklists(sector, own), reader.problems);
  }

  private Map<FiscalYear, Checklist> own(Path content, String sector) throws IOException {
    Path folder = content.resolve("checklists");
    if (!Files.isDirectory(folder)) {
      return Map.of();
    }
    Folder safe = new Folder(content.toRealPath(), readings, problems::add);
    Map<String, Own> byId = new LinkedHashMap<>();
    for (Folder.Entry entry : safe.list(safe.at(folder, SHOWN))) {
      read(entry)
          .ifPresent(
              own -> {
                String id = own.checklist().id();
                Own before = byId.putIfAbsent(id, own);
                if (before != null) {
                  problems.add(
                      CHECKLIST_TWICE.at(own.place("/id"), id, before.place("/id").toString()));
                }
              });
    }
    Checklists shipped = Checklists.shipped(sector);
    byId.values().forEach(own -> check(own, byId, shipped));
    return counting(byId, sector);
  }

  private Optional<Own> read(Folder.Entry entry) {
    Place at = Place.of(entry.shown());
    if (entry.isFolder()) {
      problems.add(UNREADABLE.at(at, entry.shown(), "@data.unreadable.folder"));
      return Optional.empty();
    }
    if (Documents.base(entry.name()).isEmpty()) {
      problems.add(STRAY_FILE.at(at, entry.shown(), "oit-2568-lao.yaml"));
      return Optional.empty();
    }
    return readings.of(
        entry,
        "checklist",
        problems::add,
        told ->
            SourceText.of(entry.path(), entry.shown(), told)
                .flatMap(text -> TreeReader.read(entry.shown(), text, told))
                .filter(tree -> isKnownSchema(tree, told))
                .flatMap(tree -> ShapeCheck.of(tree, Shape.CHECKLIST, Map.of(), told))
                .map(tree -> own(tree, told)));
  }

  /** A file of a later version would only give a page of misleading mistakes. */
  private static boolean isKnownSchema(Located tree, Consumer<Problem> problems) {
    Optional<Located> schema = Pointers.find(tree, "/schema");
    boolean other =
        schema
            .filter(Located.Scalar.class::isInstance)
            .map(s -> !((Located.Scalar) s).written().strip().equals("1"))
            .orElse(false);
    if (other) {
      problems.accept(
          CHECKLIST_SCHEMA.at(
              schema.get().place(), ((Located.Scalar) schema.get()).written(), "1"));
    }
    return !other;
  }

  private static Own own(Located tree, Consumer<Problem> problems) {
    Checklist read = ChecklistForm.of(Trees.json(tree, Set.of()));
    Optional<String> replaces =
        Pointers.find(tree, "/replaces").map(v -> ((Located.Scalar) v).value());
    Own own = new Own(read, replaces, tree);
    Map<ItemCode, Checklist.Item> once = new LinkedHashMap<>();
    for (Checklist.Item item : read.items()) {
      if (once.putIfAbsent(item.code(), item) != null) {
        List<Place> places = ChecklistItems.places(tree, item.code());
        problems.accept(
            DUPLICATE_ID.at(
                places.get(1), "@data.item", item.code().toString(), places.get(0).toString()));
      }
    }
    Checklist checklist =
        new Checklist(
            read.id(),
            read.year(),
            read.sector(),
            read.certainty(),
            read.background(),
            List.copyOf(once.values()));
    return new Own(checklist, own.replaces(), tree);
  }

  private void check(Own own, Map<String, Own> byId, Checklists shipped) {
    Checklist checklist = own.checklist();
    String expected = "oit-" + checklist.year() + "-" + checklist.sector();
    if (!checklist.id().equals(expected) && !checklist.id().startsWith(expected + "-")) {
      problems.add(CHECKLIST_ID.at(own.place("/id"), checklist.id(), expected));
    }
    own.replaces()
        .filter(id -> !byId.containsKey(id) && !isShipped(id))
        .ifPresent(
            id ->
                problems.add(
                    UNKNOWN_ID.at(
                        own.place("/replaces"),
                        "@data.checklist",
                        id,
                        Nearest.orNone(id, List.copyOf(byId.keySet())),
                        SHOWN)));
    ChecklistItems.mixedUp(checklist, shipped, own.tree()).ifPresent(problems::add);
  }

  private static boolean isShipped(String id) {
    return id.matches("oit-2[0-9]{3}-[a-z0-9-]+")
        && Checklists.shipped(id.substring(9)).ofJar(new FiscalYear(year(id))).isPresent();
  }

  private static int year(String id) {
    return Math.max(2500, Math.min(2700, Integer.parseInt(id.substring(4, 8))));
  }

  /** Of each year the one that none replaces. */
  private Map<FiscalYear, Checklist> counting(Map<String, Own> byId, String sector) {
    Set<String> inCycle = new HashSet<>();
    for (Own own : byId.values()) {
      if (leadsBack(own, byId) && inCycle.add(own.checklist().id())) {
        problems.add(
            CHECKLIST_CYCLE.at(
                own.place("/replaces"), own.checklist().id(), own.replaces().orElseThrow()));
      }
    }
    Set<String> replaced = new HashSet<>();
    byId.values().stream()
        .filter(own -> !inCycle.contains(own.checklist().id()))
        .forEach(own -> own.replaces().ifPresent(replaced::add));
    Map<FiscalYear, Own> counting = new HashMap<>();
    for (Own own : byId.values()) {
      Checklist checklist = own.checklist();
      if (!checklist.sector().equals(sector)
          || inCycle.contains(checklist.id())
          || replaced.contains(checklist.id())) {
        continue;
      }
      Own before = counting.putIfAbsent(checklist.year(), own);
      if (before != null) {
        problems.add(
            CHECKLIST_TWICE.at(
                own.place("/id"), before.checklist().id(), before.place("/id").toString()));
      }
    }
    Map<FiscalYear, Checklist> result = new HashMap<>();
    counting.forEach((year, own) -> result.put(year, own.checklist()));
    return result;
  }

  private static boolean leadsBack(Own own, Map<String, Own> byId) {
    Set<String> seen = new HashSet<>();
    Optional<String> next = own.replaces();
    while (next.isPresent() && seen.add(next.get())) {
      if (next.get().equals(own.checklist().id())) {
        return true;
      }
      next = Optional.ofNullable(byId.get(next.get())).flatMap(Own::replaces);
    }
    return false;
  }
}
