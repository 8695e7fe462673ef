package org.prongsai.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.prongsai.ita.SameItems.InYear;
import org.prongsai.ita.Verdicts;
import org.prongsai.model.Checklist;
import org.prongsai.model.Disclosure;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Pointer;
import org.prongsai.model.Portal;
import org.prongsai.model.ThaiDates;
import org.prongsai.recall.Same;

/** Plans the checklist of a year and a page for each of its items. */
final class ItemPages {
  private final Portal portal;
  private final Verdicts verdicts;
  private final Framing framing;
  private final Cards cards;
  private final EvidenceLinks links;
  private final ItemRelations relations;
  private final KnownPlan known;
  private final Map<FiscalYear, Same<KnownPlan.YearBasis>> bases = new HashMap<>();

  ItemPages(
      Portal portal,
      Verdicts verdicts,
      Framing framing,
      Cards cards,
      EvidenceLinks links,
      ItemRelations relations,
      KnownPlan known) {
    this.known = known;
    this.portal = portal;
    this.verdicts = verdicts;
    this.framing = framing;
    this.cards = cards;
    this.links = links;
    this.relations = relations;
    List<FiscalYear> assessed = new ArrayList<>();
    portal.years().forEach((year, of) -> of.assessment().ifPresent(a -> assessed.add(year)));
    Same<KnownPlan.SiteBasis> site =
        known.basis(
            new KnownPlan.SiteBasis(
                framing.basis(),
                List.copyOf(verdicts.years().keySet()),
                relations.known(),
                assessed,
                !portal.services().isEmpty()));
    verdicts.years().forEach((year, of) -> bases.put(year, basis(site, of)));
  }

  private Same<KnownPlan.YearBasis> basis(Same<KnownPlan.SiteBasis> site, Verdicts.OfYear of) {
    List<String> named =
        known.namedPages.of(new Same<>(of), year -> EvidenceLinks.namedPages(year.value()));
    return known.basis(
        of.year(),
        new KnownPlan.YearBasis(
            site,
            new Same<>(of),
            portal.years().get(of.year()),
            links.titles(named),
            links.sums(of.year())));
  }

  /** What all that is said of the items of a year depends on. */
  Same<KnownPlan.YearBasis> basis(FiscalYear year) {
    return bases.get(year);
  }

  static String title(Verdicts.OfItem item) {
    return item.entry()
        .flatMap(Disclosure.Entry::title)
        .or(() -> item.asked().map(Checklist.Item::title))
        .orElse("รายการ " + item.code());
  }

  Page.Checklist checklist(Verdicts.OfYear of) {
    return known.checklists.of(bases.get(of.year()), basis -> planned(of));
  }

  private Page.Checklist planned(Verdicts.OfYear of) {
    PagePath path = SitePaths.checklist(of.year());
    return new Page.Checklist(
        framing.inYears(
            framing.around(
                path,
                "ข้อมูลสาธารณะ OIT ปีงบประมาณ " + of.year(),
                "รายการข้อมูลที่ "
                    + portal.agency().name()
                    + " เปิดเผยตามแบบตรวจ OIT ปีงบประมาณ "
                    + of.year(),
                Framing.HOME,
                Framing.year(of.year())),
            of.year(),
            Portal.Year::isJudged,
            SitePaths::checklist),
        of.year().toString(),
        cards.disclosure(path, of.year()).orElseThrow(),
        VerdictFilters.of(of),
        of.checklist().flatMap(Checklist::certainty),
        groups(path, of));
  }

  private List<Page.ItemGroup> groups(PagePath path, Verdicts.OfYear of) {
    Map<List<String>, List<Page.ItemLine>> groups = new LinkedHashMap<>();
    for (Verdicts.OfItem item : of.items()) {
      groups
          .computeIfAbsent(headings(item), h -> new ArrayList<>())
          .add(line(path, of.year(), item));
    }
    List<Page.ItemGroup> planned = new ArrayList<>();
    groups.forEach(
        (headings, items) ->
            planned.add(new Page.ItemGroup("group-" + (planned.size() + 1), headings, items)));
    return planned;
  }

  private static List<String> headings(Verdicts.OfItem item) {
    return item.asked().map(ItemPages::headings).orElse(List.of("รายการที่ประกาศไว้"));
  }

  private static List<String> headings(Checklist.Item asked) {
    List<String> headings = new ArrayList<>();
    headings.add(asked.subIndicator() + " " + asked.subIndicatorTitle());
    if (!asked.group().equals(asked.subIndicatorTitle())) {
      headings.add(asked.group());
    }
    return headings;
  }

