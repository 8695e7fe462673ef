package org.prongsai.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a page is read in the short way or through jsoup makes no difference to its facts. */
class PlainPageTest {
  private static final Path RESOURCES = Path.of("src/test/resources");

  private static Optional<String> plainly(String html) {
    return BothReadings.of(html).plain();
  }

  /** Whether the page is plain; the facts must be the same if it is. */
  private static boolean isPlainAndTheSame(String html) {
    BothReadings both = BothReadings.of(html);
    assertThat(both.plain()).as(html).isEqualTo(both.full());
    return both.isPlain();
  }

  private static String page(String body) {
    return "<!DOCTYPE html><html lang=\"th\"><head><title>ก</title></head><body>"
        + body
        + "</body></html>";
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aPlainPageHasTheFactsThatTheFullReadingFinds(long seed) {
    Random random = new Random(seed);
    int plain = 0;
    for (int i = 0; i < 500; i++) {
      plain += isPlainAndTheSame(PlainPages.page(random)) ? 1 : 0;
    }
    assertThat(plain).as("plain pages of seed " + seed).isGreaterThan(40);
  }

  @Test
  void ourOwnPagesArePlainButForDrawingsAndFilters() throws IOException {
    Set<String> full = new TreeSet<>();
    try (Stream<Path> pages = Files.list(RESOURCES.resolve("golden/pages"))) {
      for (Path page : pages.toList()) {
        if (!isPlainAndTheSame(Files.readString(page))) {
          full.add(page.getFileName().toString());
        }
      }
    }
    assertThat(full).containsExactly("agencies.html", "assessment.html", "home.html", "year.html");
  }

  @Test
  void whatOthersWroteIsReadTheSame() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(html|txt)")).toList()) {
        String text = PageText.of(Files.readAllBytes(file)).text();
        for (String part : text.split("(?m)^-- .* --$")) {
          isPlainAndTheSame(part.strip());
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>ก<div>ข</div></p>",
        "<p><a href=\"x\">ก<a href=\"y\">ข</a></a></p>",
        "<b><p>ก</b></p>",
        "<ul><li>ก<li>ข</ul>",
        "<li>ก</li>",
        "<dl><dt>ก<dd>ข</dl>",
        "<table><tr><td>ก</td></tr></table>",
        "<table><tbody><tr>ก<td>ข</td></tr></tbody></table>",
        "<h2><h3>ก</h3></h2>",
        "<button><button>ก</button></button>",
        "<form action=\"a\"><form action=\"b\"></form></form>",
        "<select><p>ก</p></select>",
        "<template><a href=\"x\">ก</a></template>",
        "<svg><a href=\"x\">ก</a></svg>",
        "<p>ก</p></div>",
        "<div/>",
        "<p>ก<br/ ></p>",
        "<a href=x>ก</a>",
        "<a href='x'>ก</a>",
        "<A href=\"x\">ก</A>",
        "<a href=\"x\" href=\"y\">ก</a>",
        "<a href=\"x\"alt=\"y\">ก</a>",
        "<a href=\"a&b\">ก</a>",
        "<a href=\"a\nb\">ก</a>",
        "<a href=\"x\"></a>",
        "<a href=\"x\">&nbsp;</a>",
        "<a name=\"x\">ก</a>",
        "<img src=\"x\">",
        "<img alt=\"\" src=\"\">",
        "<img alt=\"\" srcset=\"x 2x\">",
        "<h1>ก</h1><h3>ข</h3>",
        "<p id=\"a\">ก</p><p id=\"a\">ข</p>",
        "<p style=\"background:url(x)\">ก</p>",
        "<blockquote cite=\"x\">ก</blockquote>",
        "<input type=\"image\" src=\"x\">",
        "<button formaction=\"x\">ก</button>",
        "<title>ข</title>",
        "<base href=\"x/\">",
        "<meta http-equiv=\"refresh\" content=\"0;url=x\">",
        "<!--[if lt IE 9]><script src=\"h.js\"></script><![endif]-->",
        "<style>a{b:url(c.png)}</style>",
        "<script>\"<!--\"</script>",
        "<script>\"</b>\"</script>",
        "<script type=\"application/ld+json\">{\"url\":\"a\0b\"}</script>",
        "<script type=\"application/ld+json\">{\"url\":\"a\uFFFFb\"}</script>",
        "<a href=\"a\uFFFFb\">ก</a>",
        "<a href=\"a&amp;\uFFFFb\">ก</a>",
        "<!-- ก -->",
        "</body><p>ก</p>",
        "</body></html><p>ก</p>"
      })
  void whatIsNotSurelyPlainIsLeftToTheFullReading(String body) {
    assertThat(plainly(page(body))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<p class=\"x\" hidden>ก<br>ข<br /></p>",
        "<ul><li><a href=\"x?a=1&amp;b=2#c\">ก &lt; ข</a></li></ul>",
        "<a href=\"x\"><img src=\"y\" alt=\"ก\"></a>",
        "<a href=\"x\" aria-label=\"ก\"></a>",
        "<a href=\"x\"><span title=\"ก\"></span></a>",
        "<dl><div><dt>ก</dt><dd>ข</dd></div></dl>",
        "<table><caption>ก</caption><thead> <tr>\n<th>ก</th></tr></thead></table>",
        "<a href=\"&nbsp;&#39;&quot;&lt;&gt;\" title=\"&nbsp;\">ก</a>",
        "<form action=\"a\"><label>ก <input type=\"search\"></label></form>",
        "<script type=\"application/ld+json\">{\"url\":\"x\"}</script>",
        "<script src=\"x.js\">a<b</script>",
        // As themes that come with JBake, Hugo and Eleventy write.
        "<hr /><ul>\r\n<li><a href=\"#\" data-toggle=\"d\">ก <b class=\"c\"></b></a></li></ul>",
        "<img src=\"/a.jpg\" alt=\"x\"/><ol reversed style=\"--i: 4\"><li><time>ก</time></li></ol>",
        "<p>ก\0ข\uFFFFค</p><a href=\"x\">ก</a>",
        "<p class=\"\uFFFF\">ก</p><a href=\"x\">ก</a>"
      })
  void whatIsPlainIsReadInTheShortWay(String body) {
    assertThat(isPlainAndTheSame(page(body))).isTrue();
  }

