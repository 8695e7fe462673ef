package org.prongsai.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;

class StylesheetTest {
  @TempDir Path folder;
  Site site;

  @BeforeEach
  void newSite() {
    site = new Site(folder);
  }

  @Test
  void theLayersStandInTheirOrderInOneFile() throws IOException {
    site.file("templates/components/a/a.css", "/* a */").bake();
    String css = site.read("assets/css/site.css");
    assertThat(css).startsWith("@layer tokens, base, layout, components, print;\n");
    assertThat(css)
        .containsSubsequence(
            "@layer tokens {",
            "@layer base {",
            "@layer layout {",
            "/* a */",
            "@layer components {",
            "@layer print {");
    assertThat(site.has("assets/css/tokens.css")).isFalse();
  }

  @Test
  void anOrderThatTheFilesDeclareIsNotDeclaredAgain() throws IOException {
    String declared = "@layer tokens, base, layout, components, print;\n";
    site.file("assets/css/tokens.css", declared).bake();
    assertThat(site.read("assets/css/site.css")).containsOnlyOnce(declared.strip());
  }

  @Test
  void aStyleOfTheSiteReplacesTheOneOfTheProgram() throws IOException {
    site.file("assets/css/base.css", "@layer base { /* ours */ }").bake();
    assertThat(site.read("assets/css/site.css")).contains("/* ours */").doesNotContain("Sarabun");
  }

  @Test
  void otherAssetsArePublishedAsTheyAre() throws IOException {
    site.file("assets/images/logo.svg", "<svg/>").file("assets/css/own.css", "p{}").bake();
    assertThat(site.read("assets/images/logo.svg")).isEqualTo("<svg/>");
    assertThat(site.read("assets/css/own.css")).isEqualTo("p{}");
  }

  @Test
  void aFileThatTakesTheNameOfTheStylesheetIsTold() throws IOException {
    site.file("assets/css/site.css", "p{}");
    assertThat(site.bake()).extracting(Problem::rule).containsExactly(Rule.PLANNED_TWICE);
  }

  @Test
  void theProgramsOwnThemeIsWhole() {
    Theme theme = Theme.of(folder);
    assertThat(theme.pageTypes())
        .contains("home", "ita", "year", "assessment", "measures", "unit-list", "unit")
        .contains("checklist", "item", "free", "not-found");
  }
}
