package org.prongsai.office;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Sound content by chance, as JSON: everything the formats hold, and texts of every kind. */
final class AnyContent {
  private static final List<String> WORDS =
      List.of(
          "สำนักปลัด",
          "กองคลัง",
          "=1+1",
          "- รายงาน",
          "'ราคา",
          "a: b",
          "ข้อ # ๑",
          "true",
          "no",
          "2563",
          "0812",
          "“คำพูด”",
          "\"x\"",
          "1 ต.ค. 2568",
          "ไม่มี",
          "ไม่ทราบ",
          "_x000D_",
          "ก\nข",
          "ก\n\nข\n- ค",
          "ก\tข",
          "ก, ข; ค",
          "|",
          "\\n",
          "😀",
          "<b>&amp;",
          "ํา",
          "{x}",
          "[y]",
          "@z",
          "https://www.example.go.th/a,b?c=d#e",
          "O1",
          "~",
          "null",
          "%d",
          "*",
          "&a",
          "!",
          "ก  ข",
          "-");

  private final Random random;

  AnyContent(long seed) {
    this.random = new Random(seed);
  }

  void write(Path site) throws IOException {
    Path content = site.resolve("content");
    Files.createDirectories(content);
    ObjectMapper json = new ObjectMapper();
    json.writeValue(content.resolve("agency.json").toFile(), agency());
    if (random.nextBoolean()) {
      json.writeValue(
          content.resolve("services.json").toFile(), Map.of("services", many(3, this::service)));
    }
    for (int year : List.of(2562, 2563, 2568)) {
      Path folder = Files.createDirectories(content.resolve(Integer.toString(year)));
      if (random.nextInt(3) > 0) {
        json.writeValue(folder.resolve("assessment.json").toFile(), assessment());
      }
      if (random.nextInt(3) > 0) {
        json.writeValue(folder.resolve("measures.json").toFile(), measures(year));
      }
      if (random.nextInt(3) > 0) {
        json.writeValue(folder.resolve("oit.json").toFile(), oit());
      }
    }
  }

  private Map<String, Object> agency() {
    Map<String, Object> agency = map();
    agency.put("name", text());
    agency.put("sector", "lao");
    maybe(agency, "province", this::text);
    maybe(agency, "address", this::text);
    maybe(agency, "phone", this::text);
    maybe(agency, "email", this::text);
    maybe(agency, "colour", () -> "#1d6841");
    maybe(agency, "home", this::url);
    maybe(agency, "baseUrl", () -> "https://ita.example.go.th/ก/");
    maybe(agency, "hosts", () -> many(3, () -> "www" + random.nextInt(9) + ".example.go.th"));
    // Two have one name, one is called like the id of another, one has a name of two lines.
    List<Object> units = new ArrayList<>();
    List<String> names = List.of("กองช่าง", "กองช่าง", "u0", "สำนัก\nปลัด", "กองคลัง", "a, b");
    for (int i = 0; i < names.size(); i++) {
      units.add(Map.of("id", "u" + i, "name", names.get(i)));
    }
    agency.put("units", units);
    agency.put("channels", List.of(channel("c0"), channel("c1"), channel("c2")));
    maybe(
        agency,
        "domains",
        () ->
            many(
                2,
                () ->
                    Map.of(
                        "name", "example" + random.nextInt(9) + ".go.th", "until", "1 ต.ค. 2570")));
    maybe(agency, "sample", random::nextBoolean);
    return agency;
  }

  private Map<String, Object> channel(String id) {
    Map<String, Object> channel = map();
    channel.put("id", id);
    channel.put("kind", one("qa", "e-service", "opinion", "complaint", "eit-survey", "social"));
    channel.put("name", text());
    channel.put("url", url());
    maybe(channel, "operator", this::text);
    maybe(channel, "duration", this::text);
    maybe(channel, "privacy", this::text);
    maybe(channel, "from", () -> "2563-01-01");
    maybe(channel, "until", () -> "31/12/2563");
    maybe(channel, "steps", () -> many(3, this::text));
    return channel;
  }

  private Map<String, Object> service() {
    Map<String, Object> service = map();
    service.put("id", "s" + random.nextInt(1 << 30));
    service.put("name", text());
    for (String key : List.of("about", "fee", "duration", "place")) {
      maybe(service, key, this::text);
    }
    maybe(service, "steps", () -> many(3, this::text));
    maybe(service, "documents", () -> many(3, this::text));
    maybe(service, "unit", this::unit);
    maybe(service, "oneStop", random::nextBoolean);
    maybe(service, "url", this::url);
    maybe(service, "eService", this::url);
    return service;
  }

  private Map<String, Object> assessment() {
    Map<String, Object> assessment = map();
    maybe(assessment, "title", this::text);
    maybe(assessment, "background", () -> Map.of("heading", text(), "text", text()));
    maybe(assessment, "heading", this::text);
    maybe(assessment, "summary", this::text);
    maybe(
        assessment,
        "instruments",
        () -> List.of(instrument("IIT", 1, 5), instrument("EIT", 6, 3), instrument("OIT", 9, 2)));
    return assessment;
  }

  private Map<String, Object> instrument(String id, int first, int count) {
    Map<String, Object> instrument = map();
    instrument.put("id", id);
    maybe(instrument, "score", this::score);
    maybe(instrument, "analysis", this::text);
    List<Object> indicators = new ArrayList<>();
    for (int no = first; no < first + random.nextInt(count + 1); no++) {
      Map<String, Object> indicator = map();
      indicator.put("no", no);
      maybe(indicator, "score", this::score);
      indicators.add(indicator);
    }
    instrument.put("indicators", indicators);
    return instrument;
  }

