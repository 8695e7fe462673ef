package org.prongsai.ita;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.ita.SameItems.InYear;
import org.prongsai.ita.SameItems.Match;
import org.prongsai.ita.SameItems.Titled;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.ItemCode;

/** What is found 64 titles at a time is what comparing each with each finds. */
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
    List<List<Titled>> years = years(random, 5, seed % 4 == 0 ? 99 : 40);
    SortedMap<FiscalYear, List<Titled>> byYear = new TreeMap<>();
    years.forEach(items -> byYear.put(year(byYear.size()), items));
    SameItems same = SameItems.of(byYear);
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
              assertThat(same.elsewhere(year(from), code))
                  .as("seed %s, %s", seed, code)
                  .isEqualTo(
                      matches.entrySet().stream()
                          .map(m -> new InYear(year(m.getKey()), m.getValue()))
                          .toList()));
    }
    assertThat(near).as("seed %s: some are near", seed).isPositive();
  }

  /** After whatever was edited in between, the answers are those of a fresh comparison. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void whatIsKnownOfFormerRoundsChangesNoAnswer(long seed) {
    Random random = new Random(seed);
    KnownItems known = KnownItems.kept();
    SortedMap<FiscalYear, List<Titled>> years = new TreeMap<>(Comparator.reverseOrder());
    SameItems before = known.same(new TreeMap<>(years));
    int kept = 0;
    int changed = 0;
    for (int round = 0; round < 40; round++) {
      boolean edited = edit(years, random);
      SameItems now = known.same(new TreeMap<>(years));
      SameItems fresh = SameItems.of(years);
      assertThat(now == before).as("seed %s, round %s", seed, round).isNotEqualTo(edited);
      for (var year : years.entrySet()) {
        for (Titled item : year.getValue()) {
          List<InYear> found = now.elsewhere(year.getKey(), item.code());
          assertThat(found)
              .as("seed %s, round %s, %s %s", seed, round, year.getKey(), item)
              .isEqualTo(fresh.elsewhere(year.getKey(), item.code()));
          Optional<List<InYear>> former = before.find(year.getKey(), item.code());
          boolean equal = former.filter(found::equals).isPresent();
          assertThat(former.filter(f -> f == found).isPresent()).isEqualTo(equal);
          kept += equal ? 1 : 0;
          changed += equal ? 0 : 1;
        }
      }
      before = now;
    }
    assertThat(kept).isPositive();
    assertThat(changed).isPositive();
  }

  /** Whether anything is another. */
  private static boolean edit(SortedMap<FiscalYear, List<Titled>> years, Random random) {
    if (years.isEmpty() || random.nextInt(6) == 0) {
      FiscalYear year = new FiscalYear(2560 + random.nextInt(8));
      List<Titled> items = List.copyOf(years(random, 1, 30).get(0));
      return !items.equals(years.put(year, items));
    }
    FiscalYear year = List.copyOf(years.keySet()).get(random.nextInt(years.size()));
    List<Titled> items = new ArrayList<>(years.get(year));
    if (items.isEmpty()) {
      years.remove(year);
      return true;
    }
    int at = random.nextInt(items.size());
    Titled item = items.get(at);
    switch (random.nextInt(6)) {
      case 0 -> years.remove(year);
      case 1 -> items.set(at, new Titled(item.code(), item.title()));
      case 2 -> items.set(at, new Titled(item.code(), item.title() + " "));
      case 3 -> items.remove(at);
      case 4 -> {
        Titled last = items.get(items.size() - 1);
        items.set(at, new Titled(item.code(), last.title()));
        items.set(items.size() - 1, new Titled(last.code(), item.title()));
      }
      default -> items.set(at, new Titled(item.code(), reworded(item.title(), random)));
    }
    List<Titled> now = List.copyOf(items);
    return years.containsKey(year) ? !now.equals(years.put(year, now)) : true;
  }

  @Test
  void withoutYearsNothingIsTheSame() {
    assertThat(SameItems.between(List.of(), List.of())).isEmpty();
    assertThat(SameItems.between(List.of(), List.of(new Titled(new ItemCode(1), "ก")))).isEmpty();
  }

  private static FiscalYear year(int place) {
    return new FiscalYear(2562 + place);
  }

  /** Titles of few words, as the years reword them: most of them near some other. */
  private static List<List<Titled>> years(Random random, int count, int most) {
    List<String> titles =
        new ArrayList<>(List.of("", "ก", "กก", "กกกก", "กกกกก", "การ".repeat(90)));
    for (int i = 0; i < 30; i++) {
      StringBuilder title = new StringBuilder();
      for (int words = 1 + random.nextInt(4); words > 0; words--) {
        title.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextBoolean() ? " " : "");
      }
      titles.add(title.toString());
    }
    List<List<Titled>> years = new ArrayList<>();
    for (int year = 0; year < count; year++) {
      List<Titled> items = new ArrayList<>();
      for (int item = 1, last = 1 + random.nextInt(most); item <= last; item++) {
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
