package org.prongsai.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.problem.Language;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Words;

class SiteCaseTest {
  @TempDir Path folder;

  static Stream<SiteCase> sites() {
    return Stream.of("base.txt", "baseurl.txt", "documents.txt", "pages.txt", "files.txt")
        .flatMap(name -> SiteCase.read(name).stream());
  }

  @ParameterizedTest
  @MethodSource("sites")
  void aSiteHasTheProblemsThatItsCaseNames(SiteCase site) throws IOException {
    site.write(folder);
    List<Problem> problems =
        SiteChecks.all(SiteFacts.ofFolder(folder, site.checkOptions())).stream()
            .filter(p -> p.rule().id().startsWith(site.prefix()))
            .toList();
    assertThat(problems)
        .extracting(p -> p.rule().id() + " " + p.place())
        .containsExactlyElementsOf(site.expected());
    for (Problem problem : problems) {
      for (Language language : Language.values()) {
        assertThat(Words.in(language).message(problem))
            .doesNotContain("{")
            .doesNotContain("@check");
        assertThat(Words.in(language).fix(problem)).doesNotContain("{").doesNotContain("@check");
      }
    }
  }
}
