package org.prongsai.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WordsTest {
  private final Words words = Words.in(Language.EN);

  @Test
  void argumentsStandWhereTheirNumbersAreAndAreNotFormatted() {
    assertThat(words.text("report.fix", "2568 {0} 'quoted'")).isEqualTo("Fix: 2568 {0} 'quoted'");
  }

  @Test
  void anArgumentThatNamesATextSpeaksTheLanguageToo() {
    assertThat(words.text("report.fix", "@report.error")).isEqualTo("Fix: error");
    assertThat(words.text("report.fix", "@somebody")).isEqualTo("Fix: @somebody");
  }

  @Test
  void anUnknownKeyIsABug() {
    assertThatThrownBy(() -> words.text("no/such")).isInstanceOf(IllegalArgumentException.class);
  }
}
