package org.prongsai.bake.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a link stands in Markdown. */
class WrittenLinkTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "ดู [ก](a.pdf) และ ![ข](b.png) → a.pdf 1:4, b.png 1:19",
        "ก⏎⏎> - ข [ก](<a b.pdf>)⏎>   [ค](c) → a b.pdf 3:7, c 4:5",
        "|ก|ข|⏎|---|---|⏎|1| [ก](a) [ข](b)|⏎[บรรยาย] → a 3:5, b 3:12",
        "|[ก](a)|⏎|---| → a 1:2",
        "|ก|⏎|-|⏎|[ก](a)|⏎[คำ http://b.th/] → http://b.th/ 4:5, a 3:2",
        "คำ [ก](a)⏎: ความ⏎  [ข](b) → a 1:4, b 3:3",
        "##หัว [ก](a) → a 1:7",
        "**หนา [ก](a)** https://x.th/ก จบ → a 1:7, https://x.th/ก 1:16",
        "[ก][1] [1]⏎⏎[1]: a → a 1:1, a 1:8",
        "[![ก](a.png)](b) → b 1:1, a.png 1:2",
        "ก <a href='x&amp;y'>ข</a> <img src=z> → x&y 1:6, z 1:32",
        "<div>⏎<a class=c⏎ HREF=\"x\">⏎</div> → x 3:2",
        "`[ก](a)` \\[ก](b) → ''",
        "a@b.th → mailto:a@b.th 1:1",
      })
  void aLinkIsFoundWhereItBegins(String markdown, String expected) {
    List<WrittenLink> links = WrittenLink.in(markdown.replace('⏎', '\n'));
    Stream<String> found = links.stream().map(l -> l.address() + " " + l.line() + ":" + l.column());
    assertThat(String.join(", ", found.toList())).isEqualTo(expected);
  }

  @Test
  void linesEndAsWindowsEndsThem() {
    assertThat(WrittenLink.in("ก\r\n\r\nข [ก](a)")).containsExactly(new WrittenLink("a", 3, 3));
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32})
  void everyLinkOfThePageIsFound(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      String text = MarkdownPrinterTest.text(random, false);
      String html = Markdown.toHtml(text).toString();
      List<String> shown =
          Jsoup.parseBodyFragment(html).select("a, img").stream()
              .map(e -> e.hasAttr("href") ? e.attr("href") : e.attr("src"))
              .toList();
      assertThat(WrittenLink.in(text))
          .as("seed %s, text %s: %s", seed, i, text)
          .extracting(WrittenLink::address)
          .containsAll(shown);
    }
  }
}