  @Test
  void aPageThatIsNestedTooDeepIsLeftToTheFullReading() {
    assertThat(isPlainAndTheSame(page("<div>".repeat(50) + "</div>".repeat(50)))).isTrue();
    List.of(61, 600)
        .forEach(n -> assertThat(plainly(page("<div>".repeat(n) + "</div>".repeat(n)))).isEmpty());
  }

  /** Controls, spaces and marks of every kind, halves of pairs, what is no letter. */
  private static boolean isOdd(int letter) {
    return letter < 0x180
        || letter >= 0xE00 && letter < 0xE60
        || letter >= 0x2000 && letter < 0x2070
        || letter >= 0xFDD0 && letter < 0xFE10
        || letter >= 0xFEFE
        || letter % 0x100 == 0;
  }

  @Test
  void whateverLetterStandsSomewhereThePageIsReadTheSame() {
    List<String> places =
        List.of(
            "<a id=\"%\" href=\"%\">%</a>",
            "<a href=\"x\">%</a>",
            "<a href=\"x\" aria-label=\"%\"></a>",
            "<a href=\"x\"><img alt=\"%\"></a>",
            "<a href=\"x\" %=\"y\">ก</a>",
            "<a% href=\"x\">ก</a%>",
            "<table>%<tbody></tbody></table>",
            "<link rel=\"icon%\" href=\"%\">",
            "<meta name=\"og:image%\" content=\"%\">",
            "<form method=\"dialog%\" action=\"%\"></form>",
            "<script type=\"module%\" src=\"%\">%</script>",
            "<script type=\"application/ld+json\">{\"url\":\"a%b\",%\"item\":\"c\"}</script>");
    int plain = 0;
    for (int i = 0; i <= 0xFFFF; i++) {
      String letter = String.valueOf((char) i);
      for (String place : isOdd(i) ? places : List.<String>of()) {
        plain += isPlainAndTheSame(page(place.replace("%", letter))) ? 1 : 0;
      }
      if (isOdd(i)) {
        isPlainAndTheSame(page("").replace("ก", letter));
        isPlainAndTheSame(page("").replace("ก", "ก " + letter + " ข" + letter));
      }
    }
    assertThat(plain).isGreaterThan(5000);
  }

  /** Where a parser goes on with its next piece of the page. */
  @ParameterizedTest
  @ValueSource(ints = {128, 256, 512, 1024, 2048, 8192, 32768, 65536})
  void aLongPageIsReadTheSame(int size) {
    for (int i = size - 60; i < size; i += size > 2048 ? 7 : 3) {
      String much = "x".repeat(i);
      assertThat(isPlainAndTheSame(page(much + "<a href=\"y&amp;z\">ก</a>"))).isTrue();
      assertThat(isPlainAndTheSame(page("<a class=\"" + much + "\" href=\"y\">ก</a>"))).isTrue();
      assertThat(isPlainAndTheSame(page("<a href=\"y&amp;" + much + "\">ก</a>"))).isTrue();
      String json = "<script type=\"application/ld+json\">{\"x\":\"" + much;
      assertThat(isPlainAndTheSame(page(json + "\",\"url\":\"y\"}</script>"))).isTrue();
    }
  }
}
