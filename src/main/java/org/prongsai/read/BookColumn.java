package org.prongsai.read;

import java.util.List;

/**
 * What stands under one heading of a sheet, or beside one label.
 *
 * @param document the document it belongs to, when the sheet holds several; else empty
 * @param path its keys from the row's group: {@code score}, {@code pending/until}; a key with
 *     {@code []} is a list to which each row adds one: {@code evidence[]/url}
 * @param words the values it may have and what people call them; empty for any
 * @param width in letters
 * @param note what a person who fills it in should know
 */
public record BookColumn(
    String heading,
    String document,
    String path,
    Kind kind,
    List<Word> words,
    int width,
    String note) {

  /** What a cell of it holds. */
  public enum Kind {
    /** The fiscal year of the row. */
    FISCAL,
    TEXT,
    NUMBER,
    DAY,
    LINK,
    WORD,
    /** A list of texts, one a line. */
    LINES,
    /** Numbers of elements; {@code ไม่มี} for none of them. */
    NUMBERS,
    MONTHS,
    UNIT,
    CHANNEL,
    /** Only shown; never read. */
    SHOWN
  }

  /** A value as the data has it and as people say it. */
  public record Word(String id, String thai) {}

  /** The key that the value stands under. */
  public String key() {
    return path.substring(path.lastIndexOf('/') + 1).replace("[]", "");
  }

  /** The list to which a row adds one; empty for a value of the whole group. */
  String list() {
    int list = path.indexOf("[]");
    return list < 0 ? "" : path.substring(0, list);
  }

  /** The keys from the group, or from the list's element, to the value. */
  List<String> steps() {
    int list = path.indexOf("[]");
    String rest = list < 0 ? path : path.substring(Math.min(path.length(), list + 3));
    return rest.isEmpty() ? List.of() : List.of(rest.split("/"));
  }
}
