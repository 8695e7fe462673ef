package org.prongsai.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Our tree as Jackson's, and without its bad parts. */
final class Trees {
  static final ObjectMapper JSON = new ObjectMapper();

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Trees() {}

  /**
   * As the validator and the binder want it. A bad value is left out of its group; in a list null
   * stands for it, so that positions agree.
   *
   * @param bad by identity
   */
  static JsonNode json(Located value, Set<Located> bad) {
    if (value instanceof Located.Fields fields) {
      ObjectNode node = NODES.objectNode();
      for (Located.Field field : fields.fields()) {
        if (!bad.contains(field.value())) {
          node.set(field.key(), json(field.value(), bad));
        }
      }
      return node;
    }
    if (value instanceof Located.Items items) {
      ArrayNode node = NODES.arrayNode();
      for (Located item : items.items()) {
        node.add(bad.contains(item) ? NODES.nullNode() : json(item, bad));
      }
      return node;
    }
    Located.Scalar scalar = (Located.Scalar) value;
    return switch (scalar.kind()) {
      case TEXT -> NODES.textNode(scalar.value());
      case NUMBER -> number(scalar.value());
      case FLAG -> NODES.booleanNode(scalar.value().equals("true"));
      case NOTHING -> NODES.nullNode();
    };
  }

  /**
   * A number that no schema made canonical is wrong where it stands; 1e999999999 is not counted.
   */
  private static JsonNode number(String digits) {
    boolean plain =
        digits.length() < 8
            && digits.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'))
            && digits.chars().anyMatch(c -> c != '.')
            && digits.indexOf('.') == digits.lastIndexOf('.');
    return plain ? NODES.numberNode(new BigDecimal(digits)) : NODES.numberNode(0);
  }

  /** The tree without the values of {@code bad}; empty when the root is one of them. */
  static Optional<Located> without(Located value, Set<Located> bad) {
    if (bad.contains(value)) {
      return Optional.empty();
    }
    if (value instanceof Located.Fields fields) {
      List<Located.Field> kept = new ArrayList<>();
      for (Located.Field f : fields.fields()) {
        without(f.value(), bad)
            .ifPresent(v -> kept.add(new Located.Field(f.key(), f.keyPlace(), v)));
      }
      return Optional.of(new Located.Fields(fields.place(), kept));
    }
    if (value instanceof Located.Items items) {
      List<Located> kept = new ArrayList<>();
      items.items().forEach(item -> without(item, bad).ifPresent(kept::add));
      return Optional.of(new Located.Items(items.place(), kept));
    }
    return Optional.of(value);
  }
}
