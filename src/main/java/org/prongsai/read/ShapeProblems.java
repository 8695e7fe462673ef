package org.prongsai.read;

import static org.prongsai.problem.Rule.ID;
import static org.prongsai.problem.Rule.IMPOSSIBLE_VALUE;
import static org.prongsai.problem.Rule.UNKNOWN_KEY;
import static org.prongsai.problem.Rule.URL;
import static org.prongsai.problem.Rule.WRONG_TYPE;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prongsai.problem.Problem;

/** Says what a schema's validator found, by our rules and in our words. */
final class ShapeProblems {
  private ShapeProblems() {}

  static Problem unknownKey(Located.Field field, Shape.Node shape) {
    List<String> known = new ArrayList<>();
    shape.schema().path("properties").fieldNames().forEachRemaining(known::add);
    return UNKNOWN_KEY.at(
        field.keyPlace(),
        field.key(),
        Nearest.orNone(field.key(), known),
        String.join(", ", known));
  }

  /**
   * Any other mistake in a value.
   *
   * @param name the key that the value stands under
   */
  static Problem ofValue(Error error, Located value, String name, Optional<Shape.Node> shape) {
    String written = value instanceof Located.Scalar s ? s.written() : "";
    String kind = shape.map(Shape.Node::kind).orElse("");
    return switch (error.getKeyword()) {
      case "type" -> wrongType(value, name, shape);
      case "enum" -> impossible(value, name, written, allowed(shape));
      case "minLength" -> impossible(value, name, written, "@data.value.some-text");
      case "minItems", "maxItems" ->
          impossible(value, name, Integer.toString(size(value)), number(shape, error.getKeyword()));
      case "minimum", "maximum" ->
          impossible(
              value, name, written, number(shape, "minimum") + "–" + number(shape, "maximum"));
      case "pattern" ->
          switch (kind) {
            case "id" -> ID.at(value.place(), written);
            case "url", "site" -> URL.at(value.place(), written);
            case "whole", "flag" -> wrongType(value, name, shape);
            default ->
                impossible(
                    value,
                    name,
                    written,
                    shape
                        .map(s -> s.schema().path("description").asText())
                        .filter(d -> !d.isEmpty())
                        .orElse(example(shape)));
          };
      default -> impossible(value, name, written, "@data.value.other");
    };
  }

  private static Problem wrongType(Located value, String name, Optional<Shape.Node> shape) {
    String type = shape.map(Shape.Node::type).orElse("string");
    return WRONG_TYPE.at(value.place(), name, "@data.type." + type);
  }

  private static Problem impossible(Located value, String name, String written, String allowed) {
    return IMPOSSIBLE_VALUE.at(value.place(), name, written, allowed);
  }

  private static int size(Located value) {
    return value instanceof Located.Items items ? items.items().size() : 0;
  }

  private static String number(Optional<Shape.Node> shape, String keyword) {
    return shape.map(s -> s.schema().path(keyword).asText()).orElse("");
  }

  private static String example(Optional<Shape.Node> shape) {
    return shape
        .map(s -> s.schema().path("examples").path(0).asText())
        .filter(e -> !e.isEmpty())
        .orElse("@data.value.other");
  }

  private static String allowed(Optional<Shape.Node> shape) {
    List<String> words = new ArrayList<>();
    for (JsonNode word : shape.map(s -> s.schema().path("enum")).orElseThrow()) {
      words.add(word.asText());
    }
    return String.join(", ", words);
  }
}
