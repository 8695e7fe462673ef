package org.prongsai.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of an item in its year's checklist: O1 … O48. Sorts as people count. */
public record ItemCode(int number) implements Comparable<ItemCode> {
  private static final Pattern SPELLING = Pattern.compile("[Oo0]?\\s*0*([1-9][0-9]?)");

  public ItemCode {
    if (number < 1 || number > 99) {
      throw new IllegalArgumentException("not an item number: " + number);
    }
  }

  /** Reads {@code O7}, {@code o07}, {@code 7}, {@code ๗}; empty for anything else. */
  public static Optional<ItemCode> parse(String written) {
    Matcher m = SPELLING.matcher(ThaiText.arabicDigits(written.strip()));
    return m.matches() ? Optional.of(new ItemCode(Integer.parseInt(m.group(1)))) : Optional.empty();
  }

  /** As in an address: {@code o7}. */
  public String slug() {
    return toString().toLowerCase(Locale.ROOT);
  }

  @Override
  public int compareTo(ItemCode other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return "O" + number;
  }
}
