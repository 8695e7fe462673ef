package org.prongsai.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.prongsai.problem.Language;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Words;

/** The report that machines parse; fields that do not apply are absent. */
final class JsonReport {
  private static final int SCHEMA = 1;

  private JsonReport() {}

  /**
   * @param tool name and version: {@code prongsai 0.1.0}
   */
  static String of(Report report, String tool) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(printer());
      write(report, tool, Optional.empty(), json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  /** Line breaks are the same on every machine. */
  static DefaultPrettyPrinter printer() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
  }

  /**
   * @param agency its folder, when it is one of many that were built at once
   */
  static void write(Report report, String tool, Optional<String> agency, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeNumberField("schema", SCHEMA);
    json.writeStringField("tool", tool);
    write("agency", agency, json);
    json.writeStringField("site", report.site());
    json.writeBooleanField("promoted", report.promoted());
    json.writeStringField("asOf", report.asOf().toString());
    json.writeStringField(
        "startedAt", report.startedAt().truncatedTo(ChronoUnit.SECONDS).toString());
    json.writeNumberField("tookMs", report.tookMs());
    json.writeObjectFieldStart("summary");
    json.writeNumberField("pages", report.counts().pages());
    json.writeNumberField("links", report.counts().links());
    json.writeNumberField("errors", report.errors());
    json.writeNumberField("warnings", report.warnings());
    if (report.counts().ignored() > 0) {
      json.writeNumberField("ignored", report.counts().ignored());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("completeness");
    for (Report.Completeness year : report.completeness()) {
      write(year, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("problems");
    for (Problem problem : report.problems()) {
      write(problem, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(Report.Completeness year, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("year", year.year());
    write("checklist", year.checklist(), json);
    json.writeBooleanField("closed", year.closed());
    json.writeNumberField("required", year.required());
    json.writeNumberField("published", year.published());
    json.writeNumberField("incomplete", year.incomplete());
    json.writeNumberField("pending", year.pending());
    json.writeNumberField("missing", year.missing());
    json.writeNumberField("notApplicable", year.notApplicable());
    number("pointsAtStake", year.pointsAtStake(), json);
    json.writeArrayFieldStart("items");
    for (Report.Item item : year.items()) {
      json.writeStartObject();
      json.writeStringField("item", item.code());
      json.writeStringField("verdict", item.verdict());
      json.writeStringField("url", item.url());
      json.writeNumberField("evidence", item.evidence());
      if (item.notAsked() > 0) {
        json.writeNumberField("notAsked", item.notAsked());
      }
      json.writeNumberField("elementsKnown", item.elementsKnown());
      number("points", item.points(), json);
      if (item.clicks().isPresent()) {
        json.writeNumberField("clicksFromHome", item.clicks().get());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  static void write(Problem problem, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", problem.rule().id());
    json.writeStringField("severity", problem.severity().id());
    Place place = problem.place();
    json.writeStringField("file", place.file());
    if (place.line() > 0) {
      json.writeNumberField("line", place.line());
    }
    if (place.column() > 0) {
      json.writeNumberField("column", place.column());
    }
    write("sheet", place.sheet(), json);
    write("cell", place.cell(), json);
    write("target", problem.target(), json);
    write("source", problem.source().map(Place::toString), json);
    if (problem.year().isPresent()) {
      json.writeNumberField("year", problem.year().getAsInt());
    }
    write("item", problem.item(), json);
    texts(
        "message",
        Words.in(Language.TH).message(problem),
        Words.in(Language.EN).message(problem),
        json);
    texts("fix", Words.in(Language.TH).fix(problem), Words.in(Language.EN).fix(problem), json);
    json.writeEndObject();
  }

  private static void texts(String field, String thai, String english, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("th", thai);
    json.writeStringField("en", english);
    json.writeEndObject();
  }

  private static void write(String field, Optional<String> text, JsonGenerator json)
      throws IOException {
    if (text.isPresent()) {
      json.writeStringField(field, text.get());
    }
  }

  /** A number as its digits stand, so that 5.00 is not rounded on the way. */
  private static void number(String field, Optional<String> digits, JsonGenerator json)
      throws IOException {
    if (digits.isPresent()) {
      json.writeFieldName(field);
      json.writeNumber(digits.get());
    }
  }
}
