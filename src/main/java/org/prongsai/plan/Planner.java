package org.prongsai.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.prongsai.ita.Verdicts;
import org.prongsai.model.Agency;
import org.prongsai.model.Checklist;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.FreePage;
import org.prongsai.model.Pointer;
import org.prongsai.model.Portal;
import org.prongsai.recall.Same;

/** Lays out every page of the site: which there are, what they say and where they lead. Pure. */
public final class Planner {
  private static final int PAGES_ON_HOME = 24;
  private static final long NEVER = Long.MIN_VALUE;

  private final KnownPlan known;
  private final Portal portal;
  private final Verdicts verdicts;
  private final Changes changes;
  private final Framing framing;
  private final EvidenceLinks links;
  private final StepStates states;
  private final Cards cards;
  private final MeasuresPages measures;
  private final ItemPages items;
  private final NoticePages notices;
  private final ChannelPages channels;
  private final ServicePages services;
  private final UnitPages units;
  private final ContactPage contact;

  private Planner(
      Portal portal,
      Verdicts verdicts,
      Function<FiscalYear, Optional<Checklist>> checklists,
      LocalDate asOf,
      Fingerprints fingerprints,
      KnownPlan known) {
    known.begin();
    EvidenceLinks links = new EvidenceLinks(portal, fingerprints, known);
    StepStates states = new StepStates(links, asOf);
    this.known = known;
    this.portal = portal;
    this.verdicts = verdicts;
    this.changes = new Changes(portal, verdicts, asOf, known);
    this.framing = new Framing(portal, asOf, changes, known);
    this.links = links;
    this.states = states;
    this.cards = new Cards(portal, verdicts, asOf);
    this.measures = new MeasuresPages(portal, framing, cards, states);
    this.items =
        new ItemPages(
            portal,
            verdicts,
            framing,
            cards,
            links,
            new ItemRelations(verdicts, checklists, known),
            known);
    this.notices = new NoticePages(portal, framing, cards, states, asOf);
    this.channels = new ChannelPages(portal, framing, asOf);
    this.services = new ServicePages(portal, framing);
    this.units = new UnitPages(portal.agency(), framing, measures, items, services, channels);
    this.contact = new ContactPage(portal.agency(), framing, channels);
  }

  /**
   * @param checklists the checklist of a year; asked for the year before a judged one, to tell what
   *     an item was called then
   * @param asOf the day on which states hold: what is overdue, what is still pending
   * @param fingerprints asked once for every file that is evidence of an item
   */
  public static SitePlan plan(
      Portal portal,
      Verdicts verdicts,
      Function<FiscalYear, Optional<Checklist>> checklists,
      LocalDate asOf,
      Fingerprints fingerprints) {
    return plan(portal, verdicts, checklists, asOf, fingerprints, KnownPlan.none());
  }

  /** The same, with what earlier plans of the site knew. */
  public static SitePlan plan(
      Portal portal,
      Verdicts verdicts,
      Function<FiscalYear, Optional<Checklist>> checklists,
      LocalDate asOf,
      Fingerprints fingerprints,
      KnownPlan known) {
    return new Planner(portal, verdicts, checklists, asOf, fingerprints, known).plan();
  }

  private SitePlan plan() {
    List<Page> pages = new ArrayList<>();
    pages.add(home());
    pages.add(ita());
    AssessmentPage results = new AssessmentPage(portal, framing, cards);
    portal
        .years()
        .forEach(
            (year, of) -> {
              pages.add(year(year));
              of.assessment().ifPresent(a -> pages.add(results.page(year, a)));
              of.measures().ifPresent(m -> pages.add(measures.page(year, m)));
              if (NoticePages.isWorthwhile(of)) {
                pages.add(notices.page(year));
              }
            });
    for (Verdicts.OfYear of : verdicts.years().values()) {
      pages.add(items.checklist(of));
      pages.addAll(items.items(of));
    }
    pages.addAll(units.pages());
    pages.add(contact.page());
    pages.addAll(channels.pages());
    pages.addAll(services.pages());
    portal.pages().parallelStream()
        .map(
            page ->
                known.free.of(
                    new KnownPlan.FreeFrom(framing.basis(), new Same<>(page)), f -> free(page)))
        .forEachOrdered(pages::add);
    pages.addAll(ChangesPage.pages(framing, portal.agency().name(), changes, known));
    pages.add(
        DataPage.page(
            framing,
            portal.agency().name(),
            new DataTables(portal, verdicts, states, links, items, known).all(pages)));
    List<SitePlan.PlannedFile> files = files();
    pages.addAll(
        SearchPage.pages(
            framing, portal.agency().name(), SearchEntries.of(pages, files, known), known));
    pages.add(notFound());
    return new SitePlan(pages, files, portal.agency().baseUrl());
  }

