package org.prongsai.office;

import java.util.List;
import java.util.stream.Collectors;

/** The sheet as CSV (RFC 4180): with a byte order mark, or Excel takes Thai for Latin. */
public final class ItasCsv {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** A spreadsheet takes a cell that begins so for a formula; also in full width. */
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private ItasCsv() {}

  public static String of(ItasSheet sheet) {
    StringBuilder out = new StringBuilder(BYTE_ORDER_MARK);
    line(ItasSheet.headings(), out);
    sheet.rows().forEach(row -> line(ItasSheet.cells(row), out));
    return out.toString();
  }

  private static void line(List<String> cells, StringBuilder out) {
    out.append(cells.stream().map(ItasCsv::cell).collect(Collectors.joining(","))).append("\r\n");
  }

  private static String cell(String text) {
    String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
