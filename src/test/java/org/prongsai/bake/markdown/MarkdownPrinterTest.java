package org.prongsai.bake.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.commonmark.node.Node;
import org.jsoup.Jsoup;
import org.jsoup.safety.Cleaner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Markdown prints needs no cleaning, unless there is HTML in it: then it is cleaned. */
class MarkdownPrinterTest {
  private static final List<String> WORDS =
      List.of(
          "ข้อความ", "ก", "้", "ำ", "word", " ", "  ", "\t", "😀", "\u00A0", "\u200B", "\u00AD");

  private static final List<String> MARKS =
      List.of(
          "\n",
          "\n",
          "\n\n",
          "  \n",
          "# ",
          "#",
          "## ",
          "\n===\n",
          "* ",
          "- ",
          "1. ",
          "7) ",
          "> ",
          "    ",
          "```\n",
          "`",
          "``",
          "*",
          "**",
          "***",
          "_",
          "__",
          "~~",
          "~",
          "[",
          "]",
          "](",
          ")",
          "![",
          "\\",
          "| ",
          " |",
          "|\n",
          "|---|---|\n",
          "|:-:|--:\n",
          "| ก | ข |\n",
          "[คำ]\n",
          "\n: ",
          "---\n",
          "(",
          "\"",
          "'",
          "&",
          "&amp;",
          "&#60;",
          "&nbsp;",
          "&#0;",
          "&#1;",
          "&colon;",
          "&lt;",
          "&quot;",
          ">",
          "[a]: /b \"c\"\n",
          "[a]",
          "< ",
          "=",
          "+",
          "!",
          "\u0000",
          "\u0001",
          "\u000B",
          "\u000C",
          "\u001F",
          "\r",
          "\u0085",
          "\u2028",
          "\uFEFF",
          "\uFFFE",
          "\u202E",
          "a@example.go.th",
          "www.example.go.th/ก");

  private static final List<String> ADDRESSES =
      List.of(
          "https://example.go.th/ก?x=1&y=\"",
          "HTTPS://EXAMPLE.GO.TH",
          "http:",
          "https:x",
          "https://[",
          "https://a:b/",
          "//example.go.th",
          "//[",
          "//a:b",
          "\\\\a",
          "../ก/index.html#ข",
          "#ก",
          "?a:b",
          "",
          "javascript:alert(1)",
          "JaVaScRiPt:alert(1)",
          "java&Tab;script:alert(1)",
          "java&NewLine;script:x",
          "&#106;avascript:x",
          "&#1;javascript:x",
          "&nbsp;javascript:x",
          "javascript&colon;x",
          "javascript:&#x2f;/x",
          "data:text/html,x",
          "data:image/png;base64,AA",
          "vbscript:x",
          "blob:x",
          "file:///etc/passwd",
          "ftp://a/",
          "mailto:a@b.th",
          "MAILTO:a@b.th",
          "tel:02",
          "sms:1",
          "x:y",
          "jar:https://a!/",
          "https&colon;//a",
          "%6Aavascript:x",
          "a:b",
          "./a:b",
          "/a\u0000b",
          "ก:ข",
          "<javascript:x>",
          "<a b>",
          "< https://a>",
          "<>",
          "\u2028javascript:x",
          "feed:javascript:x");

  private static final List<String> FOREIGN =
      List.of(
          "<script>",
          "</script>",
          "<b>",
          "</b>",
          "<a href=\"javascript:x\">",
          "<img src=x onerror=y>",
          "<!--",
          "-->",
          "<svg ",
          "<style>",
          "<p onclick=x>",
          "</p>",
          "<table><tr>",
          "</table>",
          "<h2>ก",
          "</h2>",
          "<![CDATA[",
          "<?x",
          "<br>",
          "<math>",
          "<template>",
          "<u>");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void cleaningChangesNothingInWhatWePrint(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      String text = text(random, false);
      Node tree = Markdown.parse(text);
      MarkdownPrinter printer = new MarkdownPrinter(new AllowList(), true);
      tree.accept(printer);
      if (!printer.hasForeignHtml()) {
        assertThat(SafeHtml.cleaned(printer.html()))
            .as("seed %s, text %s: %s", seed, i, text)
            .hasToString(printer.html());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void whateverIsWrittenOnlyWhatIsAllowedIsPrinted(long seed) {
    Random random = new Random(seed);
    Cleaner cleaner = new Cleaner(new AllowList());
    for (int i = 0; i < 300; i++) {
      String text = text(random, true);
      String html = Markdown.toHtml(text).toString();
      assertThat(cleaner.isValid(Jsoup.parseBodyFragment(html, AllowList.ANYWHERE)))
          .as("seed %s, text %s: %s%n%s", seed, i, text, html)
          .isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = 21)
  void severalThreadsPrintTheSame(long seed) {
    Random random = new Random(seed);
    List<String> texts = IntStream.range(0, 300).mapToObj(i -> text(random, true)).toList();
    List<String> once = texts.stream().map(t -> Markdown.toHtml(t).toString()).toList();
    assertThat(texts.parallelStream().map(t -> Markdown.toHtml(t).toString()).toList())
        .isEqualTo(once);
  }

  static String text(Random random, boolean foreign) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(40); n >= 0; n--) {
      switch (random.nextInt(8)) {
        case 0, 1, 2 -> text.append(any(WORDS, random));
        case 3, 4, 5 -> text.append(any(MARKS, random));
        case 6 ->
            text.append(random.nextBoolean() ? "[คำ](" : "![คำ](")
                .append(any(ADDRESSES, random))
                .append(')');
        default -> text.append(any(foreign ? FOREIGN : ADDRESSES, random));
      }
    }
    return text.toString();
  }

  private static String any(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }
}
