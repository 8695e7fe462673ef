package org.prongsai.read;

import java.util.List;
import java.util.Optional;
import org.prongsai.problem.Place;

/** A value of a content file, and where it stands. YAML and JSON give the same. */
sealed interface Located {

  Place place();

  /** A mapping, in the order written; no key twice. */
  record Fields(Place place, List<Field> fields) implements Located {
    public Fields {
      fields = List.copyOf(fields);
    }

    Optional<Field> field(String key) {
      for (Field field : fields) { // a loop: asked for every key of every group, with its schema
        if (field.key().equals(key)) {
          return Optional.of(field);
        }
      }
      return Optional.empty();
    }
  }

  /** A key, its place, its value. */
  record Field(String key, Place keyPlace, Located value) {}

  /** A list. */
  record Items(Place place, List<Located> items) implements Located {
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * Anything else.
   *
   * @param written as the file has it, without quotes: {@code ๘๓.๓๑}
   * @param value as it is understood: {@code 83.31}
   */
  record Scalar(Place place, Kind kind, String written, String value) implements Located {
    Scalar as(Kind newKind, String newValue) {
      return new Scalar(place, newKind, written, newValue);
    }
  }

  /** What a scalar is; a schema may turn one into another. */
  enum Kind {
    TEXT,
    NUMBER,
    FLAG,
    NOTHING
  }
}
