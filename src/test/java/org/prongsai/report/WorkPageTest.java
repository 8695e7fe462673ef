package org.prongsai.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.prongsai.problem.Language;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;
import org.prongsai.problem.Words;

class WorkPageTest {
  private static String html(Report report) {
    return WorkPage.of(report, Reports.TOOL, Language.TH);
  }

  private static Document page(Report report) {
    return Jsoup.parse(html(report));
  }

  private static Element section(Document page, String id) {
    Element heading = page.getElementById(id);
    assertThat(heading).as(id).isNotNull();
    return heading.parent();
  }

  private static Report with(List<Problem> problems, boolean promoted) {
    Report typical = Reports.typical();
    return new Report(
        typical.site(),
        promoted,
        typical.asOf(),
        typical.startedAt(),
        typical.tookMs(),
        typical.counts(),
        typical.completeness(),
        problems);
  }

  @Test
  void whatIsIgnoredIsCountedAndItsFileIsNoPageOfTheSite() {
    Problem unused = Rule.IGNORE_UNUSED.at(new Place("prongsai-ignore.yaml", 1, 3), "x", "y");
    Report report = with(List.of(unused), true);
    assertThat(html(report)).doesNotContain("ตามไฟล์รายการยกเว้น", "site/prongsai-ignore.yaml");
    Report ignoring =
        new Report(
            report.site(),
            true,
            report.asOf(),
            report.startedAt(),
            report.tookMs(),
            report.counts().ignoring(1234),
            report.completeness(),
            report.problems());
    assertThat(page(ignoring).select("header").text()).contains("ยกเว้นไว้ 1,234 รายการ");
  }

