package org.prongsai.bake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.plan.Page;
import org.prongsai.problem.Language;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;
import org.prongsai.problem.Words;

/** A template that fails leaves no page, no half page, and never its stack trace. */
class TemplateFailureTest {
  @TempDir Path folder;
  Site site;

  @BeforeEach
  void newSite() {
    site = new Site(folder);
  }

  private Problem theOneProblem(Page... pages) {
    List<Problem> problems = site.bake(pages);
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }

  @Test
  void aMissingValueIsNamedWithItsPlaceAndThePageIsNotThere() throws IOException {
    site.template("not-found.ftlh", "<h1>ก</h1>\n  ${page.frame.titel}\n");
    Problem problem = theOneProblem(Pages.notFound(), Pages.free("about/", "ก", "ก"));
    assertThat(problem.rule()).isEqualTo(Rule.TEMPLATE_VALUE_MISSING);
    assertThat(problem.place()).isEqualTo(new Place("templates/not-found.ftlh", 2, 5));
    assertThat(problem.args()).startsWith("page.frame.titel", "404.html", "1");
    assertThat(site.has("404.html")).isFalse();
    assertThat(site.handedOn).containsOnlyKeys("about/index.html");
  }

  @Test
  void thePlaceIsInTheFileThatAsksNotInTheOneThatCalls() throws IOException {
    site.template("ui.ftlh", "<#macro page frame>\n${frame.nothing}<#nested></#macro>");
    assertThat(theOneProblem(Pages.notFound()).place())
        .isEqualTo(new Place("templates/ui.ftlh", 2, 3));
  }

  @Test
  void aPageIsWholeOrNotThereHoweverMuchWasPrintedBefore() throws IOException {
    site.template("not-found.ftlh", "x".repeat(200_000) + "${page.nothing}");
    theOneProblem(Pages.notFound());
    assertThat(site.has("404.html")).isFalse();
  }

  @Test
  void oneMistakeInTheLayoutIsToldOnceWithTheNumberOfItsPages() throws IOException {
    site.template("ui.ftlh", "<#macro page frame>${frame.nothing}</#macro>");
    Problem problem =
        theOneProblem(Pages.free("a/", "ก", "ก"), Pages.free("b/", "ข", "ข"), Pages.notFound());
    assertThat(problem.args()).startsWith("frame.nothing", "a/index.html", "3");
  }

  @Test
  void aMacroThatIsNotThereIsNamedWhereItIsCalled() throws IOException {
    site.template("not-found.ftlh", "<#import \"ui.ftlh\" as ui>\n<@ui.nothing x=1/>");
    Problem problem = theOneProblem(Pages.notFound());
    assertThat(problem.rule()).isEqualTo(Rule.MACRO_UNKNOWN);
    assertThat(problem.place()).isEqualTo(new Place("templates/not-found.ftlh", 2, 1));
    assertThat(problem.args()).startsWith("ui.nothing", "404.html", "1");
    said(problem, "ui.nothing", "404.html", "templates/ui.ftlh");
  }

  @Test
  void aParameterThatIsLeftOutIsToldWhereTheMacroIsCalledNotWhereItIsWritten() throws IOException {
    site.template("not-found.ftlh", "<#import \"ui.ftlh\" as ui>\n <@ui.page/>");
    Problem problem = theOneProblem(Pages.notFound());
    assertThat(problem.rule()).isEqualTo(Rule.MACRO_PARAMETER);
    assertThat(problem.place()).isEqualTo(new Place("templates/not-found.ftlh", 2, 2));
    assertThat(problem.args().subList(0, 6))
        .containsExactly(
            "frame",
            "404.html",
            "1",
            "@page/whose-template.site",
            "ui.page",
            "@page/parameter.missing");
    said(problem, "frame", "ui.page");
  }

  @Test
  void aParameterWhoseValueIsNotThereIsToldWhereTheMacroIsCalled() throws IOException {
    site.template("not-found.ftlh", "<#macro a b>${b}</#macro>\n<@a b=page.nothing/>");
    Problem problem = theOneProblem(Pages.notFound());
    assertThat(problem.rule()).isEqualTo(Rule.MACRO_PARAMETER);
    assertThat(problem.place()).isEqualTo(new Place("templates/not-found.ftlh", 2, 1));
    assertThat(problem.args()).contains("b", "a", "@page/parameter.empty");
    said(problem, "b", "a");
  }

