package org.prongsai.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyMakerTest {
  private record Two(String one, String other) {}

  private record Pair(String one, String other) {}

  @Test
  void valuesDoNotRunIntoEachOther() {
    List<Object> different =
        List.of(
            new Two("a", "b"),
            new Pair("a", "b"),
            new Two("ab", ""),
            new Two("", "ab"),
            List.of("a", "b"),
            List.of("ab"),
            List.of(List.of("a"), "b"),
            List.of("a", List.of("b")),
            List.of(),
            "",
            "\u0000",
            "\u0000\u0000",
            Optional.empty(),
            Optional.of(""),
            Optional.of(Optional.empty()),
            0,
            1,
            true,
            false,
            List.of(0),
            List.of(0, 0));
    Set<Key> keys = new HashSet<>();
    different.forEach(value -> keys.add(new KeyMaker().value(value).key()));
    assertThat(keys).hasSize(different.size());
  }

  @Test
  void everyLetterCounts() {
    Random random = new Random(1);
    Set<Key> keys = new HashSet<>();
    StringBuilder text = new StringBuilder("หน่วยงาน".repeat(20));
    for (int i = 0; i < text.length(); i++) {
      text.setCharAt(i, (char) (text.charAt(i) ^ 1 + random.nextInt(100)));
      keys.add(new KeyMaker().text(text.toString()).key());
      keys.add(new KeyMaker().bytes(text.toString().getBytes(StandardCharsets.UTF_8)).key());
    }
    assertThat(keys).hasSize(2 * text.length());
  }

  @Test
  void whatCouldChangeUnseenIsRefused() {
    assertThatThrownBy(() -> new KeyMaker().value(new StringBuilder("a")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new KeyMaker().value(null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
