package org.prongsai.office;

import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.ConditionalFormattingExpressionRule;
import org.dhatim.fastexcel.Worksheet;
import org.prongsai.read.BookColumn;
import org.prongsai.read.BookForm;

/** Colours what is still missing, while people type. */
final class Missing {
  private static final String COLOUR = "FFFDE9C9";

  /** An item has one of these, or it is not disclosed; files dropped into its folder aside. */
  private static final List<String> DISCLOSING =
      List.of(
          "evidence[]/url",
          "evidence[]/file",
          "evidence[]/page",
          "evidence[]/channel",
          "pending/until",
          "exempt/reason");

  /** What a row needs once it has anything in its first columns. */
  private static final List<String> NEEDED =
      List.of("name", "kind", "instrument", "progress[]/date", "progress[]/state");

  private Missing() {}

  static void mark(BookForm form, Worksheet to) {
    if (form.columns().stream().anyMatch(c -> DISCLOSING.contains(c.path()))
        && form.key().equals("item")) {
      String none =
          form.columns().stream()
              .filter(c -> DISCLOSING.contains(c.path()))
              .map(c -> cell(form, c) + "=\"\"")
              .collect(Collectors.joining(","));
      String item = cell(form, form.columns().get(1));
      rule(to, 1, 6, "AND(" + item + "<>\"\"," + item + "<>" + above(item) + "," + none + ")");
    } else {
      for (int c = 0; c < form.columns().size(); c++) {
        BookColumn column = form.columns().get(c);
        if (NEEDED.contains(column.path())) {
          int before = form.isOfYears() ? 1 : 0;
          String key = cell(form, form.columns().get(before));
          String empty = cell(form, column) + "=\"\"";
          String first =
              form.key().isEmpty() || column.path().contains("[]")
                  ? ""
                  : key + "<>" + above(key) + ",";
          rule(to, c, c, "AND(" + key + "<>\"\"," + first + empty + ")");
        }
      }
    }
  }

  private static void rule(Worksheet to, int left, int right, String formula) {
    to.range(1, left, SheetStyles.LAST_ROW, right)
        .style()
        .fillColor(COLOUR)
        .set(new ConditionalFormattingExpressionRule(escaped(formula), false));
  }

  private static String escaped(String formula) {
    return formula.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** The same column one row up: another row of the same key only adds something. */
  private static String above(String cell) {
    return cell.replace('2', '1');
  }

  private static String cell(BookForm form, BookColumn column) {
    return "$" + (char) ('A' + form.columns().indexOf(column)) + "2";
  }
}
