package org.prongsai;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.prongsai.ita.Verdict;
import org.prongsai.ita.Verdicts;
import org.prongsai.model.Evidence;
import org.prongsai.office.ItasSheet;
import org.prongsai.plan.Link;
import org.prongsai.plan.Page;
import org.prongsai.plan.PagePath;
import org.prongsai.plan.SitePaths;
import org.prongsai.plan.SitePlan;

/** Answers the entry form from the planned item pages, so that sheet and site say the same. */
final class ItasRows {
  private static final String STEP = " > ";
  private static final List<String> ROLES = List.of("guide", "home", "target");

  private final Verdicts.OfYear year;
  private final String baseUrl;
  private final String wayToItems;
  private final Map<PagePath, Page.Item> pages = new LinkedHashMap<>();

  private ItasRows(SitePlan plan, Verdicts.OfYear year, String baseUrl) {
    this.year = year;
    this.baseUrl = baseUrl;
    for (Page page : plan.pages()) {
      if (page instanceof Page.Item item) {
        pages.put(item.path(), item);
      }
    }
    this.wayToItems = wayToItems(plan);
  }

  /**
   * @param baseUrl ending in {@code /}
   */
  static List<ItasSheet.Row> of(SitePlan plan, Verdicts.OfYear year, String baseUrl) {
    ItasRows rows = new ItasRows(plan, year, baseUrl);
    return year.items().stream().map(rows::row).toList();
  }

  /** One address of the form and the clicks that lead to it. */
  private record Stop(String role, String url, String way) {}

  private ItasSheet.Row row(Verdicts.OfItem item) {
    Page.Item page = pages.get(SitePaths.item(year.year(), item.code()));
    boolean disclosed = item.verdict() == Verdict.PUBLISHED || item.verdict() == Verdict.INCOMPLETE;
    List<Stop> all = disclosed ? stops(item, page) : List.of();
    List<Stop> chosen = chosen(page, all);
    String explanation =
        disclosed ? page.explanation().map(String::strip).orElse(numbered(chosen)) : "";
    return new ItasSheet.Row(
        item.code().toString(),
        page.title(),
        disclosed,
        chosen.stream().map(Stop::url).toList(),
        explanation,
        remark(item, page, all.stream().filter(s -> !chosen.contains(s)).count()));
  }

  /** Every piece of evidence once: guides first, then the home page, then the targets. */
  private List<Stop> stops(Verdicts.OfItem item, Page.Item page) {
    Map<String, Stop> stops = new LinkedHashMap<>();
    for (int i = 0; i < page.evidence().size(); i++) {
      Page.EvidenceLine line = page.evidence().get(i);
      String role = role(item.evidence().get(i).evidence());
      Optional<Link> link = line.link();
      if (link.isPresent()) {
        String url = absolute(page.path(), link.get());
        String way = wayTo(page) + STEP + line.text() + " (" + line.kind() + ")";
        stops.putIfAbsent(url, new Stop(role, url, way));
      }
    }
    return stops.values().stream()
        .sorted(Comparator.comparingInt((Stop s) -> ROLES.indexOf(s.role())))
        .toList();
  }

  private static String role(Evidence evidence) {
    return evidence.label().kind().filter(ROLES::contains).orElse("target");
  }

  /** The item's own page leads, unless the evidence fills all places without rest. */
  private List<Stop> chosen(Page.Item page, List<Stop> all) {
    if (all.isEmpty() || all.size() == ItasSheet.MOST_URLS) {
      return all;
    }
    List<Stop> chosen = new ArrayList<>();
    chosen.add(new Stop("guide", baseUrl + page.path().value(), wayTo(page)));
    all.stream().limit(ItasSheet.MOST_URLS - 1).forEach(chosen::add);
    return chosen;
  }

  private static String numbered(List<Stop> stops) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < stops.size(); i++) {
      lines.add(i + 1 + ". " + stops.get(i).way());
    }
    return String.join("\n", lines);
  }

  private String wayTo(Page.Item page) {
    return wayToItems + STEP + page.code() + " " + page.title();
  }

  /** By the menu when it leads to this year's items, else down the breadcrumbs. */
  private String wayToItems(SitePlan plan) {
    PagePath items = SitePaths.checklist(year.year());
    String href = SitePaths.HOME.linkTo(items);
    for (Page page : plan.pages()) {
      if (page.path().equals(SitePaths.HOME)) {
        Optional<Link> menu =
            page.frame().menu().stream().filter(l -> l.href().equals(href)).findFirst();
        if (menu.isPresent()) {
          return page.frame().home().text() + STEP + menu.get().text();
        }
      }
    }
    return pages.values().stream()
        .filter(p -> p.year().equals(year.year().toString()))
        .findFirst()
        .map(p -> p.frame().breadcrumbs())
        .orElse(List.of())
        .stream()
        .map(Link::text)
        .collect(Collectors.joining(STEP));
  }

  /** An address of this site is submitted as it is published: ending in a slash. */
  private String absolute(PagePath from, Link link) {
    if (link.outside()) {
      return link.href();
    }
    List<String> folders = new ArrayList<>(List.of(from.value().split("/")));
    String rest = link.href();
    while (rest.startsWith("../")) {
      folders.remove(folders.size() - 1);
      rest = rest.substring("../".length());
    }
    String folder = folders.isEmpty() ? "" : String.join("/", folders) + "/";
    return baseUrl + folder + rest.replaceFirst("(^|(?<=/))index\\.html(?=$|#)", "");
  }

  private static String remark(Verdicts.OfItem item, Page.Item page, long left) {
    List<String> remarks = new ArrayList<>();
    if (item.verdict() != Verdict.PUBLISHED) {
      remarks.add(page.verdict().text());
    }
    page.pending().filter(p -> item.verdict() == Verdict.PENDING).ifPresent(remarks::add);
    page.exempt().ifPresent(remarks::add);
    if (left > 0) {
      remarks.add("หลักฐานอีก " + left + " รายการอยู่ในหน้าของข้อนี้");
    }
    page.certainty().ifPresent(remarks::add);
    return String.join(" · ", remarks);
  }
}
