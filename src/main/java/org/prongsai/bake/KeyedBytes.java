package org.prongsai.bake;

import org.prongsai.plan.Key;

/** A file that is made whole before anybody knows whether it is there already. */
record KeyedBytes(Key key, byte[] bytes) {
  static KeyedBytes of(byte[] bytes) {
    return new KeyedBytes(Keys.of(bytes), bytes);
  }
}
