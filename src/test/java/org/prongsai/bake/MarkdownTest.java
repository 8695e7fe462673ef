package org.prongsai.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.MapConfiguration;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.parser.MarkdownEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our Markdown engine is JBake's: the same text for any text, from several threads too. */
class MarkdownTest {
  private static final List<String> PARTS =
      List.of(
          "ข้อความ",
          "ภาษาไทย",
          "word",
          " ",
          "\n",
          "\n\n",
          "# ",
          "## ",
          "* ",
          "1. ",
          "> ",
          "    ",
          "```\n",
          "`",
          "*",
          "**",
          "_",
          "~~",
          "[",
          "](",
          ")",
          "![",
          "[a]: /b \"c\"\n",
          "[a]",
          "<",
          ">",
          "<b>",
          "&amp;",
          "&",
          "https://example.go.th/ก?x=1&y",
          "a@example.go.th",
          "| a | b |\n",
          "|---|---|\n",
          "คำ\n: นิยาม\n",
          "\\",
          "\"",
          "'",
          "(",
          "---\n",
          "\t",
          "ำ",
          "😀",
          "../b/index.html");

  private final DefaultJBakeConfiguration config = config();
  private final Markdown ours = new Markdown(config);
  private final Markdown stock = new Markdown(config, new MarkdownEngine());

  @SuppressWarnings("deprecation") // as our oven makes it
  private static DefaultJBakeConfiguration config() {
    CompositeConfiguration all = new CompositeConfiguration();
    all.addConfiguration(new MapConfiguration(Map.of("markdown.extensions", Markdown.EXTENSIONS)));
    return new DefaultJBakeConfiguration(all);
  }

  @Test
  void aPageIsTheSame() {
    assertThat(ours.toHtml(Pages.MARKDOWN)).isEqualTo(stock.toHtml(Pages.MARKDOWN)).contains("<h2");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anyTextIsTheSameFromSeveralThreads(long seed) {
    Random random = new Random(seed);
    List<String> texts = IntStream.range(0, 300).mapToObj(i -> text(random)).toList();
    List<String> html = texts.parallelStream().map(ours::toHtml).map(SafeHtml::of).toList();
    for (int i = 0; i < texts.size(); i++) {
      // Cleaned: flexmark spells addresses for mail in entities, at random.
      String wanted = SafeHtml.of(stock.toHtml(texts.get(i)));
      assertThat(html.get(i)).as(texts.get(i)).isEqualTo(wanted);
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(40); n >= 0; n--) {
      text.append(PARTS.get(random.nextInt(PARTS.size())));
    }
    return text.toString();
  }
}
