package org.prongsai.bake.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write in free pages, and what becomes of it. In the tables a {@code ⏎} is a line. */
class MarkdownTest {
  private static String html(String markdown) {
    String html = Markdown.toHtml(markdown.replace('⏎', '\n')).toString();
    return html.strip().replace("\n", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "# ใหญ่ → <h2 id=\"ใหญ่\">ใหญ่</h2>",
        "## วิธี *ติด*`ต่อ` ## → <h2 id=\"วิธี-ติดต่อ\">วิธี <em>ติด</em><code>ต่อ</code></h2>",
        "##หัวข้อ## → <h2 id=\"หัวข้อ\">หัวข้อ</h2>",
        "หัวข้อ⏎=== → <h2 id=\"หัวข้อ\">หัวข้อ</h2>",
        "### ก⏎#### ก → <h3 id=\"ก\">ก</h3><h4 id=\"ก-2\">ก</h4>",
        "####### ก → <p>####### ก</p>",
        "#######ก → <p>#######ก</p>",
        "## ![ก](data:x) → <h2 id=\"ก\">ก</h2>",
        "## &copy; 1 &amp; 2 → <h2 id=\"1-2\">© 1 &amp; 2</h2>",
      })
  void headingsNeedNoSpaceAndHaveAnIdEach(String markdown, String html) {
    assertThat(html(markdown)).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "มีดังนี้⏎- ก⏎- ข → <p>มีดังนี้</p><ul><li>ก</li><li>ข</li></ul>",
        "มีดังนี้⏎1. ก⏎2. ข → <p>มีดังนี้</p><ol><li>ก</li><li>ข</li></ol>",
        "1) ก⏎2) ข → <ol><li>ก</li><li>ข</li></ol>",
        "3. ก⏎4. ข → <ol start=\"3\"><li>ก</li><li>ข</li></ol>",
        "- ก⏎  - ข⏎- ค → <ul><li>ก<ul><li>ข</li></ul></li><li>ค</li></ul>",
        "1. ก⏎   - ข⏎2. ค → <ol><li>ก<ul><li>ข</li></ul></li><li>ค</li></ol>",
        "1. ก⏎    1. ข → <ol><li>ก<ol><li>ข</li></ol></li></ol>",
        "- ก⏎⏎  ข → <ul><li><p>ก</p><p>ข</p></li></ul>",
        "- [ ] ก → <ul><li>[ ] ก</li></ul>",
        "๑. ก⏎๒. ข → <p>๑. ก ๒. ข</p>",
      })
  void listsNeedNoEmptyLineAboveAndCountFromWhereTheyBegin(String markdown, String html) {
    assertThat(html(markdown)).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "|ก|ข|⏎|---|--:|⏎|1|2| → <thead><tr><th>ก</th><th align=\"right\">ข</th></tr></thead>"
            + "<tbody><tr><td>1</td><td align=\"right\">2</td></tr></tbody>",
        "ก | ข⏎:--|:-:⏎1 | 2 → <thead><tr><th align=\"left\">ก</th><th align=\"center\">ข</th></tr>"
            + "</thead><tbody><tr><td align=\"left\">1</td><td align=\"center\">2</td></tr></tbody>",
        "|ก|ข|⏎|---|⏎|1|2| → <thead><tr><th>ก</th><th>ข</th></tr></thead>"
            + "<tbody><tr><td>1</td><td>2</td></tr></tbody>",
        "|ก|⏎|---|⏎|1|2|⏎|| → <thead><tr><th>ก</th></tr></thead>"
            + "<tbody><tr><td>1</td><td>2</td></tr><tr><td></td></tr></tbody>",
        "|ก|ข|⏎|---|---|⏎|1|⏎|1|| → <thead><tr><th>ก</th><th>ข</th></tr></thead><tbody>"
            + "<tr><td>1</td><td></td></tr><tr><td>1</td><td></td></tr></tbody>",
        "|ก|⏎|ข|⏎|-|⏎|1| → <thead><tr><th>ก</th></tr><tr><th>ข</th></tr></thead>"
            + "<tbody><tr><td>1</td></tr></tbody>",
        "|---|---|⏎|1|2| → <tbody><tr><td>1</td><td>2</td></tr></tbody>",
        "|ก|⏎|---|⏎|1|⏎[คำ *บรรยาย*]  → <caption>คำ <em>บรรยาย</em></caption>"
            + "<thead><tr><th>ก</th></tr></thead><tbody><tr><td>1</td></tr></tbody>",
        "|ก|⏎|---|⏎|`a|b`|⏎|a\\|b|⏎|`a| → <thead><tr><th>ก</th></tr></thead><tbody><tr><td>"
            + "<code>a|b</code></td></tr><tr><td>a|b</td></tr><tr><td>`a</td></tr></tbody>",
        "|ก|⏎|---| → <thead><tr><th>ก</th></tr></thead>",
      })
  void tablesLoseNothing(String markdown, String inside) {
    assertThat(html(markdown)).isEqualTo("<table>" + inside + "</table>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "ย่อหน้า⏎|ก|⏎|---|⏎|1|⏎ต่อ → <p>ย่อหน้า</p>T<p>ต่อ</p>",
        "|ก|⏎|---|⏎|1|⏎⏎[คำ] → T<p>[คำ]</p>",
        "|ก|⏎|---|⏎|1|⏎[คำ](/a) → T<p><a href=\"/a\">คำ</a></p>",
        "|ก|⏎|---|⏎|1|⏎[ก]: /a⏎[ก] → T<p><a href=\"/a\">ก</a></p>",
        "- |ก|⏎  |---|⏎  |1|⏎- ข → <ul><li>T</li><li>ข</li></ul>",
        "ก⏎---|---⏎1|2 → <p>ก ---|--- 1|2</p>",
        "|ก|⏎|:|⏎|1| → <p>|ก| |:| |1|</p>",
        "|ก|⏎|---|⏎|1|⏎| → T<p>|</p>",
      })
  void whatStandsAroundATableIsNoneOfIt(String markdown, String html) {
    String table = "<table><thead><tr><th>ก</th></tr></thead><tbody><tr><td>1</td></tr></tbody>";
    assertThat(html(markdown)).isEqualTo(html.replace("T", table + "</table>"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "คำ⏎: ความ → <dl><dt>คำ</dt><dd>ความ</dd></dl>",
        "คำ⏎⏎: ความ → <dl><dt>คำ</dt><dd>ความ</dd></dl>",
        "ก⏎ข⏎:   ความ⏎    ต่อ⏎⏎: สอง⏎⏎ค⏎: ง → <dl><dt>ก</dt><dt>ข</dt><dd>ความ ต่อ</dd>"
            + "<dd>สอง</dd><dt>ค</dt><dd>ง</dd></dl>",
        "ก⏎: ข⏎⏎  ค⏎⏎ง → <dl><dt>ก</dt><dd><p>ข</p><p>ค</p></dd></dl><p>ง</p>",
        "ก⏎: - ข → <dl><dt>ก</dt><dd><ul><li>ข</li></ul></dd></dl>",
        ": ความ → <p>: ความ</p>",
        "ก⏎:ข → <p>ก :ข</p>",
        "ก⏎:  → <p>ก :</p>",
        "# ก⏎: ข → <h2 id=\"ก\">ก</h2><p>: ข</p>",
      })
  void termsHaveTheirMeaningsBelow(String markdown, String html) {
    assertThat(html(markdown)).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "[ก](https://a.th/ \"ชื่อ\") → <p><a href=\"https://a.th/\">ก</a></p>",
        "[ก](<ไฟล์ ก.pdf>) → <p><a href=\"ไฟล์ ก.pdf\">ก</a></p>",
        "[ก][1] และ [1]⏎⏎[1]: ../ก/index.html#ข → <p><a href=\"../ก/index.html#ข\">ก</a> และ "
            + "<a href=\"../ก/index.html#ข\">1</a></p>",
        "[![ก](a.png)](b.html) → <p><a href=\"b.html\"><img src=\"a.png\" alt=\"ก\"></a></p>",
        "ดู https://a.th/ก?x=1&y=2 ครับ → <p>ดู <a href=\"https://a.th/ก?x=1&amp;y=2\">"
            + "https://a.th/ก?x=1&amp;y=2</a> ครับ</p>",
        "(www.a.th) → <p>(<a href=\"http://www.a.th\">www.a.th</a>)</p>",
        "<a@b.th> a@b.th → <p><a href=\"mailto:a@b.th\">a@b.th</a> "
            + "<a href=\"mailto:a@b.th\">a@b.th</a></p>",
        "[tel](tel:021234567) [a](?q=1) → <p><a href=\"tel:021234567\">tel</a> <a href=\"?q=1\">a</a></p>",
        "ftp://a.th/ [ก](ftp://a.th/) → <p>ftp://a.th/ ก</p>",
      })
  void addressesAreLinks(String markdown, String html) {
    assertThat(html(markdown)).isEqualTo(html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "&#106;avascript:alert(1)",
        "java&Tab;script:alert(1)",
        "javascript&colon;alert(1)",
        "&#1;javascript:x",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "x:y",
      })
  void ofOtherAddressesOnlyTheWordsStay(String address) {
    assertThat(html("[คำ](" + address + ")")).isEqualTo("<p>คำ</p>");
    assertThat(html("[คำ]⏎⏎[คำ]: " + address)).isEqualTo("<p>คำ</p>");
    assertThat(html("![คำ](" + address + ")")).isEqualTo("<p>คำ</p>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "ก  ⏎ข → <p>ก<br>ข</p>",
        "ก\\⏎ข → <p>ก<br>ข</p>",
        "ก⏎ข → <p>ก ข</p>",
        "ก⏎*** → <p>ก</p><hr>",
        "~~ลบ~~ ~ไม่~ → <p><del>ลบ</del> ~ไม่~</p>",
        "ก**ข**ค a_b_c → <p>ก<strong>ข</strong>ค a_b_c</p>",
        "> ก⏎> - ข → <blockquote><p>ก</p><ul><li>ข</li></ul></blockquote>",
        "```java⏎a < b⏎``` → <pre><code>a &lt; b</code></pre>",
        "⏎    a & b → <pre><code>a &amp; b</code></pre>",
        "ก 1 < 2 > \"ข\" &nbsp; & &amp; → <p>ก 1 &lt; 2 &gt; \"ข\" &nbsp; &amp; &amp;</p>",
      })
  void theRestIsCommonMark(String markdown, String html) {
    assertThat(html(markdown)).isEqualTo(html);
  }

  @Test
  void htmlIsCleanedAndItsHeadingsAreCountedWithTheOthers() {
    assertThat(html("# ก⏎⏎<h1 onclick=\"x()\">ก</h1>⏎⏎# ก⏎⏎<b class=y>ข</b><u>ค</u>"))
        .isEqualTo("<h2 id=\"ก\">ก</h2><h2 id=\"ก-2\">ก</h2><h2 id=\"ก-3\">ก</h2><p><b>ข</b>ค</p>");
  }

  @Test
  @Timeout(60) // a guard against endless loops, not a measure
  void whatIsNestedWithoutEndEndsInText() {
    int many = 2_000;
    for (String deep :
        List.of(
            "> ".repeat(many) + "ก",
            "- ".repeat(many) + "ก",
            "*".repeat(many) + "ก" + "*".repeat(many),
            "[".repeat(many) + "ก" + "](a)".repeat(many),
            "![".repeat(many) + "ก" + "](a)".repeat(many),
            "`".repeat(many) + "ก|" + "`ก``".repeat(many),
            "|ก|\n|---|\n|" + "`ก``".repeat(1000) + "|",
            "ก\n" + ": ".repeat(many) + "ก")) {
      assertThat(html(deep)).contains("ก");
    }
  }
}
