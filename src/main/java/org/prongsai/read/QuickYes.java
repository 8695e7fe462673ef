package org.prongsai.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a tree certainly holds to its schema. A yes is what the validator would say (a test
 * compares them); a no means "ask the validator", which alone says what is wrong. Good content is
 * the usual case, and the validator costs 80 ms of every start.
 */
final class QuickYes {
  private static final Set<String> KNOWN =
      Set.of(
          "$schema",
          "title",
          "description",
          "examples",
          "$defs",
          "type",
          "properties",
          "additionalProperties",
          "required",
          "items",
          "minItems",
          "maxItems",
          "enum",
          "pattern",
          "minLength",
          "minimum",
          "maximum",
          "oneOf");

  private final Map<String, Pattern> patterns = new HashMap<>();

  boolean holds(Located value, Shape.Node shape) {
    JsonNode schema = shape.schema();
    for (Iterator<String> names = schema.fieldNames(); names.hasNext(); ) {
      if (!KNOWN.contains(names.next())) {
        return false;
      }
    }
    if (!schema.isObject() || !isOfType(value, schema.path("type"))) {
      return false;
    }
    if (value instanceof Located.Fields fields) {
      return fields(fields, shape);
    }
    return value instanceof Located.Items items
        ? items(items, shape)
        : scalar((Located.Scalar) value, schema);
  }

  private boolean fields(Located.Fields fields, Shape.Node shape) {
    JsonNode schema = shape.schema();
    for (JsonNode key : schema.path("required")) {
      if (fields.field(key.asText()).isEmpty()) {
        return false;
      }
    }
    if (schema.has("oneOf") && alternatives(fields, schema.path("oneOf")) != 1) {
      return false;
    }
    return fields.fields().stream()
        .allMatch(f -> shape.property(f.key()).filter(s -> holds(f.value(), s)).isPresent());
  }

  /** How many hold, of alternatives that each require one key; -1 for any other kind. */
  private static int alternatives(Located.Fields fields, JsonNode oneOf) {
    int holding = 0;
    for (JsonNode one : oneOf) {
      if (one.size() != 1 || one.path("required").size() != 1) {
        return -1;
      }
      holding += fields.field(one.path("required").get(0).asText()).isPresent() ? 1 : 0;
    }
    return holding;
  }

  private boolean items(Located.Items items, Shape.Node shape) {
    int size = items.items().size();
    JsonNode schema = shape.schema();
    return size >= schema.path("minItems").asInt(0)
        && size <= schema.path("maxItems").asInt(Integer.MAX_VALUE)
        && items.items().stream().allMatch(i -> shape.items().filter(s -> holds(i, s)).isPresent());
  }

  private boolean scalar(Located.Scalar scalar, JsonNode schema) {
    String value = scalar.value();
    if (schema.has("enum") && !isOneOf(scalar, schema.path("enum"))) {
      return false;
    }
    if (scalar.kind() == Located.Kind.TEXT) {
      JsonNode pattern = schema.path("pattern");
      return value.length() >= schema.path("minLength").asInt(0)
          && (pattern.isMissingNode()
              || patterns
                  .computeIfAbsent(pattern.asText(), Pattern::compile)
                  .matcher(value)
                  .find());
    }
    if (scalar.kind() == Located.Kind.NUMBER) {
      double number = Double.parseDouble(value);
      return number >= schema.path("minimum").asDouble(Double.NEGATIVE_INFINITY)
          && number <= schema.path("maximum").asDouble(Double.POSITIVE_INFINITY);
    }
    return true;
  }

  private static boolean isOneOf(Located.Scalar scalar, JsonNode words) {
    for (JsonNode word : words) {
      if (scalar.kind() == Located.Kind.TEXT && word.asText().equals(scalar.value())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfType(Located value, JsonNode type) {
    if (type.isMissingNode()) {
      return value instanceof Located.Scalar;
    }
    if (!type.isArray()) {
      return isOfType(value, type.asText());
    }
    for (JsonNode one : type) {
      if (isOfType(value, one.asText())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfType(Located value, String type) {
    return switch (type) {
      case "object" -> value instanceof Located.Fields;
      case "array" -> value instanceof Located.Items;
      case "string" -> isKind(value, Located.Kind.TEXT);
      case "boolean" -> isKind(value, Located.Kind.FLAG);
      case "number" -> isNumber(value, true);
      case "integer" -> isNumber(value, false);
      default -> false;
    };
  }

  private static boolean isKind(Located value, Located.Kind kind) {
    return value instanceof Located.Scalar s && s.kind() == kind;
  }

  /** Digits, with or without a point in the middle; anything fancier is for the validator. */
  private static boolean isNumber(Located value, boolean mayHavePoint) {
    if (!(value instanceof Located.Scalar s) || s.kind() != Located.Kind.NUMBER) {
      return false;
    }
    String digits = s.value();
    int point = digits.indexOf('.');
    boolean placed = point < 0 || (mayHavePoint && point > 0 && point < digits.length() - 1);
    return placed
        && !digits.isEmpty()
        && digits.length() < 8
        && digits.lastIndexOf('.') == point
        && digits.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
  }
}
