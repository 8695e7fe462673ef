package org.prongsai.ita;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.prongsai.model.ItemCode;

/**
 * Which item of one year is which of another: numbers change from checklist to checklist, titles
 * less. Titles that are the same but for the year in them are the same item. Where there is none,
 * the nearest title counts, marked as such, but only when it is near, each is the other's nearest,
 * and no second one is nearly as near; so that the yearly report on procurement is never taken for
 * the monthly one.
 */
public final class SameItems {
  /** Of 1; below it, titles of different things were found among the checklists of 2562–2569. */
  static final double NEAR = 0.75;

  /** By how much the nearest must be nearer than the next. */
  static final double AHEAD = 0.1;

  private static final Pattern YEAR =
      Pattern.compile("(ประจำปี(งบประมาณ)?)?\\s*(พ\\.ศ\\.)?\\s*25[0-9]{2}");

  private SameItems() {}

  /** An item of some year, as its title has it. */
  public static final class Titled {
    private final ItemCode code;
    private final String title;
    // Made once: every item of a year is compared with every item of each other year.
    private final Titles.Letters letters;

    public Titled(ItemCode code, String title) {
      this.code = code;
      this.title = title;
      this.letters = Titles.Letters.of(YEAR.matcher(title).replaceAll("").replace("ประจำปี", ""));
    }

    public ItemCode code() {
      return code;
    }

    public String title() {
      return title;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Titled t && code.equals(t.code) && title.equals(t.title);
    }

    @Override
    public int hashCode() {
      return Objects.hash(code, title);
    }

    @Override
    public String toString() {
      return code + " " + title;
    }
  }

  /**
   * The item of another year.
   *
   * @param near whether only its title is near; otherwise it is the same
   */
  public record Match(Titled item, boolean near) {}

  /** What each item of {@code from} is in {@code to}; items that are gone are not in the answer. */
  public static Map<ItemCode, Match> between(List<Titled> from, List<Titled> to) {
    Map<Titles.Letters, Titled> byTitle = new HashMap<>();
    to.forEach(t -> byTitle.putIfAbsent(t.letters, t));
    Map<ItemCode, Match> matches = new LinkedHashMap<>();
    for (Titled item : from) {
      Optional.ofNullable(byTitle.get(item.letters))
          .ifPresent(t -> matches.putIfAbsent(item.code(), new Match(t, false)));
    }
    List<Titled> unmatched = from.stream().filter(i -> !matches.containsKey(i.code())).toList();
    for (Titled item : unmatched) {
      nearest(item, to)
          .filter(t -> nearest(t, from).filter(item::equals).isPresent())
          .ifPresent(t -> matches.put(item.code(), new Match(t, true)));
    }
    return matches;
  }

  private static Optional<Titled> nearest(Titled item, List<Titled> among) {
    Titled best = null;
    double likeness = 0;
    for (Titled other : among) {
      double like = item.letters.likeness(other.letters, NEAR);
      if (like > likeness) {
        likeness = like;
        best = other;
      }
    }
    return likeness >= NEAR && isAhead(likeness, best, item, among)
        ? Optional.of(best)
        : Optional.empty();
  }

  private static boolean isAhead(double likeness, Titled best, Titled item, List<Titled> among) {
    // Less a rounding.
    double close = likeness - AHEAD - 0.001;
    for (Titled other : among) {
      if (other != best && likeness - item.letters.likeness(other.letters, close) < AHEAD) {
        return false;
      }
    }
    return true;
  }
}
