package org.prongsai.office;

import java.time.LocalDate;
import java.util.List;

/**
 * The answers of one fiscal year as the entry form (ITAS) asks for them, in checklist order.
 *
 * @param year in the Buddhist era
 * @param asOf the day the answers hold on
 */
public record ItasSheet(String agency, int year, LocalDate asOf, List<Row> rows) {
  /** As many addresses as the entry form takes for an item. */
  public static final int MOST_URLS = 5;

  public ItasSheet {
    rows = List.copyOf(rows);
  }

  /**
   * One item.
   *
   * @param disclosed whether the answer is มี
   * @param urls absolute, at most {@link #MOST_URLS}, in the order of the form: guide, home, target
   * @param explanation ready to paste, one line an address
   * @param remark for whoever fills in the form; not part of the answer
   */
  public record Row(
      String item,
      String title,
      boolean disclosed,
      List<String> urls,
      String explanation,
      String remark) {
    public Row {
      urls = List.copyOf(urls);
      if (urls.size() > MOST_URLS) {
        throw new IllegalArgumentException("more addresses than the form takes: " + urls.size());
      }
    }
  }

  /** The headings, one for each of {@link #cells}. */
  static List<String> headings() {
    return List.of(
        "ข้อ",
        "ชื่อข้อ",
        "คำตอบ",
        "URL 1",
        "URL 2",
        "URL 3",
        "URL 4",
        "URL 5",
        "คำอธิบาย",
        "หมายเหตุ (ไม่ต้องกรอก)");
  }

  /** A row as texts; addresses that are not there are empty. */
  static List<String> cells(Row row) {
    String[] cells = new String[headings().size()];
    cells[0] = row.item();
    cells[1] = row.title();
    cells[2] = row.disclosed() ? "มี" : "ไม่มี";
    for (int i = 0; i < MOST_URLS; i++) {
      cells[3 + i] = i < row.urls().size() ? row.urls().get(i) : "";
    }
    cells[3 + MOST_URLS] = row.explanation();
    cells[4 + MOST_URLS] = row.remark();
    return List.of(cells);
  }
}
