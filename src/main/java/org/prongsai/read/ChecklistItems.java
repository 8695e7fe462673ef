package org.prongsai.read;

import static org.prongsai.problem.Rule.CHECKLIST_NUMBERING;
import static org.prongsai.problem.Rule.CHECKLIST_SECTOR;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prongsai.ita.Titles;
import org.prongsai.model.Checklist;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.ItemCode;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;

/**
 * Recognises an agency's checklist that is really another year's or another sector's: schools,
 * hospitals and the police number look-alike lists differently.
 */
final class ChecklistItems {
  private static final FiscalYear FIRST = new FiscalYear(2562);

  /** Fewer titles in common say nothing: O1 is the structure in most years. */
  private static final int ALIKE = 6;

  private static final FiscalYear LAST = new FiscalYear(2569);

  /** Words that no title for local bodies holds. */
  private static final List<String> OTHER_SECTORS =
      List.of("สถานศึกษา", "ครูและบุคลากรทางการศึกษา", "โรงพยาบาล", "สถานีตำรวจ", "MOIT");

  private ChecklistItems() {}

  static Optional<Problem> mixedUp(Checklist checklist, Checklists shipped, Located tree) {
    return otherSector(checklist, tree).or(() -> otherYear(checklist, shipped, tree));
  }

  private static Optional<Problem> otherSector(Checklist checklist, Located tree) {
    if (!checklist.sector().equals("lao")) {
      return Optional.empty();
    }
    for (Checklist.Item item : checklist.items()) {
      for (String word : OTHER_SECTORS) {
        if (item.title().contains(word)) {
          return Optional.of(
              CHECKLIST_SECTOR.at(
                  places(tree, item.code()).get(0),
                  item.code().toString(),
                  item.title(),
                  checklist.sector()));
        }
      }
    }
    return Optional.empty();
  }

  /** Only where a list of the very year ships: that of a new year may well repeat an older one. */
  private static Optional<Problem> otherYear(
      Checklist checklist, Checklists shipped, Located tree) {
    Optional<Checklist> own =
        shipped.ofJar(checklist.year()).filter(s -> s.sector().equals(checklist.sector()));
    if (own.isEmpty()) {
      return Optional.empty();
    }
    int best = alike(checklist, own.get());
    Optional<Checklist> closest = Optional.empty();
    for (FiscalYear year = FIRST; year.compareTo(LAST) <= 0; year = year.next()) {
      Optional<Checklist> other = shipped.ofJar(year);
      int alike = other.map(o -> alike(checklist, o)).orElse(0);
      if (alike > best && alike >= ALIKE && alike * 2 >= checklist.items().size()) {
        best = alike;
        closest = other;
      }
    }
    int found = best;
    return closest.map(
        other ->
            CHECKLIST_NUMBERING.at(
                Pointers.nearest(tree, "/fiscalYear").place(),
                checklist.id(),
                other.year().toString(),
                Integer.toString(found),
                Integer.toString(checklist.items().size())));
  }

  /** How many items have the same number and title. */
  private static int alike(Checklist a, Checklist b) {
    return (int)
        a.items().stream()
            .filter(
                i -> b.item(i.code()).filter(o -> Titles.same(o.title(), i.title())).isPresent())
            .count();
  }

  /** Where an item is written; more than one place when it is there twice. */
  static List<Place> places(Located value, ItemCode code) {
    List<Place> places = new ArrayList<>();
    collect(value, code.toString(), places);
    return places;
  }

  private static void collect(Located value, String code, List<Place> places) {
    if (value instanceof Located.Items items) {
      items.items().forEach(i -> collect(i, code, places));
    } else if (value instanceof Located.Fields fields) {
      fields
          .field("id")
          .filter(f -> f.value() instanceof Located.Scalar s && s.value().equals(code))
          .ifPresent(f -> places.add(f.value().place()));
      fields.fields().forEach(f -> collect(f.value(), code, places));
    }
  }
}
