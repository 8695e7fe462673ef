package org.prongsai.recall;

/**
 * Part of what something was made from, told by its identity: equal only to what holds the very
 * same object. For what never changes and is too large to compare.
 */
public record Same<T>(T value) {
  @Override
  public boolean equals(Object other) {
    return other instanceof Same<?> same && same.value == value;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(value);
  }
}
