package org.prongsai.check.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.check.Table;

class UrlTest {

  record Case(String section, String base, String input, String result) {}

  static List<Case> cases() {
    return Table.rows("urls.txt", 3).stream()
        .map(row -> new Case(row.section(), base(row.cell(0)), row.cell(1), row.cell(2)))
        .toList();
  }

  private static String base(String cell) {
    return cell.equals(".") ? "http://h/a/b/c.html?q#f" : cell;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void anAddressIsReadAsTheStandardReadsIt(Case c) {
    Url base = Url.parse(c.base).orElseThrow();
    assertThat(Url.parse(c.input, base).map(Url::toString).orElse("failure")).isEqualTo(c.result);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aResultReadAgainStaysAsItIs(Case c) {
    if (!c.result.equals("failure")) {
      assertThat(Url.parse(c.result).map(Url::toString)).contains(c.result);
    }
  }

  @Test
  void noTextMakesItFailOtherwiseThanBySayingSo() {
    long seed = 20261122;
    Random random = new Random(seed);
    String alphabet = "ab:/\\?#@[]%.2eEfF \t0x1ก" + "\u0000\ud800" + "http";
    Url base = Url.parse("http://h/a/b/c.html").orElseThrow();
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(14); n > 0; n--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      var url = Url.parse(text.toString(), base);
      String once = url.map(Url::toString).orElse("failure");
      if (url.isPresent() && url.get().isHttp()) {
        assertThat(Url.parse(once).map(Url::toString))
            .as("seed %s, input <%s>", seed, text)
            .contains(once);
      }
    }
  }
}
