package org.prongsai.recall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Begins the rounds of all that belongs together. */
public final class Rounds {
  private final boolean keeps;
  private final List<Runnable> beginnings = new ArrayList<>();

  private Rounds(boolean keeps) {
    this.keeps = keeps;
  }

  /** For work that is done once: nothing is kept. */
  public static Rounds none() {
    return new Rounds(false);
  }

  /** For work that is done again and again. */
  public static Rounds kept() {
    return new Rounds(true);
  }

  public <K, V> Memo<K, V> memo() {
    Memo<K, V> memo = keeps ? Memo.kept() : Memo.none();
    beginnings.add(memo::begin);
    return memo;
  }

  public <K, V> Former<K, V> former() {
    Former<K, V> former = keeps ? Former.kept() : Former.none();
    beginnings.add(former::begin);
    return former;
  }

  public <T> Order<T> order(Comparator<? super T> order) {
    return keeps ? Order.kept(order) : Order.none(order);
  }

  /** The next round begins. Not while others ask. */
  public void begin() {
    beginnings.forEach(Runnable::run);
  }
}
