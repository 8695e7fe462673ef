package org.prongsai.ita;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  public record Titled(ItemCode code, String title) {}

  /**
   * The item of another year.
   *
   * @param near whether only its title is near; otherwise it is the same
   */
  public record Match(Titled item, boolean near) {}

  /** What each item of {@code from} is in {@code to}; items that are gone are not in the answer. */
  public static Map<ItemCode, Match> between(List<Titled> from, List<Titled> to) {
    Map<String, Titled> byTitle = new HashMap<>();
    to.forEach(t -> byTitle.putIfAbsent(key(t), t));
    Map<ItemCode, Match> matches = new LinkedHashMap<>();
    for (Titled item : from) {
      Optional.ofNullable(byTitle.get(key(item)))
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
    double second = 0;
    for (Titled other : among) {
      double like = Titles.likeness(withoutYear(item), withoutYear(other));
      if (like > likeness) {
        second = likeness;
        likeness = like;
        best = other;
      } else {
        second = Math.max(second, like);
      }
    }
    return likeness >= NEAR && likeness - second >= AHEAD
        ? Optional.ofNullable(best)
        : Optional.empty();
  }

  private static String key(Titled item) {
    return Titles.bare(withoutYear(item));
  }

  private static String withoutYear(Titled item) {
    return YEAR.matcher(item.title()).replaceAll("").replace("ประจำปี", "");
  }
}
