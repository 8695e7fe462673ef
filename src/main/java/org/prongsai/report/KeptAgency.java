package org.prongsai.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.prongsai.plan.Standing;

/**
 * What is kept of an agency between two runs over many.
 *
 * @param inputs stands for all that its site was made of; empty when nobody can be sure
 * @param outputs stands for its site as it was left
 * @param standing as its last sound site tells it
 */
public record KeptAgency(
    String inputs, String outputs, Optional<Standing> standing, Report report) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public String write() {
    ObjectNode kept = JSON.createObjectNode();
    kept.put("inputs", inputs);
    kept.put("outputs", outputs);
    standing.ifPresent(s -> kept.set("standing", tree(s)));
    kept.set("report", KeptReport.tree(report));
    return kept + "\n";
  }

  /** Empty when it is damaged, or of another version: then the agency is built anew. */
  public static Optional<KeptAgency> read(String text) {
    try {
      JsonNode kept = JSON.readTree(text);
      return Optional.of(
          new KeptAgency(
              kept.required("inputs").asText(),
              kept.required("outputs").asText(),
              Optional.ofNullable(kept.get("standing")).map(KeptAgency::standing),
              KeptReport.of(kept.required("report"))));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static ObjectNode tree(Standing standing) {
    ObjectNode kept = JSON.createObjectNode();
    kept.put("name", standing.name());
    standing.province().ifPresent(p -> kept.put("province", p));
    kept.put("kind", standing.kind());
    kept.put("sample", standing.sample());
    standing
        .result()
        .ifPresent(
            r -> {
              ObjectNode to = kept.putObject("result").put("year", r.year());
              r.score().ifPresent(s -> to.put("score", s));
              r.rating().ifPresent(s -> to.put("rating", s));
              r.rank().ifPresent(n -> to.put("rank", n));
            });
    standing
        .disclosed()
        .ifPresent(
            d -> {
              ObjectNode to = kept.putObject("disclosed").put("year", d.year());
              to.put("closed", d.closed());
              to.putArray("counts")
                  .add(d.required())
                  .add(d.published())
                  .add(d.incomplete())
                  .add(d.pending())
                  .add(d.missing())
                  .add(d.notApplicable());
            });
    return kept;
  }

  private static Standing standing(JsonNode kept) {
    return new Standing(
        kept.required("name").asText(),
        text(kept, "province"),
        kept.required("kind").asText(),
        kept.required("sample").asBoolean(),
        Optional.ofNullable(kept.get("result"))
            .map(
                r ->
                    new Standing.Result(
                        r.required("year").asInt(),
                        text(r, "score"),
                        text(r, "rating"),
                        Optional.ofNullable(r.get("rank")).map(JsonNode::asInt))),
        Optional.ofNullable(kept.get("disclosed")).map(KeptAgency::disclosed));
  }

  private static Standing.Disclosed disclosed(JsonNode kept) {
    JsonNode counts = kept.required("counts");
    return new Standing.Disclosed(
        kept.required("year").asInt(),
        kept.required("closed").asBoolean(),
        counts.required(0).asInt(),
        counts.required(1).asInt(),
        counts.required(2).asInt(),
        counts.required(3).asInt(),
        counts.required(4).asInt(),
        counts.required(5).asInt());
  }

  private static Optional<String> text(JsonNode kept, String field) {
    return Optional.ofNullable(kept.get(field)).map(JsonNode::asText);
  }
}
