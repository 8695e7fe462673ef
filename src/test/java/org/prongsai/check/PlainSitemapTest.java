package org.prongsai.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a sitemap is read in the short way or through jsoup makes no difference to its facts. */
class PlainSitemapTest {
  private static final String SITEMAP =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      <url><loc>https://o.go.th/</loc><lastmod>2026-11-22</lastmod></url>
      <url>
      <loc>https://o.go.th/%E0%B8%81/?a=1</loc>
      </url>
      <url><loc>https://o.go.th/b/</loc></url>
      </urlset>
      """;

  /** Whether it is plain; the facts must be the same if it is. */
  private static boolean isPlainAndTheSame(String text) {
    FactsBuilder facts = new FactsBuilder("sitemap.xml", text.toCharArray(), new Texts());
    boolean plain = PlainSitemap.read(text, facts).isPresent();
    PageReader reader = new PageReader(new Texts());
    assertThat(BothReadings.told(reader.list("sitemap.xml", text)))
        .as(text)
        .isEqualTo(BothReadings.told(reader.anyList("sitemap.xml", text)));
    return plain;
  }

  @Test
  void ourOwnSitemapsArePlain() {
    assertThat(isPlainAndTheSame(SITEMAP)).isTrue();
    assertThat(isPlainAndTheSame(SITEMAP.strip())).isTrue();
    assertThat(isPlainAndTheSame(SITEMAP.replaceAll("(?s)<url>.*</url>\n", ""))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"&amp;", " ", "ก", "<!-- -->", "<![CDATA[x]]>", "<x/>", "</loc><loc>", "</url>"})
  void whatIsNotSurelyPlainIsLeftToTheFullReading(String inside) {
    assertThat(isPlainAndTheSame(SITEMAP.replace("b/", "b/" + inside + "c"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void whateverIsBrokenBothReadTheSame(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 400; i++) {
      StringBuilder text = new StringBuilder(SITEMAP);
      for (int n = random.nextInt(3); n >= 0; n--) {
        int at = random.nextInt(text.length());
        int other = random.nextInt(text.length());
        int end = Math.min(text.length(), at + random.nextInt(9));
        text.replace(at, end, text.substring(other, Math.min(text.length(), other + 5)));
      }
      isPlainAndTheSame(text.toString());
    }
  }
}
