package org.prongsai.office;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.sheet.CsvLines;

/** The sheet as CSV. */
public final class ItasCsv {
  private ItasCsv() {}

  public static String of(ItasSheet sheet) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(ItasSheet.headings());
    sheet.rows().forEach(row -> lines.add(ItasSheet.cells(row)));
    return CsvLines.of(lines);
  }
}
