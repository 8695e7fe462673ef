package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.problem.Problem;
import org.prongsai.report.Report;

/** The content stays whole and only the built site is hurt: the check sees it in the HTML. */
class HtmlAloneTest {
  @TempDir static Path folder;
  private static SampleSite site;
  private final Map<Path, byte[]> hurt = new HashMap<>();

  @BeforeAll
  static void build() throws IOException {
    site = SampleSite.in(folder);
    site.build();
  }

  @AfterEach
  void heal() throws IOException {
    for (var file : hurt.entrySet()) {
      Files.write(file.getKey(), file.getValue());
    }
    hurt.clear();
  }

  static Stream<String> codes() {
    return SampleSite.codes();
  }

  @Test
  void anUnhurtSiteIsFine() throws Exception {
    assertThat(site.check().exitCode(true)).isZero();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void anItemWhosePageIsGoneIsNamed(String item) throws Exception {
    takeAway(page(item));
    assertNotPublished(item);
  }

  @ParameterizedTest
  @MethodSource("codes")
  void anItemThatNoClicksLeadToIsNamed(String item) throws Exception {
    cutLinksTo(page(item));
    assertNotPublished(item);
  }

  @ParameterizedTest
  @CsvSource({
    "O1, structure/index.html",
    "O2, executives/index.html",
    "O5, 2568/files/plans/local-development-plan-2566-2570.pdf",
    "O7, 2568/files/o7/annual-report-2567.pdf",
    "O12, 2568/files/procurement/procurement-progress-2568.xlsx",
    "O17, corruption-complaints/index.html",
    "O27, 2568/measures/index.html"
  })
  void anItemWhoseEvidenceIsGoneOrCutOffIsNamed(String item, String evidence) throws Exception {
    cutLinksTo(folder.resolve("target/site").resolve(evidence));
    assertThat(blamed(site.check())).as("cut off").containsExactly(item);
    heal();
    takeAway(folder.resolve("target/site").resolve(evidence));
    assertThat(blamed(site.check())).as("gone").contains(item);
  }

  private static void assertNotPublished(String item) throws Exception {
    Report report = site.check();
    assertThat(report.exitCode(false)).isEqualTo(1);
    assertThat(
            report.problems().stream()
                .filter(p -> p.rule().id().equals("oit/not-reachable"))
                .map(p -> p.item().orElseThrow()))
        .containsExactly(item);
  }

  private static Set<String> blamed(Report report) {
    Set<String> blamed = new TreeSet<>();
    report.problems().stream()
        .filter(Problem::isError)
        .forEach(p -> p.item().ifPresent(blamed::add));
    return blamed;
  }

  private static Path page(String item) {
    return folder
        .resolve("target/site/2568/oit/" + item.toLowerCase(java.util.Locale.ROOT))
        .resolve("index.html");
  }

  private void takeAway(Path file) throws IOException {
    hurt.put(file, Files.readAllBytes(file));
    Files.delete(file);
  }

  /** Takes away every link to it, and leaves the words of the link. */
  private void cutLinksTo(Path target) throws IOException {
    List<Path> pages;
    try (Stream<Path> all = Files.walk(folder.resolve("target/site"))) {
      pages = all.filter(f -> f.toString().endsWith(".html")).toList();
    }
    String folderAndName = target.getParent().getFileName() + "/" + target.getFileName();
    for (Path page : pages) {
      String before = Files.readString(page);
      // Only what may hold a link is parsed: a sibling's link is just ../o5/index.html.
      if (before.contains(folderAndName)) {
        Document html = Jsoup.parse(before);
        html.outputSettings().prettyPrint(false);
        for (Element a : html.select("a[href]")) {
          if (leadsTo(page, a.attr("href"), target)) {
            a.unwrap();
          }
        }
        hurt.put(page, before.getBytes(StandardCharsets.UTF_8));
        Files.writeString(page, html.outerHtml());
      }
    }
  }

  private static boolean leadsTo(Path page, String href, Path target) {
    return !href.matches("[a-z]+:.*|#.*")
        && page.resolveSibling(href.replaceFirst("[#?].*", "")).normalize().equals(target);
  }
}
