package org.prongsai.read;

import java.util.List;

/** Whether two cells that mean the same value say the same. */
final class BookTwo {
  private BookTwo() {}

  static boolean same(Object a, Object b) {
    return text(a).equals(text(b));
  }

  static String place(Object value) {
    if (value instanceof List<?> list) {
      return list.isEmpty() ? "" : place(list.get(0));
    }
    Located.Scalar scalar =
        value instanceof BookTree.Name name ? name.said() : (Located.Scalar) value;
    return scalar.place().cell().orElse("");
  }

  private static String text(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(BookTwo::text).toList().toString();
    }
    return value instanceof BookTree.Name name
        ? name.said().value()
        : ((Located.Scalar) value).value();
  }
}
