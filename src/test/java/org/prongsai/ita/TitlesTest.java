package org.prongsai.ita;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.ita.Titles.Letters;

class TitlesTest {
  private static final List<String> WORDS =
      List.of("แผน", "รายงาน", "ผลการดำเนินงาน", "จัดซื้อ", "จัดจ้าง", "ประจำ", "เดือน", "aa", "b");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void alikenessIsExactFromTheLeastThatCounts(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      Letters a = Letters.of(title(random));
      Letters b = Letters.of(title(random));
      double least = random.nextInt(1001) / 1000.0;
      double exact = a.likeness(b);
      assertThat(exact).isEqualTo(b.likeness(a)).isBetween(0.0, 1.0);
      if (exact >= least) {
        assertThat(a.likeness(b, least)).isEqualTo(exact);
      } else {
        assertThat(a.likeness(b, least)).isLessThan(least);
      }
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
