package org.prongsai.ita;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.ita.SameItems.Match;
import org.prongsai.ita.SameItems.Titled;
import org.prongsai.ita.Titles.Letters;
import org.prongsai.model.ItemCode;

/** What is found by the rarest letters alone is what comparing each with each finds. */
class SameItemsPropertyTest {
  private static final String[] WORDS = {
    "แผนปฏิบัติการ",
    "รายงานผล",
    "การจัดซื้อจัดจ้าง",
    "ประจำปีงบประมาณ พ.ศ. 2568",
    "ช่องทาง",
    "รายเดือน",
    "คู่มือ",
    "นโยบาย",
    "และ",
    "no gift policy",
    "การบริหารทรัพยากรบุคคล",
    "ของ",
    "(รอบ 6 เดือน)",
    "ประชาชน"
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void everyItemIsWhatComparingAllTitlesSays(long seed) {
    Random random = new Random(seed);
    List<List<Titled>> years = years(random);
    SameItems same = new SameItems(years);
    int near = 0;
    for (int year = 0; year < years.size(); year++) {
      Map<ItemCode, Map<Integer, Match>> expected = new HashMap<>();
      years.get(year).forEach(i -> expected.put(i.code(), new TreeMap<>()));
      for (int other = 0; other < years.size(); other++) {
        if (other != year) {
          int at = other;
          Map<ItemCode, Match> matches = SameItemsSlowly.between(years.get(year), years.get(other));
          matches.forEach((code, match) -> expected.get(code).put(at, match));
          assertThat(SameItems.between(years.get(year), years.get(other))).isEqualTo(matches);
          near += (int) matches.values().stream().filter(Match::near).count();
        }
      }
      int from = year;
      expected.forEach(
          (code, matches) ->
              assertThat(same.elsewhere(from, code))
                  .as("seed %s, %s", seed, code)
                  .isEqualTo(matches));
    }
    assertThat(near).as("seed %s: some are near", seed).isPositive();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.5, 0.649, 0.75, 0.999, 1})
  void noTwoTitlesThatAreNearAreMissed(double least) {
    Random random = new Random((long) (least * 1000));
    List<Letters> titles =
        years(random).stream().flatMap(List::stream).map(Titled::letters).distinct().toList();
    Set<List<Integer>> expected = new HashSet<>();
    for (int a = 0; a < titles.size(); a++) {
      for (int b = 0; b < a; b++) {
        if (titles.get(a).likeness(titles.get(b)) >= least) {
          expected.add(List.of(b, a));
        }
      }
    }
    List<List<Integer>> found = new ArrayList<>();
    NearTitles.among(
        titles,
        least,
        (a, b, likeness) -> {
          assertThat(likeness).isEqualTo(titles.get(a).likeness(titles.get(b)));
          found.add(a < b ? List.of(a, b) : List.of(b, a));
        });
    assertThat(found).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void withoutYearsNothingIsTheSame() {
    assertThat(SameItems.between(List.of(), List.of())).isEmpty();
    assertThat(SameItems.between(List.of(), List.of(new Titled(new ItemCode(1), "ก")))).isEmpty();
  }

  /** Titles of few words, as the years reword them: most of them near some other. */
  private static List<List<Titled>> years(Random random) {
    List<String> titles = new ArrayList<>(List.of("", "ก", "กก", "กกกก", "กกกกก"));
    for (int i = 0; i < 30; i++) {
      StringBuilder title = new StringBuilder();
      for (int words = 1 + random.nextInt(4); words > 0; words--) {
        title.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextBoolean() ? " " : "");
      }
      titles.add(title.toString());
    }
    List<List<Titled>> years = new ArrayList<>();
    for (int year = 0; year < 5; year++) {
      List<Titled> items = new ArrayList<>();
      for (int item = 1; item <= 1 + random.nextInt(40); item++) {
        String title = titles.get(random.nextInt(titles.size()));
        items.add(
            new Titled(
                new ItemCode(item), random.nextInt(3) > 0 ? title : reworded(title, random)));
      }
      years.add(items);
    }
    return years;
  }

  private static String reworded(String title, Random random) {
    int at = random.nextInt(title.length() + 1);
    int end = Math.min(title.length(), at + random.nextInt(5));
    return title.substring(0, at) + (char) ('ก' + random.nextInt(40)) + title.substring(end);
  }
}
