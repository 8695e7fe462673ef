package org.prongsai.sheet;

import java.util.List;

/** Some sheets of one file. */
public record Book(List<Sheet> sheets) {
  public Book {
    sheets = List.copyOf(sheets);
  }
}
