package org.prongsai.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A made-up agency whose every text is as bad as a text can be, sixty units and forty years. */
final class HostileSite {
  static final int YEARS = 40;
  static final int FIRST_YEAR = 2540;

  /** A year in the middle whose score nobody knows, and one of which there is nothing at all. */
  static final int UNKNOWN = 2555;

  static final int ABSENT = 2560;

  /** The year whose measures are many; the one after has a single one, the one after that none. */
  static final int MANY = 2577;

  private static final String LONG = "ก".repeat(500);
  private static final String WORD = "A".repeat(500);
  private static final String MARKS = "ก\u200Dข\u200Bค\u200Eง\u202Eจ\u202C\uFEFFฉ שלום مرحبا";
  private static final String EMOJI = "👩‍👩‍👧‍👦 ❤️ 🇹🇭";
  private static final String MARKUP =
      "<script>document.title='hit'</script><img src=x onerror=document.title='hit'>\"'&amp;";
  private static final String TEMPLATE =
      "${1+1} #{1} [=1] <#list 1..9 as x></#list> <@ui.tag/> ${'}";
  static final List<String> TEXTS = List.of(LONG, WORD, MARKS, EMOJI, MARKUP, TEMPLATE);

  private int next;

  private HostileSite() {}

  /** Writes {@code content/} into a folder. */
  static void write(Path folder) throws IOException {
    HostileSite site = new HostileSite();
    Path content = folder.resolve("content");
    put(content.resolve("agency.yaml"), site.agency());
    for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
      if (year != ABSENT) {
        put(content.resolve(year + "/assessment.yaml"), site.assessment(year));
      }
    }
    put(content.resolve(MANY + "/measures.yaml"), site.measures(MANY - 1, 6));
    put(content.resolve((MANY + 1) + "/measures.yaml"), site.measures(MANY, 1));
    put(content.resolve((MANY + 2) + "/measures.yaml"), site.measures(MANY + 1, 0));
    for (int i = 0; i < TEXTS.size(); i++) {
      String title = "---\ntitle: " + quoted(TEXTS.get(i)) + "\n---\n";
      // In Markdown an image of nothing is one, and rightly told; elsewhere it is text.
      String body = TEXTS.get(i).equals(MARKUP) ? "ข้อความ" : TEXTS.get(i);
      put(content.resolve("pages/page" + i + ".md"), title + body + "\n");
    }
  }

  private static void put(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String agency() {
    StringBuilder yaml = new StringBuilder("sample: true\nsector: lao\nname: " + bad() + "\n");
    for (String key : List.of("province", "address", "phone")) {
      yaml.append(key).append(": ").append(bad()).append('\n');
    }
    yaml.append("units:\n");
    for (int i = 0; i < 60; i++) {
      yaml.append("  - {id: u" + i + ", name: " + bad() + "}\n");
    }
    yaml.append("channels:\n");
    for (String kind : List.of("corruption-complaint", "qa", "e-service", "eit-survey")) {
      yaml.append("  - {id: " + kind + ", kind: " + kind + ", url: 'https://a.example/" + kind);
      yaml.append("', name: " + bad() + ", operator: " + bad() + ", duration: " + bad());
      yaml.append(", privacy: " + bad() + ", from: 2568-10-01, until: 2569-12-31}\n");
    }
    return yaml.toString();
  }

  private String assessment(int year) {
    String score =
        year == UNKNOWN ? "" : "score: " + (60 + year * 7 % 40) + "." + year % 100 + "\n";
    return score
        + "title: "
        + bad()
        + "\nheading: "
        + bad()
        + "\nsummary: "
        + bad()
        + "\nbackground: {heading: "
        + bad()
        + ", text: "
        + bad()
        + "}\ninstruments: [{id: IIT, analysis: "
        + bad()
        + ", indicators: [{no: 4, score: 0}]}]\n";
  }

  private String measures(int of, int count) {
    StringBuilder yaml = new StringBuilder("of: " + of + "\ntitle: " + bad() + "\n");
    yaml.append("tables: [{instrument: IIT, analysis: " + bad() + ", caption: " + bad());
    yaml.append(", columns: [" + bad() + ", " + bad() + ", " + bad() + ", " + bad() + "]}]\n");
    yaml.append(count == 0 ? "measures: []\n" : "measures:\n");
    for (int i = 0; i < count; i++) {
      yaml.append("  - id: m" + i + "\n    instrument: IIT\n    indicator: 4\n");
      yaml.append("    findings: [{id: f, text: " + bad() + "}]\n");
      yaml.append("    steps: [{id: s, text: " + bad() + "}, {id: t, text: " + bad() + "}]\n");
      yaml.append("    units: [u0, u" + (i + 1) + "]\n    monitoring: " + bad() + "\n");
      yaml.append("    progress: [{step: s, date: " + of + "-12-01, state: started, note: ");
      yaml.append(bad() + "}]\n");
    }
    return yaml.toString();
  }

  /** One bad text after the other, quoted for YAML. */
  private String bad() {
    return quoted(TEXTS.get(next++ % TEXTS.size()));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
