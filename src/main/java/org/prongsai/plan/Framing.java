package org.prongsai.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.prongsai.model.Agency;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Logo;
import org.prongsai.model.Portal;
import org.prongsai.model.ThaiDates;
import org.prongsai.recall.Same;

/** Puts the same frame around every page: menu, breadcrumbs, the way to the root. */
final class Framing {
  /** A page and what it is called in menus and breadcrumbs. */
  record Stop(PagePath path, String text) {}

  /**
   * What the frame of a page is made of, besides the page itself and the changes it shows: the same
   * object for as long as it is equal.
   */
  record Basis(Agency agency, List<Stop> menu, LocalDate asOf) {}

  static final Stop HOME = new Stop(SitePaths.HOME, "หน้าหลัก");
  static final Stop ITA = new Stop(SitePaths.ITA, "ITA ทุกปี");
  static final Stop UNITS = new Stop(SitePaths.UNITS, "หน่วยงานภายใน");
  static final Stop SERVICES = new Stop(SitePaths.SERVICES, "บริการ");
  static final Stop CHANNELS = new Stop(SitePaths.CHANNELS, "ช่องทางทั้งหมด");
  static final Stop CONTACT = new Stop(SitePaths.CONTACT, "ติดต่อ");
  static final Stop SEARCH = new Stop(SitePaths.SEARCH, "ค้นหา");
  static final Stop CHANGES = new Stop(SitePaths.CHANGES, "มีอะไรใหม่");
  private static final List<Stop> FOOTER =
      List.of(CHANGES, new Stop(SitePaths.DATA, "ข้อมูลสำหรับโปรแกรม (CSV, JSON)"));
  private static final String RESULT = "ผลการประเมิน";
  private static final String MEASURES = "มาตรการ";
  private static final String DISCLOSURE = "ข้อมูลสาธารณะ";

  private static final int YEAR_LENGTH = 4;
  private static final int EMBLEM_HEIGHT = 48;
  private static final int EMBLEM_WIDTH = 96;

  private final Portal portal;
  private final String asOf;
  private final String asOfIso;
  private final List<Stop> menu;
  private final Changes changes;
  private final Things things;
  private final Basis basis;

  /** Menus, footers, ways down, each by its stops. */
  private final Map<List<Stop>, Row> rows = new ConcurrentHashMap<>();

  /** What only the newest date tells apart, by that. */
  private final Map<String, Head> heads = new ConcurrentHashMap<>();

  /** Dates in words; a hundred thousand pages have only so many. */
  private final Map<LocalDate, Page.DateText> days = new ConcurrentHashMap<>();

  Framing(Portal portal, LocalDate asOf, Changes changes, KnownPlan known) {
    this.portal = portal;
    this.changes = changes;
    this.things = new Things(portal.agency());
    this.asOf = ThaiDates.full(asOf);
    this.asOfIso = asOf.toString();
    this.menu = menu(portal);
    this.basis = known.basis(new Basis(portal.agency(), menu, asOf));
  }

  Same<Basis> basis() {
    return new Same<>(basis);
  }

  private static List<Stop> menu(Portal portal) {
    List<Stop> menu = new ArrayList<>();
    menu.add(ITA);
    latest(portal, y -> y.assessment().isPresent())
        .ifPresent(y -> menu.add(new Stop(SitePaths.assessment(y), RESULT)));
    latest(portal, y -> y.measures().isPresent())
        .ifPresent(y -> menu.add(new Stop(SitePaths.measures(y), MEASURES)));
    latest(portal, Portal.Year::isJudged)
        .ifPresent(y -> menu.add(new Stop(SitePaths.checklist(y), DISCLOSURE)));
    if (!portal.agency().units().isEmpty()) {
      menu.add(UNITS);
    }
    if (!portal.services().isEmpty()) {
      menu.add(SERVICES);
    }
    menu.add(CONTACT);
    menu.add(SEARCH);
    return menu;
  }

  /** The newest year that has something. */
  static Optional<FiscalYear> latest(Portal portal, Predicate<Portal.Year> has) {
    return portal.years().entrySet().stream()
        .filter(e -> has.test(e.getValue()))
        .map(Map.Entry::getKey)
        .reduce((a, b) -> b);
  }

  static Stop year(FiscalYear year) {
    return new Stop(SitePaths.year(year), "ปี " + year);
  }

  static Stop checklist(FiscalYear year) {
    return new Stop(SitePaths.checklist(year), "รายการ OIT ปี " + year);
  }

  /** The frame of a page below the given stops, the home page first. */
  Frame around(PagePath path, String title, String description, Stop... above) {
    Frame frame =
        new Frame(
            path,
            title,
            description,
            rootFrom(path),
            portal.agency().name(),
            portal.agency().logo().map(l -> emblem(path, l)),
            shared(path, List.of(HOME)).get(0),
            shared(path, menu),
            current(path),
            shared(path, List.of(above)),
            List.of(),
            path.equals(SitePaths.NOT_FOUND)
                ? Optional.empty()
                : portal.agency().baseUrl().map(base -> base + Addresses.encodePath(path.value())),
            asOf,
            asOfIso,
            portal.agency().sample(),
            shared(path, FOOTER),
            head(path));
    return things.of(frame).map(frame::describedBy).orElse(frame);
  }

