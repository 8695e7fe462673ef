package org.prongsai.problem;

import java.util.Optional;

/**
 * Where a person should look. {@code file} is relative, with {@code /}; content starts with {@code
 * content/}. Line and column are 1-based and counted in characters (UTF-16 units); 0 means unknown.
 * In a workbook they count the rows and columns of a sheet.
 *
 * @param sheet of a workbook; empty for any other file
 */
public record Place(String file, int line, int column, Optional<String> sheet) {
  private static final int LETTERS = 26;

  public Place(String file, int line, int column) {
    this(file, line, column, Optional.empty());
  }

  /** The whole file. */
  public static Place of(String file) {
    return new Place(file, 0, 0);
  }

  /**
   * A cell of a workbook, or its sheet.
   *
   * @param row from 1; 0 for the whole sheet
   * @param column from 1; 0 for the whole row
   */
  public static Place cell(String file, String sheet, int row, int column) {
    return new Place(file, row, column, Optional.of(sheet));
  }

  /** The same place named from the folder above {@code folder}. */
  public Place below(String folder) {
    return new Place(folder + "/" + file, line, column, sheet);
  }

  /** The cell as spreadsheets name it: {@code D12}; the row alone where no column is known. */
  public Optional<String> cell() {
    return sheet.filter(s -> line > 0).map(s -> letters(column) + line);
  }

  /** {@code รายการ OIT!D12}; the sheet alone where no row is known; nothing outside workbooks. */
  public String inSheet() {
    return sheet.orElse("") + cell().map(c -> "!" + c).orElse("");
  }

  /** {@code A} for 1, {@code AB} for 28; nothing for 0. */
  private static String letters(int column) {
    return column == 0
        ? ""
        : letters((column - 1) / LETTERS) + (char) ('A' + (column - 1) % LETTERS);
  }

  /**
   * As editors and terminals know it: {@code file:line:column}, without the parts not known; as
   * spreadsheets do: {@code content/ข้อมูล.xlsx รายการ OIT!D12}.
   */
  @Override
  public String toString() {
    if (sheet.isPresent()) {
      return file + " " + inSheet();
    }
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