  Page.ItemLine line(PagePath from, FiscalYear year, Verdicts.OfItem item) {
    return new Page.ItemLine(
        item.code().toString(),
        Link.inside(from, SitePaths.item(year, item.code()), title(item)),
        Tags.slug(item.verdict()),
        Tags.of(item.verdict()),
        evidence(from, year, item),
        item.entry().flatMap(Disclosure.Entry::exempt).map(Disclosure.Exempt::reason),
        item.asked().flatMap(ItemMarks::brief));
  }

  private List<Page.EvidenceLine> evidence(PagePath from, FiscalYear year, Verdicts.OfItem item) {
    return item.evidence().stream()
        .map(s -> links.line(from, year, s.evidence(), s.source()))
        .toList();
  }

  List<Page.Item> items(Verdicts.OfYear of) {
    List<Page.Item> pages = new ArrayList<>();
    for (int i = 0; i < of.items().size(); i++) {
      int at = i;
      Verdicts.OfItem item = of.items().get(i);
      pages.add(
          known.items.of(
              new KnownPlan.ItemFrom(
                  bases.get(of.year()),
                  item.code(),
                  new Same<>(relations.elsewhere(of.year(), item.code()))),
              from ->
                  page(
                      of,
                      item,
                      neighbour(of, at, -1),
                      neighbour(of, at, 1),
                      from.elsewhere().value())));
    }
    return pages;
  }

  private static Optional<Verdicts.OfItem> neighbour(Verdicts.OfYear of, int index, int step) {
    int at = index + step;
    return at < 0 || at >= of.items().size() ? Optional.empty() : Optional.of(of.items().get(at));
  }

  private Page.Item page(
      Verdicts.OfYear of,
      Verdicts.OfItem item,
      Optional<Verdicts.OfItem> before,
      Optional<Verdicts.OfItem> after,
      List<InYear> elsewhere) {
    FiscalYear year = of.year();
    PagePath path = SitePaths.item(year, item.code());
    String title = title(item);
    return new Page.Item(
        framing
            .around(
                path,
                item.code() + " " + title + " ปี " + year,
                "หลักฐานการเปิดเผยข้อมูลข้อ " + item.code() + " " + title + " ปีงบประมาณ " + year,
                Framing.HOME,
                Framing.year(year),
                Framing.checklist(year))
            .in(relations.choices(path, year, item.code(), elsewhere)),
        year.toString(),
        item.code().toString(),
        title,
        Tags.of(item.verdict()),
        item.asked().flatMap(ItemMarks::title),
        item.asked().map(ItemPages::headings).orElse(List.of()),
        item.asked().map(a -> ItemMarks.asks(a, year)).orElse(List.of()),
        elements(item),
        item.asked().map(ItemMarks::elements),
        item.months().stream()
            .map(m -> new Page.MonthLine(ThaiDates.month(m.month()), Tags.of(m.state())))
            .toList(),
        item.evidence().stream()
            .map(s -> links.lineWithFingerprint(path, year, s.evidence(), s.source()))
            .toList(),
        item.entry().flatMap(Disclosure.Entry::explanation),
        item.entry().flatMap(Disclosure.Entry::pending).map(this::pending),
        item.entry().flatMap(Disclosure.Entry::exempt).map(Disclosure.Exempt::reason),
        unit(path, year, item),
        relations.otherYears(path, year, elsewhere),
        relations.related(path, of, item),
        before.map(b -> neighbour(path, year, b)),
        after.map(a -> neighbour(path, year, a)),
        howChecked(path, year, item),
        item.asked().map(ItemMarks::origin).orElse(List.of()),
        Link.inside(path, SitePaths.CONTACT, "แจ้งว่าข้อมูลในหน้านี้ผิด").withFragment("wrong"));
  }

  private static Link neighbour(PagePath from, FiscalYear year, Verdicts.OfItem item) {
    return Link.inside(from, SitePaths.item(year, item.code()), item.code() + " " + title(item));
  }

  private static List<Page.ElementLine> elements(Verdicts.OfItem item) {
    List<Page.ElementLine> lines = new ArrayList<>();
    List<String> texts = item.asked().map(Checklist.Item::elements).orElse(List.of());
    for (int i = 0; i < texts.size(); i++) {
      lines.add(new Page.ElementLine(i + 1, texts.get(i), Tags.of(item.elements().get(i))));
    }
    return lines;
  }

