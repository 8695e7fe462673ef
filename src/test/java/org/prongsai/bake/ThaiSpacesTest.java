package org.prongsai.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThaiSpacesTest {
  @ParameterizedTest
  @CsvSource({
    "ภายใน 5 วัน, ภายใน 5_วัน",
    "ได้ 83.31 คะแนน, ได้ 83.31_คะแนน",
    "๑๕ วันทำการ, ๑๕_วันทำการ",
    "ข้อ 12 และข้อ ๑๓, ข้อ_12 และข้อ_๑๓",
    "พ.ศ. 2562, พ.ศ._2562",
    "ร้อยละ 85, ร้อยละ_85",
    "หมู่ที่ 4 ตำบล, หมู่ที่_4 ตำบล",
    "ต่าง ๆ, ต่าง_ๆ",
    "ถนน ไฟฟ้า ฯลฯ, ถนน ไฟฟ้า_ฯลฯ",
    "แผน.pdf (120 KB), แผน.pdf (120_KB)",
    "ข้อ 3 วัน, ข้อ_3_วัน",
  })
  void aNumberStaysWithItsUnitAndAMarkWithItsWord(String text, String kept) {
    assertThat(ThaiSpaces.kept(text)).isEqualTo(kept.replace('_', '\u00A0'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "5 ",
        " ๆ",
        "คู่มือ 2563 กองคลัง",
        "ปีงบประมาณ จัดทำแผน",
        "O42 รายงาน",
        "Plan 5 A",
      })
  void otherSpacesLetALineEnd(String text) {
    assertThat(ThaiSpaces.kept(text)).isSameAs(text);
  }

  @Test
  void nothingButSpacesEverChanges() {
    Random random = new Random(5);
    String letters = "  05๐๙ๆฯขอ้วนพ.ศคะบาท";
    for (int round = 0; round < 5_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(20); i > 0; i--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      String kept = ThaiSpaces.kept(text.toString());
      assertThat(kept.replace('\u00A0', ' ')).isEqualTo(text.toString());
      assertThat(ThaiSpaces.kept(kept)).isEqualTo(kept);
    }
  }
}
