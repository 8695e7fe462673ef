package org.prongsai.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.prongsai.problem.Language;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;
import org.prongsai.problem.Words;

/** SARIF 2.1.0 (OASIS), what code-scanning services read. */
final class SarifReport {
  private static final String VERSION = "2.1.0";
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private static final String[] GAPS = {"…", "…", "…", "…", "…", "…", "…", "…", "…", "…"};

  private final Words words;
  private final JsonGenerator json;
  private final Drain drain;

  private SarifReport(Language language, JsonGenerator json, Drain drain) {
    this.words = Words.in(language);
    this.json = json;
    this.drain = drain;
  }

  /**
   * One run of the tool, whatever the number of reports: a service takes only so many runs.
   *
   * @param reports asked for twice, one at a time in memory
   */
  static void write(Iterable<Report> reports, String tool, Language language, Appendable out)
      throws IOException {
    Drain drain = new Drain(out);
    try (JsonGenerator json = new JsonFactory().createGenerator(drain)) {
      json.setPrettyPrinter(JsonReport.printer());
      new SarifReport(language, json, drain).write(reports, tool);
    }
    drain.append('\n');
    drain.let();
  }

  private void write(Iterable<Report> reports, String tool) throws IOException {
    Set<Rule> told = new TreeSet<>();
    reports.forEach(r -> r.problems().forEach(p -> told.add(p.rule())));
    List<Rule> rules = new ArrayList<>(told);
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", VERSION);
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", tool.split(" ")[0]);
    json.writeStringField("version", tool.substring(tool.indexOf(' ') + 1));
    json.writeArrayFieldStart("rules");
    for (Rule rule : rules) {
      json.writeStartObject();
      json.writeStringField("id", rule.id());
      text("shortDescription", pattern(rule, ".message"));
      text("fullDescription", pattern(rule, ".message"));
      text("help", pattern(rule, ".fix"));
      json.writeObjectFieldStart("defaultConfiguration");
      json.writeStringField("level", rule.severity().id());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    // Columns are counted as Java and JavaScript count: UTF-16 units.
    json.writeStringField("columnKind", "utf16CodeUnits");
    json.writeArrayFieldStart("results");
    for (Report report : reports) {
      for (Problem problem : report.problems()) {
        write(problem, rules.indexOf(problem.rule()));
      }
      json.flush();
      drain.let();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Problem problem, int rule) throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", problem.rule().id());
    json.writeNumberField("ruleIndex", rule);
    json.writeStringField("level", problem.severity().id());
    String cell = problem.source().orElse(problem.place()).inSheet();
    text(
        "message",
        (cell.isEmpty() ? "" : cell + ": ") + words.message(problem) + "\n" + words.fix(problem));
    json.writeArrayFieldStart("locations");
    location(problem.source().orElse(problem.place()));
    json.writeEndArray();
    if (problem.source().isPresent()) {
      json.writeArrayFieldStart("relatedLocations");
      location(problem.place());
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  /** A rule's own text, without what differs from problem to problem. */
  private String pattern(Rule rule, String text) {
    return words.text(rule.id() + text, GAPS).replaceAll("(… ?)*…", "…");
  }

  private void text(String field, String text) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  private void location(Place place) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", Html.reference(place.file()));
    json.writeEndObject();
    if (place.line() > 0) {
      json.writeObjectFieldStart("region");
      json.writeNumberField("startLine", place.line());
      if (place.column() > 0) {
        json.writeNumberField("startColumn", place.column());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }
}
