package org.prongsai.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagePathTest {
  @ParameterizedTest
  @CsvSource({
    "2568/oit/o7/, 2568/measures/, ../../measures/index.html",
    "2568/oit/o7/, 2568/oit/o8/, ../o8/index.html",
    "2568/oit/o7/, 2568/oit/o7/, index.html",
    "'', ita/, ita/index.html",
    "ita/, '', ../index.html",
    "2568/oit/o7/, 2568/files/o7/แผน 1.pdf, "
        + "../../files/o7/%E0%B9%81%E0%B8%9C%E0%B8%99%201.pdf",
    "ita/, ข้อ:ที่หนึ่ง/, ../%E0%B8%82%E0%B9%89%E0%B8%AD%3A%E0%B8%97%E0%B8%B5%E0%B9%88"
        + "%E0%B8%AB%E0%B8%99%E0%B8%B6%E0%B9%88%E0%B8%87/index.html",
    "ita/, 100%/, ../100%25/index.html",
    "ita/, a?b#c/, ../a%3Fb%23c/index.html"
  })
  void aLinkIsTheShortestRelativeOneToAFile(String from, String to, String link) {
    assertThat(new PagePath(from).linkTo(new PagePath(to))).isEqualTo(link);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ita/", "a//b/", "a\\b/"})
  void anAddressThatLeavesTheRootIsNone(String value) {
    assertThatThrownBy(() -> new PagePath(value)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 2568})
  void followingALinkFromWhereItStandsArrives(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      PagePath from = randomPath(random);
      PagePath to = randomPath(random);
      URI base = URI.create("https://x.example/" + Addresses.encodePath(from.file()));
      assertThat(base.resolve(from.linkTo(to)).getPath())
          .as("seed %d, from %s to %s", seed, from, to)
          .isEqualTo("/" + to.file());
    }
  }

  private static PagePath randomPath(Random random) {
    String[] names = {"a", "ก", "น้ำ", "b c", "2568", "o7", "x%y", "q?r", "s#t", "u:v", "é", "🙂"};
    StringBuilder path = new StringBuilder();
    for (int depth = random.nextInt(4); depth > 0; depth--) {
      path.append(names[random.nextInt(names.length)]).append('/');
    }
    return new PagePath(path.toString());
  }

  @Test
  void theWayToTheRootHasAStepForEveryFolder() {
    assertThat(new PagePath("2568/oit/o7/").toRoot()).isEqualTo("../../../");
    assertThat(SitePaths.HOME.toRoot()).isEmpty();
  }
}
