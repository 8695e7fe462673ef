package org.prongsai.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.prongsai.problem.Place;

class PageHeadTest {
  private static final String FILE = "content/pages/a.md";

  @Test
  void aHeadIsTheSameTreeAgain() {
    Place title = new Place(FILE, 2, 8);
    Place date = new Place(FILE, 3, 7);
    Located tree =
        new Located.Fields(
            new Place(FILE, 2, 1),
            List.of(
                field("title", title, Located.Kind.TEXT, "ประวัติ", "ประวัติ"),
                field("date", date, Located.Kind.NUMBER, "๒๕๖๘", "2568")));
    assertThat(PageHead.of(tree).orElseThrow().tree()).isEqualTo(tree);
  }

  @Test
  void anEmptyHeadIsEmptyAgain() {
    Located tree = new Located.Fields(new Place(FILE, 1, 1), List.of());
    assertThat(PageHead.of(tree).orElseThrow().tree()).isEqualTo(tree);
  }

  @Test
  void whatIsMoreThanAHeadIsNotPacked() {
    Place at = new Place(FILE, 2, 1);
    Located list = new Located.Items(at, List.of());
    assertThat(PageHead.of(list)).isEmpty();
    assertThat(fields(new Located.Field("title", at, list))).isEmpty();
    assertThat(fields(field("other", at, Located.Kind.TEXT, "", ""))).isEmpty();
    Place elsewhere = new Place("content/pages/b.md", 2, 1);
    assertThat(fields(field("title", elsewhere, Located.Kind.TEXT, "", ""))).isEmpty();
  }

  private static Optional<PageHead> fields(Located.Field field) {
    return PageHead.of(new Located.Fields(new Place(FILE, 2, 1), List.of(field)));
  }

  private static Located.Field field(
      String key, Place place, Located.Kind kind, String written, String value) {
    return new Located.Field(key, place, new Located.Scalar(place, kind, written, value));
  }
}
