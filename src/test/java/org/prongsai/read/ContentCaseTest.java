package org.prongsai.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.problem.Language;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Words;

/** Every small site of {@code cases/content/} has exactly the problems that it names. */
class ContentCaseTest {
  private static final Locale BEFORE = Locale.getDefault();

  @TempDir Path site;

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(BEFORE);
  }

  static Stream<Path> files() throws IOException {
    return ContentCase.files();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  @Timeout(120)
  void aSiteHasExactlyTheProblemsItsCaseNames(Path file) throws IOException {
    ContentCase example = ContentCase.of(file);
    example.layOut(site);
    Content content = ContentReader.read(site);
    List<String> expected = example.expected();
    List<String> found = content.problems().stream().map(p -> shown(p, expected)).toList();
    assertThat(found).as(example.sentence()).containsExactlyInAnyOrderElementsOf(expected);
    for (Problem problem : content.problems()) {
      for (Language language : Language.values()) {
        Words words = Words.in(language);
        assertThat(words.message(problem) + words.fix(problem))
            .as(problem.toString())
            .doesNotContain("@data")
            .doesNotContainPattern("\\{[0-9]\\}");
      }
    }
  }

  @Test
  void everyCaseHoldsUnderTurkishAndThaiDigitLocales(@TempDir Path more) throws IOException {
    for (String tag : List.of("tr", "th-TH-u-nu-thai")) {
      Locale.setDefault(Locale.forLanguageTag(tag));
      for (Path file : files().toList()) {
        ContentCase example = ContentCase.of(file);
        Path here = more.resolve(tag).resolve(file.getFileName());
        example.layOut(here);
        List<String> expected = example.expected();
        assertThat(ContentReader.read(here).problems().stream().map(p -> shown(p, expected)))
            .as(tag + " " + file)
            .containsExactlyInAnyOrderElementsOf(expected);
      }
    }
  }

  /** As the case writes it: with as many arguments as it cares to name. */
  private static String shown(Problem p, List<String> expected) {
    String head = p.severity().id() + " " + p.rule().id() + " " + p.place();
    String all = head + " " + String.join("; ", p.args());
    return expected.stream()
        .filter(e -> e.equals(head) || e.startsWith(head + " "))
        .filter(e -> all.equals(e) || all.startsWith(e + ";") || e.equals(head))
        .findFirst()
        .orElse(all);
  }
}
