package org.prongsai.ita;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.prongsai.ita.Titles.Letters;
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

  private final List<Map<ItemCode, Titled>> years = new ArrayList<>();
  private final Map<Letters, Title> titles = new LinkedHashMap<>();

  /**
   * Compares the items of all years.
   *
   * @param years each with its items, no number twice
   */
  public SameItems(List<List<Titled>> years) {
    for (List<Titled> items : years) {
      int year = this.years.size();
      Map<ItemCode, Titled> byCode = new HashMap<>();
      for (Titled item : items) {
        byCode.put(item.code, item);
        titles
            .computeIfAbsent(item.letters, l -> new Title(years.size()))
            .items
            .add(new Held(year, item));
      }
      this.years.add(byCode);
    }
    List<Title> all = List.copyOf(titles.values());
    all.forEach(title -> title.isNear(title, 1));
    // Less a rounding.
    NearTitles.among(
        List.copyOf(titles.keySet()),
        NEAR - AHEAD - 0.001,
        (a, b, likeness) -> {
          all.get(a).isNear(all.get(b), likeness);
          all.get(b).isNear(all.get(a), likeness);
        });
  }

  /** An item of some year, as its title has it. */
  public static final class Titled {
    private final ItemCode code;
    private final String title;
    private final Letters letters;

    public Titled(ItemCode code, String title) {
      this.code = code;
      this.title = title;
      this.letters = Letters.of(YEAR.matcher(title).replaceAll("").replace("ประจำปี", ""));
    }

    public ItemCode code() {
      return code;
    }

    public String title() {
      return title;
    }

    Letters letters() {
      return letters;
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
    SameItems items = new SameItems(List.of(from, to));
    Map<ItemCode, Match> matches = new LinkedHashMap<>();
    for (Titled item : from) {
      Optional.ofNullable(items.elsewhere(0, item.code).get(1))
          .ifPresent(match -> matches.put(item.code, match));
    }
    return matches;
  }

  /**
   * What an item is in the other years.
   *
   * @param year the place of its year among the years
   * @return by the places of the other years; where it is gone, there is none
   */
  public SortedMap<Integer, Match> elsewhere(int year, ItemCode code) {
    Titled item = years.get(year).get(code);
    Title title = titles.get(item.letters);
    SortedMap<Integer, Match> matches = new TreeMap<>();
    for (Held held : title.items) {
      if (held.year != year) {
        matches.putIfAbsent(held.year, new Match(held.item, false));
      }
    }
    for (int other = 0; other < years.size(); other++) {
      if (other != year && !matches.containsKey(other)) {
        Optional<Titled> nearest = title.nearest(other);
        if (nearest.flatMap(n -> nearest(n, year)).filter(item::equals).isPresent()) {
          matches.put(other, new Match(nearest.get(), true));
        }
      }
    }
    return matches;
  }

  private Optional<Titled> nearest(Titled item, int year) {
    return titles.get(item.letters).nearest(year);
  }

  private record Held(int year, Titled item) {}

  /** A title, the items of all years that have it, and the nearest item of each year. */
  private static final class Title {
    final List<Held> items = new ArrayList<>();
    private final Titled[] nearest;
    private final double[] likeness;
    private final double[] next;

    Title(int years) {
      this.nearest = new Titled[years];
      this.likeness = new double[years];
      this.next = new double[years];
    }

    void isNear(Title other, double like) {
      for (Held held : other.items) {
        int year = held.year;
        if (like > likeness[year]) {
          next[year] = likeness[year];
          likeness[year] = like;
          nearest[year] = held.item;
        } else if (like > next[year]) {
          next[year] = like;
        }
      }
    }

    /** None when a second one is nearly as near. */
    Optional<Titled> nearest(int year) {
      return likeness[year] >= NEAR && likeness[year] - next[year] >= AHEAD
          ? Optional.of(nearest[year])
          : Optional.empty();
    }
  }
}