  private Page.Home home() {
    Agency agency = portal.agency();
    PagePath at = SitePaths.HOME;
    return new Page.Home(
        framing.around(
            at,
            agency.name(),
            "ผลการประเมิน ITA มาตรการปรับปรุง และข้อมูลสาธารณะของ " + agency.name()),
        channels.survey(at),
        Framing.latest(portal, y -> y.assessment().isPresent()).flatMap(y -> cards.result(at, y)),
        Framing.latest(portal, y -> y.measures().isPresent()).flatMap(y -> cards.promises(at, y)),
        Framing.latest(portal, Portal.Year::isJudged).flatMap(y -> cards.disclosure(at, y)),
        channels.quick(at),
        cards.years(at),
        channels.cards(at),
        firstOf(portal.pages()).stream()
            .map(p -> Link.inside(at, SitePaths.free(p.name()), p.title(), title(p)))
            .toList(),
        Optional.of(
                Link.inside(
                    at, SitePaths.SEARCH, "ดูหน้าอื่นทั้งหมด " + portal.pages().size() + " หน้า"))
            .filter(link -> portal.pages().size() > PAGES_ON_HOME),
        contact.facts());
  }

  /** All of them; of more than fit, the newest, those without a date last. */
  private static List<FreePage> firstOf(List<FreePage> pages) {
    if (pages.size() <= PAGES_ON_HOME) {
      return pages;
    }
    long[] days =
        pages.stream().mapToLong(p -> p.date().map(LocalDate::toEpochDay).orElse(NEVER)).toArray();
    Arrays.sort(days);
    long oldest = days[days.length - PAGES_ON_HOME];
    return pages.stream()
        .filter(p -> p.date().map(LocalDate::toEpochDay).orElse(NEVER) >= oldest)
        .sorted(
            Comparator.comparing(p -> p.date().orElse(LocalDate.MIN), Comparator.reverseOrder()))
        .limit(PAGES_ON_HOME)
        .toList();
  }

  private static Pointer title(FreePage page) {
    return new Pointer("pages/" + page.name(), "/title");
  }

  private Page.Ita ita() {
    return new Page.Ita(
        framing.around(
            SitePaths.ITA,
            "การประเมินคุณธรรมและความโปร่งใส (ITA)",
            "ผลการประเมิน มาตรการ และข้อมูลสาธารณะของ " + portal.agency().name() + " ทุกปี",
            Framing.HOME),
        cards.years(SitePaths.ITA));
  }

  private Page.Year year(FiscalYear year) {
    PagePath path = SitePaths.year(year);
    return new Page.Year(
        framing.inYears(
            framing.around(
                path,
                "ปีงบประมาณ " + year,
                "สิ่งที่ " + portal.agency().name() + " เผยแพร่ของปีงบประมาณ " + year,
                Framing.HOME,
                Framing.ITA),
            year,
            y -> true,
            SitePaths::year),
        cards.year(path, year),
        notices.link(path, year));
  }

  private Page.Free free(FreePage page) {
    return new Page.Free(
        framing.around(
            SitePaths.free(page.name()),
            page.title(),
            page.description().orElse(page.title() + " ของ " + portal.agency().name()),
            Framing.HOME),
        page.title(),
        page.date().map(framing::day),
        page.markdown());
  }

  private Page.NotFound notFound() {
    List<Link> ways = new ArrayList<>();
    ways.add(framing.link(SitePaths.NOT_FOUND, Framing.HOME));
    ways.add(framing.link(SitePaths.NOT_FOUND, Framing.ITA));
    return new Page.NotFound(
        framing.around(SitePaths.NOT_FOUND, "ไม่พบหน้านี้", "ไม่พบหน้าที่ขอ", Framing.HOME), ways);
  }

  private List<SitePlan.PlannedFile> files() {
    List<SitePlan.PlannedFile> files = new ArrayList<>();
    portal
        .years()
        .forEach(
            (year, of) ->
                of.files()
                    .forEach(
                        f ->
                            files.add(new SitePlan.PlannedFile(SitePaths.file(year, f), year, f))));
    return files;
  }
}
