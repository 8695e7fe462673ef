package org.prongsai.ita;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.prongsai.model.Agency;
import org.prongsai.model.Channel;
import org.prongsai.model.Checklist;
import org.prongsai.model.ContentFile;
import org.prongsai.model.Disclosure;
import org.prongsai.model.Disclosure.Entry;
import org.prongsai.model.Evidence;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.FreePage;
import org.prongsai.model.Instrument;
import org.prongsai.model.ItemCode;
import org.prongsai.model.Measures;
import org.prongsai.model.Portal;
import org.prongsai.model.Requirement;
import org.prongsai.model.Unit;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;

/** A small portal of one judged year, built line by line, and what is said of it. */
final class Case {
  static final FiscalYear YEAR = new FiscalYear(2568);

  final List<Checklist.Item> asked = new ArrayList<>();
  final List<Entry> entries = new ArrayList<>();
  final List<ContentFile> files = new ArrayList<>();
  final List<FreePage> pages = new ArrayList<>();
  final List<Channel> channels = new ArrayList<>();
  final List<String> hosts = new ArrayList<>(List.of("www.example.go.th"));
  final Map<FiscalYear, Checklist> others = new HashMap<>();
  Optional<Measures> measures = Optional.empty();
  Optional<String> checklistId = Optional.empty();
  boolean closed;
  boolean declared = true;
  boolean checklistKnown = true;
  LocalDate asOf = LocalDate.of(2025, 5, 1);

  /** An item that any evidence discloses. */
  Case asks(int number) {
    return asks(number, Requirement.NONE);
  }

  Case asks(int number, Requirement requires, String... elements) {
    return asks(number, "เรื่องที่ " + number, requires, elements);
  }

  Case asks(int number, String title, Requirement requires, String... elements) {
    asked.add(item(number, title, "9.1", Optional.empty(), requires, elements));
    return this;
  }

  static Checklist.Item item(
      int number,
      String title,
      String sub,
      Optional<String> providedBy,
      Requirement requires,
      String... elements) {
    return new Checklist.Item(
        new ItemCode(number),
        title,
        true,
        Integer.parseInt(sub.substring(0, sub.indexOf('.'))),
        "ตัวชี้วัด",
        sub,
        "ตัวชี้วัดย่อย",
        "กลุ่ม",
        List.of(elements),
        providedBy,
        Checklist.Marks.NONE,
        requires);
  }

  static Requirement asking(
      Requirement.TimeBasis time, Requirement.Cadence cadence, Requirement.Kind kind) {
    boolean twoWay =
        switch (kind) {
          case SOCIAL, E_SERVICE, ONLINE_CHANNEL, TWO_WAY_CHANNEL -> true;
          case PAGE, DOCUMENT, DATASET, ACTIVITY -> false;
        };
    return new Requirement(
        time,
        Optional.ofNullable(cadence),
        kind,
        true,
        true,
        twoWay,
        "inferred",
        Requirement.Details.NONE);
  }

  Case declares(int number, Evidence... evidence) {
    return declares(number, Optional.empty(), evidence);
  }

  Case declares(int number, Optional<String> title, Evidence... evidence) {
    entries.add(entry(number, title, Optional.empty(), Optional.empty(), evidence));
    return this;
  }

  Case pending(int number, LocalDate until, Evidence... evidence) {
    Disclosure.Pending pending = new Disclosure.Pending(until, "office");
    entries.add(entry(number, Optional.empty(), Optional.of(pending), Optional.empty(), evidence));
    return this;
  }

  Case exempt(int number, Evidence... evidence) {
    Disclosure.Exempt exempt = new Disclosure.Exempt("ไม่มีกิจการประปา");
    entries.add(entry(number, Optional.empty(), Optional.empty(), Optional.of(exempt), evidence));
    return this;
  }

