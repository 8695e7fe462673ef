package org.prongsai.ita;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Requirement;
import org.prongsai.model.Requirement.TimeBasis;
import org.prongsai.model.ThaiText;

/**
 * The Buddhist-era years that a title or file name speaks of. Years of dates ({@code 15 ต.ค. 2567})
 * and of numbered orders ({@code 123/2567}) say when a paper was signed, not what it is about, and
 * are left out.
 */
record NamedYears(Set<Integer> years, boolean range) {
  private static final NamedYears NONE = new NamedYears(Set.of(), false);
  private static final int LONGEST_PLAN = 20;
  private static final String BETWEEN = "-–—_~";

  /** Without their full stops, as people leave them out. */
  private static final List<String> MONTHS =
      List.of(
          "มกราคม",
          "กุมภาพันธ์",
          "มีนาคม",
          "เมษายน",
          "พฤษภาคม",
          "มิถุนายน",
          "กรกฎาคม",
          "สิงหาคม",
          "กันยายน",
          "ตุลาคม",
          "พฤศจิกายน",
          "ธันวาคม",
          "มค",
          "กพ",
          "มีค",
          "เมย",
          "พค",
          "มิย",
          "กค",
          "สค",
          "กย",
          "ตค",
          "พย",
          "ธค");

  // By hand, not by patterns: read for every piece of evidence of every build.
  static NamedYears in(String text) {
    String digits = ThaiText.arabicDigits(text);
    if (!digits.contains("24") && !digits.contains("25")) {
      return NONE;
    }
    String s = ThaiText.normal(digits);
    Set<Integer> years = new TreeSet<>();
    boolean range = false;
    for (int i = 0; i < s.length(); i++) {
      int end = digitsFrom(s, i);
      if (end - i == 4 && s.charAt(i) == '2' && "45".indexOf(s.charAt(i + 1)) >= 0) {
        int year = Integer.parseInt(s.substring(i, end));
        if (!isSigned(s.substring(0, i))) {
          int last = lastOfRange(s, end, year);
          range |= last > year;
          IntStream.rangeClosed(year, last).forEach(years::add);
        }
      }
      i = Math.max(i, end);
    }
    return new NamedYears(years, range);
  }

  /** The position after the digits that begin here. */
  private static int digitsFrom(String s, int start) {
    int end = start;
    while (end < s.length() && isDigit(s.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether what stands before a year makes it that of a date or of a numbered order. */
  private static boolean isSigned(String before) {
    String head = trimmed(before);
    if (head.endsWith("พ.ศ.") || head.endsWith("พศ")) {
      head = trimmed(head.substring(0, head.lastIndexOf('พ')));
    }
    if (head.endsWith("/")) {
      String number = trimmed(head.substring(0, head.length() - 1));
      return !number.isEmpty() && isDigit(number.charAt(number.length() - 1));
    }
    String bare = head.substring(Math.max(0, head.length() - 14)).replace(".", "");
    return MONTHS.stream().anyMatch(bare::endsWith);
  }

  private static String trimmed(String text) {
    int end = text.length();
    while (end > 0 && (Character.isWhitespace(text.charAt(end - 1)) || isJoin(text, end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  private static boolean isJoin(String text, int at) {
    return text.charAt(at) == '_' || text.charAt(at) == '-';
  }

  /** {@code 2566-2570}, {@code 2566 – 70}, {@code 2566 ถึง 2570}; the year itself for no range. */
  private static int lastOfRange(String s, int after, int year) {
    String rest = s.substring(after, Math.min(s.length(), after + 20)).strip();
    if (rest.startsWith("ถึง")) {
      rest = rest.substring(3).strip();
    } else if (!rest.isEmpty() && BETWEEN.indexOf(rest.charAt(0)) >= 0) {
      rest = rest.substring(1).strip();
    } else {
      return year;
    }
    rest = rest.startsWith("พ.ศ.") ? rest.substring(4).strip() : rest;
    int digits = digitsFrom(rest, 0);
    if (digits != 2 && digits != 4) {
      return year;
    }
    int last = Integer.parseInt(rest.substring(0, digits));
    last = digits == 2 ? year / 100 * 100 + last : last;
    return last > year && last - year <= LONGEST_PLAN ? last : year;
  }

  /** The year that was named although evidence of another is asked for. */
  Optional<Integer> wrongFor(FiscalYear year, Requirement asked) {
    Set<Integer> expected = expected(year, asked);
    if (years.isEmpty() || expected.isEmpty() || years.stream().anyMatch(expected::contains)) {
      return Optional.empty();
    }
    int last = years.stream().mapToInt(i -> i).max().getAsInt();
    // A plan of several years may be named by its first one only.
    boolean begins = asked.time() == TimeBasis.COVERS_CURRENT && !range && last < year.be();
    return begins ? Optional.empty() : Optional.of(last);
  }

  /** The years an item may speak of; empty when any will do. */
  static Set<Integer> expected(FiscalYear year, Requirement asked) {
    int n = year.be();
    return switch (asked.time()) {
      case STANDING -> Set.of();
      case CURRENT, COVERS_CURRENT -> asked.isTimeUnknown() ? Set.of(n - 1, n) : Set.of(n);
      case PREVIOUS -> asked.isTimeUnknown() ? Set.of(n - 1, n) : Set.of(n - 1);
    };
  }
}
