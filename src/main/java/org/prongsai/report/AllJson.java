package org.prongsai.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.prongsai.problem.Problem;

/**
 * The reports of many agencies for machines: each as {@link JsonReport} writes it, and the sums.
 */
final class AllJson {
  private static final int SCHEMA = 1;

  private AllJson() {}

  static void write(AllReport all, String tool, Appendable out) throws IOException {
    Drain drain = new Drain(out);
    try (JsonGenerator json = new JsonFactory().createGenerator(drain)) {
      json.setPrettyPrinter(JsonReport.printer());
      json.writeStartObject();
      json.writeNumberField("schema", SCHEMA);
      json.writeStringField("tool", tool);
      json.writeStringField("asOf", all.asOf().toString());
      json.writeStringField(
          "startedAt", all.startedAt().truncatedTo(ChronoUnit.SECONDS).toString());
      json.writeNumberField("tookMs", all.tookMs());
      totals(all.totals(), json);
      json.writeArrayFieldStart("problems");
      for (Problem problem : all.problems()) {
        JsonReport.write(problem, json);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("agencies");
      for (AllReport.OfAgency agency : all.agencies()) {
        JsonReport.write(agency.report(), tool, Optional.of(agency.folder()), json);
        json.flush();
        drain.let();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    drain.append('\n');
    drain.let();
  }

  private static void totals(AllReport.Totals sums, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeNumberField("agencies", sums.agencies());
    json.writeNumberField("fine", sums.fine());
    json.writeNumberField("incomplete", sums.incomplete());
    json.writeNumberField("unsound", sums.unsound());
    json.writeNumberField("unchanged", sums.unchanged());
    json.writeNumberField("pages", sums.pages());
    json.writeNumberField("links", sums.links());
    json.writeNumberField("errors", sums.errors());
    json.writeNumberField("warnings", sums.warnings());
    json.writeEndObject();
  }
}
