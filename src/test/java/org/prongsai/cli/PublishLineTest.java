package org.prongsai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.prongsai.problem.Language;
import org.prongsai.problem.Words;

/** What a person on a slow line sees. */
class PublishLineTest {
  private static final long MB = 1 << 20;
  private static final long MINUTE = 60_000;

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  private PublishLine line(Language language) {
    PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
    return new PublishLine(Words.in(language), out, true);
  }

  private String written() {
    String text = written.toString(StandardCharsets.UTF_8);
    written.reset();
    return text;
  }

  @Test
  void itSaysHowFastAndHowLongItStillTakes() {
    PublishLine line = line(Language.EN);
    line.show(1000);
    assertThat(written()).as("nothing is sent yet").isEmpty();
    // What a killed run had sent already says nothing of the line.
    line.sent(100, 1500, 10 * MB, 50 * MB);
    line.sent(400, 1500, 20 * MB, 50 * MB);
    line.show(10 * MINUTE);
    String text = written();
    assertThat(text)
        .startsWith("Sending 400 of 1,500 files, 20.0 MB of 50.0 MB, 18 KB/s · about ")
        .containsPattern("(29|30) min left$");
    line.again(4);
    line.show(10 * MINUTE);
    assertThat(written()).endsWith("The line broke; trying again in 4 s");
    line.placing(3, 9);
    line.close();
    assertThat(written()).isNotEmpty().isBlank();
    line.show(11 * MINUTE);
    assertThat(written()).as("closed").isEmpty();
  }

  @Test
  void itSpeaksThai() {
    PublishLine line = line(Language.TH);
    line.sent(1, 2, 0, 2 * MB);
    line.sent(1, 2, MB, 2 * MB);
    line.show(100_000);
    assertThat(written()).contains("กำลังส่ง 1 จาก 2 ไฟล์", "KB/วินาที", "เหลืออีกราว", "วินาที");
  }
}
