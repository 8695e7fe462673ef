package org.prongsai.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.prongsai.ita.Verdicts;
import org.prongsai.model.Channel;
import org.prongsai.model.ContentFile;
import org.prongsai.model.Evidence;
import org.prongsai.model.FileLookup;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.FreePage;
import org.prongsai.model.Measures;
import org.prongsai.model.Pointer;
import org.prongsai.model.Portal;
import org.prongsai.model.ThaiDates;
import org.prongsai.recall.Same;

/** Turns evidence into links; evidence that leads nowhere stays text. */
final class EvidenceLinks {
  private final Portal portal;
  private final Fingerprints fingerprints;
  private final Map<FiscalYear, FileLookup> files = new HashMap<>();
  private final Map<String, FreePage> pages = new HashMap<>();

  EvidenceLinks(Portal portal, Fingerprints fingerprints, KnownPlan known) {
    this.portal = portal;
    this.fingerprints = fingerprints;
    portal.pages().forEach(p -> pages.putIfAbsent(p.name(), p));
    portal
        .years()
        .forEach(
            (year, of) ->
                files.put(year, known.files.of(new Same<>(of), y -> new FileLookup(of.files()))));
  }

  /** The names of free pages among evidence, as {@link #titles} takes them. */
  static List<String> namedPages(Verdicts.OfYear of) {
    return of.items().stream()
        .flatMap(item -> item.evidence().stream())
        .map(Verdicts.Shown::evidence)
        .filter(Evidence.WebPage.class::isInstance)
        .map(page -> freeName(((Evidence.WebPage) page).page()))
        .distinct()
        .toList();
  }

  /** What these pages are called; empty for what is no free page. */
  List<Optional<String>> titles(List<String> names) {
    return names.stream().map(n -> Optional.ofNullable(pages.get(n)).map(FreePage::title)).toList();
  }

  /** The SHA-256 of all files of a year. */
  List<Optional<String>> sums(FiscalYear year) {
    return portal.years().get(year).files().stream()
        .map(file -> fingerprints.sha256(year, file))
        .toList();
  }

  /**
   * @param source the value that names it; empty for a file that was just dropped
   */
  Page.EvidenceLine line(
      PagePath from, FiscalYear year, Evidence evidence, Optional<Pointer> source) {
    Optional<ContentFile> file = file(year, evidence);
    Optional<Link> link = link(from, year, evidence, source);
    String text = link.map(Link::text).orElseGet(() -> text(evidence));
    return new Page.EvidenceLine(
        text,
        link,
        kind(evidence),
        file.map(f -> size(f.bytes())),
        evidence.label().date().map(d -> new Page.DateText(ThaiDates.brief(d), d.toString())),
        link.isPresent() ? Optional.empty() : Optional.of("ยังไม่พบหลักฐานนี้"),
        Optional.empty());
  }

  /** The same with the fingerprint of a file: reads the file, so only where it is printed. */
  Page.EvidenceLine lineWithFingerprint(
      PagePath from, FiscalYear year, Evidence evidence, Optional<Pointer> source) {
    Page.EvidenceLine line = line(from, year, evidence, source);
    return new Page.EvidenceLine(
        line.text(),
        line.link(),
        line.kind(),
        line.size(),
        line.date(),
        line.note(),
        file(year, evidence).flatMap(f -> fingerprints.sha256(year, f)));
  }

  private Optional<ContentFile> file(FiscalYear year, Evidence evidence) {
    return evidence instanceof Evidence.Document d
        ? files.get(year).find(d.file())
        : Optional.empty();
  }

  Optional<Link> link(PagePath from, FiscalYear year, Evidence evidence, Optional<Pointer> source) {
    if (evidence instanceof Evidence.WebPage page) {
      return page(year, page.page())
          .map(to -> new Link(from.linkTo(to.path()), text(page, to.text()), false, source));
    }
    if (evidence instanceof Evidence.Document document) {
      return files
          .get(year)
          .find(document.file())
          .map(
              file ->
                  new Link(from.linkTo(SitePaths.file(year, file)), text(document), false, source));
    }
    if (evidence instanceof Evidence.TwoWay way) {
      return channel(way.channel())
          .filter(c -> leadsOut(c.url()))
          .map(c -> new Link(c.url(), text(way, c.name()), true, source));
    }
    String url = ((Evidence.Outside) evidence).url();
    return leadsOut(url)
        ? Optional.of(new Link(url, text(evidence), true, source))
        : Optional.empty();
  }

