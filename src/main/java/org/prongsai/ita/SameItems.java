package org.prongsai.ita;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.prongsai.model.FiscalYear;
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

  private final PairNumbers numbers;
  private final SortedMap<FiscalYear, Year> years;

  private record Year(YearItems items, List<List<InYear>> elsewhere) {}

  private SameItems(PairNumbers numbers, SortedMap<FiscalYear, Year> years) {
    this.numbers = numbers;
    this.years = years;
  }

  /** Compares the items of no year. */
  static SameItems none() {
    return new SameItems(new PairNumbers(), new TreeMap<>());
  }

  /**
   * Compares the items of all years.
   *
   * @param years each with its items, no number twice
   */
  public static SameItems of(SortedMap<FiscalYear, List<Titled>> years) {
    return none().again(years);
  }

  /** An item of some year, as its title has it. */
  public static final class Titled {
    private final ItemCode code;
    private final String title;
    private final String letters;

    public Titled(ItemCode code, String title) {
      this.code = code;
      this.title = title;
      this.letters = Titles.bare(YEAR.matcher(title).replaceAll("").replace("ประจำปี", ""));
    }

    public ItemCode code() {
      return code;
    }

    public String title() {
      return title;
    }

    /** The letters of its title, without the year in it. */
    String letters() {
      return letters;
    }

    @Override
    public boolean equals(Object other) {
      return other == this
          || other instanceof Titled t && code.equals(t.code) && title.equals(t.title);
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

  /** What an item is in a year. */
  public record InYear(FiscalYear year, Match match) {}

  /** What each item of {@code from} is in {@code to}; items that are gone are not in the answer. */
  public static Map<ItemCode, Match> between(List<Titled> from, List<Titled> to) {
    FiscalYear first = new FiscalYear(FiscalYear.FIRST);
    SortedMap<FiscalYear, List<Titled>> years = new TreeMap<>();
    years.put(first, from);
    years.put(first.next(), to);
    SameItems items = of(years);
    Map<ItemCode, Match> matches = new LinkedHashMap<>();
    for (Titled item : from) {
      items.elsewhere(first, item.code).forEach(other -> matches.put(item.code, other.match));
    }
    return matches;
  }

  /**
   * What an item is in the other years, in their order; where it is gone, there is none. The very
   * same list as before as long as nothing of it has changed.
   */
  public List<InYear> elsewhere(FiscalYear year, ItemCode code) {
    return find(year, code).orElseThrow();
  }

  /** The same for an item that may not be there. */
  Optional<List<InYear>> find(FiscalYear year, ItemCode code) {
    return Optional.ofNullable(years.get(year))
        .filter(of -> of.items.place(code) >= 0)
        .map(of -> of.elsewhere.get(of.items.place(code)));
  }

  /**
   * The same for the years as they are now: compares only those whose items have changed. What is
   * left of these goes into the next; not for several threads.
   *
   * @return this very object when nothing has changed
   */
  SameItems again(SortedMap<FiscalYear, List<Titled>> now) {
    SortedMap<FiscalYear, YearItems> items = new TreeMap<>(now.comparator());
    Set<FiscalYear> other = new HashSet<>(years.keySet());
    now.forEach(
        (year, titles) -> {
          Year before = years.get(year);
          if (before != null && before.items.items().equals(titles)) {
            items.put(year, before.items);
            other.remove(year);
          } else {
            items.put(year, new YearItems(year, titles, numbers));
            other.add(year);
          }
        });
    return other.isEmpty() ? this : new SameItems(numbers, compared(items, other));
  }

  /**
   * @param other the years that are new, or have changed, or are gone
   */
  private SortedMap<FiscalYear, Year> compared(
      SortedMap<FiscalYear, YearItems> items, Set<FiscalYear> other) {
    Map<FiscalYear, Found> found = new LinkedHashMap<>();
    items.forEach((year, of) -> found.put(year, new Found(of)));
    List<Found> done = new ArrayList<>();
    found.forEach((year, of) -> done.addAll(other.contains(year) ? List.of() : List.of(of)));
    for (FiscalYear year : items.keySet()) {
      if (other.contains(year)) {
        found.get(year).compare(done, numbers);
        done.add(found.get(year));
      }
    }
    SortedMap<FiscalYear, Year> all = new TreeMap<>(items.comparator());
    Comparator<InYear> order =
        all.comparator() == null
            ? Comparator.comparing(InYear::year)
            : Comparator.comparing(InYear::year, all.comparator());
    found.forEach(
        (year, of) -> all.put(year, new Year(of.items, together(year, of, other, order))));
    return all;
  }

  /** What was known of the items of a year and still holds, with what was found now. */
  private List<List<InYear>> together(
      FiscalYear year, Found found, Set<FiscalYear> other, Comparator<InYear> order) {
    List<List<InYear>> all = new ArrayList<>();
    for (int i = 0; i < found.items.size(); i++) {
      List<InYear> before = find(year, found.items.items().get(i).code).orElse(List.of());
      List<InYear> now = found.elsewhere.get(i);
      if (!other.contains(year)) {
        boolean isNew = !now.isEmpty();
        for (InYear is : before) {
          if (!other.contains(is.year)) {
            now.add(is);
          }
        }
        if (isNew) {
          now.sort(order);
        }
      }
      all.add(now.equals(before) ? before : List.copyOf(now));
    }
    return all;
  }

  /** What the items of a year were found to be in others. */
  private static final class Found {
    private final YearItems items;
    private final List<List<InYear>> elsewhere = new ArrayList<>();

    Found(YearItems items) {
      this.items = items;
      items.items().forEach(i -> elsewhere.add(new ArrayList<>(0)));
    }

    void compare(List<Found> others, PairNumbers numbers) {
      NearTitles titles = new NearTitles(items, numbers);
      List<NearTitles.Matches> matches =
          others.parallelStream().map(other -> titles.with(other.items)).toList();
      for (int i = 0; i < others.size(); i++) {
        add(matches.get(i).own(), others.get(i).items);
        others.get(i).add(matches.get(i).others(), items);
      }
    }

    private void add(int[] matches, YearItems in) {
      for (int i = 0; i < matches.length; i++) {
        if (matches[i] != 0) {
          elsewhere.get(i).add(in.as(Math.abs(matches[i]) - 1, matches[i] < 0));
        }
      }
    }
  }
}
