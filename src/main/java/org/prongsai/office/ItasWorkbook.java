package org.prongsai.office;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Worksheet;

/** The sheet as an Excel workbook whose addresses can be clicked. */
public final class ItasWorkbook {
  private static final int FIRST_URL = 3;

  /** What Excel takes in a cell and in the address of a link. */
  private static final int LONGEST_TEXT = 32_767;

  private static final int LONGEST_LINK = 2_079;
  private static final double LINE = 16;

  private static final double[] WIDTHS = {7, 44, 9, 30, 30, 30, 30, 30, 60, 40};

  private ItasWorkbook() {}

  /**
   * The workbook's bytes; the same sheet gives the same ones.
   *
   * @throws IOException when the machine has no room for temporary files
   */
  public static byte[] of(ItasSheet sheet) throws IOException {
    return Steady.bytes(
        "Tahoma",
        11,
        sheet.asOf(),
        (name, part) -> part,
        workbook -> {
          workbook.properties().setTitle("ITAS " + sheet.year() + " " + sheet.agency());
          write(sheet, workbook.newWorksheet("ITAS " + sheet.year()));
        });
  }

  private static void write(ItasSheet sheet, Worksheet to) {
    List<String> headings = ItasSheet.headings();
    for (int c = 0; c < headings.size(); c++) {
      to.value(0, c, headings.get(c));
      to.style(0, c).bold().fillColor("FFEAF0F8").verticalAlignment("top").wrapText(true).set();
      to.width(c, WIDTHS[c]);
    }
    for (int r = 0; r < sheet.rows().size(); r++) {
      List<String> cells = ItasSheet.cells(sheet.rows().get(r));
      for (int c = 0; c < cells.size(); c++) {
        cell(to, r + 1, c, cells.get(c));
      }
      to.rowHeight(r + 1, height(cells));
    }
    to.freezePane(1, 1);
    to.pageOrientation("landscape");
    to.setFitToPage(true);
    to.fitToWidth((short) 1);
    to.fitToHeight((short) 0);
    to.repeatRows(0);
  }

  private static double height(List<String> cells) {
    RowHeight height = new RowHeight();
    for (int c = 0; c < cells.size(); c++) {
      height.add(cells.get(c), WIDTHS[c]);
    }
    return height.points(LINE);
  }

  private static void cell(Worksheet to, int row, int column, String text) {
    boolean link =
        column >= FIRST_URL
            && column < FIRST_URL + ItasSheet.MOST_URLS
            && !text.isEmpty()
            && text.length() <= LONGEST_LINK;
    if (link) {
      to.hyperlink(row, column, new CellLink(text));
      to.style(row, column).fontColor("FF23508C").verticalAlignment("top").wrapText(true).set();
    } else {
      to.value(
          row,
          column,
          text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…");
      to.style(row, column).verticalAlignment("top").wrapText(true).set();
    }
  }

  /** Equal to itself only: fastexcel keeps links in a map and would drop one of two equal ones. */
  private static final class CellLink extends HyperLink {
    CellLink(String url) {
      super(url);
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }
}
