package org.prongsai.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prongsai.problem.Place;

/**
 * The tree of a free page's head in little room: a site may hold a hundred thousand of them, and
 * few are ever asked where something stands. A key's own place is not kept; its value's is told.
 */
final class PageHead {
  private static final List<String> KEYS = List.of("title", "description", "date", "markdown");
  private static final Located.Kind[] KINDS = Located.Kind.values();

  /** Line and column of the head; then of each value, before which stand its key and kind. */
  private final int[] places;

  private final String file;

  /** Of each value as it is written and as it is understood. */
  private final String[] texts;

  private PageHead(String file, int[] places, String[] texts) {
    this.file = file;
    this.places = places;
    this.texts = texts;
  }

  /** Empty for a tree that holds anything else than a head does. */
  static Optional<PageHead> of(Located tree) {
    if (!(tree instanceof Located.Fields head)) {
      return Optional.empty();
    }
    String file = head.place().file();
    int count = head.fields().size();
    int[] places = new int[2 + count * 3];
    String[] texts = new String[count * 2];
    places[0] = head.place().line();
    places[1] = head.place().column();
    for (int i = 0; i < count; i++) {
      Located.Field field = head.fields().get(i);
      int key = KEYS.indexOf(field.key());
      Place place = field.value().place();
      if (key < 0
          || !(field.value() instanceof Located.Scalar value)
          || !place.equals(new Place(file, place.line(), place.column()))) {
        return Optional.empty();
      }
      places[2 + i * 3] = key * KINDS.length + value.kind().ordinal();
      places[3 + i * 3] = place.line();
      places[4 + i * 3] = place.column();
      texts[i * 2] = value.written().equals(value.value()) ? value.value() : value.written();
      texts[i * 2 + 1] = value.value();
    }
    return Optional.of(new PageHead(file, places, texts));
  }

  Located tree() {
    List<Located.Field> fields = new ArrayList<>();
    for (int i = 0; i * 2 < texts.length; i++) {
      Place place = new Place(file, places[3 + i * 3], places[4 + i * 3]);
      int what = places[2 + i * 3];
      fields.add(
          new Located.Field(
              KEYS.get(what / KINDS.length),
              place,
              new Located.Scalar(
                  place, KINDS[what % KINDS.length], texts[i * 2], texts[i * 2 + 1])));
    }
    return new Located.Fields(new Place(file, places[0], places[1]), fields);
  }
}
