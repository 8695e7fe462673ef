package org.prongsai.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.prongsai.ita.Verdict;
import org.prongsai.model.Agency;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Pointer;
import org.prongsai.model.Unit;

/**
 * Plans what each unit has to do, year by year, and what it does for people: what was promised of
 * it, the items it answers for, its services, the channels it operates.
 */
final class UnitPages {
  private final Agency agency;
  private final Framing framing;
  private final MeasuresPages measures;
  private final ItemPages items;
  private final ServicePages services;
  private final ChannelPages channels;

  UnitPages(
      Agency agency,
      Framing framing,
      MeasuresPages measures,
      ItemPages items,
      ServicePages services,
      ChannelPages channels) {
    this.agency = agency;
    this.framing = framing;
    this.measures = measures;
    this.items = items;
    this.services = services;
    this.channels = channels;
  }

  /** The list first; none where the agency has told no units. */
  List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    List<Page.UnitLine> lines = new ArrayList<>();
    for (int i = 0; i < agency.units().size(); i++) {
      Unit unit = agency.units().get(i);
      Page.Unit page = page(unit);
      pages.add(page);
      Pointer name = new Pointer("agency", "/units").then(i).then("name");
      lines.add(
          new Page.UnitLine(
              Link.inside(SitePaths.UNITS, page.path(), unit.name(), name), summary(page)));
    }
    if (!lines.isEmpty()) {
      pages.add(
          0,
          new Page.UnitList(
              framing.around(
                  SitePaths.UNITS,
                  "หน่วยงานภายใน",
                  "หน่วยงานภายในของ " + agency.name() + " และงานที่รับผิดชอบ",
                  Framing.HOME),
              lines));
    }
    return pages;
  }

  private Page.Unit page(Unit unit) {
    PagePath path = SitePaths.unit(unit.id());
    return new Page.Unit(
        framing.around(
            path,
            unit.name(),
            "งานที่ " + unit.name() + " รับผิดชอบ ข้อมูลที่ต้องเปิดเผย และบริการ",
            Framing.HOME,
            Framing.UNITS),
        unit.name(),
        years(path, unit.id()),
        services.lines(path, Optional.of(unit.id())),
        channels.ofUnit(path, unit.id()));
  }

  /** The years in which it has anything to do, newest first. */
  private List<Page.UnitYear> years(PagePath path, String unit) {
    List<Page.UnitTask> tasks = measures.tasks(path, unit);
    SortedMap<FiscalYear, List<Page.ItemLine>> owned = items.ofUnit(path, unit);
    SortedMap<String, Page.UnitYear> years = new TreeMap<>(Comparator.reverseOrder());
    for (Page.UnitTask task : tasks) {
      years.computeIfAbsent(
          task.year(), y -> year(y, tasks, owned.getOrDefault(yearOf(y), List.of())));
    }
    owned.forEach(
        (year, lines) -> years.computeIfAbsent(year.toString(), y -> year(y, tasks, lines)));
    return List.copyOf(years.values());
  }

  private static FiscalYear yearOf(String year) {
    return new FiscalYear(Integer.parseInt(year));
  }

  private static Page.UnitYear year(
      String year, List<Page.UnitTask> all, List<Page.ItemLine> items) {
    List<Page.UnitTask> tasks = all.stream().filter(t -> t.year().equals(year)).toList();
    List<String> parts = new ArrayList<>();
    if (!tasks.isEmpty()) {
      parts.add("มาตรการ " + tasks.size() + " เรื่อง " + steps(tasks) + " ขั้นตอน");
    }
    if (!items.isEmpty()) {
      long open =
          items.stream()
              .filter(i -> !i.verdictId().equals(Tags.slug(Verdict.PUBLISHED)))
              .filter(i -> !i.verdictId().equals(Tags.slug(Verdict.NOT_APPLICABLE)))
              .count();
      parts.add(
          "ข้อมูล OIT "
              + items.size()
              + " ข้อ "
              + (open == 0 ? "เผยแพร่ครบแล้ว" : "ยังต้องทำ " + open + " ข้อ"));
    }
    return new Page.UnitYear(year, String.join(" · ", parts), tasks, items);
  }

  private static int steps(List<Page.UnitTask> tasks) {
    return tasks.stream().mapToInt(t -> t.steps().size()).sum();
  }

  private static String summary(Page.Unit page) {
    List<String> parts = new ArrayList<>();
    List<Page.UnitTask> tasks = page.years().stream().flatMap(y -> y.tasks().stream()).toList();
    if (!tasks.isEmpty()) {
      parts.add("รับผิดชอบ " + tasks.size() + " มาตรการ " + steps(tasks) + " ขั้นตอน");
    }
    int owned = page.years().stream().mapToInt(y -> y.items().size()).sum();
    if (owned > 0) {
      parts.add("ดูแลข้อมูล OIT " + owned + " ข้อ");
    }
    if (!page.services().isEmpty()) {
      parts.add("ให้บริการ " + page.services().size() + " เรื่อง");
    }
    if (!page.channels().isEmpty()) {
      parts.add("ดูแล " + page.channels().size() + " ช่องทาง");
    }
    return parts.isEmpty() ? "ยังไม่มีงานที่ระบุไว้" : String.join(" ", parts);
  }
}
