package org.prongsai.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;

/** Reports to print: one as it may come up any day, and one that somebody tampered with. */
final class Reports {
  static final String TOOL = "prongsai 0.1.0";
  static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

  /** All that could break a format: quotes, markup, per cent, line breaks, control characters. */
  static final String HOSTILE =
      "<b>&amp;\"'</b>]]> 100% ::error::x\r\n::warning,a:b,c\u0000\u001b[31m\u0085\u2028\u202e"
          + " ทำ 🙂 \ud83d \udc00 ./\\{0}";

  private Reports() {}

  /** Two years, items of every verdict, problems of content and of pages. */
  static Report typical() {
    return new Report(
        "target/baked",
        true,
        AS_OF,
        Instant.parse("2026-11-22T08:00:00Z"),
        1234,
        new Report.Counts(62, 1840),
        List.of(closedYear(), openYear()),
        problems());
  }

  /** The same run at another moment on another machine: its problems came in another order. */
  static Report typicalAgain() {
    Report once = typical();
    List<Problem> shuffled = new ArrayList<>(problems());
    java.util.Collections.rotate(shuffled, 3);
    shuffled.add(shuffled.get(0));
    return new Report(
        once.site(),
        once.promoted(),
        once.asOf(),
        once.startedAt(),
        once.tookMs(),
        once.counts(),
        once.completeness(),
        shuffled);
  }

  /** Every text that comes from content says {@link #HOSTILE}. */
  static Report hostile() {
    Problem problem =
        Rule.ITEM_WITHOUT_EVIDENCE
            .at(new Place("content/" + HOSTILE, 31, 10), HOSTILE, HOSTILE, HOSTILE)
            .target(HOSTILE)
            .source(Optional.of(new Place("content/2563/" + HOSTILE, 2, 0)))
            .about(2563, HOSTILE);
    Problem elsewhere = Rule.LINK_BROKEN.at(Place.of(HOSTILE), HOSTILE, HOSTILE, HOSTILE, HOSTILE);
    return new Report(
        HOSTILE,
        false,
        AS_OF,
        Instant.EPOCH,
        0,
        new Report.Counts(1, 1),
        List.of(
            new Report.Completeness(
                2563,
                Optional.of(HOSTILE),
                false,
                1,
                0,
                0,
                0,
                1,
                0,
                Optional.empty(),
                false,
                List.of(
                    new Report.Item(
                        "O1",
                        HOSTILE,
                        "missing",
                        HOSTILE,
                        0,
                        0,
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.of(HOSTILE),
                        Optional.empty(),
                        Place.of(HOSTILE))))),
        List.of(problem, elsewhere, elsewhere.asWarning()));
  }

  static Report empty() {
    return new Report(
        "target/baked",
        true,
        AS_OF,
        Instant.EPOCH,
        5,
        new Report.Counts(0, 0),
        List.of(),
        List.of());
  }

  private static Report.Completeness closedYear() {
    return new Report.Completeness(
        2563,
        Optional.of("oit-2563-lao"),
        true,
        2,
        1,
        0,
        0,
        1,
        0,
        Optional.of("0.83"),
        false,
        List.of(
            item(2563, "O1", "โครงสร้าง", "missing", "0.83"),
            item(2563, "O42", "มาตรการส่งเสริมคุณธรรม", "published", "5.00")));
  }

  private static Report.Completeness openYear() {
    return new Report.Completeness(
        2568,
        Optional.of("oit-2568-lao"),
        false,
        5,
        1,
        1,
        1,
        1,
        1,
        Optional.of("9.05"),
        true,
        List.of(
            item(2568, "O1", "โครงสร้างและอำนาจหน้าที่", "published", "1.25"),
            item(2568, "O2", "ข้อมูลผู้บริหาร", "incomplete", "1.25"),
            item(2568, "O7", "แผนดำเนินงาน", "pending", "1.67"),
            item(2568, "O9", "คู่มือ", "notApplicable", "1.67"),
            new Report.Item(
                "O27",
                "มาตรการส่งเสริมคุณธรรมและความโปร่งใส",
                "missing",
                "2568/oit/o27/",
                0,
                3,
                Optional.of("5.00"),
                true,
                Optional.empty(),
                Optional.of("สำนักปลัด"),
                Optional.empty(),
                new Place("content/2568/oit.yaml", 40, 5))));
  }

  static Report.Item item(int year, String code, String title, String verdict, String points) {
    boolean there = verdict.equals("published") || verdict.equals("incomplete");
    return new Report.Item(
        code,
        title,
        verdict,
        year + "/oit/" + code.toLowerCase(java.util.Locale.ROOT) + "/",
        there ? 2 : 0,
        2,
        Optional.of(points),
        false,
        there ? Optional.of(2) : Optional.empty(),
        verdict.equals("pending") ? Optional.of("กองคลัง") : Optional.empty(),
        verdict.equals("pending") ? Optional.of(LocalDate.of(2026, 12, 31)) : Optional.empty(),
        new Place("content/" + year + "/oit.yaml", 12, 5));
  }

  static List<Problem> problems() {
    List<Problem> found = new ArrayList<>();
    found.add(
        Rule.ITEM_WITHOUT_EVIDENCE
            .at(new Place("content/2563/oit.yaml", 3, 1), "O1", "โครงสร้าง", "2563")
            .asWarning()
            .about(2563, "O1"));
    found.add(
        Rule.ELEMENT_NOT_SHOWN
            .at(new Place("content/2568/oit.yaml", 7, 5), "O2", "2", "ชื่อ-นามสกุล ตำแหน่ง รูปถ่าย")
            .about(2568, "O2"));
    found.add(
        Rule.ITEM_WITHOUT_EVIDENCE
            .at(
                new Place("content/2568/oit.yaml", 40, 5),
                "O27",
                "มาตรการส่งเสริมคุณธรรมและความโปร่งใส",
                "2568")
            .about(2568, "O27"));
    found.add(
        Rule.UNKNOWN_KEY.at(
            new Place("content/agency.yaml", 2, 1), "nmae", "name", "name, sector, home"));
    found.add(
        Rule.LINK_BROKEN
            .at(
                new Place("2568/oit/o2/index.html", 41, 18),
                "../../files/o2/ผู้บริหาร 100%.pdf",
                "2568/files/o2/ผู้บริหาร 100%.pdf",
                "",
                "")
            .target("../../files/o2/%E0%B8%9C.pdf")
            .source(Optional.of(new Place("content/2568/oit.yaml", 9, 16)))
            .about(2568, "O2"));
    found.add(Rule.PAGE_NO_TITLE.at(Place.of("about/index.html")));
    return found;
  }
}