  private static Entry entry(
      int number,
      Optional<String> title,
      Optional<Disclosure.Pending> pending,
      Optional<Disclosure.Exempt> exempt,
      Evidence... evidence) {
    return new Entry(
        new ItemCode(number),
        title,
        Optional.empty(),
        Optional.empty(),
        Arrays.asList(evidence),
        pending,
        exempt);
  }

  Case has(String... paths) {
    for (String path : paths) {
      files.add(new ContentFile(path, 1000));
    }
    return this;
  }

  Case channel(String id, Channel.Kind kind, String url) {
    channels.add(
        new Channel(
            id,
            kind,
            id,
            url,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of()));
    return this;
  }

  static Evidence.Document file(String path, Evidence.Label label) {
    return new Evidence.Document(path, label);
  }

  static Evidence.Document file(String path) {
    return file(path, Evidence.Label.NONE);
  }

  static Evidence.Outside url(String url) {
    return new Evidence.Outside(url, titled("เอกสารของหน่วยงาน"));
  }

  static Evidence.TwoWay way(String channel) {
    return new Evidence.TwoWay(channel, Evidence.Label.NONE);
  }

  static Evidence.WebPage page(String name) {
    return new Evidence.WebPage(name, Evidence.Label.NONE);
  }

  static Evidence.Label titled(String title) {
    return new Evidence.Label(
        Optional.of(title), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
  }

  static Evidence.Label shows(Integer... elements) {
    return new Evidence.Label(
        Optional.empty(),
        Optional.empty(),
        Optional.of(List.of(elements)),
        List.of(),
        Optional.empty());
  }

  /** {@code months("2024-10", …)}. */
  static Evidence.Label months(String... months) {
    return new Evidence.Label(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Arrays.stream(months).map(m -> LocalDate.parse(m + "-01")).toList(),
        Optional.empty());
  }

  static Measures someMeasures() {
    Measures.Measure measure =
        new Measures.Measure(
            "m1",
            Instrument.IIT,
            Optional.empty(),
            List.of(),
            List.of(new Measures.Step("s1", "จัดทำคู่มือ", Optional.empty())),
            List.of(),
            Optional.empty(),
            List.of());
    return new Measures(new FiscalYear(2567), Optional.empty(), List.of(), List.of(measure));
  }

  Checklist checklist() {
    return checklist(YEAR, asked);
  }

  static Checklist checklist(FiscalYear year, List<Checklist.Item> items) {
    return new Checklist(
        "oit-" + year + "-lao", year, "lao", Optional.empty(), Checklist.Background.NONE, items);
  }

  Verdicts judged() {
    Agency agency =
        new Agency(
            "องค์การบริหารส่วนตำบลตัวอย่าง",
            "lao",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            hosts,
            List.of(),
            List.of(new Unit("office", "สำนักปลัด")),
            channels,
            true);
    Optional<Disclosure> disclosure =
        declared ? Optional.of(new Disclosure(checklistId, closed, entries)) : Optional.empty();
    Portal.Year of = new Portal.Year(Optional.empty(), measures, disclosure, files);
    Portal portal = new Portal(agency, List.of(), new TreeMap<>(Map.of(YEAR, of)), pages);
    return Assessor.judge(
        portal,
        year ->
            year.equals(YEAR)
                ? Optional.of(checklist()).filter(c -> checklistKnown)
                : Optional.ofNullable(others.get(year)),
        asOf,
        // The pointer itself stands for the place, so that tests see where a problem points.
        pointer -> Place.of(pointer.toString()));
  }

  Verdict verdict(int number) {
    return judged().years().get(YEAR).item(new ItemCode(number)).orElseThrow().verdict();
  }

  /** {@code error oit/overdue O7 2568/oit#/items/0/pending/until}, one a line. */
  List<String> problems() {
    return judged().problems().stream().map(Case::line).toList();
  }

  static String line(Problem p) {
    return p.severity().id() + " " + p.rule().id() + " " + p.item().orElse("-") + " " + p.place();
  }
}
