package org.prongsai.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.prongsai.problem.Language;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;

/** The same mistake in many places is told once. */
class TextReportTest {
  private static final int ALL = Integer.MAX_VALUE;

  /** One dead menu entry on 10,000 pages, every page spelling the way to it from where it lies. */
  private static List<Problem> menu() {
    List<Problem> problems = new ArrayList<>();
    for (int page = 10_000; page < 20_000; page++) {
      String written = page % 2 == 0 ? "../plan.html" : "../../plan.html";
      String file = (page % 2 == 0 ? "a/" : "b/c/") + page + ".html";
      problems.add(
          Rule.LINK_BROKEN
              .at(new Place(file, 12, 9), written, "plan.html", "", "")
              .target(written));
    }
    return problems;
  }

  private static Report report(int ignored, List<Problem> problems) {
    Report.Counts counts = new Report.Counts(10_000, 500_000).ignoring(ignored);
    return new Report(
        "target/baked", false, Reports.AS_OF, Instant.EPOCH, 2345, counts, List.of(), problems);
  }

  private static List<Problem> several() {
    List<Problem> problems = menu();
    problems.add(Rule.PAGE_NO_CHARSET.at(Place.of("a/10000.html"), "windows-874"));
    problems.add(Rule.PAGE_NO_TITLE.at(new Place("b/z.html", 1, 1)));
    problems.add(Rule.PAGE_NO_TITLE.at(new Place("b/y.html", 1, 1)));
    problems.add(Rule.LINK_BAD_URL.at(new Place("c.html", 2, 1), "http://:x").target("http://:x"));
    problems.add(Rule.LINK_BAD_URL.at(new Place("c.html", 3, 1), "http://?").target("http://?"));
    Collections.shuffle(problems, new Random(4));
    return problems;
  }

  @Test
  void oneDeadMenuEntryOnTenThousandPagesIsOneParagraph() {
    assertThat(new TextReport(Language.TH, false, ALL).of(report(3, several())))
        .isEqualTo(
            """
            a/10000.html:12:9  ผิดพลาด  ลิงก์ "../plan.html" ชี้ไปที่ plan.html ซึ่งไม่มีอยู่  [link/broken]
                    วิธีแก้: แก้ลิงก์ให้ถูกต้อง หรือเพิ่มไฟล์นั้น
                    พบที่อื่นอีก 9,999 แห่ง (ครบทุกแห่งในรายงานแบบ JSON) 9 แห่งแรก:
                      a/10002.html:12:9
                      a/10004.html:12:9
                      a/10006.html:12:9
                      a/10008.html:12:9
                      a/10010.html:12:9
                      a/10012.html:12:9
                      a/10014.html:12:9
                      a/10016.html:12:9
                      a/10018.html:12:9
            b/y.html:1:1  ผิดพลาด  หน้านี้ไม่มีชื่อเรื่อง  [page/no-title]
                    วิธีแก้: ใส่ <title> สั้น ๆ ไว้ใน <head>
                    พบที่อื่นอีก 1 แห่ง:
                      b/z.html:1:1
            c.html:2:1  ผิดพลาด  ลิงก์ "http://:x" ไม่ใช่ที่อยู่ที่เบราว์เซอร์เข้าใจได้  [link/bad-url]
                    วิธีแก้: พิมพ์ที่อยู่ใหม่ โดยคัดลอกจากแถบที่อยู่ของเบราว์เซอร์
            c.html:3:1  ผิดพลาด  ลิงก์ "http://?" ไม่ใช่ที่อยู่ที่เบราว์เซอร์เข้าใจได้  [link/bad-url]
                    วิธีแก้: พิมพ์ที่อยู่ใหม่ โดยคัดลอกจากแถบที่อยู่ของเบราว์เซอร์
            a/10000.html  เตือน  หน้านี้ไม่ได้ระบุรหัสอักขระ จึงอ่านเป็น windows-874  [page/no-charset]
                    วิธีแก้: บันทึกเป็น UTF-8 และใส่ <meta charset="utf-8"> ไว้ต้น <head>

            ตรวจ 10,000 หน้า 500,000 ลิงก์ ใน 2.35 วินาที: ผิดพลาด 10,004 เตือน 1
            จุดที่ต้องแก้ 5 จุด (ความผิดพลาดเดียวกันในหลายแห่งนับเป็นจุดเดียว)
            ยกเว้นไว้ 3 รายการ ตามไฟล์รายการยกเว้น
            """);
  }

  @Test
  void inEnglishToo() {
    Problem once =
        Rule.PAGE_NO_TITLE
            .at(Place.of("a.html"))
            .source(Optional.of(new Place("content/pages/a.md", 1, 1)));
    Problem again =
        Rule.PAGE_NO_TITLE
            .at(Place.of("b.html"))
            .source(Optional.of(new Place("content/pages/b.md", 1, 1)));
    assertThat(new TextReport(Language.EN, false, ALL).of(report(1, List.of(again, once))))
        .isEqualTo(
            """
            a.html  error  The page has no title  [page/no-title]
                    Fix: Put a short <title> into <head>
                    From: content/pages/a.md:1:1
                    From: content/pages/b.md:1:1
                    Also in other places (1):
                      b.html

            10,000 pages and 500,000 links checked in 2.35 s: errors 2, warnings 0
            To mend: 1, because the same mistake in many places counts once
            Ignored, as the ignore file says: 1
            """);
  }

  @Test
  void twoDeadTargetsAreTwoMistakesAlsoWhereTheyAreWrittenAsTheyResolve() {
    List<Problem> problems = new ArrayList<>();
    for (String gone : List.of("plan.html", "report.html")) {
      problems.add(Rule.LINK_BROKEN.at(Place.of("a.html"), gone, gone, "", "").target(gone));
      String below = "../" + gone;
      problems.add(Rule.LINK_BROKEN.at(Place.of("b/a.html"), below, gone, "", "").target(below));
    }

    assertThat(ProblemGroup.of(problems))
        .hasSize(2)
        .allMatch(group -> group.problems().size() == 2);
  }

  @Test
  void aTerminalIsNotFilledByOneRule() {
    List<Problem> problems = new ArrayList<>();
    for (int page = 10; page < 40; page++) {
      problems.add(
          Rule.LINK_BROKEN.at(Place.of(page + ".html"), "x", "gone/" + page, "", "").target("x"));
    }
    String printed = new TextReport(Language.EN, false, 10).of(report(0, problems));
    assertThat(printed.lines().filter(l -> l.endsWith("[link/broken]"))).hasSize(10);
    assertThat(printed)
        .contains("and 20 more like this [link/broken]", "errors 30")
        .doesNotContain("To mend", "Ignored");
  }

  @Test
  void jsonStaysFlatAndCountsWhatIsIgnoredOnlyWhenThereIsSome() {
    String json = Format.JSON.print(report(3, several()), Reports.TOOL, Language.TH);
    assertThat(json).contains("\"errors\" : 10004", "\"ignored\" : 3");
    assertThat(json.split("\"link/broken\"", -1)).hasSize(10_001);
    assertThat(Format.JSON.print(report(0, List.of()), Reports.TOOL, Language.TH))
        .doesNotContain("ignored");
  }
}
