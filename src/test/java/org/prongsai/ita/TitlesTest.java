package org.prongsai.ita;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitlesTest {
  private static final List<String> WORDS =
      List.of("แผน", "รายงาน", "ผลการดำเนินงาน", "จัดซื้อ", "จัดจ้าง", "ประจำ", "เดือน", "aa", "b");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void alikenessCountsThePairsThatBothHave(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      String a = title(random);
      String b = title(random);
      assertThat(Titles.likeness(a, b))
          .isEqualTo(SameItemsSlowly.likeness(a, b))
          .isEqualTo(Titles.likeness(b, a));
    }
  }

  private static String title(Random random) {
    StringBuilder title = new StringBuilder();
    for (int n = random.nextInt(7); n > 0; n--) {
      title.append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return title.toString();
  }
}
