package org.prongsai.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.bake.markdown.Markdown;
import org.prongsai.bake.markdown.SafeHtml;

/** What becomes of a free page's Markdown on the page. */
class SafeHtmlTest {
  @TempDir Path folder;

  private String bake(String markdown) throws IOException {
    Site site = new Site(folder).template("free.ftlh", "${body}");
    assertThat(site.bake(Pages.free("about/", "ก", markdown))).isEmpty();
    return site.read("about/index.html").strip();
  }

  @Test
  void ordinaryMarkdownBecomesOrdinaryHtml() throws IOException {
    assertThat(bake("ก **หนา** *เอน* `โค้ด` ~~ลบ~~\n\n> อ้าง\n\n1. หนึ่ง\n2. สอง\n\n- ก\n\n---"))
        .contains("<strong>หนา</strong>", "<em>เอน</em>", "<code>โค้ด</code>", "<del>ลบ</del>")
        .contains("<blockquote>", "<ol>\n<li>หนึ่ง</li>", "<ul>\n<li>ก</li>", "<hr>");
  }

  @Test
  void aTableIsATable() throws IOException {
    assertThat(bake("| ปี | ระดับ |\n|---|--:|\n| 2562 | B |"))
        .contains("<thead>\n<tr><th>ปี</th><th align=\"right\">ระดับ</th></tr>");
  }

  @Test
  void headingsBeginBelowThePagesTitleAndCanBeLinkedTo() throws IOException {
    assertThat(bake("# ใหญ่\n\n## วิธี ติดต่อ\n\n## วิธี ติดต่อ\n\n### Main\n\n#### (…)"))
        .contains("<h2 id=\"ใหญ่\">ใหญ่</h2>", "<h2 id=\"วิธี-ติดต่อ\">")
        .contains("<h2 id=\"วิธี-ติดต่อ-2\">", "<h3 id=\"main-2\">", "<h4 id=\"section\">")
        .doesNotContain("<h1");
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.example.go.th/ก, https://www.example.go.th/ก",
    "http://example.go.th, http://example.go.th",
    "mailto:a@example.go.th, mailto:a@example.go.th",
    "tel:021234567, tel:021234567",
    "../2563/index.html#a, ../2563/index.html#a",
    "#วิธี, #วิธี",
  })
  void theseLinksStayAsTheyWereWritten(String written, String href) throws IOException {
    assertThat(bake("[ไป](" + written + ")")).isEqualTo("<p><a href=\"" + href + "\">ไป</a></p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "&#106;avascript:alert(1)",
        "java&Tab;script:alert(1)",
      })
  void ofOtherLinksOnlyTheWordsStay(String written) throws IOException {
    assertThat(bake("<a href=\"" + written + "\">คำ</a>")).isEqualTo("<p>คำ</p>");
    assertThat(SafeHtml.cleaned("<a href='" + written + "'>คำ</a>")).hasToString("คำ");
  }

  @Test
  void imagesKeepTheirTextAndWithoutASourceAreTheirText() throws IOException {
    assertThat(bake("![ป้าย](sign.png) ![ข้อมูล](data:image/png;base64,AA)"))
        .isEqualTo("<p><img src=\"sign.png\" alt=\"ป้าย\"> ข้อมูล</p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<style>p{}</style>",
        "<iframe src=\"https://x.example/\"></iframe>",
        "<p onclick=\"x()\" style=\"color:red\" class=\"y\" id=\"main\">ก</p>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)>",
        "<form action=\"/x\"><input name=a></form>",
        "<base href=\"https://x.example/\">",
        "<meta http-equiv=refresh content=0>",
        "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
        "</body></html><script>x</script>",
        "<!-- <script>x</script> -->",
      })
  void whatRunsOrDressesIsGone(String html) throws IOException {
    assertThat(bake("ก่อน\n\n" + html + "\n\nหลัง"))
        .contains("ก่อน", "หลัง")
        .doesNotContain("<script", "<style", "<iframe", "on", "style=", "class=", "id=", "<svg")
        .doesNotContain("<form", "<input", "<base", "<meta", "<math", "<!--");
  }

  @Test
  void noLetterEndsAPageEarly() throws IOException {
    assertThat(bake("<b>ก\uFFFFข</b>ค")).isEqualTo("<p><b>ก\uFFFDข</b>ค</p>");
  }

  @Test
  void templateLanguageInMarkdownStaysText() throws IOException {
    assertThat(bake("${1+1} <#include \"x\"> `${x}`"))
        .isEqualTo("<p>${1+1} &lt;#include \"x\"&gt; <code>${x}</code></p>");
  }

  @Test
  void whateverIsWrittenOnlyWhatIsAllowedComesOut() {
    for (long seed = 1; seed <= 300; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      String html = Markdown.toHtml(text.toString()).toString();
      for (Element element : Jsoup.parse(html).body().select("body *")) {
        assertThat(element.normalName()).as("seed %s", seed).matches(ALLOWED);
        for (Attribute attribute : element.attributes()) {
          assertThat(attribute.getKey())
              .as("seed %s", seed)
              .matches("href|src|alt|id|align|start|width|height|scope|colspan|rowspan");
          if (attribute.getKey().matches("href|src")) {
            assertThat(attribute.getValue().replaceAll("[\\p{Cntrl}\\s]", ""))
                .as("seed %s", seed)
                .doesNotMatch("(?i)(javascript|data|vbscript):.*");
          }
        }
      }
    }
  }

  private static final String ALLOWED =
      "h[2-6]|p|br|hr|blockquote|pre|code|ul|ol|li|dl|dt|dd|strong|em|b|i|del|sub|sup|table"
          + "|caption|thead|tbody|tfoot|tr|th|td|a|img";

  private static final List<String> PIECES =
      List.of(
          "<script>",
          "</script>",
          "<style>",
          "<svg ",
          "<math>",
          "<a href=\"",
          "<img src=x ",
          "javascript:",
          "data:text/html,",
          "java\tscript:",
          "&#106;",
          "onerror=alert(1)",
          ">",
          "\"",
          "'",
          "/>",
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "[",
          "](",
          ")",
          "![",
          "`",
          "```\n",
          "\n",
          "\n\n",
          "    ",
          "- ",
          "1. ",
          "> ",
          "# ",
          "|",
          "\n|-|-|\n",
          "*",
          "**",
          "_",
          "~~",
          "<p onclick=x>",
          "<iframe>",
          "</p>",
          "<textarea>",
          "<noscript>",
          "<template>",
          "<title>",
          "<table><tr><td>",
          "</table>",
          "ก",
          "้",
          "\u0000",
          "\uD83D\uDE00",
          "http://a.example/",
          "[a]: ",
          ":\n",
          "&lt;",
          "<b",
          "<http://x>",
          "<javascript:x>",
          "\\",
          "${x}",
          "<#if>");
}
