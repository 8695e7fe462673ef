package org.prongsai.recall;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Sorts again and again what hardly changes: what is new finds its place among what was sorted
 * before. Not for several threads.
 */
public final class Order<T> {
  /** Of so many, one may be new; when there are more, all are sorted. */
  private static final int FEW = 100;

  private final boolean keeps;
  private final Comparator<? super T> order;
  private List<T> allBefore = List.of();
  private List<T> sortedBefore = List.of();

  /** Whether no two of those compared as equal: then it never mattered who came first. */
  private boolean strict;

  private Order(boolean keeps, Comparator<? super T> order) {
    this.keeps = keeps;
    this.order = order;
  }

  /** For what is sorted once. */
  public static <T> Order<T> none(Comparator<? super T> order) {
    return new Order<>(false, order);
  }

  /** For what is sorted again and again; the same objects are expected to come back. */
  public static <T> Order<T> kept(Comparator<? super T> order) {
    return new Order<>(true, order);
  }

  /**
   * Sorted as a stable sort would: where two compare as equal, the first stays the first. The very
   * same list as before when all are.
   */
  public List<T> sorted(List<T> all) {
    if (!keeps) {
      return sort(all);
    }
    if (!areTheSame(all, allBefore)) {
      List<T> sorted = strict ? amongThoseBefore(all) : List.of();
      if (sorted.size() != all.size()) {
        sorted = sort(all);
        strict = isStrict(sorted);
      }
      sortedBefore = sorted;
      allBefore = List.copyOf(all);
    }
    return sortedBefore;
  }

  private static boolean areTheSame(List<?> some, List<?> others) {
    boolean same = some.size() == others.size();
    for (int i = 0; same && i < some.size(); i++) {
      same = some.get(i) == others.get(i);
    }
    return same;
  }

  /** Another number of them when too many are new, or two compare as equal. */
  private List<T> amongThoseBefore(List<T> all) {
    Set<T> left = Collections.newSetFromMap(new IdentityHashMap<>(all.size()));
    left.addAll(all);
    List<T> sorted = new ArrayList<>(all.size());
    for (T each : sortedBefore) {
      if (left.remove(each)) {
        sorted.add(each);
      }
    }
    if (left.size() <= all.size() / FEW + 1) {
      for (T each : left) {
        int place = Collections.binarySearch(sorted, each, order);
        if (place < 0) {
          sorted.add(~place, each);
        }
      }
    }
    return Collections.unmodifiableList(sorted);
  }

  @SuppressWarnings("unchecked") // nothing but what was in the list
  private List<T> sort(List<T> all) {
    Object[] sorted = all.toArray();
    Arrays.parallelSort(sorted, (a, b) -> order.compare((T) a, (T) b));
    return (List<T>) Collections.unmodifiableList(Arrays.asList(sorted));
  }

  private boolean isStrict(List<T> sorted) {
    for (int i = 1; i < sorted.size(); i++) {
      if (order.compare(sorted.get(i - 1), sorted.get(i)) == 0) {
        return false;
      }
    }
    return true;
  }
}
