package org.prongsai.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Walks a tree along its schema and puts every value into its one spelling. An empty value ({@code
 * address:}) is the same as none. What cannot be put right joins {@code bad}.
 */
final class Coercion {
  private final Spelling spelling;
  private final Set<Located> bad;

  Coercion(Spelling spelling, Set<Located> bad) {
    this.spelling = spelling;
    this.bad = bad;
  }

  Located of(Located value, Shape.Node shape) {
    if (value instanceof Located.Fields fields) {
      List<Located.Field> kept = new ArrayList<>();
      for (Located.Field f : fields.fields()) {
        Optional<Shape.Node> child = shape.property(f.key());
        if (child.isEmpty() || !isNothing(f.value())) {
          Located read = child.map(c -> of(f.value(), c)).orElse(f.value());
          kept.add(new Located.Field(f.key(), f.keyPlace(), read));
        }
      }
      return new Located.Fields(fields.place(), kept);
    }
    if (value instanceof Located.Items items) {
      Optional<Shape.Node> child = shape.items();
      return new Located.Items(
          items.place(),
          items.items().stream().map(i -> child.map(c -> of(i, c)).orElse(i)).toList());
    }
    return scalar((Located.Scalar) value, shape);
  }

  private Located scalar(Located.Scalar value, Shape.Node shape) {
    if (shape.type().equals("object") || shape.type().equals("array")) {
      return value;
    }
    Optional<Located.Scalar> read = spelling.of(shape.kind(), value);
    // A copy, so that identity tells it from any other.
    Located result = read.orElseGet(() -> value.as(value.kind(), value.value()));
    if (read.isEmpty()) {
      bad.add(result);
    }
    return result;
  }

  private static boolean isNothing(Located value) {
    return value instanceof Located.Scalar s && s.kind() == Located.Kind.NOTHING;
  }
}
