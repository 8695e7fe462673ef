package org.prongsai.recall;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Sorts again and again what hardly changes: what was there before begins in its old order, so that
 * each is compared with its neighbour and little more. Not for several threads.
 */
public final class Order<T> {
  private final boolean keeps;
  private final Comparator<? super T> order;
  private List<T> before = List.of();

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

  /** Sorted as a stable sort would: where two compare as equal, the first stays the first. */
  public List<T> sorted(Collection<T> all) {
    List<T> sorted = sort(before.isEmpty() ? all : asBefore(all));
    if (sorted.size() != all.size() || (!before.isEmpty() && anyTwoAreEqual(sorted))) {
      sorted = sort(all);
    }
    if (keeps) {
      before = sorted;
    }
    return sorted;
  }

  @SuppressWarnings("unchecked") // nothing but what was in the collection
  private List<T> sort(Collection<T> all) {
    Object[] sorted = all.toArray();
    Arrays.parallelSort(sorted, (a, b) -> order.compare((T) a, (T) b));
    return (List<T>) Collections.unmodifiableList(Arrays.asList(sorted));
  }

  private List<T> asBefore(Collection<T> all) {
    Set<T> left = Collections.newSetFromMap(new IdentityHashMap<>(all.size()));
    left.addAll(all);
    List<T> known = new ArrayList<>(all.size());
    for (T each : before) {
      if (left.remove(each)) {
        known.add(each);
      }
    }
    known.addAll(left);
    return known;
  }

  private boolean anyTwoAreEqual(List<T> sorted) {
    for (int i = 1; i < sorted.size(); i++) {
      if (order.compare(sorted.get(i - 1), sorted.get(i)) == 0) {
        return true;
      }
    }
    return false;
  }
}
