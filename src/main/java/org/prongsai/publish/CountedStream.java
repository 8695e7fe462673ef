package org.prongsai.publish;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how much was read so far. */
final class CountedStream extends FilterInputStream {
  private final LongConsumer told;
  private long count;

  CountedStream(InputStream in, LongConsumer told) {
    super(in);
    this.told = told;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? -1 : 1);
    return b;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    return count(super.read(bytes, from, length));
  }

  private int count(int n) {
    if (n > 0) {
      count += n;
      told.accept(count);
    }
    return n;
  }
}