  @Test
  void oneBrokenMenuLinkOnTenThousandPagesIsOneParagraphWithTenPlaces() {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      String written = "../".repeat(1 + i % 4) + "units/index.html";
      problems.add(
          Rule.LINK_BROKEN
              .at(new Place("p" + i + "/index.html", 7, 9), written, "units/index.html", "", "")
              .target(written)
              .about(2568, "O" + (1 + i % 30)));
    }
    problems.add(Rule.LINK_BROKEN.at(Place.of("x.html"), "a", "b", "", "").target("a"));
    Element list = section(page(with(problems, true)), "problems");
    assertThat(list.select("li")).hasSize(2);
    Element many = list.selectFirst("li:contains(10,000)");
    assertThat(many).isNotNull();
    assertThat(many.select("a")).hasSize(10);
    assertThat(many.text()).contains("และอีก 9,990 แห่ง");
  }

  @Test
  void whatIsLeftIsOrderedByPointsAndPointsInDoubtSaySo() {
    Element list = section(page(Reports.typical()), "points");
    assertThat(list.select("li a b").eachText()).containsExactly("O27", "O7", "O2");
    assertThat(list.select("li").get(0).text())
        .contains("ประมาณ 5.00 คะแนน ไม่แน่นอน", "สำนักปลัด", "content/2568/oit.yaml:40:5");
    assertThat(list.select("li").get(1).text())
        .contains("ประมาณ 1.67 คะแนน", "รอเผยแพร่", "ภายใน 31 ธ.ค. 2569", "กองคลัง")
        .doesNotContain("ไม่แน่นอน");
  }

  @Test
  void whatIsLeftIsAlsoToldByUnitAndByDate() {
    Document page = page(Reports.typical());
    assertThat(section(page, "units").select("h3").eachText())
        .containsExactlyInAnyOrder(
            "ยังไม่ระบุผู้รับผิดชอบ (1 ข้อ)", "กองคลัง (1 ข้อ)", "สำนักปลัด (1 ข้อ)");
    assertThat(section(page, "dates").select("h3, li a b").eachText())
        .containsExactly("31 ธันวาคม 2569 (1 ข้อ)", "O7");
  }

  @Test
  void gapsOfAClosedYearStandApart() {
    Element closed = section(page(Reports.typical()), "closed");
    assertThat(closed.select("li a b").eachText()).containsExactly("O1");
    assertThat(closed.text()).contains("วิธีแก้: เพิ่ม page, file, url หรือ channel ใต้ข้อ O1");
  }

  @Test
  void everyProblemIsThereWithItsFix() {
    for (Language language : Language.values()) {
      String text =
          Jsoup.parse(WorkPage.of(Reports.typical(), Reports.TOOL, language)).body().text();
      for (Problem problem : Reports.problems()) {
        assertThat(text)
            .contains(Words.in(language).message(problem), Words.in(language).fix(problem));
      }
    }
  }

  @Test
  void aProblemOfAPageLeadsToThePageAndNamesItsPlaceInTheContent() {
    Element list = section(page(Reports.typical()), "problems");
    Element broken = list.selectFirst("li:contains(link/broken)");
    assertThat(broken.select("a").eachAttr("href"))
        .containsExactly("../site/2568/oit/o2/index.html");
    assertThat(broken.text()).contains("content/2568/oit.yaml:9:16");
    assertThat(list.selectFirst("li:contains(data/unknown-key)").select("a")).isEmpty();
  }

  @Test
  void aBuildThatWasNotPromotedLeadsToWhatWasBaked() {
    Document page = page(with(Reports.problems(), false));
    assertThat(page.select("a[href*=site/]")).isEmpty();
    assertThat(page.select("a[href^=../baked/2568/oit/o27/index.html]")).isNotEmpty();
    assertThat(page.selectFirst(".state").text()).contains("จึงยังไม่แทนที่ชุดเดิม");
  }

  @Test
  void theSummaryTellsTheNumbersOfTheReport() {
    Element summary = page(Reports.typical()).selectFirst("header");
    assertThat(summary.select(".figures").first().select("li").eachText())
        .containsExactly("3 ข้อที่ยังเหลือ", "5 ข้อผิดพลาด", "1 คำเตือน");
    assertThat(summary.text())
        .contains("ปี 2568: เผยแพร่แล้ว 1 จาก 5 ข้อ เหลือ 3 ข้อ ประมาณ 9.05 คะแนน ไม่แน่นอน");
    assertThat(section(page(Reports.typical()), "years").select("tr").get(1).text())
        .isEqualTo("2568 5 1 1 1 1 1 ประมาณ 9.05 คะแนน ไม่แน่นอน");
  }

  @Test
  void contentNeverBecomesMarkupAndThePageNeedsNothingElse() {
    for (Report report : List.of(Reports.hostile(), Reports.typical(), Reports.empty())) {
      Document page = page(report);
      assertThat(page.select("script, link, img, iframe, [onclick], [style]")).isEmpty();
      assertThat(page.select("p b b, li b b, i")).isEmpty();
      assertThat(page.select("[href]").eachAttr("href"))
          .allMatch(h -> h.startsWith("#") || h.startsWith("../"));
      assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
      page.select("a[href^=#]")
          .forEach(a -> assertThat(page.getElementById(a.attr("href").substring(1))).isNotNull());
      assertThat(html(report)).doesNotContain("url(", "@import");
      assertThat(java.nio.charset.StandardCharsets.UTF_8.newEncoder().canEncode(html(report)))
          .isTrue();
    }
  }

  @Test
  void anItemThatIsOverdueSaysSo() {
    Report.Item late = Reports.item(2568, "O3", "อำนาจหน้าที่", "missing", "1.25");
    Report.Item promised =
        new Report.Item(
            late.code(),
            late.title(),
            late.verdict(),
            late.url(),
            0,
            0,
            late.points(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.of(Reports.AS_OF.minusDays(1)),
            late.place());
    Report typical = Reports.typical();
    Report.Completeness year = typical.completeness().get(1);
    Report report =
        new Report(
            typical.site(),
            true,
            typical.asOf(),
            typical.startedAt(),
            0,
            typical.counts(),
            List.of(
                new Report.Completeness(
                    2568,
                    year.checklist(),
                    false,
                    1,
                    0,
                    0,
                    0,
                    1,
                    0,
                    Optional.empty(),
                    false,
                    List.of(promised))),
            List.of());
    assertThat(page(report).text()).contains("ภายใน 21 พ.ย. 2569 (เลยกำหนด)");
  }

  @Test
  void theMachinesLocaleMakesNoDifference() {
    String here = html(Reports.typical());
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("tr", "th-TH-u-nu-thai")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(html(Reports.typical())).isEqualTo(here);
      }
    } finally {
      Locale.setDefault(before);
    }
  }
}
