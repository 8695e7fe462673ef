package org.prongsai.plan;

/**
 * 128 bits that stand for everything a file of the site is made from: the same key, the same bytes.
 * The same on every machine and JVM.
 */
public record Key(long high, long low) {
  // By hand, because every file of a site is asked several times in every build.

  @Override
  public boolean equals(Object other) {
    return other instanceof Key key && key.high == high && key.low == low;
  }

  @Override
  public int hashCode() {
    return (int) (low ^ low >>> 32);
  }
}
