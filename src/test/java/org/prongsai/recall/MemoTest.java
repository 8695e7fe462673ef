package org.prongsai.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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
}
