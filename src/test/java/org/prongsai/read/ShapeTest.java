package org.prongsai.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.model.Agency;
import org.prongsai.model.Assessment;
import org.prongsai.model.Channel;
import org.prongsai.model.Disclosure;
import org.prongsai.model.Evidence;
import org.prongsai.model.Measures;
import org.prongsai.model.Service;
import org.prongsai.model.Unit;

/** The schemas and the records say the same; an editor can use the schemas as they are. */
class ShapeTest {
  private static final Path FOLDER = Path.of("src/main/resources/org/prongsai/read/schemas");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void everyRecordHasExactlyTheKeysOfItsSchema() {
    same(Agency.class, Shape.AGENCY);
    same(Unit.class, Shape.AGENCY, "units", 0);
    same(Channel.class, Shape.AGENCY, "channels", 0);
    same(Service.class, Shape.SERVICES, "services", 0);
    same(Assessment.class, Shape.ASSESSMENT);
    same(Assessment.Section.class, Shape.ASSESSMENT, "background");
    same(Assessment.Result.class, Shape.ASSESSMENT, "instruments", 0);
    same(Assessment.IndicatorScore.class, Shape.ASSESSMENT, "instruments", 0, "indicators", 0);
    same(Measures.class, Shape.MEASURES);
    same(Measures.Table.class, Shape.MEASURES, "tables", 0);
    same(Measures.Measure.class, Shape.MEASURES, "measures", 0);
    same(Measures.Finding.class, Shape.MEASURES, "measures", 0, "findings", 0);
    same(Measures.Step.class, Shape.MEASURES, "measures", 0, "steps", 0);
    same(Measures.Progress.class, Shape.MEASURES, "measures", 0, "progress", 0);
    same(Disclosure.class, Shape.OIT);
    same(Disclosure.Entry.class, Shape.OIT, "items", 0);
    same(Disclosure.Pending.class, Shape.OIT, "items", 0, "pending");
    same(Disclosure.Exempt.class, Shape.OIT, "items", 0, "exempt");
    assertThat(keys(node(Shape.IGNORE, 0)))
        .containsExactly("rule", "place", "target", "reason", "owner", "until");
    assertThat(keys(node(Shape.PAGE))).containsExactly("title", "description", "date");
  }

  @Test
  void evidenceHasTheKeysOfItsLabelAndOneForEachKind() {
    List<String> keys = keys(node(Shape.OIT, "items", 0, "evidence", 0));
    List<String> expected = new ArrayList<>(components(Evidence.Label.class));
    for (Class<?> kind : Evidence.class.getPermittedSubclasses()) {
      expected.add(kind.getRecordComponents()[0].getName());
    }
    assertThat(keys).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void everyChannelKindAndStateOfAStepIsKnownToTheSchema() {
    assertThat(words(node(Shape.AGENCY, "channels", 0, "kind")))
        .containsExactlyElementsOf(Stream.of(Channel.Kind.values()).map(Channel.Kind::id).toList());
    assertThat(words(node(Shape.MEASURES, "measures", 0, "progress", 0, "state")))
        .containsExactlyElementsOf(
            Stream.of(Measures.State.values()).map(Measures.State::id).toList());
  }

  /**
   * What an editor sees before we put it right: both spellings pass, and what is wrong does not.
   */
  @ParameterizedTest
  @CsvSource({
    "83.31, true",
    "'\"83.31\"', true",
    "'\"๘๓.๓๑\"', true",
    "'\"83,31\"', false",
    "831, false",
    "-1, false",
    "true, false"
  })
  void anEditorAcceptsAScoreInBothSpellings(String score, boolean good) throws IOException {
    JsonNode document = JSON.readTree("{\"score\": " + score + "}");
    assertThat(Shape.ASSESSMENT.validate(document).isEmpty()).isEqualTo(good);
  }

  @Test
  void everySchemaIsDraft202012AndHasThaiTitles() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        JsonNode schema = JSON.readTree(file.toFile());
        assertThat(schema.path("$schema").asText())
            .isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("title").asText()).as(file.toString()).containsPattern("[ก-ฮ]");
      }
    }
  }

  private static void same(Class<?> type, Shape shape, Object... path) {
    assertThat(keys(node(shape, path)))
        .as(type.getName())
        .containsExactlyInAnyOrderElementsOf(components(type));
  }

  private static List<String> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  private static Shape.Node node(Shape shape, Object... path) {
    Shape.Node node = shape.root();
    for (Object step : path) {
      node = node.child(step).orElseThrow();
    }
    return node;
  }

  private static List<String> keys(Shape.Node node) {
    List<String> keys = new ArrayList<>();
    node.schema().path("properties").fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static List<String> words(Shape.Node node) {
    List<String> words = new ArrayList<>();
    node.schema().path("enum").forEach(w -> words.add(w.asText()));
    return words;
  }
}
