package org.prongsai.live.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The five fictional councils, each with a verdict that was written before the code. */
class FixtureAuditTest {
  static java.util.List<String> names() {
    return FixtureSite.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyItemOfEveryLayoutIsJudgedAsWritten(String name) {
    FixtureSite site = FixtureSite.read(name);

    Map<String, Set<String>> found = Outcome.of(site);

    assertThat(lines(found)).isEqualTo(lines(site.expected()));
  }

  static String lines(Map<String, Set<String>> items) {
    StringBuilder out = new StringBuilder();
    items.forEach(
        (code, words) ->
            out.append(code).append(' ').append(new java.util.TreeSet<>(words)).append('\n'));
    return out.toString();
  }
}
