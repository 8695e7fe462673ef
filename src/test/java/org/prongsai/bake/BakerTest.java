package org.prongsai.bake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.model.ContentFile;
import org.prongsai.model.FiscalYear;
import org.prongsai.plan.Page;
import org.prongsai.plan.PagePath;
import org.prongsai.plan.SitePlan.PlannedFile;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;

class BakerTest {
  @TempDir Path folder;
  Site site;

  @BeforeEach
  void newSite() {
    site = new Site(folder);
  }

  @Test
  void aPlannedPageBecomesAFileAndIsHandedOn() throws IOException {
    assertThat(site.bake(Pages.free("about/", "เกี่ยวกับ", "## ก\n\nข้อความ"))).isEmpty();
    String html = site.read("about/index.html");
    assertThat(html)
        .contains("<h1>เกี่ยวกับ</h1>", "<h2 id=\"ก\">ก</h2>", "<p>ข้อความ</p>")
        .endsWith("</html>\n");
    assertThat(site.handedOn).containsExactly(Map.entry("about/index.html", html));
  }

  @Test
  void aTemplateOfTheSiteReplacesTheOneOfTheProgram() throws IOException {
    site.template("not-found.ftlh", "ของเราเอง: ${page.frame.title}");
    assertThat(site.bake(Pages.notFound(), Pages.free("about/", "เกี่ยวกับ", "ก"))).isEmpty();
    assertThat(site.read("404.html")).isEqualTo("ของเราเอง: ไม่พบหน้า");
    assertThat(site.read("about/index.html")).contains("<!doctype html>");
  }

  @Test
  void aLayoutOfTheSiteIsUsedByTheTemplatesOfTheProgram() throws IOException {
    site.template("ui.ftlh", "<#macro page frame>[<#nested>]</#macro>");
    site.bake(Pages.notFound());
    assertThat(site.read("404.html")).contains("[<h1>ไม่พบหน้า</h1>]");
  }

  @Test
  void bakingTwiceGivesTheSameBytes() throws IOException {
    Page[] pages =
        IntStream.range(0, 60)
            .mapToObj(i -> Pages.free("p" + i + "/", "หน้า " + i, Pages.MARKDOWN))
            .toArray(Page[]::new);
    site.at(Pages.BASE).bake(pages);
    site.bakeTo(folder.resolve("again"), pages);
    var first = Site.bytes(site.out);
    var second = Site.bytes(folder.resolve("again"));
    assertThat(second.keySet()).isEqualTo(first.keySet()).hasSizeGreaterThan(60);
    first.forEach((file, bytes) -> assertThat(second.get(file)).as(file).isEqualTo(bytes));
  }

