package org.prongsai.bake;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV back by RFC 4180 and by the words on the page {@code /data/}, and by nothing else. */
public final class CsvText {
  private CsvText() {}

  /** Lines of cells as they are written, without the byte order mark. */
  public static List<List<String>> cells(String csv) {
    if (!csv.startsWith("\uFEFF")) {
      throw new IllegalArgumentException("no byte order mark");
    }
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 1; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (quoted) {
        if (c != '"') {
          cell.append(c);
        } else if (csv.startsWith("\"\"", i)) {
          cell.append('"');
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (c == ',') {
        line.add(cell.toString());
        cell.setLength(0);
      } else if (csv.startsWith("\r\n", i)) {
        line.add(cell.toString());
        cell.setLength(0);
        lines.add(line);
        line = new ArrayList<>();
        i++;
      } else if (c == '\r' || c == '\n' || c == '"') {
        throw new IllegalArgumentException("not RFC 4180 at " + i);
      } else {
        cell.append(c);
      }
    }
    return lines;
  }

  /** A text as it was: one apostrophe less where there is one. */
  public static String text(String cell) {
    return cell.startsWith("'") ? cell.substring(1) : cell;
  }

  /** Several values of one cell. */
  public static List<String> values(String cell) {
    List<String> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    String text = text(cell);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        value.append(text.charAt(++i));
      } else if (c == '|') {
        values.add(value.toString());
        value.setLength(0);
      } else {
        value.append(c);
      }
    }
    values.add(value.toString());
    return text.isEmpty() ? List.of() : values;
  }
}
