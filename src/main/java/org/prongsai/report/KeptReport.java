package org.prongsai.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;
import org.prongsai.problem.Severity;

/**
 * A report as it is kept between runs: whole, so that every format can be printed from it, and
 * short, because there may be thousands. For the same version of the program only.
 */
public final class KeptReport {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, Rule> RULES = rules();

  private KeptReport() {}

  private static Map<String, Rule> rules() {
    Map<String, Rule> rules = new HashMap<>();
    for (Rule rule : Rule.values()) {
      rules.put(rule.id(), rule);
    }
    return rules;
  }

  public static JsonNode tree(Report report) {
    ObjectNode kept = JSON.createObjectNode();
    kept.put("site", report.site());
    kept.put("promoted", report.promoted());
    kept.put("asOf", report.asOf().toString());
    kept.put("startedAt", report.startedAt().toString());
    kept.put("tookMs", report.tookMs());
    kept.put("pages", report.counts().pages());
    kept.put("links", report.counts().links());
    kept.put("ignored", report.counts().ignored());
    report.completeness().forEach(y -> kept.withArray("years").add(tree(y)));
    report.problems().forEach(p -> kept.withArray("problems").add(tree(p)));
    return kept;
  }

  private static ObjectNode tree(Report.Completeness year) {
    ObjectNode kept = JSON.createObjectNode();
    kept.put("year", year.year());
    year.checklist().ifPresent(c -> kept.put("checklist", c));
    kept.put("closed", year.closed());
    ArrayNode counts = kept.putArray("counts");
    counts.add(year.required()).add(year.published()).add(year.incomplete());
    counts.add(year.pending()).add(year.missing()).add(year.notApplicable());
    year.pointsAtStake().ifPresent(p -> kept.put("points", p));
    kept.put("uncertain", year.pointsUncertain());
    for (Report.Item item : year.items()) {
      ObjectNode to = kept.withArray("items").addObject();
      to.put("code", item.code()).put("title", item.title()).put("verdict", item.verdict());
      to.put("url", item.url()).put("evidence", item.evidence());
      to.put("notAsked", item.notAsked());
      to.put("elements", item.elementsKnown()).put("uncertain", item.pointsUncertain());
      item.points().ifPresent(p -> to.put("points", p));
      item.clicks().ifPresent(c -> to.put("clicks", c));
      item.unit().ifPresent(u -> to.put("unit", u));
      item.due().ifPresent(d -> to.put("due", d.toString()));
      to.set("place", tree(item.place()));
    }
    return kept;
  }

  private static ObjectNode tree(Problem problem) {
    ObjectNode kept = JSON.createObjectNode();
    kept.put("rule", problem.rule().id());
    kept.put("error", problem.isError());
    kept.set("place", tree(problem.place()));
    problem.args().forEach(a -> kept.withArray("args").add(a));
    problem.target().ifPresent(t -> kept.put("target", t));
    problem.source().ifPresent(s -> kept.set("source", tree(s)));
    problem.year().ifPresent(y -> kept.put("year", y));
    problem.item().ifPresent(i -> kept.put("item", i));
    return kept;
  }

  private static ArrayNode tree(Place place) {
    ArrayNode kept = JSON.createArrayNode().add(place.file()).add(place.line()).add(place.column());
    place.sheet().ifPresent(kept::add);
    return kept;
  }

  /**
   * @throws RuntimeException when it is not a kept report of this version
   */
  public static Report of(JsonNode kept) {
    return new Report(
        kept.required("site").asText(),
        kept.required("promoted").asBoolean(),
        LocalDate.parse(kept.required("asOf").asText()),
        Instant.parse(kept.required("startedAt").asText()),
        kept.required("tookMs").asLong(),
        new Report.Counts(
            kept.required("pages").asInt(),
            kept.required("links").asLong(),
            kept.required("ignored").asInt()),
        list(kept.path("years"), KeptReport::year),
        list(kept.path("problems"), KeptReport::problem));
  }

  private static <T> List<T> list(JsonNode kept, Function<JsonNode, T> part) {
    List<T> all = new ArrayList<>();
    kept.forEach(k -> all.add(part.apply(k)));
    return all;
  }

  private static Report.Completeness year(JsonNode kept) {
    JsonNode counts = kept.required("counts");
    return new Report.Completeness(
        kept.required("year").asInt(),
        text(kept, "checklist"),
        kept.required("closed").asBoolean(),
        counts.required(0).asInt(),
        counts.required(1).asInt(),
        counts.required(2).asInt(),
        counts.required(3).asInt(),
        counts.required(4).asInt(),
        counts.required(5).asInt(),
        text(kept, "points"),
        kept.required("uncertain").asBoolean(),
        list(kept.path("items"), KeptReport::item));
  }

  private static Report.Item item(JsonNode kept) {
    return new Report.Item(
        kept.required("code").asText(),
        kept.required("title").asText(),
        kept.required("verdict").asText(),
        kept.required("url").asText(),
        kept.required("evidence").asInt(),
        kept.required("elements").asInt(),
        text(kept, "points"),
        kept.required("uncertain").asBoolean(),
        kept.has("clicks") ? Optional.of(kept.get("clicks").asInt()) : Optional.empty(),
        text(kept, "unit"),
        text(kept, "due").map(LocalDate::parse),
        place(kept.required("place")),
        kept.required("notAsked").asInt());
  }

  private static Problem problem(JsonNode kept) {
    return new Problem(
        Optional.ofNullable(RULES.get(kept.required("rule").asText())).orElseThrow(),
        kept.required("error").asBoolean() ? Severity.ERROR : Severity.WARNING,
        place(kept.required("place")),
        list(kept.path("args"), JsonNode::asText),
        text(kept, "target"),
        Optional.ofNullable(kept.get("source")).map(KeptReport::place),
        kept.has("year") ? OptionalInt.of(kept.get("year").asInt()) : OptionalInt.empty(),
        text(kept, "item"));
  }

  private static Place place(JsonNode kept) {
    return new Place(
        kept.required(0).asText(),
        kept.required(1).asInt(),
        kept.required(2).asInt(),
        Optional.ofNullable(kept.get(3)).map(JsonNode::asText));
  }

  private static Optional<String> text(JsonNode kept, String field) {
    return Optional.ofNullable(kept.get(field)).map(JsonNode::asText);
  }
}
