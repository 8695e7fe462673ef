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
 * @param rows each as long as {@code columns}
 */
public record DataTable(
    String name, String title, String about, List<Column> columns, List<List<Cell>> rows) {
  public DataTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Cell> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(name + ": " + row.size() + " cells in " + row);
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
   * {@code Optional} is a value that is not known.
   */
  static List<Cell> row(Object... values) {
    return java.util.Arrays.stream(values).map(DataTable::cell).toList();
  }

  private static Cell cell(Object value) {
    if (value instanceof Optional<?> maybe) {
      return maybe.map(DataTable::cell).orElse(new Unknown());
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
