package org.prongsai.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.browser.Tab;
import org.prongsai.browser.TestBrowser;

/**
 * The pages on A4 paper, or as somebody saves them: complete, in order, and still readable text.
 */
class PaperIT {

  @RegisterExtension private static final TestBrowser browser = new TestBrowser();
  private static Tab tab;

  @BeforeAll
  static void launch() {
    tab = browser.open();
  }

  static List<TestedSite> both() {
    return TestedSite.both();
  }

  static List<TestedSite> all() {
    return TestedSite.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyKindOfPageIsPrintedWholeAndTagged(TestedSite site) {
    List<String> complaints = new ArrayList<>();
    for (String page : site.onePageOfEachKind()) {
      if (!page.equals("404.html")) { // only a web server can show it
        PrintedPage paper = print(site, page);
        List<String> lost = new ArrayList<>(texts("document.querySelectorAll('main')"));
        lost.removeIf(paper.text()::contains);
        lost.forEach(text -> complaints.add(page + ": not on paper: " + text));
        if (!paper.structure().containsAll(List.of("Document", "H1")) || !paper.isIn("th")) {
          complaints.add(page + ": structure " + paper.structure() + " " + paper.language());
        }
        for (int table = 0; table < tables(); table++) {
          complaints.addAll(torn(page, paper, table));
        }
      }
    }
    assertThat(complaints).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("both")
  void theTablesThatPeoplePrintAreTablesOnPaper(TestedSite site) {
    for (String type : List.of("assessment", "measures")) {
      PrintedPage paper = print(site, site.first(type));
      assertThat(tables()).as(type).isPositive();
      assertThat(paper.structure().stream().filter("Table"::equals).count())
          .as(type)
          .isEqualTo(tables());
      assertThat(paper.structure()).as(type).contains("TR", "TH", "TD");
    }
    PrintedPage checklist = print(site, site.first("checklist"));
    List<String> items = texts("document.querySelectorAll('.ps-items__item a')");
    assertThat(items).hasSizeGreaterThan(20);
    assertThat(items).allMatch(checklist.text()::contains);
    assertThat(checklist.structure().stream().filter("LI"::equals).count())
        .isGreaterThanOrEqualTo(
            tab.evaluate("document.querySelectorAll('.ps-items__item').length").asInt());
  }

  @Test
  void aTableThatIsTornOrHasNoHeadOnItsSecondSheetIsNoticed() {
    String rows =
        IntStream.range(0, 90)
            .mapToObj(i -> "<tr><td>แถวที่ " + i + "ก")
            .reduce("", String::concat);
    String page = "<title>ก</title><main><table><thead><tr><th>หัวตาราง<tbody>" + rows + "</table>";
    tab.show(page);
    assertThat(torn("good", PrintedPage.of(tab.pdf()), 0)).isEmpty();
    tab.show("<style>thead{display:table-row-group}</style>" + page);
    assertThat(torn("no head", PrintedPage.of(tab.pdf()), 0)).isNotEmpty();
    tab.show(
        "<style>tr:nth-child(50){display:none}@media screen{tr{display:block}}</style>" + page);
    PrintedPage lost = PrintedPage.of(tab.pdf());
    assertThat(lost.text()).contains("แถวที่48ก").doesNotContain("แถวที่49ก");
  }

  private static PrintedPage print(TestedSite site, String page) {
    tab.medium("print").go(site.folder().resolve(page).toUri().toString());
    return PrintedPage.of(tab.pdf());
  }

  private static int tables() {
    return tab.evaluate("document.querySelectorAll('main table').length").asInt();
  }

  /** Rows that lie on no sheet as a whole, and sheets with rows of the table but not its head. */
  private static List<String> torn(String page, PrintedPage paper, int table) {
    String here = "[...document.querySelectorAll('main table')][" + table + "]";
    List<String> head = texts(here + ".querySelectorAll('thead')");
    List<String> complaints = new ArrayList<>();
    Map<Integer, String> sheets = new HashMap<>();
    int rows = tab.evaluate(here + ".querySelectorAll('tbody > tr').length").asInt();
    for (int row = 0; row < rows; row++) {
      List<String> cells = texts("[" + here + ".querySelectorAll('tbody > tr')[" + row + "]]");
      List<Integer> on =
          IntStream.range(0, paper.sheets().size())
              .filter(i -> cells.stream().allMatch(paper.sheets().get(i)::contains))
              .boxed()
              .toList();
      if (on.isEmpty()) {
        complaints.add(page + ": row torn or lost: " + cells);
      } else if (on.size() == 1) { // else it is not known which of them
        sheets.putIfAbsent(on.get(0), cells.toString());
      }
    }
    sheets.forEach(
        (sheet, cells) -> {
          if (!head.stream().allMatch(paper.sheets().get(sheet)::contains)) {
            complaints.add(page + ": sheet " + (sheet + 1) + " has no head above " + cells);
          }
        });
    return complaints;
  }

  /** What stands in the elements and is meant for paper, text by text. */
  private static List<String> texts(String elements) {
    JsonNode found =
        tab.evaluate(
            """
            (() => {
              const texts = [];
              for (const top of %s) {
                const walk = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
                while (walk.nextNode()) {
                  const e = walk.currentNode.parentElement;
                  if (walk.currentNode.data.trim() && e.checkVisibility() && !e.closest('svg > title, svg > desc')) {
                    texts.push(walk.currentNode.data);
                  }
                }
              }
              return texts;
            })()
            """
                .formatted(elements));
    return StreamSupport.stream(found.spliterator(), false)
        .map(text -> PrintedPage.plain(text.asText()))
        .toList();
  }
}
