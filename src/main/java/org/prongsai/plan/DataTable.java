package org.prongsai.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A table for machines: what pages show, one fact a cell. The names of tables and columns are an
 * API: once published they keep their meaning, and a new column comes last.
 *
 * @param name of its files: {@code measures} for {@code data/measures.csv} and {@code .json}
 * @param title in Thai
 * @param about what a row is, in Thai
 * @param parts of its rows, one after the other
 */
public record DataTable(
    String name, String title, String about, List<Column> columns, List<Part> parts) {
  public DataTable {
    columns = List.copyOf(columns);
    parts = List.copyOf(parts);
    for (Part part : parts) {
      if (!part.rows.isEmpty() && part.rows.get(0).size() != columns.size()) {
        throw new IllegalArgumentException(name + ": other cells in " + part.rows.get(0));
      }
    }
  }

  /** How many rows there are. */
  public int size() {
    return parts.stream().mapToInt(part -> part.rows.size()).sum();
  }

  /**
   * Rows that come from the same place, as those of a year: where nothing of it has changed, what
   * was made of them before still holds.
   *
   * @param rows all of one length
   */
  public record Part(List<List<Cell>> rows) {
    public Part {
      rows = List.copyOf(rows);
      for (List<Cell> row : rows) {
        if (row.size() != rows.get(0).size()) {
          throw new IllegalArgumentException(row.size() + " cells in " + row);
        }
      }
    }
  }

  /**
   * A column.
   *
   * @param name ASCII, as {@code fiscal_year}
   * @param meaning in Thai
   * @param unit of its numbers, in Thai; empty for none
   */
  public record Column(String name, Kind kind, String meaning, Optional<String> unit) {}

  /** What stands in the cells of a column; any of them may be {@link Unknown}. */
  public enum Kind {
    TEXT("string", "ข้อความ"),
    WHOLE("integer", "จำนวนเต็ม"),
    DECIMAL("number", "ตัวเลข"),
    TRUTH("boolean", "true/false"),
    DAY("date", "วันที่ ค.ศ."),
    LIST("array", "หลายค่า");

    private final String id;
    private final String words;

    Kind(String id, String words) {
      this.id = id;
      this.words = words;
    }

    /** The type's name in a table schema (Frictionless Data). */
    public String id() {
      return id;
    }

    public String words() {
      return words;
    }
  }

  /** One value. */
  public sealed interface Cell {}

  /** A text as the content or the page has it. */
  public record Text(String text) implements Cell {}

  /** A number with the decimals that the page shows. */
  public record Quantity(BigDecimal value) implements Cell {}

  /** Yes or no. */
  public record Truth(boolean value) implements Cell {}

  /** A day, of the common era. */
  public record Day(LocalDate date) implements Cell {}

  /** Several texts, none of which is a part of another. */
  public record Many(List<String> texts) implements Cell {
    public Many {
      texts = List.copyOf(texts);
    }
  }

  /** Nobody said, or there is nothing to say. */
  public record Unknown() implements Cell {}

  private static final Cell UNKNOWN = new Unknown();

  static Column text(String name, String meaning) {
    return new Column(name, Kind.TEXT, meaning, Optional.empty());
  }

  static Column whole(String name, String meaning, String unit) {
    return new Column(name, Kind.WHOLE, meaning, Optional.of(unit));
  }

  static Column decimal(String name, String meaning, String unit) {
    return new Column(name, Kind.DECIMAL, meaning, Optional.of(unit));
  }

  static Column truth(String name, String meaning) {
    return new Column(name, Kind.TRUTH, meaning, Optional.empty());
  }

  static Column day(String name, String meaning) {
    return new Column(name, Kind.DAY, meaning, Optional.empty());
  }

  static Column list(String name, String meaning) {
    return new Column(name, Kind.LIST, meaning, Optional.empty());
  }

  /**
   * A row of plain values: texts, whole numbers, decimals, truths, days, lists of texts; an empty
   * {@code Optional} is a value that is not known. Or cells, for what many rows have in common.
   */
  static List<Cell> row(Object... values) {
    Cell[] cells = new Cell[values.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cell(values[i]);
    }
    return List.of(cells);
  }

  /** The table that has all its rows in one part. */
  static DataTable of(
      String name, String title, String about, List<Column> columns, List<List<Cell>> rows) {
    return new DataTable(name, title, about, columns, List.of(new Part(rows)));
  }

  static Cell cell(Object value) {
    if (value instanceof Cell cell) {
      return cell;
    }
    if (value instanceof Optional<?> maybe) {
      return maybe.isPresent() ? cell(maybe.get()) : UNKNOWN;
    }
    if (value instanceof String text) {
      return new Text(text);
    }
    if (value instanceof Integer || value instanceof Long) {
      return new Quantity(BigDecimal.valueOf(((Number) value).longValue()));
    }
    if (value instanceof BigDecimal number) {
      return new Quantity(number);
    }
    if (value instanceof Boolean truth) {
      return new Truth(truth);
    }
    if (value instanceof LocalDate date) {
      return new Day(date);
    }
    if (value instanceof List<?> many) {
      return new Many(many.stream().map(String.class::cast).toList());
    }
    throw new IllegalArgumentException("no cell: " + value);
  }
}
