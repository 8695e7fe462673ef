package org.prongsai;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.prongsai.model.ThaiDigits;
import org.prongsai.plan.Link;

/**
 * Texts as an official paper prints them: Thai digits, and no character that a file cannot hold.
 */
final class OfficialWords {
  private OfficialWords() {}

  static String of(String text) {
    return ThaiDigits.in(printable(text.strip()));
  }

  static String of(Optional<String> text) {
    return text.map(OfficialWords::of).orElse("");
  }

  static List<String> each(List<String> texts) {
    return texts.stream().map(OfficialWords::of).toList();
  }

  /** One below the other. */
  static String lines(List<String> texts) {
    return texts.stream().map(OfficialWords::of).collect(Collectors.joining("\n"));
  }

  /** As a list with marks: {@code - สำนักปลัด}. */
  static String marked(List<Link> names) {
    return lines(names.stream().map(n -> "- " + n.text()).toList());
  }

  /** XML 1.0 knows no control characters but these, and no half of a pair of surrogates. */
  private static String printable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .filter(
            c ->
                c == '\t'
                    || c == '\n'
                    || c >= ' ' && c <= 0xD7FF
                    || c >= 0xE000 && c <= 0xFFFD
                    || c >= 0x10000)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