  private Head head(PagePath path) {
    Head head = newHead(path);
    boolean plain = head.feed().isEmpty() && head.tables().isEmpty() && head.thing().isEmpty();
    return plain
        ? heads.computeIfAbsent(head.kind() + head.updated().orElse(""), key -> head)
        : head;
  }

  private Head newHead(PagePath path) {
    return new Head(
        path.equals(SitePaths.HOME) ? "website" : "article",
        changes.newest(path).map(LocalDate::toString),
        path.equals(SitePaths.HOME) || path.equals(SitePaths.CHANGES)
            ? feed(path)
            : Optional.empty(),
        TablesOfPage.links(path),
        portal
            .agency()
            .logo()
            .filter(logo -> !logo.ending().equals("svg"))
            .flatMap(
                logo -> portal.agency().baseUrl().map(base -> base + SitePaths.logo(logo).value())),
        Optional.empty());
  }

  /** A date in words. */
  Page.DateText day(LocalDate date) {
    return days.computeIfAbsent(date, StepStates::date);
  }

  /** The feed of the changes: only where its entries can have whole addresses. */
  Optional<Link> feed(PagePath from) {
    return portal.agency().baseUrl().isEmpty() || changes.newestFirst().isEmpty()
        ? Optional.empty()
        : Optional.of(Link.inside(from, SitePaths.FEED, "ติดตามด้วย Atom feed"));
  }

  Things things() {
    return things;
  }

  /**
   * The frame of a page that other years have too.
   *
   * @param has which years do
   * @param page where it is in a year
   */
  Frame inYears(
      Frame frame,
      FiscalYear year,
      Predicate<Portal.Year> has,
      Function<FiscalYear, PagePath> page) {
    List<Frame.YearChoice> choices = new ArrayList<>();
    for (FiscalYear other : Texts.newestFirst(portal.years().keySet())) {
      if (other.equals(year)) {
        choices.add(new Frame.YearChoice(other.toString(), Optional.empty()));
      } else if (has.test(portal.years().get(other))) {
        Link link = Link.inside(frame.path(), page.apply(other), other.toString());
        choices.add(new Frame.YearChoice(other.toString(), Optional.of(link)));
      }
    }
    return choices.size() < 2 ? frame : frame.in(choices);
  }

  /** As large as fits into the header, in its own proportions. */
  private Frame.Emblem emblem(PagePath path, Logo logo) {
    int width = Math.max(1, logo.width() * EMBLEM_HEIGHT / logo.height());
    int height = EMBLEM_HEIGHT;
    if (width > EMBLEM_WIDTH) {
      width = EMBLEM_WIDTH;
      height = Math.max(1, (int) ((long) logo.height() * EMBLEM_WIDTH / logo.width()));
    }
    return new Frame.Emblem(rootFrom(path) + SitePaths.logo(logo).value(), width, height);
  }

  private List<Link> shared(PagePath path, List<Stop> stops) {
    return rows.computeIfAbsent(stops, Row::new).from(path);
  }

  /** Links that are the same from very many pages, so made and kept once for those. */
  private final class Row {
    private final List<Stop> stops;
    private final Map<String, List<Link>> from = new ConcurrentHashMap<>();

    Row(List<Stop> stops) {
      this.stops = stops;
    }

    List<Link> from(PagePath path) {
      if (path.equals(SitePaths.NOT_FOUND)) {
        return links(path);
      }
      // How a page links to others is told by its depth and the folders that it shares with them.
      String shared = "";
      for (Stop stop : stops) {
        String common = path.foldersShared(stop.path());
        shared = common.length() > shared.length() ? common : shared;
      }
      return from.computeIfAbsent(path.toRoot() + shared, f -> links(path));
    }

    private List<Link> links(PagePath path) {
      return stops.stream().map(stop -> link(path, stop)).toList();
    }
  }

  /** A link to a page of the site, from the root on 404.html because that is shown at any depth. */
  Link link(PagePath from, Stop to) {
    return from.equals(SitePaths.NOT_FOUND)
        ? new Link(
            rootFrom(from) + Addresses.encodePath(to.path().file()),
            to.text(),
            false,
            Optional.empty())
        : Link.inside(from, to.path(), to.text());
  }

  private String rootFrom(PagePath path) {
    if (!path.equals(SitePaths.NOT_FOUND)) {
      return path.toRoot();
    }
    return Addresses.basePath(portal.agency().baseUrl());
  }

  private String current(PagePath path) {
    String address = path.value();
    // By the folder below the year; no patterns, because this is asked for every page.
    String kind =
        address.indexOf("/assessment/") == YEAR_LENGTH
            ? RESULT
            : address.indexOf("/measures/") == YEAR_LENGTH
                ? MEASURES
                : address.indexOf("/oit/") == YEAR_LENGTH ? DISCLOSURE : "";
    return menu.stream()
        .filter(
            stop ->
                stop.path().equals(path)
                    || stop.text().equals(kind)
                    || (stop.equals(UNITS) && address.startsWith("units/"))
                    || (stop.equals(SERVICES) && address.startsWith("services/"))
                    || (stop.equals(CONTACT) && address.startsWith("channels/"))
                    || (stop.equals(SEARCH) && address.startsWith("search/")))
        .map(Stop::text)
        .findFirst()
        .orElse("");
  }
}
