package org.prongsai.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * How much of the promises goes on one sheet, counted in lines as they fall on A4: nobody scrolls a
 * notice board. What finds no room is counted, never silently dropped.
 */
final class NoticeRoom {
  /** Lines that are left for the promises beside the results and the foot. */
  private static final int LINES = 17;

  /** Thai letters on a line, marks above and below not counted, on the safe side. */
  private static final int LETTERS = 74;

  /** The same where codes stand beside the text. */
  private static final int LETTERS_BESIDE_CODES = 52;

  private final int letters;
  private int left = LINES;
  private int dropped;

  NoticeRoom(boolean besideCodes) {
    this.letters = besideCodes ? LETTERS_BESIDE_CODES : LETTERS;
  }

  /** The parts as far as they fit; a part of which nothing fits is left out. */
  List<Page.NoticePart> fit(List<Page.NoticePart> parts) {
    List<Page.NoticePart> fitting = new ArrayList<>();
    for (Page.NoticePart part : parts) {
      int heading = lines(part.heading() + " " + part.units());
      List<Page.NoticeLine> lines = new ArrayList<>();
      int room = left - heading;
      boolean full = false;
      for (Page.NoticeLine line : part.promises()) {
        int needed = lines(line.text() + line.state().map(t -> "   " + t.text()).orElse(""));
        full |= needed > room;
        if (full) {
          dropped++;
        } else {
          room -= needed;
          lines.add(line);
        }
      }
      if (!lines.isEmpty()) {
        left = room;
        fitting.add(new Page.NoticePart(part.heading(), part.units(), part.together(), lines));
      }
    }
    return fitting;
  }

  /** How many promises found no room. */
  int dropped() {
    return dropped;
  }

  /** How many lines a text takes. */
  int lines(String text) {
    long wide =
        text.codePoints().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK).count();
    return (int) Math.max(1, (wide + letters - 1) / letters);
  }
}
