package org.prongsai.bake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in the content is text on the page, and numbers are plain everywhere. */
class HostileTextTest {
  @TempDir Path folder;
  Site site;

  @BeforeEach
  void newSite() {
    site = new Site(folder);
  }

  @Test
  void markupAndTemplateLanguageStayText() throws IOException {
    String text = "<script>alert('1')</script> \"q\" & ${1+1} <#include \"x\"> [=1] </title>";
    site.bake(Pages.assessment("a/", text, Optional.of(text)));
    assertThat(site.read("a/index.html"))
        .contains(
            "<p>&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &quot;q&quot; &amp; ${1+1}"
                + " &lt;#include &quot;x&quot;&gt; [=1] &lt;/title&gt;</p>")
        .doesNotContain("<script", "<#include");
  }

  @Test
  void anyTextStaysOneText() throws IOException {
    long seed = 25690601L;
    Random random = new Random(seed);
    String alphabet = "<>&\"'${}#@[]=!?/\\-ab1 \tกำ้๒\u00A0\u200B\uD83D\uDE00";
    for (int round = 0; round < 50; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 40; i++) {
        int at = random.nextInt(alphabet.length());
        text.append(alphabet.charAt(at));
      }
      String clean = new String(text.toString().getBytes(UTF_8), UTF_8);
      Path out = folder.resolve("out" + round);
      site.bakeTo(out, Pages.assessment("a/", "ก", Optional.of(clean)));
      String html = site.handedOn.get("a/index.html");
      String shown = Jsoup.parse(html).selectFirst("main > p").wholeText();
      assertThat(shown).as("seed %s, round %s", seed, round).isEqualTo(clean);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr", "th-TH-u-nu-thai", "th-TH-u-ca-buddhist-nu-thai", "ar-EG"})
  void numbersArePlainWhateverTheLocale(String locale) throws IOException {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(locale));
    try {
      site.bake(Pages.assessment("a/", "TITLE I", Optional.empty()));
    } finally {
      Locale.setDefault(before);
    }
    assertThat(site.read("a/index.html")).contains("data-permille=\"2568\"", "<h1>TITLE I</h1>");
  }
}
