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
      LongText plain = LongText.of(text.toString());
      LongText packed = LongText.packed(text.toString());
      assertThat(plain).hasToString(text.toString()).hasSameHashCodeAs(packed);
      assertThat(packed).hasToString(text.toString());
      assertThat(plain).isEqualTo(LongText.of(text.toString())).isEqualTo(packed);
      assertThat(packed).isEqualTo(LongText.packed(text.toString())).isEqualTo(plain);
      assertThat(plain)
          .isNotEqualTo(LongText.of(text + "ก"))
          .isNotEqualTo(LongText.packed(text + "ก"));
      assertThat(packed)
          .isNotEqualTo(LongText.of(text + "ก"))
          .isNotEqualTo(LongText.packed(text + "ก"));
    }
  }

  @Test
  void aPackedTextOfThaiTakesLessRoomThanItsLetters() {
    String thai = "การเปิดเผยข้อมูลสาธารณะของหน่วยงาน ".repeat(200);
    assertThat(LongText.packed(thai).plain()).isEmpty();
    assertThat(LongText.packed(thai).packed()).hasSizeLessThan(thai.length());
  }

  @Test
  void whatIsShortOrCannotBePackedStaysAsItIs() {
    String half = "\uD83D".repeat(2000);
    assertThat(LongText.packed("สั้น").plain()).isEqualTo("สั้น");
    assertThat(LongText.packed(half).plain()).isEqualTo(half);
  }
}
