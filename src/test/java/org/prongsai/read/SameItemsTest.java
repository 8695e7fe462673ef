package org.prongsai.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.ita.SameItems;
import org.prongsai.ita.SameItems.Match;
import org.prongsai.ita.SameItems.Titled;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.ItemCode;

/** What an item was called in another year, over the checklists that ship. */
class SameItemsTest {

  @ParameterizedTest
  @CsvSource({
    // The same title under another number.
    "2563, O42, 2568, O27, false",
    "2568, O27, 2563, O42, false",
    "2563, O30, 2568, O18, false",
    "2563, O10, 2564, O10, false",
    "2566, O39, 2567, O20, false",
    "2563, O17, 2568, O10, false",
    // The same but for the year in the title.
    "2567, O9, 2568, O7, false",
    "2568, O7, 2569, O7, false",
    // Only near, and said so.
    "2562, O30, 2563, O30, true",
    "2564, O37, 2565, O37, true",
    "2566, O16, 2567, O12, true",
    "2567, O11, 2568, O9, true",
    "2568, O1, 2569, O1, true"
  })
  void anItemIsFoundUnderItsNumberOfAnotherYear(
      int year, String code, int other, String expected, boolean near) {
    Optional<Match> match = match(year, code, other);
    assertThat(match.map(m -> m.item().code().toString())).contains(expected);
    assertThat(match.map(Match::near)).contains(near);
  }

  @ParameterizedTest
  @CsvSource({
    // O42 to O48 of 2562 are seven measures of their own; none is the one of 2563.
    "2563, O42, 2562",
    "2562, O42, 2563",
    // Gone: laws, a channel for opinions, statistics.
    "2563, O6, 2568",
    "2563, O32, 2568",
    "2568, O11, 2569",
    // The yearly report on procurement is not the monthly one, however alike they read.
    "2568, O13, 2569",
    "2563, O23, 2568"
  })
  void anItemThatIsNotThereIsNotGuessed(int year, String code, int other) {
    assertThat(match(year, code, other)).isEmpty();
  }

  @Test
  void bothWaysAgreeBetweenAllYears() {
    for (int a = 2562; a <= 2569; a++) {
      for (int b = 2562; b <= 2569; b++) {
        Map<ItemCode, Match> back = SameItems.between(items(b), items(a));
        SameItems.between(items(a), items(b))
            .forEach(
                (code, match) ->
                    assertThat(back.get(match.item().code()).item().code()).isEqualTo(code));
      }
    }
  }

  private static Optional<Match> match(int year, String code, int other) {
    return Optional.ofNullable(
        SameItems.between(items(year), items(other)).get(ItemCode.parse(code).orElseThrow()));
  }

  private static List<Titled> items(int year) {
    return Checklists.shipped("lao").apply(new FiscalYear(year)).orElseThrow().items().stream()
        .map(i -> new Titled(i.code(), i.title()))
        .toList();
  }
}
