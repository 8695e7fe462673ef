package org.prongsai.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.ItemCode;
import org.prongsai.recall.Same;

/** Gathers what can be found: the pages that were planned, and the files. */
final class SearchEntries {
  private static final ItemCode ANY = new ItemCode(1);
  private static final List<String> PICTURES = List.of("svg", "png", "jpg", "jpeg", "gif", "webp");

  private final List<SearchEntry> entries = new ArrayList<>();

  /** What discloses something, by year and by the link to it from a page of that year. */
  private final Map<String, Page.EvidenceLine> evidence = new HashMap<>();

  private final Map<String, List<String>> codes = new HashMap<>();
  private final Map<String, Link> reports = new HashMap<>();

  private final KnownPlan known;

  private SearchEntries(KnownPlan known) {
    this.known = known;
  }

  /**
   * What is found by one page.
   *
   * @param files the evidence on the page that is a file, by year and link
   */
  record Found(SearchEntry entry, List<Map.Entry<String, Page.EvidenceLine>> files) {}

  static List<SearchEntry> of(List<Page> pages, List<SitePlan.PlannedFile> files, KnownPlan known) {
    SearchEntries all = new SearchEntries(known);
    pages.forEach(all::add);
    files.forEach(all::add);
    return List.copyOf(all.entries);
  }

  private void add(Page page) {
    if (page instanceof Page.Item item) {
      add(known.found.of(new Same<>(page), p -> item(item)), "ข้อ " + item.code());
    } else if (page instanceof Page.Free free) {
      entries.add(known.found.of(new Same<>(page), p -> free(free)).entry);
    } else if (page instanceof Page.Measures measures) {
      entry(page, "หน้ามาตรการ", Optional.of(measures.year()), List.of(measures.heading()));
      measures.sections().forEach(s -> s.rows().forEach(row -> steps(measures, row)));
    } else if (page instanceof Page.Assessment result) {
      entry(page, "หน้าผลการประเมิน", Optional.of(result.year()), List.of(result.heading()));
    } else if (page instanceof Page.Year year) {
      entry(page, "หน้ารวม", Optional.of(year.year().year()), List.of());
    } else if (page instanceof Page.Checklist list) {
      entry(page, "หน้ารวม", Optional.of(list.year()), List.of());
    } else if (page instanceof Page.Notice) {
      entry(page, "หน้าสำหรับพิมพ์", Optional.empty(), List.of("บอร์ด", "โปสเตอร์", "QR"));
    } else if (page instanceof Page.Unit) {
      entry(page, "หน่วยงานภายใน", Optional.empty(), List.of());
    } else if (page instanceof Page.ChannelList list) {
      List<String> kinds = list.groups().stream().map(Page.ChannelGroup::heading).toList();
      entry(page, "หน้ารวม", Optional.empty(), kinds);
    } else if (page instanceof Page.Channel channel) {
      entry(page, "ช่องทาง", Optional.empty(), List.of(channel.kind(), channel.about()));
    } else if (page instanceof Page.Service service) {
      entry(page, "บริการ", Optional.empty(), service.about().stream().toList());
    } else if (page instanceof Page.Contact contact) {
      entry(page, "หน้าเว็บ", Optional.empty(), words(contact));
    } else if (page instanceof Page.Changes) {
      entry(page, "หน้าเว็บ", Optional.empty(), List.of("ล่าสุด ความเคลื่อนไหว อัปเดต"));
    } else if (page instanceof Page.Data data) {
      List<String> titles = data.files().stream().map(f -> f.table().title()).toList();
      entry(
          page,
          "หน้าเว็บ",
          Optional.empty(),
          List.of("ข้อมูลเปิด open data", String.join("\n", titles)));
    } else if (page instanceof Page.Home) {
      entry(page, "หน้าหลัก", Optional.empty(), List.of());
    } else if (page instanceof Page.Ita
        || page instanceof Page.UnitList
        || page instanceof Page.ServiceList) {
      entry(page, "หน้ารวม", Optional.empty(), List.of());
    }
  }

  private static List<String> words(Page.Contact contact) {
    return Stream.of(
            contact.facts().stream().map(Page.Fact::label),
            contact.channels().stream().flatMap(c -> Stream.of(c.kind(), c.name())),
            contact.missing().stream())
        .flatMap(words -> words)
        .toList();
  }

  private void entry(Page page, String kind, Optional<String> year, List<String> words) {
    add(page.path(), "", page.frame().title(), kind, year, words);
  }

