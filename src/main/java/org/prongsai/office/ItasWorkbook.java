package org.prongsai.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The sheet as an Excel workbook whose addresses can be clicked. */
public final class ItasWorkbook {
  private static final int FIRST_URL = 3;

  /** What Excel takes in a cell and in the address of a link. */
  private static final int LONGEST_TEXT = 32_767;

  private static final int LONGEST_LINK = 2_079;
  private static final double LINE = 16;
  private static final double MARGIN = 3;
  private static final double TALLEST = 409;

  /** Lines break between words, so they are not filled to the end. */
  private static final double FILLED = 0.85;

  private static final double[] WIDTHS = {7, 44, 9, 30, 30, 30, 30, 30, 60, 40};

  private ItasWorkbook() {}

  /**
   * The workbook's bytes; the same sheet gives the same ones.
   *
   * @throws IOException when the machine has no room for temporary files
   */
  public static byte[] of(ItasSheet sheet) throws IOException {
    // On disk: what fastexcel writes cannot be read back as a stream, only by its directory.
    Path made = Files.createTempFile("prongsai", ".xlsx");
    try {
      try (OutputStream out = Files.newOutputStream(made)) {
        Workbook workbook = new Workbook(out, "Prongsai", null);
        workbook.setGlobalDefaultFont("Tahoma", 11);
        workbook.properties().setTitle("ITAS " + sheet.year() + " " + sheet.agency());
        write(sheet, workbook.newWorksheet("ITAS " + sheet.year()));
        workbook.finish();
      }
      return timeless(made, sheet.asOf());
    } finally {
      Files.delete(made);
    }
  }

  private static void write(ItasSheet sheet, Worksheet to) {
    List<String> headings = ItasSheet.headings();
    for (int c = 0; c < headings.size(); c++) {
      to.value(0, c, headings.get(c));
      to.style(0, c).bold().fillColor("EAF0F8").verticalAlignment("top").wrapText(true).set();
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

  /** In points. LibreOffice does not fit rows to wrapped text by itself. */
  private static double height(List<String> cells) {
    double lines = 1;
    for (int c = 0; c < cells.size(); c++) {
      double room = WIDTHS[c] * FILLED;
      lines =
          Math.max(
              lines,
              cells.get(c).lines().mapToDouble(l -> Math.max(1, Math.ceil(wide(l) / room))).sum());
    }
    return Math.min(TALLEST, lines * LINE + MARGIN);
  }

  /** Letters that take room: Thai vowels and tone marks above and below do not. */
  private static long wide(String line) {
    return line.codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .count();
  }

  private static void cell(Worksheet to, int row, int column, String text) {
    boolean link =
        column >= FIRST_URL
            && column < FIRST_URL + ItasSheet.MOST_URLS
            && !text.isEmpty()
            && text.length() <= LONGEST_LINK;
    if (link) {
      to.hyperlink(row, column, new CellLink(text));
      to.style(row, column).fontColor("23508C").verticalAlignment("top").wrapText(true).set();
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

  /**
   * Takes the clock out of the file. fastexcel also writes its time of making in the digits of the
   * machine's locale, and with Thai ones Excel calls the file damaged.
   */
  private static byte[] timeless(Path made, LocalDate asOf) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipFile from = new ZipFile(made.toFile());
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        byte[] bytes = from.getInputStream(entry).readAllBytes();
        if (entry.getName().equals("docProps/core.xml")) {
          bytes =
              new String(bytes, StandardCharsets.UTF_8)
                  .replaceAll(
                      "(<dcterms:(created|modified)[^>]*>)[^<]*", "$1" + asOf + "T00:00:00Z")
                  .getBytes(StandardCharsets.UTF_8);
        }
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTimeLocal(asOf.atStartOfDay());
        to.putNextEntry(same);
        to.write(bytes);
        to.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
