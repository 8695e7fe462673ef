package org.prongsai.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.prongsai.ita.SameItems;
import org.prongsai.ita.SameItems.Match;
import org.prongsai.ita.SameItems.Titled;
import org.prongsai.ita.Verdicts;
import org.prongsai.model.Checklist;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.ItemCode;

/** What an item is in other years, and which items stand beside it in its own. */
final class ItemRelations {
  private final Verdicts verdicts;

  /**
   * Years whose items have pages here, and the year before each, if only its checklist is known.
   */
  private final SortedMap<FiscalYear, List<Titled>> years = new TreeMap<>();

  private final Map<String, Map<ItemCode, Match>> matches = new HashMap<>();

  ItemRelations(Verdicts verdicts, Function<FiscalYear, Optional<Checklist>> checklists) {
    this.verdicts = verdicts;
    verdicts
        .years()
        .forEach(
            (year, of) ->
                years.put(
                    year,
                    of.items().stream()
                        .map(i -> new Titled(i.code(), ItemPages.title(i)))
                        .toList()));
    for (FiscalYear year : verdicts.years().keySet()) {
      if (!years.containsKey(year.previous())) {
        checklists
            .apply(year.previous())
            .ifPresent(
                c ->
                    years.put(
                        c.year(),
                        c.items().stream().map(i -> new Titled(i.code(), i.title())).toList()));
      }
    }
  }

  private Optional<Match> match(FiscalYear year, ItemCode code, FiscalYear other) {
    return Optional.ofNullable(
        matches
            .computeIfAbsent(
                year + " " + other, k -> SameItems.between(years.get(year), years.get(other)))
            .get(code));
  }

  /** For the switcher: the years that have a page of the item. */
  List<Frame.YearChoice> choices(PagePath from, FiscalYear year, ItemCode code) {
    List<Frame.YearChoice> choices = new ArrayList<>();
    for (FiscalYear other : Texts.newestFirst(verdicts.years().keySet())) {
      if (other.equals(year)) {
        choices.add(new Frame.YearChoice(year + " (" + code + ")", Optional.empty()));
      } else {
        match(year, code, other)
            .map(m -> m.item().code())
            .ifPresent(
                is -> {
                  String text = other + " (" + is + ")";
                  Link link = Link.inside(from, SitePaths.item(other, is), text);
                  choices.add(new Frame.YearChoice(text, Optional.of(link)));
                });
      }
    }
    return choices.size() < 2 ? List.of() : choices;
  }

  /** In words, newest year first; that the year before had no such item is said too. */
  List<Page.OtherYear> otherYears(PagePath from, FiscalYear year, ItemCode code) {
    List<Page.OtherYear> lines = new ArrayList<>();
    for (FiscalYear other : Texts.newestFirst(years.keySet())) {
      if (other.equals(year)) {
        continue;
      }
      Optional<Match> match = match(year, code, other);
      if (match.isPresent()) {
        lines.add(line(from, other, match.get()));
      } else if (other.equals(year.previous())) {
        lines.add(
            new Page.OtherYear(
                "ปี " + other,
                "ไม่พบข้อที่ชื่อเดียวกันหรือใกล้เคียงกันพอ",
                Optional.empty(),
                Optional.empty()));
      }
    }
    return lines;
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
