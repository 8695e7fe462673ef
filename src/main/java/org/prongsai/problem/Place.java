package org.prongsai.problem;

/**
 * Where a person should look. {@code file} is relative, with {@code /}; content starts with {@code
 * content/}, or is a workbook followed by the sheet and cell. Line and column are 1-based and
 * counted in characters (UTF-16 units); 0 means unknown.
 */
public record Place(String file, int line, int column) {

  /** The whole file. */
  public static Place of(String file) {
    return new Place(file, 0, 0);
  }

  /** The same place named from the folder above {@code folder}. */
  public Place below(String folder) {
    return new Place(folder + "/" + file, line, column);
  }

  /** As editors and terminals know it: {@code file:line:column}, without the parts not known. */
  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
