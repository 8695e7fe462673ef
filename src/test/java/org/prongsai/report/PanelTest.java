package org.prongsai.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.problem.Language;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;

/** What a preview lays over a page. */
class PanelTest {
  private static final String MEASURES = "2563/measures/index.html";
  private static final Problem BAD_SCORE =
      Rule.SCORE.at(new Place("content/2562/assessment.yaml", 3, 8), "183,5");
  private static final Problem NO_EVIDENCE =
      Rule.ITEM_WITHOUT_EVIDENCE
          .at(new Place("content/2563/oit.yaml", 31, 5), "O7", "2563")
          .about(2563, "O7");

  @Test
  void whereNothingIsWrongNothingIsSaid() {
    assertThat(told(MEASURES)).doesNotContain("<details", "href");
  }

  @Test
  void anErrorThatStopsTheSiteLiesOnTopOfEveryPage() {
    for (String page : List.of(MEASURES, "2562/assessment/index.html", "404.html")) {
      assertThat(told(page, BAD_SCORE, NO_EVIDENCE))
          .contains("class=\"stop\"", "<details open>", "มีข้อผิดพลาด 1 จุด", "183,5")
          .contains("<code>content/2562/assessment.yaml:3:8</code>", "วิธีแก้:")
          .doesNotContain("O7");
    }
    assertThat(told("", BAD_SCORE)).contains("จึงจะมีเว็บไซต์ให้ดู").doesNotContain("ระหว่างนี้");
  }

  @Test
  void theErrorsOfThePageItselfComeFirstAndTheRestIsCounted() {
    Problem[] many =
        IntStream.range(0, 9)
            .mapToObj(i -> Rule.SCORE.at(new Place("content/256" + i + "/a.yaml", 3, 8), "x" + i))
            .toArray(Problem[]::new);
    many[8] = Rule.MISSING_KEY.at(new Place("content/2563/measures.yaml", 7, 1), "of", "x");
    assertThat(told(MEASURES, many))
        .contains("มีข้อผิดพลาด 9 จุด", "href=\"/_report/\"", "เหลืออีก 4 จุด")
        .containsSubsequence("measures.yaml:7:1", "x0", "x3")
        .doesNotContain("x4");
  }

  @Test
  void whatIsNotDisclosedIsToldOnTheItemsPageAndCountedElsewhere() {
    assertThat(told("2563/oit/o7/index.html", NO_EVIDENCE))
        .contains("class=\"wrong\"", "<details>", "สิ่งที่ควรแก้ 1 จุด", "oit.yaml:31:5");
    assertThat(told(MEASURES, NO_EVIDENCE))
        .contains("class=\"quiet\"", "หน้าอื่นมีสิ่งที่ควรแก้ 1 จุด", "href=\"/_report/\"")
        .doesNotContain("<details");
  }

  @Test
  void aWarningIsCalledOne() {
    Problem warning =
        Rule.YEAR_IN_CE.at(new Place("content/2563/measures.yaml", 2, 5), "2019", "x");
    assertThat(told(MEASURES, warning)).contains("class=\"note\"", "<span class=\"tag\">เตือน");
  }

  @ParameterizedTest
  @CsvSource({
    "content/2563/measures.yaml, 2563/measures/index.html",
    "content/2562/assessment.json, 2562/assessment/index.html",
    "content/2563/oit.yaml, 2563/oit/index.html",
    "content/2563/files/O7/a.pdf, 2563/oit/o7/index.html",
    "2563/files/o7/a.pdf, 2563/oit/o7/index.html",
    "content/pages/ข่าว.md, ข่าว/index.html",
    "content/agency.yaml, index.html",
    "content/agency.yaml, contact/index.html",
    "content/checklists/x.yaml, 2563/oit/o7/index.html",
    "2563/notice/index.html, 2563/notice/index.html"
  })
  void aProblemIsToldOnThePageThatShowsItsPlace(String file, String page) {
    Problem problem = Rule.YEAR_IN_CE.at(Place.of(file), "2019", "x");
    assertThat(new OwnProblems(page).has(problem)).isTrue();
    assertThat(new OwnProblems("services/index.html").has(problem)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2563, O7, 2563/oit/o7/index.html, true",
    "2563, O7, 2563/oit/o17/index.html, false",
    "2562, O7, 2563/oit/o7/index.html, false",
    "2563, O7, 2563/oit/index.html, false",
    "2563, O7, units/index.html, true"
  })
  void whatHurtsAnItemIsToldOnTheItemsPageAndWhereItWasFound(
      int year, String item, String page, boolean told) {
    Problem problem =
        Rule.YEAR_IN_CE
            .at(Place.of("units/index.html"), "2019", "x")
            .source(Optional.of(Place.of("content/2563/oit.yaml")))
            .about(year, item);
    assertThat(new OwnProblems(page).has(problem)).isEqualTo(told);
  }

  @Test
  void aFaultOnAPageIsToldThereAndWhereItComesFrom() {
    Problem broken =
        Rule.LINK_BROKEN
            .at(new Place("units/office/index.html", 41, 3), "../x", "x", "", "")
            .target("../x")
            .source(Optional.of(new Place("content/2563/measures.yaml", 12, 4)));
    assertThat(new OwnProblems("units/office/index.html").has(broken)).isTrue();
    assertThat(new OwnProblems(MEASURES).has(broken)).isTrue();
    assertThat(told(MEASURES, broken)).contains("<code>content/2563/measures.yaml:12:4</code>");
  }

  @Test
  void hostileTextDoesNotBecomeMarkup() {
    Report hostile = Reports.hostile();
    for (Language language : Language.values()) {
      assertThat(new Panel(language).of(hostile, "")).doesNotContain("<b>", "]]>", "\u202e");
      assertThat(new Panel(language).failure("x", Reports.HOSTILE, Reports.HOSTILE))
          .doesNotContain("<b>", "\u202e");
    }
  }

  @Test
  void itSpeaksEnglishToo() {
    String panel = new Panel(Language.EN).of(report(BAD_SCORE), MEASURES);
    assertThat(panel)
        .contains("lang=\"en\"", "not shown yet", "Fix: ")
        .doesNotContainPattern("[ก-๛]");
  }

  private static String told(String page, Problem... problems) {
    return new Panel(Language.TH).of(report(problems), page);
  }

  private static Report report(Problem... problems) {
    return new Report(
        "target/baked",
        true,
        Reports.AS_OF,
        Instant.EPOCH,
        0,
        new Report.Counts(1, 1),
        List.of(),
        Arrays.asList(problems));
  }
}