  Optional<Channel> channel(String id) {
    return portal.agency().channels().stream().filter(c -> c.id().equals(id)).findFirst();
  }

  /** Only what a browser may follow: never {@code javascript:} or {@code file:}. */
  static boolean leadsOut(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://");
  }

  /** The page that a name in the content means, when the site has it. */
  private Optional<Framing.Stop> page(FiscalYear year, String name) {
    Portal.Year of = portal.years().get(year);
    return switch (name) {
      case "measures" ->
          of.measures()
              .filter(Measures::isAnyPromised)
              .map(m -> new Framing.Stop(SitePaths.measures(year), "มาตรการปรับปรุง ปี " + year));
      case "assessment" ->
          portal.years().headMap(year.next()).entrySet().stream()
              .filter(e -> e.getValue().assessment().isPresent())
              .reduce((a, b) -> b)
              .map(
                  e ->
                      new Framing.Stop(
                          SitePaths.assessment(e.getKey()), "ผลการประเมิน ITA ปี " + e.getKey()));
      case "oit" -> Optional.of(Framing.checklist(year));
      case "ita" -> Optional.of(Framing.ITA);
      case "contact" -> Optional.of(Framing.CONTACT);
      case "channels" -> Optional.of(Framing.CHANNELS);
      case "services" ->
          portal.services().isEmpty() ? Optional.empty() : Optional.of(Framing.SERVICES);
      case "units" ->
          portal.agency().units().isEmpty() ? Optional.empty() : Optional.of(Framing.UNITS);
      default -> {
        yield Optional.ofNullable(pages.get(freeName(name)))
            .map(p -> new Framing.Stop(SitePaths.free(p.name()), p.title()));
      }
    };
  }

  private static String freeName(String name) {
    return name.startsWith("pages/") ? name.substring("pages/".length()) : name;
  }

  static String text(Evidence evidence) {
    if (evidence instanceof Evidence.Document d) {
      return text(d, d.file().substring(d.file().lastIndexOf('/') + 1));
    }
    if (evidence instanceof Evidence.Outside o) {
      return text(o, o.url());
    }
    if (evidence instanceof Evidence.WebPage p) {
      return text(p, p.page());
    }
    return text(evidence, ((Evidence.TwoWay) evidence).channel());
  }

  private static String text(Evidence evidence, String otherwise) {
    return evidence.label().title().orElse(otherwise);
  }

  private static String kind(Evidence evidence) {
    if (evidence instanceof Evidence.Document d) {
      String name = d.file().substring(d.file().lastIndexOf('/') + 1);
      int dot = name.lastIndexOf('.');
      return dot > 0 ? "ไฟล์ " + name.substring(dot + 1).toUpperCase(Locale.ROOT) : "ไฟล์";
    }
    if (evidence instanceof Evidence.Outside) {
      return "ลิงก์ไปเว็บไซต์อื่น";
    }
    return evidence instanceof Evidence.WebPage ? "หน้าในเว็บไซต์นี้" : "ช่องทางบริการ";
  }

  /** In decimal units, one decimal below ten: {@code 1.2 MB}. */
  static String size(long bytes) {
    if (bytes < 1000) {
      return bytes + " ไบต์";
    }
    String[] units = {"KB", "MB", "GB"};
    long tenths = (bytes + 50) / 100;
    int unit = 0;
    while (tenths >= 10_000 && unit < units.length - 1) {
      tenths = (tenths + 500) / 1000;
      unit++;
    }
    String digits =
        tenths < 100 && tenths % 10 != 0
            ? tenths / 10 + "." + tenths % 10
            : Long.toString((tenths + 5) / 10);
    return digits + " " + units[unit];
  }
}
