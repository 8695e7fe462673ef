package org.prongsai.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Small steps from content to print. */
final class Texts {
  private Texts() {}

  /** Blank lines part paragraphs. */
  static List<String> paragraphs(String text) {
    return Arrays.stream(text.strip().split("\\R[ \\t]*\\R\\s*"))
        .filter(p -> !p.isBlank())
        .toList();
  }

  static <T extends Comparable<T>> List<T> newestFirst(Collection<T> years) {
    List<T> sorted = new ArrayList<>(years);
    sorted.sort(Comparator.reverseOrder());
    return sorted;
  }
}
