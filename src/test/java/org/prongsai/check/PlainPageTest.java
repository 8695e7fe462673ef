package org.prongsai.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

  private static Optional<PageFacts> plainly(String html) {
    return PlainPage.read("a/b.html", html.toCharArray(), new Texts());
  }

  static String told(PageFacts page) {
    return String.join(
        "\n",
        page.form + " " + page.base + " " + page.title,
        page.findings.toString(),
        Arrays.toString(page.ids) + Arrays.toString(page.maps),
        Arrays.toString(page.written),
        Arrays.toString(page.kinds),
        Arrays.toString(page.lines) + Arrays.toString(page.columns));
  }

  /** Whether the page is plain; the facts must be the same if it is. */
  private static boolean isPlainAndTheSame(String html) {
    Optional<PageFacts> plain = plainly(html);
    if (plain.isPresent()) {
      PageReader reader = new PageReader(new Texts());
      PageFacts full = reader.any("a/b.html", html.toCharArray(), Optional.empty());
      assertThat(told(plain.get())).as(html).isEqualTo(told(full));
    }
    return plain.isPresent();
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
        "<script>\"<!--\"</script>",
        "<script>\"</b>\"</script>",
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
        "<script src=\"x.js\">a<b</script>"
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
}