  @Test
  void aParameterThatTheMacroDoesNotKnowIsToldWithThoseThatItKnows() throws IOException {
    site.template(
        "not-found.ftlh", "<#import \"ui.ftlh\" as ui>\n<@ui.page frame=page.frame titel=1/>");
    Problem problem = theOneProblem(Pages.notFound());
    assertThat(problem.rule()).isEqualTo(Rule.MACRO_PARAMETER);
    assertThat(problem.place()).isEqualTo(new Place("templates/not-found.ftlh", 2, 1));
    assertThat(problem.args()).contains("titel", "ui.page", "@page/parameter.unknown", "frame");
    said(problem, "titel", "ui.page", "frame");
  }

  private static void said(Problem problem, String... words) {
    for (Language language : Language.values()) {
      String said = Words.in(language).message(problem) + Words.in(language).fix(problem);
      assertThat(said).contains(words).doesNotContain("@page", "\n", "{");
    }
  }

  @Test
  void aTemplateOfNoPageTypeAndAnAlmostRightNameAreToldWithTheNameThatWasMeant()
      throws IOException {
    site.template("notfound.ftlh", "x")
        .template("tag.css", "x")
        .template("weather.ftlh", "x")
        .template("my-parts/thing.ftlh", "x")
        .file("assets/css/tokens.CSS", "x")
        .file("assets/images/mayor.jpg", "x");
    List<Problem> problems = site.bake(Pages.notFound());
    assertThat(problems).allMatch(p -> p.rule() == Rule.THEME_NO_EFFECT);
    assertThat(problems)
        .extracting(p -> p.args().get(0), p -> p.args().get(1))
        .containsExactlyInAnyOrder(
            tuple("templates/notfound.ftlh", "templates/not-found.ftlh"),
            tuple("templates/tag.css", "templates/components/tag/tag.css"),
            tuple("templates/weather.ftlh", "@page/theme-file.any"),
            tuple("assets/css/tokens.CSS", "assets/css/tokens.css"));
    assertThat(site.has("404.html")).isTrue();
    problems.forEach(p -> said(p, p.args().get(0)));
  }

  @Test
  void aTemplateThatCannotBeReadAsOneIsToldWithItsLine() throws IOException {
    site.template("not-found.ftlh", "<p>\n<#if page.frame.sample>\n");
    Problem problem = theOneProblem(Pages.notFound());
    assertThat(problem.rule()).isEqualTo(Rule.TEMPLATE_FAILED);
    assertThat(problem.place().file()).isEqualTo("templates/not-found.ftlh");
    assertThat(problem.place().line()).isPositive();
  }

  /** FreeMarker reads it once, and says of every later page only that it failed before. */
  @Test
  void aTemplateThatCannotBeReadIsToldOnceWithTheNumberOfItsPages() throws IOException {
    site.template("free.ftlh", "<h1>\n<#if page.nothing");
    Problem problem = theOneProblem(Pages.free("a/", "ก", "ก"), Pages.free("b/", "ข", "ข"));
    assertThat(problem.place().line()).isEqualTo(2);
    assertThat(problem.args()).contains("a/index.html", "2");
  }

  @Test
  void aPageTypeWithoutATemplateIsToldByTheNameOfTheTemplate() {
    Problem problem = theOneProblem(Pages.untemplated());
    assertThat(problem.rule()).isEqualTo(Rule.TEMPLATE_MISSING);
    assertThat(problem.place()).isEqualTo(Place.of("templates/ita.ftlh"));
    assertThat(problem.args()).startsWith("ita.ftlh", "ita/index.html", "1");
    assertThat(site.has("ita/index.html")).isFalse();
  }

  @Test
  void anIncludeThatLeadsNowhereIsToldWhereItIsWritten() throws IOException {
    site.template("not-found.ftlh", "\n<#include \"nothing.ftlh\">");
    Problem problem = theOneProblem(Pages.notFound());
    assertThat(problem.rule()).isEqualTo(Rule.TEMPLATE_FAILED);
    assertThat(problem.place()).isEqualTo(new Place("templates/not-found.ftlh", 2, 1));
    assertThat(problem.args().get(0)).contains("nothing.ftlh");
  }

