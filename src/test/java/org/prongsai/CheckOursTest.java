package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;

/** What is taken away after baking is missed, from the HTML alone. */
class CheckOursTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

  @TempDir Path folder;
  private Path site;

  @BeforeEach
  void build() throws Exception {
    BuiltSiteTest.copy(Path.of("content"), folder.resolve("content"));
    assertThat(Build.run(folder, AS_OF, r -> Map.of()).promoted()).isTrue();
    site = folder.resolve("target/site");
  }

  @Test
  void aSiteThatNobodyTouchedHasNoError() throws Exception {
    assertThat(check()).noneMatch(Problem::isError);
  }

  @Test
  void aPageTakenAwayIsMissedAndEveryLinkToItIsBroken() throws Exception {
    Files.delete(site.resolve("2563/oit/o42/index.html"));

    List<Problem> errors = check().stream().filter(Problem::isError).toList();

    assertThat(errors)
        .anySatisfy(
            p -> {
              assertThat(p.rule()).isEqualTo(Rule.PAGE_MISSING);
              assertThat(p.item()).contains("O42");
              assertThat(p.year()).isEqualTo(OptionalInt.of(2563));
            })
        .anySatisfy(
            p -> {
              assertThat(p.rule()).isEqualTo(Rule.LINK_BROKEN);
              assertThat(p.place().file()).isEqualTo("2563/oit/index.html");
              assertThat(p.target()).contains("o42/index.html");
            });
  }

  @Test
  void anItemWhoseLinksWereCutCannotBeReached() throws Exception {
    for (Path page :
        List.of(
            site.resolve("2563/oit/index.html"),
            site.resolve("2563/oit/o41/index.html"),
            site.resolve("2563/oit/o43/index.html"))) {
      Files.writeString(
          page, Files.readString(page).replaceAll("href=\"[^\"]*o42/index.html\"", ""));
    }

    assertThat(check())
        .anySatisfy(
            p -> {
              assertThat(p.rule()).isEqualTo(Rule.NOT_REACHABLE);
              assertThat(p.item()).contains("O42");
            });
  }

  @Test
  void aBrokenLinkLeadsBackToTheLineOfTheContent() throws Exception {
    Files.delete(site.resolve("units/finance/index.html"));

    assertThat(check())
        .anySatisfy(
            p -> {
              assertThat(p.rule()).isEqualTo(Rule.LINK_BROKEN);
              assertThat(p.place().file()).isEqualTo("2563/measures/index.html");
              assertThat(p.source().map(Place::file)).contains("content/2563/measures.yaml");
            });
  }

  private List<Problem> check() throws Refusal, IOException {
    return Check.ours(folder, Optional.empty(), AS_OF).problems();
  }
}
