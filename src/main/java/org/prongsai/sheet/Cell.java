package org.prongsai.sheet;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One cell that holds something.
 *
 * @param text of a day as {@code 2025-10-01}, in the era that the file keeps; of a fault what the
 *     cell shows ({@code #REF!}), or nothing for a formula that was never reckoned
 * @param link where a click on it leads
 * @param elsewhere whether its value was taken from another file
 * @param note what a person who points at it reads
 */
public record Cell(
    Kind kind, String text, Optional<String> link, boolean elsewhere, Optional<String> note) {

  /** What a cell is. */
  public enum Kind {
    TEXT,
    NUMBER,
    DAY,
    FAULT
  }

  public Cell(Kind kind, String text) {
    this(kind, text, Optional.empty(), false, Optional.empty());
  }

  public static Cell of(String text) {
    return new Cell(Kind.TEXT, text);
  }

  public static Cell of(LocalDate day) {
    return new Cell(Kind.DAY, day.toString());
  }

  Cell linked(String target) {
    return new Cell(kind, text, Optional.of(target), elsewhere, note);
  }

  Cell fromElsewhere() {
    return new Cell(kind, text, link, true, note);
  }

  /** The same cell with something to read beside it. */
  public Cell noted(String words) {
    return new Cell(kind, text, link, elsewhere, Optional.of(words));
  }
}
