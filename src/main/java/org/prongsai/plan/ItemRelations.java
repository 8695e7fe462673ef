package org.prongsai.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.prongsai.ita.SameItems;
import org.prongsai.ita.SameItems.InYear;
import org.prongsai.ita.SameItems.Match;
import org.prongsai.ita.SameItems.Titled;
import org.prongsai.ita.Verdicts;
import org.prongsai.model.Checklist;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.ItemCode;
import org.prongsai.recall.Same;

/** What an item is in other years, and which items stand beside it in its own. */
final class ItemRelations {
  private final Verdicts verdicts;

  /**
   * Years whose items have pages here, and the year before each, if only its checklist is known.
   */
  private final Set<FiscalYear> known;

  private final SameItems same;

  ItemRelations(
      Verdicts verdicts, Function<FiscalYear, Optional<Checklist>> checklists, KnownPlan known) {
    this.verdicts = verdicts;
    SortedMap<FiscalYear, List<Titled>> years = new TreeMap<>(Comparator.reverseOrder());
    verdicts
        .years()
        .forEach(
            (year, of) ->
                years.put(year, known.titled.of(new Same<>(of), y -> ItemRelations.titled(of))));
    for (FiscalYear year : verdicts.years().keySet()) {
      if (!years.containsKey(year.previous())) {
        checklists.apply(year.previous()).ifPresent(c -> years.put(c.year(), titled(c)));
      }
    }
    this.known = Set.copyOf(years.keySet());
    this.same = known.sameItems.same(years);
  }

  private static List<Titled> titled(Verdicts.OfYear of) {
    return of.items().stream().map(i -> new Titled(i.code(), ItemPages.title(i))).toList();
  }

  private static List<Titled> titled(Checklist of) {
    return of.items().stream().map(i -> new Titled(i.code(), i.title())).toList();
  }

  /** Years that have items or a checklist. */
  Set<FiscalYear> known() {
    return known;
  }

  /**
   * What an item is in the other years, newest year first: what {@link #choices} and {@link
   * #otherYears} say depends on this, the year, its code, and on which years are judged and {@link
   * #known}. The very same list as long as it has not changed.
   */
  List<InYear> elsewhere(FiscalYear year, ItemCode code) {
    return same.elsewhere(year, code);
  }

  /** For the switcher: the years that have a page of the item. */
  List<Frame.YearChoice> choices(
      PagePath from, FiscalYear year, ItemCode code, List<InYear> elsewhere) {
    List<Frame.YearChoice> choices = new ArrayList<>();
    boolean told = false;
    for (InYear other : elsewhere) {
      if (!verdicts.years().containsKey(other.year())) {
        continue;
      }
      if (!told && other.year().compareTo(year) < 0) {
        told = choices.add(own(year, code));
      }
      ItemCode is = other.match().item().code();
      String text = other.year() + " (" + is + ")";
      Link link = Link.inside(from, SitePaths.item(other.year(), is), text);
      choices.add(new Frame.YearChoice(text, Optional.of(link)));
    }
    if (!told) {
      choices.add(own(year, code));
    }
    return choices.size() < 2 ? List.of() : choices;
  }

  private static Frame.YearChoice own(FiscalYear year, ItemCode code) {
    return new Frame.YearChoice(year + " (" + code + ")", Optional.empty());
  }

  /** In words, newest year first; that the year before had no such item is said too. */
  List<Page.OtherYear> otherYears(PagePath from, FiscalYear year, List<InYear> elsewhere) {
    List<Page.OtherYear> lines = new ArrayList<>();
    FiscalYear previous = year.previous();
    boolean told = !known.contains(previous);
    for (InYear other : elsewhere) {
      if (!told && other.year().compareTo(previous) < 0) {
        told = lines.add(none(previous));
      }
      told |= other.year().equals(previous);
      lines.add(line(from, other.year(), other.match()));
    }
    if (!told) {
      lines.add(none(previous));
    }
    return lines;
  }

  private static Page.OtherYear none(FiscalYear year) {
    return new Page.OtherYear(
        "ปี " + year,
        "ไม่พบข้อที่ชื่อเดียวกันหรือใกล้เคียงกันพอ",
        Optional.empty(),
        Optional.empty());
  }

  private Page.OtherYear line(PagePath from, FiscalYear other, Match match) {
    Titled item = match.item();
    String text = "ข้อ " + item.code() + " " + item.title();
    return new Page.OtherYear(
        "ปี " + other,
        text,
        verdicts.years().containsKey(other)
            ? Optional.of(Link.inside(from, SitePaths.item(other, item.code()), text))
            : Optional.empty(),
        match.near() ? Optional.of("ชื่อใกล้เคียง อาจไม่ใช่ข้อเดียวกัน") : Optional.empty());
  }

  /** The other items of the same sub-indicator; the assessor reads them together. */
  List<Link> related(PagePath from, Verdicts.OfYear of, Verdicts.OfItem item) {
    Optional<String> sub = item.asked().map(Checklist.Item::subIndicator);
    return of.items().stream()
        .filter(i -> sub.isPresent() && !i.code().equals(item.code()))
        .filter(i -> i.asked().map(Checklist.Item::subIndicator).equals(sub))
        .map(
            i ->
                Link.inside(
                    from, SitePaths.item(of.year(), i.code()), i.code() + " " + ItemPages.title(i)))
        .toList();
  }
}
