package org.prongsai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.prongsai.check.Progress;
import org.prongsai.problem.Language;
import org.prongsai.problem.Words;

class ProgressLineTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  private ProgressLine line(Language language, boolean plain, boolean ofAgencies) {
    PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
    return new ProgressLine(Words.in(language), out, plain, ofAgencies);
  }

  private String written() {
    String text = written.toString(StandardCharsets.UTF_8);
    written.reset();
    return text;
  }

  private static void done(Progress progress, int times) {
    for (int i = 0; i < times; i++) {
      progress.done();
    }
  }

  @Test
  void itSaysWhatIsDoneHowFastAndHowLongItStillTakes() {
    ProgressLine line = line(Language.EN, false, false);
    line.show(1000);
    assertThat(written()).as("nothing is known yet").isEmpty();
    line.pages().expect(10_000);
    done(line.pages(), 2500);
    line.show(5000);
    assertThat(written()).isEqualTo("2,500 of 10,000 pages · 500 pages/s · about 15 s left");
    done(line.pages(), 7500);
    line.show(20_000);
    assertThat(written()).isEqualTo("\r\u001b[K10,000 of 10,000 pages · 500 pages/s");
    line.close();
    assertThat(written()).isEqualTo("\r\u001b[K");
    line.show(21_000);
    assertThat(written()).as("closed").isEmpty();
  }

  @Test
  void ofManyAgenciesItCountsThem() {
    ProgressLine line = line(Language.TH, true, true);
    line.agencies().expect(1000);
    done(line.agencies(), 10);
    line.pages().expect(600);
    done(line.pages(), 600);
    line.show(10_000);
    assertThat(written())
        .isEqualTo(
            "ทำแล้ว 10 จาก 1,000 หน่วยงาน (600 หน้า) · 60 หน้า/วินาที · เหลืออีกราว 16 นาที");
  }

  @Test
  void whoWantsNoColoursGetsNoEscapeCode() {
    ProgressLine line = line(Language.EN, true, false);
    line.pages().expect(2);
    done(line.pages(), 1);
    line.show(1000);
    line.close();
    assertThat(written()).contains("1 of 2 pages").endsWith(" \r").doesNotContain("\u001b");
  }

  @Test
  void theMachinesLocaleMakesNoDifference() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("th-TH-u-nu-thai"));
    try {
      itSaysWhatIsDoneHowFastAndHowLongItStillTakes();
    } finally {
      Locale.setDefault(before);
    }
  }
}
