package org.prongsai.binary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written in pieces is read as one. */
class BytesOutTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatWasWrittenIsReadAgainWhateverPiecesItLiesIn(long seed) throws Exception {
    Random random = new Random(seed);
    List<Object> told = new ArrayList<>();
    BytesOut head = some(random, told);
    head.all(some(random, told));
    head.all(new BytesOut());
    head.number(7);
    told.add(7L);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    head.writeTo(out);
    byte[] bytes = out.toByteArray();
    assertThat(head.sum()).isEqualTo(Sum.of(bytes));
    BytesIn in = new BytesIn(bytes, 0);
    for (Object one : told) {
      if (one instanceof String) {
        assertThat(in.text()).isEqualTo(one);
      } else if (one instanceof Integer) {
        assertThat((int) in.whole()).isEqualTo(one);
      } else {
        assertThat(in.number()).isEqualTo(one);
      }
    }
    assertThat(in.isAtEnd()).isTrue();
  }

  private static BytesOut some(Random random, List<Object> told) {
    BytesOut out = new BytesOut();
    for (int i = 0; i < 400; i++) {
      String text = "ก1".repeat(random.nextInt(i % 50 == 0 ? 60_000 : 200));
      long number = random.nextInt(1 << random.nextInt(30));
      int whole = random.nextInt();
      out.text(text);
      out.number(number);
      out.whole(whole);
      told.addAll(List.of(text, number, whole));
    }
    return out;
  }
}
