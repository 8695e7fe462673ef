package org.prongsai.ita;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.prongsai.ita.SameItems.InYear;
import org.prongsai.ita.SameItems.Match;
import org.prongsai.ita.SameItems.Titled;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.ItemCode;

/** The items of a year, ready to be compared with those of others. */
final class YearItems {
  private final List<Titled> items;
  private final int[][] pairs;
  private final int longest;
  private final Map<ItemCode, Integer> places = new HashMap<>();
  private final List<InYear> same;
  private final List<InYear> near;

  /**
   * @param items no number twice
   */
  YearItems(FiscalYear year, List<Titled> items, PairNumbers numbers) {
    this.items = List.copyOf(items);
    this.pairs = items.stream().map(i -> numbers.of(i.letters())).toArray(int[][]::new);
    this.longest = IntStream.range(0, pairs.length).map(this::length).max().orElse(0);
    this.same = items.stream().map(i -> new InYear(year, new Match(i, false))).toList();
    this.near = items.stream().map(i -> new InYear(year, new Match(i, true))).toList();
    for (int i = 0; i < items.size(); i++) {
      places.put(items.get(i).code(), i);
    }
  }

  List<Titled> items() {
    return items;
  }

  int size() {
    return items.size();
  }

  /** Where an item stands among them; -1 for one that does not. */
  int place(ItemCode code) {
    return places.getOrDefault(code, -1);
  }

  /** The pairs of letters of an item's title, by their numbers. */
  int[] pairs(int item) {
    return pairs[item];
  }

  int length(int item) {
    return pairs[item].length;
  }

  /** The pairs of the longest title. */
  int longest() {
    return longest;
  }

  boolean sameTitle(int item, YearItems other, int others) {
    return items.get(item).letters().equals(other.items.get(others).letters());
  }

  /** What an item is for those of other years that it is the same as, or near. */
  InYear as(int item, boolean isNear) {
    return (isNear ? near : same).get(item);
  }
}
