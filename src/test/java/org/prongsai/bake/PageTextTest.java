package org.prongsai.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PageTextTest {
  private static final String[] LETTERS = {
    "ก", "ๆ", "า", "5", "ข้อ", " ", " ", "วัน", "a", "é", "\u00A0", "€", "😀", "\uD83D", "\uDE00",
    "<", ">", "&", "\"", "'", "\n", "\0", "\u007f", "\u0080", "\u07ff", "\u0800", "\uffff"
  };

  private static String anyText(Random random, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most); i > 0; i--) {
      text.append(LETTERS[random.nextInt(LETTERS.length)]);
    }
    return text.toString();
  }

  @Test
  void whateverIsWrittenComesOutAsFromJavasOwnWriterAndEncoder() throws IOException {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      PageText page = new PageText();
      StringWriter plain = new StringWriter();
      for (int i = random.nextInt(20); i >= 0; i--) {
        String text = anyText(random, i == 0 ? 20_000 : 40);
        int from = random.nextInt(text.length() + 1);
        page.write(text, 0, from);
        page.write(text.toCharArray(), from, text.length() - from);
        page.write(text);
        page.write('ข');
        plain.append(text).append(text).append('ข');
      }
      assertThat(page.toString()).as("seed %d", seed).isEqualTo(plain.toString());
      assertThat(page.bytes())
          .as("seed %d", seed)
          .isEqualTo(plain.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void aTextIsPrintedAsIntoAnyOtherWriter() throws Exception {
    for (int seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      PageText page = new PageText();
      StringWriter other = new StringWriter();
      for (int i = 0; i < 3; i++) {
        String text = anyText(random, 30);
        ThaiHtml.INSTANCE.output(text, page);
        ThaiHtml.INSTANCE.output(text, other);
      }
      assertThat(page.toString()).as("seed %d", seed).isEqualTo(other.toString());
    }
  }
}
