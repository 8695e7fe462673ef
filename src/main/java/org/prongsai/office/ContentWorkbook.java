package org.prongsai.office;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.prongsai.read.BookColumn;
import org.prongsai.read.BookForm;
import org.prongsai.read.BookTable;
import org.prongsai.sheet.Cell;
import org.prongsai.sheet.XText;

/**
 * The content as a workbook to work in: headings that cannot be typed over, notes that say what an
 * assessor wants to see, choices, and a colour where something is missing.
 */
public final class ContentWorkbook {
  static final String CHOICES = "ตัวเลือก";

  /** What Excel takes in a cell. */
  public static final int LONGEST_TEXT = 32_767;

  static final String FONT = "TH Sarabun New";
  static final int SIZE = 16;

  private static final double LINE = 25;

  /** Other fonts than ours, where it is not installed, are wider. */
  private static final double ROOM = 0.85;

  /** Every year counts from this day when somebody asks how old the file is. */
  private static final LocalDate MADE = LocalDate.of(2000, 1, 1);

  private final List<BookTable> tables;
  private final List<BookColumn.Word> units;
  private final List<BookColumn.Word> channels;
  private final List<List<BookColumn.Word>> choices = new ArrayList<>();

  /**
   * @param units names to choose from where the workbook has no sheet of them; so {@code channels}
   */
  private ContentWorkbook(List<BookTable> tables, List<String> units, List<String> channels) {
    this.tables = tables;
    this.units = words(units);
    this.channels = words(channels);
    for (BookTable table : tables) {
      for (BookColumn column : table.form().columns()) {
        if (!column.words().isEmpty() && !choices.contains(column.words())) {
          choices.add(column.words());
        }
      }
    }
    List.of(this.units, this.channels).stream()
        .filter(list -> !list.isEmpty())
        .forEach(choices::add);
  }

  private static List<BookColumn.Word> words(List<String> names) {
    return names.stream().distinct().map(n -> new BookColumn.Word(n, n)).toList();
  }

  /**
   * The workbook's bytes; the same tables give the same ones.
   *
   * @throws IOException when the machine has no room for temporary files
   */
  public static byte[] of(List<BookTable> tables, String agency) throws IOException {
    return bytes(new ContentWorkbook(tables, List.of(), List.of()), agency);
  }

  /** A workbook of a year alone, whose agency stands elsewhere. */
  public static byte[] ofYear(
      List<BookTable> tables, String agency, List<String> units, List<String> channels)
      throws IOException {
    return bytes(new ContentWorkbook(tables, units, channels), agency);
  }

  private static byte[] bytes(ContentWorkbook content, String agency) throws IOException {
    return Steady.bytes(
        FONT,
        SIZE,
        MADE,
        SheetParts::mended,
        workbook -> {
          workbook.properties().setTitle(XText.encoded(agency));
          content.write(workbook);
        });
  }

  /** The heading of a column that holds more than Excel takes in a cell. */
  public static Optional<String> tooLong(List<BookTable> tables) {
    for (BookTable table : tables) {
      for (List<Optional<Cell>> row : table.rows()) {
        for (int c = 0; c < row.size(); c++) {
          if (row.get(c).filter(cell -> cell.text().length() > LONGEST_TEXT).isPresent()) {
            return Optional.of(
                table.form().name() + ": " + table.form().columns().get(c).heading());
          }
        }
      }
    }
    return Optional.empty();
  }

  private void write(Workbook workbook) {
    GuideSheet.write(workbook.newWorksheet(BookForm.GUIDE), tables);
    for (BookTable table : tables) {
      Worksheet to = workbook.newWorksheet(table.form().name());
      if (table.form().upright()) {
        upright(table, to);
      } else {
        rows(table, to);
      }
      // Without a password: against slips of the hand, not against people.
      to.protect("", EnumSet.of(SheetProtectionOption.SHEET));
      to.pageOrientation("landscape");
      to.paperSize(PaperSize.A4_PAPER);
      to.setFitToPage(true);
      to.fitToWidth((short) 1);
      to.fitToHeight((short) 0);
    }
    choices(workbook.newWorksheet(CHOICES));
  }

