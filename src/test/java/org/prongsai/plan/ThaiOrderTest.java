package org.prongsai.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThaiOrderTest {
  @Test
  void wordsStandAsInADictionary() {
    List<String> dictionary =
        List.of(
            "12",
            "9",
            "E-Service",
            "no gift",
            "กก",
            "กฎหมาย",
            "การเงิน",
            "กำกับ",
            "เกษตร",
            "แก้ไข",
            "ไกล",
            "ข้อมูล",
            "ข้าว",
            "ขาว",
            "คู่มือ",
            "เงิน",
            "แผน",
            "ฤดู",
            "ล้าง",
            "เหตุ",
            "แห่ง",
            "โอน");
    List<String> sorted = new ArrayList<>(dictionary);
    java.util.Collections.shuffle(sorted, new Random(7));
    sorted.sort(Comparator.comparing(ThaiOrder::key));
    assertThat(sorted).containsExactlyElementsOf(swapped(dictionary));
  }

  /** Tones do not count: ขาว stands before ข้าว, which differs from it by a tone alone. */
  private static List<String> swapped(List<String> words) {
    List<String> order = new ArrayList<>(words);
    java.util.Collections.swap(order, order.indexOf("ข้าว"), order.indexOf("ขาว"));
    return order;
  }

  @ParameterizedTest
  @CsvSource({
    "เกษตร, ก",
    "แผน, ผ",
    "ไฟล์, ฟ",
    "โครงสร้าง, ค",
    "ใบ, บ",
    "(ร่าง) แผน, ร",
    "“No”, n",
    "๒๕๖๓, 2",
    "'ฤดู', ฤ",
    "O42, o"
  })
  void aWordStandsUnderItsFirstConsonant(String word, String initial) {
    assertThat(ThaiOrder.initial(ThaiOrder.key(word))).isEqualTo(initial);
  }

  @Test
  void aTextOfNoLetterStandsUnderNone() {
    assertThat(ThaiOrder.initial(ThaiOrder.key("…"))).isEmpty();
    assertThat(ThaiOrder.initial(ThaiOrder.key(""))).isEmpty();
  }

  /** Where the Java that runs the tests has Thai collation, it agrees on every title we carry. */
  @Test
  void theJdksCollatorAgreesOnEveryTitleOfTheChecklists() throws IOException {
    assumeTrue(
        Stream.of(Collator.getAvailableLocales()).anyMatch(l -> l.getLanguage().equals("th")));
    Collator thai = Collator.getInstance(Locale.forLanguageTag("th"));
    List<String> titles = titles();
    assertThat(titles).hasSizeGreaterThan(100);
    for (String a : titles) {
      for (String b : titles) {
        String one = lettersAlone(a);
        String other = lettersAlone(b);
        int ours = ThaiOrder.key(one).compareTo(ThaiOrder.key(other));
        assertThat(Integer.signum(ours))
            .as("%s, %s", one, other)
            .isEqualTo(Integer.signum(thai.compare(one, other)));
      }
    }
  }

  /** White space and punctuation, which the collator weighs in the end and we do not. */
  private static String lettersAlone(String title) {
    return SearchText.fold(title).replaceAll("[^0-9a-z\\u0E01-\\u0E2E\\u0E30-\\u0E4D]", "");
  }

  private static List<String> titles() throws IOException {
    Pattern title = Pattern.compile("\"title\"\\s*:\\s*\"([^\"]+)\"");
    List<String> titles = new ArrayList<>();
    try (Stream<Path> files =
        Files.list(Path.of("src/main/resources/org/prongsai/read/checklists"))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Matcher m = title.matcher(Files.readString(file, StandardCharsets.UTF_8));
        while (m.find()) {
          titles.add(m.group(1));
        }
      }
    }
    return titles.stream().distinct().toList();
  }
}
