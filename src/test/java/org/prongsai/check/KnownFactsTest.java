package org.prongsai.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.prongsai.plan.Key;
import org.prongsai.problem.Rule;

class KnownFactsTest {
  private static final PageFacts A = PageFacts.empty("a.html");
  private static final PageFacts B = PageFacts.empty("b.html");

  private final KnownFacts two = with(KnownFacts.none(), 1, A, B);

  @Test
  void whatIsKnownAlreadyIsTheVerySame() {
    assertThat(with(two, 1, B, null, A)).isSameAs(two);
    assertThat(two.only(Set.of(key(1, A), key(1, B), key(2, A)))).isSameAs(two);
  }

  @Test
  void whatIsNewIsAddedAndNothingOfAPageThatWasTooLarge() {
    PageFacts large = PageFacts.unread("c.html", Rule.PAGE_TOO_LARGE, "70");
    KnownFacts more = with(two, 2, A, large);
    assertThat(more.of(key(1, A))).containsSame(A);
    assertThat(more.of(key(1, B))).containsSame(B);
    assertThat(more.of(key(2, A))).containsSame(A);
    assertThat(more.of(key(2, large))).isEmpty();
    assertThat(two.of(key(2, A))).isEmpty();
  }

  @Test
  void whatWasLearntLastIsBelieved() {
    PageFacts other = PageFacts.empty("a.html");
    assertThat(with(two, 1, other).of(key(1, A))).containsSame(other);
    assertThat(with(with(two, 1, other), 1, A).of(key(1, A))).containsSame(A);
  }

  @Test
  void howeverManyCameOneAfterTheOtherAllAreThereUntilTheyAreNotAskedFor() throws Exception {
    KnownFacts all = two;
    Set<Key> asked = new HashSet<>();
    for (int i = 2; i < 700; i++) {
      all = with(all, i, A);
      asked.add(key(i, A));
      assertThat(all.of(key(i, A))).containsSame(A);
    }
    for (int i = 1; i < 700; i++) {
      assertThat(all.of(key(i, A))).containsSame(A);
    }
    KnownFacts some = all.only(asked);
    assertThat(some.size()).isEqualTo(698);
    assertThat(some.of(key(1, A))).isEmpty();
    assertThat(some.of(key(699, A))).containsSame(A);
    assertThat(all.of(key(1, B))).containsSame(B);
  }

  private static KnownFacts with(KnownFacts known, int generation, PageFacts... pages) {
    return known.with(pages, file -> Optional.of(key(generation, file)));
  }

  private static Key key(int generation, PageFacts page) {
    return key(generation, page.file);
  }

  private static Key key(int generation, String file) {
    return new Key(generation, file.hashCode());
  }
}
