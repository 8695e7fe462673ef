package org.prongsai.office;

import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.prongsai.read.BookColumn;

/** How the cells of the workbook look. */
final class SheetStyles {
  /** The last row that has choices and marks, from 0; people may go on below. */
  static final int LAST_ROW = 1999;

  /** Days as {@code 1 ต.ค. 2568}: Thai letters, Arabic digits, Buddhist era. */
  private static final String THAI_DAY = "[$-107041E]d mmm yyyy";

  private static final String HEADING = "FF1F3A5F";
  private static final String SHOWN = "FFF1F4F8";
  private static final String GREY = "FF475467";
  private static final String EDGE = "FFCBD5E1";

  private final Worksheet sheet;

  SheetStyles(Worksheet sheet) {
    this.sheet = sheet;
  }

  void heading(int row, int column, BookColumn.Kind kind) {
    boolean shown = kind == BookColumn.Kind.SHOWN;
    sheet
        .style(row, column)
        .bold()
        .fillColor(shown ? SHOWN : HEADING)
        .fontColor(shown ? GREY : "FFFFFFFF")
        .verticalAlignment("center")
        .wrapText(true)
        .borderStyle("thin")
        .borderColor(EDGE)
        .set();
  }

  /** What nobody needs to type. */
  void shown(int row, int column) {
    sheet
        .style(row, column)
        .fontColor(GREY)
        .fillColor(SHOWN)
        .verticalAlignment("top")
        .wrapText(true)
        .borderStyle("thin")
        .borderColor(EDGE)
        .set();
  }

  /** A whole column below its heading, be it still empty. */
  void column(int at, BookColumn column) {
    sheet
        .style(at)
        .protectionOption(ProtectionOption.LOCKED, false)
        .verticalAlignment("top")
        .wrapText(true)
        .horizontalAlignment(side(column.kind()))
        .format(format(column.kind()))
        .set();
  }

  void cell(int row, int at, BookColumn column) {
    StyleSetter style =
        sheet
            .style(row, at)
            .protectionOption(ProtectionOption.LOCKED, false)
            .verticalAlignment("top")
            .wrapText(true)
            .borderStyle("thin")
            .borderColor(EDGE)
            .horizontalAlignment(side(column.kind()))
            .format(format(column.kind()));
    if (column.kind() == BookColumn.Kind.SHOWN) {
      style = style.fontColor(GREY).fillColor(SHOWN);
    }
    style.set();
  }

  private static String side(BookColumn.Kind kind) {
    return switch (kind) {
      case FISCAL, NUMBER, DAY -> "center";
      default -> "left";
    };
  }

  /** Text stays as typed: a telephone keeps its zero, and 1-2 becomes no day. */
  private static String format(BookColumn.Kind kind) {
    return switch (kind) {
      case DAY -> THAI_DAY;
      case NUMBER -> "0.##;-0.##;0";
      case FISCAL -> "0";
      default -> "@";
    };
  }
}