  private String pending(Disclosure.Pending pending) {
    return "จะเผยแพร่ภายในวันที่ "
        + ThaiDates.full(pending.until())
        + " ผู้รับผิดชอบ "
        + unitName(pending.unit()).orElse(pending.unit());
  }

  private Optional<String> unitName(String id) {
    return portal.agency().units().stream()
        .filter(u -> u.id().equals(id))
        .map(org.prongsai.model.Unit::name)
        .findFirst();
  }

  private Optional<Link> unit(PagePath path, FiscalYear year, Verdicts.OfItem item) {
    Optional<String> own = item.entry().flatMap(Disclosure.Entry::unit);
    return unitId(item)
        .flatMap(
            id ->
                unitName(id)
                    .map(
                        name -> {
                          Pointer at =
                              own.isPresent() ? entryAt(year, item) : pendingAt(year, item);
                          return Link.inside(path, SitePaths.unit(id), name, at.then("unit"));
                        }));
  }

  /** The unit that answers for an item, whether there is such a unit or not. */
  private static Optional<String> unitId(Verdicts.OfItem item) {
    Optional<Disclosure.Entry> entry = item.entry();
    return entry
        .flatMap(Disclosure.Entry::unit)
        .or(() -> entry.flatMap(Disclosure.Entry::pending).map(Disclosure.Pending::unit));
  }

  private Pointer pendingAt(FiscalYear year, Verdicts.OfItem item) {
    return entryAt(year, item).then("pending");
  }

  private Pointer entryAt(FiscalYear year, Verdicts.OfItem item) {
    int index =
        item.entry()
            .flatMap(e -> portal.years().get(year).disclosure())
            .map(d -> d.position(item.code()))
            .orElse(0);
    return new Pointer(year + "/oit", "/items").then(index);
  }

  /** Items a unit answers for, year by year; what is still to be done comes first. */
  SortedMap<FiscalYear, List<Page.ItemLine>> ofUnit(PagePath path, String unit) {
    SortedMap<FiscalYear, List<Page.ItemLine>> owned = new TreeMap<>();
    verdicts
        .years()
        .forEach(
            (year, of) -> {
              List<Page.ItemLine> lines =
                  known.ofUnits.of(
                      new KnownPlan.UnitFrom(bases.get(year), unit),
                      from -> ofUnit(path, unit, of));
              if (!lines.isEmpty()) {
                owned.put(year, lines);
              }
            });
    return owned;
  }

  private List<Page.ItemLine> ofUnit(PagePath path, String unit, Verdicts.OfYear of) {
    return of.items().stream()
        .filter(i -> unitId(i).filter(unit::equals).isPresent())
        .sorted(Comparator.comparing(i -> !i.isAtStake()))
        .map(i -> line(path, of.year(), i))
        .toList();
  }

  /** By the links of the home page and the checklist, as the entry form writes a way. */
  private String clickPath(PagePath path, FiscalYear year, Verdicts.OfItem item) {
    String checklist = cards.disclosure(path, year).orElseThrow().link().text();
    return String.join(" > ", Framing.HOME.text(), checklist, item.code() + " " + title(item));
  }

  private List<String> howChecked(PagePath path, FiscalYear year, Verdicts.OfItem item) {
    List<String> said = new ArrayList<>();
    said.add("ทางคลิกจากหน้าหลัก: " + clickPath(path, year, item));
    said.add(
        "โปรแกรมตรวจว่าหน้าและไฟล์ที่อยู่ในเว็บไซต์นี้มีอยู่จริงและเปิดจากหน้าหลักได้"
            + " ส่วนลิงก์ไปเว็บไซต์อื่นตรวจเฉพาะรูปแบบที่อยู่");
    said.add(
        "หน่วยงานเป็นผู้ประกาศว่าหลักฐานใดแสดงองค์ประกอบใด"
            + " โปรแกรมไม่ได้อ่านเนื้อหาแทนผู้ตรวจ");
    item.points()
        .ifPresent(
            p ->
                said.add(
                    "ข้อนี้มีน้ำหนักประมาณ "
                        + p.setScale(2, java.math.RoundingMode.HALF_UP).toPlainString()
                        + " คะแนน จาก 100 เป็นค่าประมาณ ไม่ใช่ผลประเมิน"
                        + (item.pointsUncertain() ? " และสูตรของปีนี้ยังไม่แน่นอน" : "")));
    said.add("ข้อมูล ณ วันที่ " + ThaiDates.full(cards.asOf()));
    return said;
  }
}
