package org.prongsai.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.problem.Language;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Words;

/** Pages, style sheets and lists broken in any way give problems, never a failure. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class FuzzTest {
  private static final String PAGE =
      "<!doctype html><html lang=th><head><meta charset=utf-8><title>ก</title><base href='x/'>"
          + "<link rel=stylesheet href='a.css'><style>@import 'b.css';a{b:url(c.png)}</style>"
          + "<meta http-equiv=refresh content='0;url=a.html'><script type='application/ld+json'>"
          + "{\"url\":\"x\",\"image\":[\"y\"]}</script></head><body background=z.png>"
          + "<h1>ก</h1><h3>ข</h3><a href='#x'>x</a><a href='../a%20b.html#%E0%B8%81'></a>"
          + "<img srcset='a.png 1x, b.png 2x' src='//o/x' usemap='#m'><map name=m><area href=q></map>"
          + "<svg><use xlink:href='#u'/><![CDATA[ <a> ]]><style>a{b:url(d)}</style></svg>"
          + "<template><a href=t></a></template><noscript><img src=n></noscript><!-- c --><p id=x>"
          + "<iframe srcdoc='<a href=s>s</a>'></iframe><table><a href=T>t</table><form action=f>";
  private static final List<String> BITS =
      List.of(
          "<",
          ">",
          "\"",
          "'",
          "=",
          "&",
          "#",
          "%",
          "\\",
          "/",
          "//",
          "..",
          ":",
          "?",
          "\0",
          "\uFFFF",
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "</",
          "<template>",
          "</template>",
          "<noscript>",
          "</noscript>",
          "<svg>",
          "</svg>",
          "<base href=",
          "<a href=",
          "<iframe srcdoc='",
          "url(",
          "/*",
          "*/",
          "@import",
          "%zz",
          "%ff",
          "&#0;",
          "&amp;#x110000;",
          "\u0E33",
          "\u0E4D\u0E32",
          "<table>",
          "<select>",
          "<frameset>",
          "<plaintext>",
          "<math>",
          "<b><p>",
          "http://[",
          "{");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whateverIsBrokenTheCheckAnswersAndAnswersTheSameTwice(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      String page = broken(PAGE, random);
      List<Problem> once = problems(page);
      assertThat(problems(page)).as("seed %s, round %s: %s", seed, i, page).isEqualTo(once);
      for (Problem problem : once) {
        assertThat(problem.place().line()).isNotNegative();
        Words.in(Language.TH).message(problem);
        Words.in(Language.EN).fix(problem);
      }
    }
  }

  private static List<Problem> problems(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    FactsCollector site = SiteFacts.collector(CheckOptions.defaults());
    site.accept("index.html", bytes);
    site.accept("x/a.html", text);
    PageReader reader = new PageReader(new Texts());
    reader.sheet("a.css", text);
    reader.drawing("a.svg", text);
    reader.list("a.xml", "<rss>" + text);
    reader.manifest("a.webmanifest", text);
    return SiteChecks.all(site.finish());
  }

  private static String broken(String text, Random random) {
    StringBuilder out = new StringBuilder(text);
    for (int n = 1 + random.nextInt(12); n > 0; n--) {
      int at = random.nextInt(out.length());
      switch (random.nextInt(5)) {
        case 0 -> out.deleteCharAt(at);
        case 1 -> out.delete(at, Math.min(out.length(), at + random.nextInt(40)));
        case 2 ->
            out.insert(at, out.substring(at, Math.min(out.length(), at + random.nextInt(80))));
        case 3 -> out.setCharAt(at, (char) random.nextInt(0x1_0000));
        default -> out.insert(at, BITS.get(random.nextInt(BITS.size())));
      }
      if (out.length() == 0) {
        out.append('x');
      }
    }
    return out.toString();
  }
}
