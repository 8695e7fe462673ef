package org.prongsai.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThaiTextTest {
  @Test
  void thaiDigitsBecomeArabicOnesAndNothingElseChanges() {
    assertThat(ThaiText.arabicDigits("ข้อ ๓๐ (๘๓.๓๑)")).isEqualTo("ข้อ 30 (83.31)");
  }

  @Test
  void aDecomposedSaraAmIsOneLetter() {
    assertThat(ThaiText.normal("นํา")).isEqualTo("นำ");
    assertThat(ThaiText.normal("น\u0E4D\u0E49า")).isEqualTo("น้ำ");
    assertThat(ThaiText.normal("น้\u0E4Dา")).isEqualTo("น้ำ");
    assertThat(ThaiText.normal("เเผน")).isEqualTo("แผน");
    assertThat(ThaiText.normal("ทำ")).isEqualTo("ทำ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"th-TH-u-nu-thai", "tr", "en"})
  void aDateIsThaiWhateverTheLocale(String locale) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(locale));
    try {
      assertThat(ThaiDates.brief(LocalDate.of(2020, 9, 30))).isEqualTo("30 ก.ย. 2563");
      assertThat(ThaiDates.full(LocalDate.of(2024, 2, 29))).isEqualTo("29 กุมภาพันธ์ 2567");
      assertThat(Score.of("83.3")).hasToString("83.30");
      assertThat(new FiscalYear(2568)).hasToString("2568");
      assertThat(new ItemCode(7).slug()).isEqualTo("o7");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"O7", "o07", "7", "๗", " O ๗ ", "07"})
  void anItemCodeIsReadInEverySpelling(String written) {
    assertThat(ItemCode.parse(written)).contains(new ItemCode(7));
  }

  @ParameterizedTest
  @ValueSource(strings = {"O0", "O100", "ข้อ", "", "O7a", "-7"})
  void whatIsNoItemCodeIsNone(String written) {
    assertThat(ItemCode.parse(written)).isEmpty();
  }
}
