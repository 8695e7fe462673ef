package org.prongsai.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.prongsai.model.LongText;

class PageTextsTest {
  private static final String PAGE = "ข้อความของหน้า ".repeat(100);

  @Test
  void pagesArePackedWhenTheRoomIsTaken() {
    PageTexts texts = new PageTexts(2L * PAGE.length());
    for (int page = 1; page <= 4; page++) {
      LongText text = texts.of(PAGE);
      texts.hold(text);
      assertThat(text).hasToString(PAGE);
      assertThat(text.plain()).isEqualTo(page <= 2 ? PAGE : "");
    }
  }

  @Test
  void whatComesLaterMayStillFit() {
    PageTexts texts = new PageTexts(PAGE.length());
    texts.hold(texts.of(PAGE + PAGE));
    assertThat(texts.of(PAGE).plain()).isEqualTo(PAGE);
  }
}