  @Test
  void twoBakesAtOnceDoNotDisturbEachOther() throws IOException {
    List<CompletableFuture<List<Problem>>> bakes =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () ->
                            site.bakeTo(
                                folder.resolve("out" + i),
                                Pages.notFound(),
                                Pages.free("p" + i + "/", "หน้า", "ก"))))
            .toList();
    for (int i = 0; i < 4; i++) {
      assertThat(bakes.get(i).join()).isEmpty();
      assertThat(folder.resolve("out" + i + "/p" + i + "/index.html")).exists();
    }
  }

  @Test
  void nothingIsLeftBesideTheBakedSiteAndTheLocaleOfTheProgramStays() throws IOException {
    Locale before = Locale.getDefault();
    site.bake(Pages.notFound());
    assertThat(Locale.getDefault()).isEqualTo(before);
    assertThat(Site.bytes(folder).keySet())
        .containsExactly("out/404.html", "out/assets/css/site.css");
    assertThat(Path.of("output")).doesNotExist();
  }

  @Test
  void aPagePlannedTwiceIsToldAndTheFirstIsKept() throws IOException {
    List<Problem> problems =
        site.bake(Pages.free("about/", "หนึ่ง", "ก"), Pages.free("about/", "สอง", "ข"));
    assertThat(problems).extracting(Problem::rule).containsExactly(Rule.PLANNED_TWICE);
    assertThat(site.read("about/index.html")).contains("<h1>หนึ่ง</h1>");
  }

  @Test
  void namesThatWindowsHoldsForTheSameAreTold() {
    assertThat(site.bake(Pages.free("about/", "ก", "ก"), Pages.free("About/", "ข", "ข")))
        .extracting(Problem::rule, p -> p.place().file())
        .containsExactly(tuple(Rule.PLANNED_TWICE, "About/index.html"));
  }

  @Test
  void aFileAndAFolderOfOneNameAreTold() throws IOException {
    site.file("content/2568/files/ก.pdf", "pdf");
    List<Problem> problems =
        site.files(planned("2568/files", "ก.pdf"), planned("2568/files/ก.pdf", "ก.pdf")).bake();
    assertThat(problems).extracting(Problem::rule).containsExactly(Rule.PLANNED_TWICE);
  }

  @Test
  void aPublishedFileIsCopiedAsItIs() throws IOException {
    site.file("content/2568/files/O42/แผน.pdf", "%PDF ก");
    assertThat(site.files(planned("2568/files/o42/แผน.pdf", "O42/แผน.pdf")).bake()).isEmpty();
    assertThat(site.read("2568/files/o42/แผน.pdf")).isEqualTo("%PDF ก");
  }

  @Test
  void aFileThatHasGoneIsTold() {
    assertThat(site.files(planned("2568/files/x.pdf", "x.pdf")).bake())
        .containsExactly(
            Rule.FILE_NOT_COPIED.at(
                Place.of("2568/files/x.pdf"), "@reason/not-there", "2568/files/x.pdf", "1"));
    assertThat(site.has("2568/files/x.pdf")).isFalse();
  }

  @Test
  void aPageThatTheDiskRefusesIsToldAndNotHandedOn() {
    String tooLong = "x".repeat(300) + "/";
    List<Problem> problems =
        site.bake(Pages.free(tooLong, "ยาว", "ก"), Pages.free("about/", "ก", "ก"));
    assertThat(problems).extracting(Problem::rule).containsExactly(Rule.PAGE_NOT_WRITTEN);
    assertThat(site.handedOn).containsOnlyKeys("about/index.html");
  }

  @Test
  void aFolderThatCannotBeMadeIsAProblem() throws IOException {
    Files.writeString(site.out, "a file stands here");
    assertThat(site.bake(Pages.notFound()))
        .extracting(Problem::rule)
        .containsExactly(Rule.PAGE_NOT_WRITTEN);
  }

  @Test
  void aFolderThatIsNotEmptyIsTheCallersMistake() throws IOException {
    site.bake(Pages.notFound());
    assertThatThrownBy(() -> site.bake(Pages.notFound()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void searchEnginesAreToldOnlyWhenTheAddressIsKnown() throws IOException {
    site.bake(Pages.notFound());
    assertThat(site.has("sitemap.xml") || site.has("robots.txt")).isFalse();

    Site known = new Site(folder.resolve("known")).at(Pages.BASE);
    known.bake(Pages.free("b&c/", "ข", "ก"), Pages.free("", "หน้าหลัก", "ก"), Pages.notFound());
    assertThat(known.read("sitemap.xml"))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <url><loc>https://ita.example.go.th/</loc></url>
            <url><loc>https://ita.example.go.th/b&amp;c/</loc></url>
            </urlset>
            """);
    assertThat(known.read("robots.txt"))
        .isEqualTo("User-agent: *\nAllow: /\n\nSitemap: https://ita.example.go.th/sitemap.xml\n");
  }

  private static PlannedFile planned(String target, String original) {
    return new PlannedFile(
        new PagePath(target), new FiscalYear(2568), new ContentFile(original, 1));
  }
}
