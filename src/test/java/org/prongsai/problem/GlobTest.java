package org.prongsai.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource({
    "2563/**, 2563/oit/o7/index.html, true",
    "2563/**, 2564/index.html, false",
    "2563/*, 2563/index.html, true",
    "2563/*, 2563/oit/index.html, false",
    "**/index.html, index.html, true",
    "**/index.html, 2563/oit/index.html, true",
    "**/index.html, 2563/myindex.html, false",
    "2563/**/index.html, 2563/index.html, true",
    "2563/**/index.html, 2563/a/b/index.html, true",
    "2563/**/index.html, 2563index.html, false",
    "a**/b, axx/yy/b, true",
    "a**/b, a/b, true",
    "a**/b, ab, false",
    "'', '', true",
    "'', a, false",
    "*, '', true",
    "**, any/thing, true",
    "*.PDF, plan.pdf, false",
    "page.php?id=*, page.php?id=7, true",
    "page.php?id=*, page.phpXid=7, false",
    "'[ab].html', a.html, false",
    "https://old.example/**, https://old.example/a/b?c=d#e, true"
  })
  void aStarStopsAtASlashAndTwoDoNot(String pattern, String text, boolean fits) {
    assertThat(new Glob(pattern).matches(text)).isEqualTo(fits);
  }

  @Test
  void howUnicodeComposesALetterDoesNotMatter() {
    assertThat(new Glob("caf\u00e9/*").matches("cafe\u0301/a")).isTrue();
    assertThat(new Glob("แผน*.pdf").matches("แผนพัฒนา 2568.pdf")).isTrue();
  }

  @Test
  @Timeout(120)
  void noPatternTakesLong() {
    String text = "a".repeat(100_000) + "b";
    assertThat(new Glob("*a".repeat(40) + "c").matches(text)).isFalse();
    assertThat(new Glob("**a".repeat(40) + "b").matches(text)).isTrue();
  }
}
