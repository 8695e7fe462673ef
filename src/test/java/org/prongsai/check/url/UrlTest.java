package org.prongsai.check.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UrlTest {

  record Case(String section, String base, String input, String result) {}

  static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    String section = "";
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(UrlTest.class.getResourceAsStream("/cases/check/urls.txt")),
                StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("## ")) {
          section = line.substring(3);
        } else if (!line.isEmpty() && !line.startsWith("# ")) {
          String[] cells = line.split("\t", -1);
          assertThat(cells).as(line).hasSize(3);
          String base = cells[0].equals(".") ? "http://h/a/b/c.html?q#f" : cells[0];
          cases.add(new Case(section, base, plain(cells[1]), plain(cells[2])));
        }
      }
    }
    return cases;
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
    for (int i = 0; i < 20_000; i++) {
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

  private static String plain(String cell) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c != '\\' || i + 1 == cell.length()) {
        out.append(c);
        continue;
      }
      char next = cell.charAt(++i);
      switch (next) {
        case 't' -> out.append('\t');
        case 'n' -> out.append('\n');
        case 's' -> out.append(' ');
        case 'e' -> out.append("");
        case 'u' -> {
          out.append((char) Integer.parseInt(cell.substring(i + 1, i + 5), 16));
          i += 4;
        }
        default -> out.append(next);
      }
    }
    return out.toString();
  }
}
