package org.prongsai.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of texts as CSV (RFC 4180: commas, CRLF, quotes doubled), with a byte order mark, without
 * which Excel reads Thai as Windows-874.
 *
 * <p>A text that a spreadsheet would take for a formula ({@code =}, {@code +}, {@code -},
 * {@code @}, their full-width twins, tab and line ends, after whatever cannot be seen) gets an
 * apostrophe before it. So does a text that begins with an apostrophe; hence taking one apostrophe
 * away gives every text back as it was.
 */
public final class CsvLines {
  private static final char BOM = '\uFEFF';
  private static final String FORMULA = "=+-@\t\r\n'＝＋－＠";

  private final StringBuilder out = new StringBuilder();

  private CsvLines() {}

  /** Those that a file begins with. */
  public static CsvLines first() {
    CsvLines csv = next();
    csv.out.append(BOM);
    return csv;
  }

  /** Those that follow others. */
  public static CsvLines next() {
    return new CsvLines();
  }

  /** Texts, the headings first, none of which becomes a formula. */
  public static String of(List<List<String>> lines) {
    CsvLines csv = first();
    lines.forEach(line -> csv.line(line.stream().map(CsvLines::harmless).toList()));
    return csv.toString();
  }

  /** Adds a line of what may stand as it is: numbers, and texts made {@link #harmless}. */
  public void line(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      out.append(i == 0 ? "" : ",");
      cell(cells.get(i));
    }
    out.append("\r\n");
  }

  private void cell(String text) {
    if (isPlain(text)) {
      out.append(text);
    } else {
      out.append('"').append(text.replace("\"", "\"\"")).append('"');
    }
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ',' && (c == ',' || c == '"' || c == '\r' || c == '\n')) {
        return false;
      }
    }
    return true;
  }

  public static String harmless(String text) {
    int first = 0;
    while (first < text.length() && isUnseen(text.charAt(first))) {
      first++;
    }
    boolean formula = first < text.length() && FORMULA.indexOf(text.charAt(first)) >= 0;
    return formula ? "'" + text : text;
  }

  private static boolean isUnseen(char c) {
    return c == ' '
        || c == '\u00A0'
        || c == '\u3000'
        || (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u2060' && c <= '\u2069')
        || c == BOM;
  }

  /** The lines of a text; the separator is the one that its first line has most of. */
  static List<List<String>> lines(String text) {
    String csv = text.startsWith(String.valueOf(BOM)) ? text.substring(1) : text;
    char separator = separator(csv);
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (quoted) {
        boolean twice = c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"';
        i += twice ? 1 : 0;
        quoted = c != '"' || twice;
        cell.append(quoted ? String.valueOf(c) : "");
      } else if (c == '"' && cell.length() == 0) {
        quoted = true;
      } else if (c == separator) {
        line.add(take(cell));
      } else if (c == '\n' || c == '\r') {
        i += c == '\r' && i + 1 < csv.length() && csv.charAt(i + 1) == '\n' ? 1 : 0;
        line.add(take(cell));
        lines.add(List.copyOf(line));
        line.clear();
      } else {
        cell.append(c);
      }
    }
    if (cell.length() > 0 || !line.isEmpty()) {
      line.add(take(cell));
      lines.add(List.copyOf(line));
    }
    return lines;
  }

  /** The text of a cell, as it was before it was made harmless. */
  private static String take(StringBuilder cell) {
    String text = cell.toString();
    cell.setLength(0);
    return text.startsWith("'") ? text.substring(1) : text;
  }

  private static char separator(String csv) {
    String first = csv.lines().findFirst().orElse("");
    char best = ',';
    for (char c : new char[] {';', '\t'}) {
      if (count(first, c) > count(first, best)) {
        best = c;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
