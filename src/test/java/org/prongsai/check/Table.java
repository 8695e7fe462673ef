package org.prongsai.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Cases written as lines of cells; the heading above a line names the standard's section. */
public final class Table {
  private Table() {}

  /** A line: what it follows and its cells, escapes resolved. */
  public record Row(String section, List<String> cells) {
    public String cell(int index) {
      return cells.get(index);
    }

    @Override
    public String toString() {
      return section + ": " + String.join(" → ", cells);
    }
  }

  public static List<Row> rows(String name, int... columns) {
    List<Row> rows = new ArrayList<>();
    String section = "";
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    Table.class.getResourceAsStream("/cases/check/" + name), name),
                StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("## ")) {
          section = line.substring(3);
        } else if (!line.isEmpty() && !line.startsWith("# ")) {
          List<String> cells = List.of(line.split("\t", -1)).stream().map(Table::plain).toList();
          int size = cells.size();
          if (IntStream.of(columns).noneMatch(c -> c == size)) {
            throw new IllegalArgumentException(name + ": " + line);
          }
          rows.add(new Row(section, cells));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  /** Resolves \t \n \s (space) \e (nothing) \\uXXXX and \\. */
  private static String plain(String cell) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c != '\\' || i + 1 == cell.length()) {
        out.append(c);
        continue;
      }
      char next = cell.charAt(++i);
      switch (next) {
        case 't' -> out.append('\t');
        case 'n' -> out.append('\n');
        case 's' -> out.append(' ');
        case 'e' -> out.append("");
        case 'u' -> {
          out.append((char) Integer.parseInt(cell.substring(i + 1, i + 5), 16));
          i += 4;
        }
        default -> out.append(next);
      }
    }
    return out.toString();
  }
}
