package org.prongsai.recall;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What had a name in the round before: who makes it anew gets the former one when the two are
 * equal, and all that was made of that one still holds. Safe for several threads.
 */
public final class Former<K, V> {
  private final boolean keeps;
  private Map<K, V> before = Map.of();
  private Map<K, V> now = new ConcurrentHashMap<>();

  private Former(boolean keeps) {
    this.keeps = keeps;
  }

  /** For work that is done once. */
  public static <K, V> Former<K, V> none() {
    return new Former<>(false);
  }

  /** For work that is done again and again. */
  public static <K, V> Former<K, V> kept() {
    return new Former<>(true);
  }

  /** The next round begins. Not while others ask. */
  public void begin() {
    before = now;
    now = new ConcurrentHashMap<>(before.size());
  }

  /** The former value of that name when it is equal, else this one. */
  public V or(K name, V value) {
    if (!keeps) {
      return value;
    }
    V former = before.get(name);
    V same = value.equals(former) ? former : value;
    now.put(name, same);
    return same;
  }
}
