package org.prongsai.recall;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/**
 * What was made of what: for as long as it is asked for in every round, nothing is made twice. What
 * a round did not ask for is forgotten when the next one begins and an eighth of all is such; so it
 * never holds much more than one round needs. Safe for several threads.
 *
 * @param <K> all that the making depends on, compared with {@code equals}; see {@link Same} for
 *     what is large and never changes
 */
public final class Memo<K, V> {
  private final boolean keeps;
  private final Map<K, Made<V>> made = new ConcurrentHashMap<>();
  private final LongAdder asked = new LongAdder();
  private int round;

  private static final class Made<V> {
    final V value;

    /** When it was last asked for. All who write it in a round write the same. */
    int round = -1;

    Made(V value) {
      this.value = value;
    }
  }

  private Memo(boolean keeps) {
    this.keeps = keeps;
  }

  /** For work that is done once: makes everything, and holds nothing. */
  public static <K, V> Memo<K, V> none() {
    return new Memo<>(false);
  }

  /** For work that is done again and again. */
  public static <K, V> Memo<K, V> kept() {
    return new Memo<>(true);
  }

  /** The next round begins. Not while others ask. */
  public void begin() {
    // To look through all of them costs more than a few of them weigh.
    if (made.size() - asked.sumThenReset() > made.size() / 8) {
      made.values().removeIf(m -> m.round < round);
    }
    round++;
  }

  /** What was made of it, if anything was; it is wanted in the next round too. */
  public Optional<V> known(K from) {
    Made<V> known = made.get(from);
    if (known == null) {
      return Optional.empty();
    }
    ask(known);
    return Optional.of(known.value);
  }

  private void ask(Made<V> known) {
    if (known.round < round) {
      known.round = round;
      asked.increment();
    }
  }

  /**
   * @param making depends on its argument alone; may be asked twice when two threads want the same
   */
  public V of(K from, Function<? super K, ? extends V> making) {
    if (!keeps) {
      return making.apply(from);
    }
    Made<V> known = made.get(from);
    if (known == null) {
      Made<V> own = new Made<>(making.apply(from));
      Made<V> other = made.putIfAbsent(from, own);
      known = other == null ? own : other;
    }
    ask(known);
    return known.value;
  }
}
