package org.prongsai.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prongsai.model.Checklist;
import org.prongsai.model.Checklist.ElementsStatus;
import org.prongsai.model.Checklist.Grounds;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Requirement;

/**
 * How well an item is known, in words: the mark of a title or element that nobody compared with the
 * handbook is never dropped.
 */
final class ItemMarks {
  private static final String UNCOMPARED = "ยังไม่ได้เทียบกับคู่มือ";
  private static final String NO_SOURCE = "ยังไม่มีแหล่งที่มา";

  private ItemMarks() {}

  /** A few words for lists; empty for a title that was confirmed. */
  static Optional<String> brief(Checklist.Item asked) {
    if (asked.titleVerified()) {
      return Optional.empty();
    }
    return Optional.of(asked.marks().grounds() == Grounds.NO_SOURCE ? NO_SOURCE : UNCOMPARED);
  }

  /** A sentence for the item's own page. */
  static Optional<String> title(Checklist.Item asked) {
    return brief(asked)
        .map(
            mark ->
                mark.equals(NO_SOURCE)
                    ? "ชื่อข้อนี้" + NO_SOURCE + "ที่ยืนยันได้"
                    : "ชื่อข้อนี้" + UNCOMPARED + ": " + grounds(asked.marks().grounds()));
  }

  private static String grounds(Grounds grounds) {
    return switch (grounds) {
      case LAO_OR_MULTI_SOURCE -> "พบในหน้าเว็บของ อปท. หรือหลายแหล่งตรงกัน";
      case SINGLE_AGENCY_PAGE -> "พบในหน้าเว็บของหน่วยงานเดียว";
      case WORDING_UNCONFIRMED -> "ถ้อยคำต่างกันในแต่ละแหล่ง";
      case INFERRED_TITLE -> "อนุมานจากปีข้างเคียง";
      case NO_SOURCE -> NO_SOURCE;
    };
  }

  /** What is to be said of the elements; never empty for an item of a checklist. */
  static String elements(Checklist.Item asked) {
    if (asked.elements().isEmpty()) {
      return "องค์ประกอบของข้อนี้ยังไม่ทราบ";
    }
    String wording = "ถ้อยคำขององค์ประกอบมาจากหน้าเว็บของหน่วยงานอื่น " + UNCOMPARED;
    return asked.marks().elementsStatus() == ElementsStatus.ALL_SEEN
        ? wording
        : wording + " และอาจยังไม่ครบทุกองค์ประกอบ";
  }

  /** What sort of evidence the item asks for, and of which time. */
  static List<Page.Fact> asks(Checklist.Item asked, FiscalYear year) {
    Requirement requires = asked.requires();
    if (requires.isTimeUnknown()) {
      return List.of();
    }
    String inferred = requires.basis().equals("inferred") ? " (อนุมาน)" : "";
    List<Page.Fact> facts = new ArrayList<>();
    facts.add(fact("ข้อมูลของ", time(requires, year) + inferred));
    facts.add(fact("รูปแบบ", kind(requires.kind()) + inferred));
    return facts;
  }

  private static String time(Requirement requires, FiscalYear year) {
    String time =
        switch (requires.time()) {
          case CURRENT -> "ปีงบประมาณ " + year;
          case PREVIOUS -> "ปีงบประมาณ " + year.previous() + " (ผลของปีก่อน)";
          case COVERS_CURRENT -> "ช่วงหลายปีที่รวมปีงบประมาณ " + year;
          case STANDING -> "ปัจจุบัน";
        };
    return time
        + requires
            .cadence()
            .map(
                c ->
                    switch (c) {
                      case ANNUAL -> "";
                      case FIRST_SIX_MONTHS -> " รอบ 6 เดือน (ต.ค.–มี.ค.)";
                      case MONTHLY -> " รายเดือน";
                    })
            .orElse("");
  }

  private static String kind(Requirement.Kind kind) {
    return switch (kind) {
      case PAGE -> "หน้าเว็บ";
      case DOCUMENT -> "เอกสาร";
      case DATASET -> "ตารางหรือชุดข้อมูล";
      case ACTIVITY -> "กิจกรรม";
      case SOCIAL -> "สื่อสังคมออนไลน์";
      case E_SERVICE -> "บริการออนไลน์ (e-service)";
      case ONLINE_CHANNEL -> "ช่องทางออนไลน์";
      case TWO_WAY_CHANNEL -> "ช่องทางสื่อสารสองทาง";
    };
  }

  /** Where the item's wording was seen and what else is known of it. */
  static List<String> origin(Checklist.Item asked) {
    List<String> lines = new ArrayList<>();
    asked.marks().verification().ifPresent(lines::add);
    asked.marks().notes().filter(n -> !n.isBlank()).ifPresent(lines::add);
    asked.marks().sectorNote().ifPresent(lines::add);
    if (!asked.marks().elementsSources().isEmpty()) {
      lines.add("แหล่งขององค์ประกอบ: " + String.join(" · ", asked.marks().elementsSources()));
    }
    return lines;
  }

  private static Page.Fact fact(String label, String value) {
    return new Page.Fact(label, value, Optional.empty());
  }
}
