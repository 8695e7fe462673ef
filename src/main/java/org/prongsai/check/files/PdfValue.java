package org.prongsai.check.files;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value as a PDF writes it (ISO 32000-1, 7.3). */
sealed interface PdfValue {
  /** Without its slash. */
  record Name(String text) implements PdfValue {}

  record Text(byte[] bytes) implements PdfValue {}

  /** A whole number; fractions are words. */
  record Whole(long number) implements PdfValue {}

  /** {@code true}, {@code null} and what else stands there. */
  record Word(String text) implements PdfValue {}

  record Reference(long number, long generation) implements PdfValue {}

  record Row(List<PdfValue> values) implements PdfValue {}

  record Dictionary(Map<String, PdfValue> entries) implements PdfValue {
    Optional<PdfValue> get(String key) {
      return Optional.ofNullable(entries.get(key));
    }

    /** Empty when there is none, or none that is such. */
    <T extends PdfValue> Optional<T> get(String key, Class<T> type) {
      return get(key).filter(type::isInstance).map(type::cast);
    }

    boolean isName(String key, String name) {
      return get(key, Name.class).filter(n -> n.text.equals(name)).isPresent();
    }
  }
}
