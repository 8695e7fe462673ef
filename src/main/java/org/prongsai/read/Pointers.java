package org.prongsai.read;

import java.util.Optional;

/** Finds values in a tree by JSON pointer (RFC 6901). */
final class Pointers {
  private Pointers() {}

  static Optional<Located> find(Located root, String pointer) {
    Optional<Located> here = Optional.of(root);
    for (String step : steps(pointer)) {
      here = here.flatMap(value -> child(value, step));
    }
    return here;
  }

  /** The value, or the deepest one on the way to it. */
  static Located nearest(Located root, String pointer) {
    Located here = root;
    for (String step : steps(pointer)) {
      Optional<Located> next = child(here, step);
      if (next.isEmpty()) {
        break;
      }
      here = next.get();
    }
    return here;
  }

  private static String[] steps(String pointer) {
    return pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1);
  }

  /** What a key or a list position leads to. */
  static Optional<Located> child(Located value, String step) {
    if (value instanceof Located.Fields fields) {
      return fields.field(step.replace("~1", "/").replace("~0", "~")).map(Located.Field::value);
    }
    if (value instanceof Located.Items items && isIndex(step)) {
      int index = Integer.parseInt(step);
      return index < items.items().size()
          ? Optional.of(items.items().get(index))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private static boolean isIndex(String step) {
    return !step.isEmpty() && step.length() < 9 && step.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
