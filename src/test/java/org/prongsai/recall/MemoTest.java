package org.prongsai.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoTest {
  private final List<String> made = new ArrayList<>();

  private Object of(Memo<String, Object> memo, String from) {
    return memo.of(
        from,
        f -> {
          made.add(f);
          return new Object();
        });
  }

  @Test
  void what_is_equal_is_made_once_and_is_the_same_in_the_next_round() {
    Memo<String, Object> memo = Memo.kept();
    Object first = of(memo, "a");
    assertThat(of(memo, new String("a"))).isSameAs(first);
    memo.begin();
    assertThat(of(memo, "a")).isSameAs(first);
    assertThat(made).containsExactly("a");
  }

  @Test
  void what_a_round_did_not_ask_for_is_forgotten() {
    Memo<String, Object> memo = Memo.kept();
    of(memo, "a");
    memo.begin();
    of(memo, "b");
    memo.begin();
    of(memo, "b");
    of(memo, "a");
    assertThat(made).containsExactly("a", "b", "a");
  }

  @Test
  void a_memo_of_work_that_is_done_once_makes_everything() {
    Memo<String, Object> memo = Memo.none();
    assertThat(of(memo, "a")).isNotSameAs(of(memo, "a"));
  }

  @Test
  void the_same_is_the_very_same_object() {
    String text = "a";
    assertThat(new Same<>(text)).isEqualTo(new Same<>(text)).hasSameHashCodeAs(new Same<>(text));
    assertThat(new Same<>(text)).isNotEqualTo(new Same<>(new String("a"))).isNotEqualTo(text);
  }

  @Test
  void what_is_made_anew_and_equal_is_the_former_one() {
    Former<String, List<String>> former = Former.kept();
    List<String> first = former.or("a", new ArrayList<>(List.of("x")));
    former.begin();
    assertThat(former.or("a", new ArrayList<>(List.of("x")))).isSameAs(first);
    former.begin();
    List<String> other = new ArrayList<>(List.of("y"));
    assertThat(former.or("a", other)).isSameAs(other);
    former.begin();
    former.begin();
    assertThat(former.or("a", new ArrayList<>(List.of("y")))).isNotSameAs(other);
    Former<String, Object> none = Former.none();
    none.or("a", first);
    none.begin();
    assertThat(none.or("a", other)).isSameAs(other);
  }

  /**
   * Held to a stable sort by something that compares few things as different, and by one that
   * compares all.
   */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void what_was_sorted_before_is_sorted_as_ever(boolean strict) {
    Random random = new Random(5);
    Comparator<String> comparator =
        strict ? Comparator.naturalOrder() : Comparator.comparing(String::length);
    Order<String> order = Order.kept(comparator);
    List<String> all = new ArrayList<>();
    for (int round = 0; round < 1000; round++) {
      if (random.nextInt(3) > 0) {
        String text = "x".repeat(random.nextInt(round < 500 ? 10_000 : 8)) + random.nextInt(10);
        all.add(random.nextInt(all.size() + 1), text);
      } else if (!all.isEmpty()) {
        all.remove(random.nextInt(all.size()));
      }
      if (random.nextInt(40) == 0) {
        Collections.shuffle(all, random);
      }
      if (random.nextInt(40) == 0) {
        all.addAll(all.subList(0, Math.min(2, all.size())));
      }
      List<String> expected = new ArrayList<>(all);
      expected.sort(comparator);
      assertThat(order.sorted(all)).isEqualTo(expected);
    }
  }

  @Test
  void what_is_the_same_and_in_the_same_order_is_not_compared() {
    List<String> compared = new ArrayList<>();
    Order<String> order =
        Order.kept(
            (a, b) -> {
              compared.add(a + b);
              return a.compareTo(b);
            });
    List<String> all = new ArrayList<>(List.of("c", "a", "b"));
    List<String> first = order.sorted(all);
    compared.clear();
    assertThat(order.sorted(List.copyOf(all))).isSameAs(first);
    assertThat(compared).isEmpty();
  }
}