  @Test
  void aTemplateCannotReadOutsideTheTheme() throws IOException {
    site.file("secret.ftlh", "secret");
    site.file("assets/secret.ftlh", "secret");
    for (String way :
        List.of(
            "../secret.ftlh",
            "../assets/secret.ftlh",
            "/../secret.ftlh",
            "components/../../secret.ftlh",
            folder.resolve("site/secret.ftlh").toString(),
            "file://" + folder.resolve("site/secret.ftlh"))) {
      site.template("not-found.ftlh", "<#include \"" + way + "\">");
      Path out = folder.resolve("out" + Math.abs(way.hashCode()));
      assertThat(site.bakeTo(out, Pages.notFound())).as(way).hasSize(1);
      assertThat(out.resolve("404.html")).as(way).doesNotExist();
    }
  }

  @Test
  void aLinkOutOfTheSitesFolderIsNotFollowed() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    site.template("parts/x.ftlh", "x").file("assets/images/x.svg", "x");
    Files.createSymbolicLink(site.folder.resolve("templates/stolen.ftlh"), secret);
    Files.createSymbolicLink(site.folder.resolve("assets/images/stolen.txt"), secret);
    assertThat(site.bake(Pages.notFound()))
        .extracting(Problem::rule, p -> p.place().file())
        .containsExactly(
            tuple(Rule.THEME_FILE_OUTSIDE, "assets/images/stolen.txt"),
            tuple(Rule.THEME_FILE_OUTSIDE, "templates/stolen.ftlh"));
    assertThat(site.has("assets/images/stolen.txt")).isFalse();
  }

  @Test
  void aTemplateThatIsNotUtf8IsTold() throws IOException {
    site.template("parts/x.ftlh", "x");
    Files.write(
        site.folder.resolve("templates/not-found.ftlh"),
        "ไม่พบหน้า".getBytes(Charset.forName("x-windows-874")));
    Problem problem = theOneProblem(Pages.notFound());
    assertThat(problem.place()).isEqualTo(Place.of("templates/not-found.ftlh"));
    assertThat(problem.rule()).isEqualTo(Rule.TEMPLATE_FAILED);
    assertThat(Words.in(Language.EN).message(problem)).contains("not written in UTF-8");
  }

  @Test
  void nestingWithoutEndIsAProblemAndNotACrash() throws IOException {
    site.template("not-found.ftlh", "<#macro a><@a/></#macro><@a/>");
    List<Problem> problems =
        site.bake(Pages.notFound(), Pages.free("deep/", "ลึก", ">".repeat(30_000)));
    assertThat(problems)
        .extracting(Problem::rule, p -> p.place().file())
        .containsExactly(tuple(Rule.PAGE_TOO_DEEP, "404.html"));
    // Markdown ends its nesting where no reader could follow any more.
    assertThat(site.handedOn).containsOnlyKeys("deep/index.html");
  }

  @Test
  void theWordsSayWhoseTemplateItIsAndNoStackTrace() throws IOException {
    site.template("not-found.ftlh", "${page.nothing}");
    Problem problem = theOneProblem(Pages.notFound());
    for (Language language : Language.values()) {
      Words words = Words.in(language);
      assertThat(words.message(problem)).contains("page.nothing", "404.html").doesNotContain("@");
      assertThat(words.fix(problem)).contains("templates").doesNotContain("@", "\n");
    }
    site.template("not-found.ftlh", "${page.frame.title?number}");
    Problem failed = site.bakeTo(folder.resolve("out2"), Pages.notFound()).get(0);
    assertThat(Words.in(Language.TH).message(failed)).doesNotContain("\n", "freemarker.");
  }

  @Test
  void theOvenItselfKnowsWhatFailed() throws IOException {
    site.template("not-found.ftlh", "${page.nothing}");
    Files.createDirectories(site.out);
    PortalOven oven =
        new PortalOven(
            List.of(Pages.notFound()),
            Pages.theme(site.folder),
            site.out,
            new OutFolder(site.out, Map.of(), Leftovers.NONE),
            baked -> {});
    oven.bake();
    assertThat(oven.getErrors()).hasSize(1);
  }
}
