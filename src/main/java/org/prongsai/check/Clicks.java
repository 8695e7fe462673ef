package org.prongsai.check;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** How many clicks each file is away, by its name, without an object a file. */
final class Clicks extends AbstractMap<String, Integer> {
  private final Names names;
  private final int[] away;
  private final int reached;

  /**
   * @param away by the number of the file; -1 where it cannot be reached
   */
  Clicks(Names names, int[] away) {
    this.names = names;
    this.away = away;
    this.reached = (int) IntStream.of(away).filter(clicks -> clicks >= 0).count();
  }

  boolean reaches(int number) {
    return away[number] >= 0;
  }

  /** Quick, unlike {@link #equals}. */
  boolean isSameAs(Clicks other) {
    return names == other.names && Arrays.equals(away, other.away);
  }

  @Override
  public Integer get(Object file) {
    int number = file instanceof String name ? names.number(name) : -1;
    return number < 0 || away[number] < 0 ? null : (Integer) away[number];
  }

  @Override
  public boolean containsKey(Object file) {
    return get(file) != null;
  }

  @Override
  public int size() {
    return reached;
  }

  @Override
  public Set<Map.Entry<String, Integer>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<String, Integer>> iterator() {
        return IntStream.range(0, away.length)
            .filter(i -> away[i] >= 0)
            .mapToObj(i -> Map.entry(names.file(i), away[i]))
            .iterator();
      }

      @Override
      public int size() {
        return reached;
      }
    };
  }
}
