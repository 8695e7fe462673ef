package org.prongsai.read;

import java.util.List;
import java.util.Optional;
import org.prongsai.model.ThaiText;

/**
 * One sheet of the workbook: which column holds what. Written once, for reading and for writing.
 *
 * @param name as the workbook shows it
 * @param about what is in it, in a few words
 * @param document the document that its rows belong to: {@code oit}; empty when the columns say
 * @param list the list of that document to which a row belongs; empty for the document itself
 * @param key the path of the value that rows of one group share; empty when each row is its own
 * @param upright whether labels stand in the first column and values beside them
 */
public record BookForm(
    String name,
    String about,
    String document,
    String list,
    String key,
    boolean upright,
    List<BookColumn> columns) {
  public BookForm {
    columns = List.copyOf(columns);
  }

  /** Of which kind of workbook the sheets are; a later one would misread them. */
  public static final int VERSION = 1;

  /** The heading of the labels and of the values of an upright sheet. */
  public static final String LABEL = "รายการ";

  public static final String VALUE = "ข้อมูล";

  /** The sheet that explains the others and holds the version. */
  public static final String GUIDE = "วิธีใช้";

  public static final String VERSION_LABEL = "รุ่นของแบบฟอร์ม";

  /** All sheets with data, in the order of the workbook. */
  public static List<BookForm> all() {
    return BookForms.ALL;
  }

  public static Optional<BookForm> of(String sheet) {
    String name = ThaiText.normal(sheet.strip());
    return BookForms.ALL.stream().filter(f -> f.name().equals(name)).findFirst();
  }

  /** Whether its rows belong to fiscal years. */
  public boolean isOfYears() {
    return columns.get(0).kind() == BookColumn.Kind.FISCAL;
  }

  /** Whether its rows only add to groups that an earlier sheet begins. */
  boolean follows() {
    return BookForms.ALL.stream()
        .takeWhile(f -> !f.equals(this))
        .anyMatch(f -> !key.isEmpty() && f.document().equals(document) && f.list().equals(list));
  }

  String documentOf(BookColumn column) {
    return column.document().isEmpty() ? document : column.document();
  }

  Optional<BookColumn> column(String heading) {
    String wanted = ThaiText.normal(heading.replaceAll("\\s+", " ").strip());
    return columns.stream().filter(c -> c.heading().equals(wanted)).findFirst();
  }

  /** The column of a key: the one of the group before one of a list's element. */
  Optional<BookColumn> columnOf(String key) {
    return columns.stream()
        .filter(c -> c.kind() != BookColumn.Kind.SHOWN && c.key().equals(key))
        .findFirst();
  }
}
