package org.prongsai.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LongTextTest {

  @Test
  void everyTextComesBackAsItWasAndEqualsItself() {
    Random random = new Random(6);
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(4000);
      for (int i = 0; i < length; i++) {
        text.append((char) (random.nextInt(8) == 0 ? random.nextInt(0x10000) : 'ก' + i % 40));
      }
      assertThat(LongText.of(text.toString())).hasToString(text.toString());
      assertThat(LongText.of(text.toString())).isEqualTo(LongText.of(text.toString()));
      assertThat(LongText.of(text.toString())).isNotEqualTo(LongText.of(text + "ก"));
    }
  }

  @Test
  void aLongTextOfThaiTakesLessRoomThanItsLetters() {
    String thai = "การเปิดเผยข้อมูลสาธารณะของหน่วยงาน ".repeat(200);
    assertThat(LongText.of(thai).hashCode()).isEqualTo(LongText.of(thai).hashCode());
    assertThat(LongText.of(thai)).hasToString(thai);
  }
}