  private Map<String, Object> measures(int year) {
    Map<String, Object> measures = map();
    measures.put("of", year - 1);
    maybe(measures, "title", this::text);
    maybe(measures, "tables", () -> List.of(table("IIT"), table("OIT")));
    List<Object> list = new ArrayList<>();
    for (int m = 0; m < random.nextInt(4); m++) {
      Map<String, Object> measure = map();
      measure.put("id", "m" + m);
      measure.put("instrument", "EIT");
      maybe(measure, "indicator", () -> 6 + random.nextInt(3));
      int findings = random.nextInt(4);
      measure.put("findings", numbered("f", findings, false));
      List<Object> steps = numbered("s", 1 + random.nextInt(3), true);
      measure.put("steps", steps);
      maybe(measure, "units", () -> List.of("u0", "u" + (1 + random.nextInt(5))));
      maybe(measure, "monitoring", this::text);
      maybe(measure, "progress", () -> many(3, () -> progress(year, steps)));
      list.add(measure);
    }
    measures.put("measures", list);
    return measures;
  }

  private Map<String, Object> table(String instrument) {
    Map<String, Object> table = map();
    table.put("instrument", instrument);
    maybe(table, "analysis", this::text);
    maybe(table, "caption", this::text);
    maybe(table, "columns", () -> List.of(text(), text(), text(), text()));
    return table;
  }

  private List<Object> numbered(String prefix, int count, boolean due) {
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Map<String, Object> one = map();
      one.put("id", random.nextInt(3) == 0 ? prefix + "x" + i : prefix + (i + 1));
      one.put("text", text());
      if (due) {
        maybe(one, "due", () -> "๓๑ มี.ค. ๒๕๖๓");
      }
      list.add(one);
    }
    return list;
  }

  private Map<String, Object> progress(int year, List<Object> steps) {
    Map<String, Object> progress = map();
    progress.put(
        "step",
        one(steps.stream().map(s -> ((Map<?, ?>) s).get("id").toString()).toArray(String[]::new)));
    progress.put(
        "date",
        LocalDate.of(year - 543, 1 + random.nextInt(9), 1 + random.nextInt(28))
            .plusYears(543)
            .toString());
    progress.put("state", one("planned", "started", "done"));
    maybe(progress, "evidence", this::evidence);
    maybe(progress, "note", this::text);
    return progress;
  }

  private Map<String, Object> oit() {
    Map<String, Object> oit = map();
    maybe(oit, "checklist", () -> "oit-2563-lao");
    maybe(oit, "closed", random::nextBoolean);
    List<Object> items = new ArrayList<>();
    for (int i = 1; i < random.nextInt(8); i++) {
      Map<String, Object> item = map();
      item.put("item", "O" + i * 3);
      maybe(item, "title", this::text);
      maybe(item, "unit", this::unit);
      maybe(item, "explanation", this::text);
      maybe(item, "evidence", () -> many(3, this::evidence));
      maybe(item, "pending", () -> Map.of("until", "2563-03-31", "unit", unit()));
      maybe(item, "exempt", () -> Map.of("reason", text()));
      items.add(item);
    }
    oit.put("items", items);
    return oit;
  }

  private Map<String, Object> evidence() {
    Map<String, Object> evidence = map();
    switch (random.nextInt(4)) {
      case 0 -> evidence.put("url", url());
      case 1 -> evidence.put("file", "O4/รายงาน " + random.nextInt(9) + ".pdf");
      case 2 -> evidence.put("page", one("measures", "units", "ita", "pages/โครงสร้าง"));
      default -> evidence.put("channel", "c" + random.nextInt(3));
    }
    maybe(evidence, "title", this::text);
    maybe(evidence, "date", () -> "2563-02-01");
    maybe(evidence, "shows", () -> many(3, () -> 1 + random.nextInt(9)));
    maybe(evidence, "months", () -> List.of("2562-10", "พ.ย. 2562"));
    maybe(evidence, "kind", () -> one("guide", "home", "target"));
    return evidence;
  }

  private String unit() {
    return "u" + random.nextInt(6);
  }

  private String url() {
    return one(
        "https://www.example.go.th/",
        "http://example.go.th/ก ข".replace(" ", "%20"),
        "https://example.go.th/?a=1&b='2'#x",
        "HTTPS://EXAMPLE.GO.TH/a(b)");
  }

  private String score() {
    return random.nextInt(100) + "." + random.nextInt(10) + random.nextInt(10);
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      text.append(i == 0 ? "" : one(" ", "\n", "")).append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return text.toString().strip();
  }

  private <T> List<T> many(int most, Supplier<T> make) {
    List<T> list = new ArrayList<>();
    int size = random.nextInt(most + 1);
    for (int i = 0; i < size; i++) {
      list.add(make.get());
    }
    return list;
  }

  private String one(String... words) {
    return words[random.nextInt(words.length)];
  }

  private void maybe(Map<String, Object> to, String key, Supplier<?> make) {
    if (random.nextInt(3) > 0) {
      to.put(key, make.get());
    }
  }

  private static Map<String, Object> map() {
    return new LinkedHashMap<>();
  }
}
