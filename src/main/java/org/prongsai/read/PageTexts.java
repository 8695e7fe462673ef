package org.prongsai.read;

import org.prongsai.model.LongText;

/**
 * The texts of a content's pages: as they are while there is room, then packed. Which of the two is
 * no difference to anyone but the heap and the processor.
 */
final class PageTexts {
  private long room;

  /**
   * @param room in letters; each takes two bytes
   */
  PageTexts(long room) {
    this.room = room;
  }

  LongText of(String text) {
    return text.length() <= room ? LongText.of(text) : LongText.packed(text);
  }

  /** Takes the room of a text that stays, whoever made it. */
  void hold(LongText text) {
    room -= text.plain().length();
  }
}