  private static Found free(Page.Free free) {
    return new Found(
        entry(
            free.path(),
            "",
            free.frame().title(),
            "หน้าเว็บ",
            Optional.empty(),
            Optional.empty(),
            List.of(free.frame().description())),
        List.of());
  }

  private static Found item(Page.Item item) {
    List<Map.Entry<String, Page.EvidenceLine>> files = new ArrayList<>();
    for (Page.EvidenceLine line : item.evidence()) {
      line.link()
          .filter(link -> line.size().isPresent())
          .ifPresent(link -> files.add(Map.entry(item.year() + " " + link.href(), line)));
    }
    return new Found(
        entry(
            item.path(),
            "",
            item.title(),
            "ข้อ " + item.code(),
            Optional.of(item.code()),
            Optional.of(item.year()),
            List.of("ข้อ " + item.code().substring(1), "OIT")),
        files);
  }

  private void add(Found item, String code) {
    entries.add(item.entry);
    for (Map.Entry<String, Page.EvidenceLine> file : item.files) {
      evidence.putIfAbsent(file.getKey(), file.getValue());
      codes.computeIfAbsent(file.getKey(), k -> new ArrayList<>()).add(code);
    }
  }

  private void steps(Page.Measures page, Page.MeasureRow row) {
    List<String> units = row.units().stream().map(Link::text).toList();
    for (Page.StepLine step : row.steps()) {
      add(
          page.path(),
          step.id(),
          withoutNumber(step.text()),
          "ขั้นตอนในมาตรการ",
          Optional.of(page.year()),
          units);
      step.reports().stream()
          .flatMap(r -> r.evidence().stream())
          .filter(link -> !link.outside())
          .forEach(link -> reports.putIfAbsent(page.year() + " " + link.href(), link));
    }
  }

  /** Without the {@code ๑. } that a report numbers its steps with. */
  private static String withoutNumber(String text) {
    String rest = text.replaceFirst("^\\s*(?:[0-9๐-๙]+\\s*[.)]|[-•])\\s*", "");
    return rest.isBlank() ? text : rest;
  }

  private void add(SitePlan.PlannedFile file) {
    FiscalYear year = file.year();
    String fromItem = year + " " + SitePaths.item(year, ANY).linkTo(file.path());
    String fromMeasures = year + " " + SitePaths.measures(year).linkTo(file.path());
    String address = file.path().value();
    String name = address.substring(address.lastIndexOf('/') + 1);
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean told = evidence.containsKey(fromItem) || reports.containsKey(fromMeasures);
    if (!told && PICTURES.contains(ending)) {
      return; // part of a page
    }
    Optional<String> title =
        Optional.ofNullable(evidence.get(fromItem))
            .map(Page.EvidenceLine::text)
            .or(() -> Optional.ofNullable(reports.get(fromMeasures)).map(Link::text));
    List<String> of = List.copyOf(codes.getOrDefault(fromItem, List.of()));
    entries.add(
        known.foundFiles.of(new KnownPlan.FileFrom(file, title, of), f -> entry(f, name, ending)));
  }

  private static SearchEntry entry(KnownPlan.FileFrom file, String name, String ending) {
    List<String> words = new ArrayList<>(file.codes());
    words.add(name);
    return entry(
        file.file().path(),
        "",
        file.title().orElse(name),
        name.contains(".") ? "ไฟล์ " + ending.toUpperCase(Locale.ROOT) : "ไฟล์",
        Optional.empty(),
        Optional.of(file.file().year().toString()),
        words);
  }

  /** Of what there are few. */
  private void add(
      PagePath path,
      String fragment,
      String title,
      String kind,
      Optional<String> year,
      List<String> words) {
    SearchEntry entry = entry(path, fragment, title, kind, Optional.empty(), year, words);
    entries.add(known.entries.or(entry.address(), entry));
  }

  private static SearchEntry entry(
      PagePath path,
      String fragment,
      String title,
      String kind,
      Optional<String> code,
      Optional<String> year,
      List<String> words) {
    Optional<String> inYear = year.map(y -> "ปี\u00a0" + y); // one piece at the end of a line
    String note =
        inYear.filter(y -> !title.contains(year.get())).map(y -> kind + " " + y).orElse(kind);
    String address = SitePaths.HOME.linkTo(path);
    return new SearchEntry(
        title,
        fragment.isEmpty() ? address : address + "#" + fragment,
        note,
        code,
        year,
        Stream.of(Stream.of(kind), inYear.stream(), words.stream())
            .flatMap(found -> found)
            .toList());
  }
}