  private void rows(BookTable table, Worksheet to) {
    List<BookColumn> columns = table.form().columns();
    SheetStyles styles = new SheetStyles(to);
    for (int c = 0; c < columns.size(); c++) {
      BookColumn column = columns.get(c);
      to.width(c, column.width());
      styles.column(c, column);
      to.value(0, c, column.heading());
      styles.heading(0, c, column.kind());
      to.comment(0, c, XText.encoded(column.note()));
      choose(to, c, column);
    }
    RowHeight head = new RowHeight();
    columns.forEach(c -> head.add(c.heading(), c.width()));
    to.rowHeight(0, head.points(LINE));
    for (int r = 0; r < table.rows().size(); r++) {
      RowHeight height = new RowHeight();
      for (int c = 0; c < columns.size(); c++) {
        int row = r + 1;
        int at = c;
        styles.cell(row, at, columns.get(at));
        table
            .rows()
            .get(r)
            .get(c)
            .ifPresent(
                cell -> {
                  value(to, row, at, cell);
                  height.add(cell.text(), ROOM * columns.get(at).width());
                });
      }
      to.rowHeight(r + 1, height.points(LINE));
    }
    to.freezePane(frozen(table.form()), 1);
    to.repeatRows(0);
    Missing.mark(table.form(), to);
  }

  /** So many columns say which row it is. */
  private static int frozen(BookForm form) {
    return form.isOfYears() ? form.key().isEmpty() ? 1 : 2 : 1;
  }

  private void upright(BookTable table, Worksheet to) {
    List<BookColumn> columns = table.form().columns();
    SheetStyles styles = new SheetStyles(to);
    String[] heads = {BookForm.LABEL, BookForm.VALUE, "คำแนะนำ"};
    double[] widths = {30, 60, 60};
    for (int c = 0; c < heads.length; c++) {
      to.value(0, c, heads[c]);
      to.width(c, widths[c]);
      styles.heading(0, c, BookColumn.Kind.TEXT);
    }
    for (int r = 0; r < columns.size(); r++) {
      BookColumn column = columns.get(r);
      to.value(r + 1, 0, column.heading());
      styles.heading(r + 1, 0, BookColumn.Kind.TEXT);
      to.value(r + 1, 2, column.note());
      styles.shown(r + 1, 2);
      styles.cell(r + 1, 1, column);
      Optional<Cell> cell = table.rows().isEmpty() ? Optional.empty() : table.rows().get(0).get(r);
      int row = r + 1;
      RowHeight height = new RowHeight();
      height.add(column.note(), widths[2]);
      cell.ifPresent(
          c -> {
            value(to, row, 1, c);
            height.add(c.text(), widths[1]);
          });
      to.rowHeight(row, height.points(LINE));
      if (!column.words().isEmpty()) {
        offer(to, row, row, 1, range(column.words()));
      }
    }
    to.freezePane(1, 1);
  }

  private static void value(Worksheet to, int row, int column, Cell cell) {
    switch (cell.kind()) {
      case NUMBER -> to.value(row, column, new BigDecimal(cell.text()));
      case DAY -> to.value(row, column, LocalDate.parse(cell.text()));
      default -> to.value(row, column, XText.encoded(cell.text()));
    }
    cell.note().ifPresent(note -> to.comment(row, column, XText.encoded(note)));
  }

  private void choose(Worksheet to, int column, BookColumn choice) {
    Optional<String> formula =
        switch (choice.kind()) {
          case WORD -> Optional.of(range(choice.words()));
          case UNIT -> names(units, "'ส่วนงาน'!$B$2:$B$300");
          case CHANNEL -> names(channels, "'ช่องทาง'!$C$2:$C$300");
          default -> Optional.empty();
        };
    formula.ifPresent(f -> offer(to, 1, SheetStyles.LAST_ROW, column, f));
  }

  /** From the sheet where people write them, or from a list where it is not there. */
  private Optional<String> names(List<BookColumn.Word> list, String sheet) {
    String name = sheet.substring(1, sheet.indexOf("'!"));
    boolean there = tables.stream().anyMatch(t -> t.form().name().equals(name));
    return there
        ? Optional.of(sheet)
        : list.isEmpty() ? Optional.empty() : Optional.of(range(list));
  }

  /** Offered, not forced: a page of one's own and several units in a cell are right too. */
  private static void offer(Worksheet to, int top, int bottom, int column, String formula) {
    to.range(top, column, bottom, column)
        .validateWithListByFormula(formula)
        .errorStyle(DataValidationErrorStyle.STOP)
        .errorTitle("")
        .error("")
        .showErrorMessage(false);
  }

  private String range(List<BookColumn.Word> words) {
    String letter = String.valueOf((char) ('A' + choices.indexOf(words)));
    return "'" + CHOICES + "'!$" + letter + "$1:$" + letter + "$" + words.size();
  }

  private void choices(Worksheet to) {
    for (int c = 0; c < choices.size(); c++) {
      for (int r = 0; r < choices.get(c).size(); r++) {
        to.value(r, c, choices.get(c).get(r).thai());
      }
    }
    to.setVisibilityState(VisibilityState.HIDDEN);
  }
}
