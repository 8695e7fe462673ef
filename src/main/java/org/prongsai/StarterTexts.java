package org.prongsai;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.prongsai.ita.Ratings;
import org.prongsai.model.Checklist;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.ThaiText;

/** The texts of a new, empty site: what a clerk fills in, with what each place asks beside it. */
final class StarterTexts {
  /** Seen on every page until somebody writes the name: nobody publishes it by oversight. */
  static final String NO_NAME = "ชื่อหน่วยงาน (แก้ใน content/agency.yaml)";

  private final Checklist checklist;
  private final String name;

  StarterTexts(Checklist checklist, Optional<String> name) {
    this.checklist = checklist;
    this.name = name.orElse(NO_NAME);
  }

  String agency() {
    return text("agency.yaml").replace("{name}", quoted(name));
  }

  String assessment() {
    String ratings =
        Ratings.bands(checklist.year().previous()).stream()
            .map(Ratings.Band::rating)
            .collect(Collectors.joining(", "));
    return text("assessment.yaml").replace("{ratings}", ratings);
  }

  String measures() {
    return text("measures.yaml");
  }

  String readme() {
    return text("README.txt");
  }

  static String gitignore() {
    return CarriedFiles.text("init/gitignore");
  }

  private String text(String file) {
    FiscalYear year = checklist.year();
    return CarriedFiles.text("init/" + file)
        .replace("{year}", year.toString())
        .replace("{before}", year.previous().toString());
  }

  /** {@code oit.yaml}: every item with what it asks, and nothing disclosed. */
  String items() {
    StringBuilder out = new StringBuilder();
    comment(out, "", "การเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ " + checklist.year());
    comment(
        out,
        "",
        "ใต้แต่ละข้อ ลบ # ออกแล้วแก้ค่า หรือวางไฟล์ในโฟลเดอร์ files/O<เลขข้อ>/ โดยไม่ต้องเขียนอะไร");
    comment(
        out,
        "",
        "หลักฐานเลือกใช้ page (หน้าในเว็บนี้), file (ไฟล์), url (เว็บอื่น) หรือ channel (ช่องทาง)");
    comment(out, "", "ข้อที่จะเผยแพร่ภายหลังใส่ pending: ข้อที่ไม่เกี่ยวข้องใส่ exempt:");
    comment(out, "", "  pending:");
    comment(out, "", "    until: " + checklist.year() + "-03-31");
    comment(out, "", "    unit: office");
    comment(out, "", "  exempt:");
    comment(out, "", "    reason: เหตุผลที่ไม่เกี่ยวข้อง");
    out.append("checklist: ").append(checklist.id()).append('\n');
    comment(out, "", "เมื่อปิดรับข้อมูลของปีนี้แล้ว เปลี่ยนเป็น true");
    out.append("closed: false\n");
    out.append("items:\n");
    String heading = "";
    for (Checklist.Item item : checklist.items()) {
      String here = item.subIndicator() + " " + item.subIndicatorTitle();
      if (!here.equals(heading)) {
        heading = here;
        out.append('\n');
        comment(out, "  ", "======== " + heading);
      }
      out.append('\n');
      item(out, item);
    }
    return out.toString();
  }

  private static void item(StringBuilder out, Checklist.Item item) {
    String mark = item.titleVerified() ? "" : " (ชื่อข้อยังไม่ได้เทียบกับคู่มือ)";
    out.append("  - item: ").append(item.code()).append('\n');
    comment(out, "    ", item.title() + mark);
    for (int i = 0; i < item.elements().size(); i++) {
      comment(out, "    ", "  องค์ประกอบที่ " + (i + 1) + " " + item.elements().get(i));
    }
    if (item.elements().isEmpty()) {
      comment(out, "    ", "  องค์ประกอบของข้อนี้ยังไม่ทราบ โปรดดูคู่มือ");
    }
    for (String line : evidence(item)) {
      comment(out, "    ", line);
    }
  }

  /** What the evidence would look like, ready to be uncommented. */
  private static List<String> evidence(Checklist.Item item) {
    if (item.providedBy().isPresent()) {
      return List.of("หน้ามาตรการของเว็บไซต์นี้เปิดเผยข้อนี้ให้เอง เมื่อมีไฟล์ measures.yaml");
    }
    String what =
        switch (item.requires().kind()) {
          case PAGE -> "page: pages/ชื่อหน้า";
          case E_SERVICE, ONLINE_CHANNEL, TWO_WAY_CHANNEL, SOCIAL ->
              "channel: รหัสช่องทางใน agency.yaml";
          case DOCUMENT, DATASET, ACTIVITY -> "file: " + item.code() + "/ชื่อไฟล์";
        };
    return List.of("evidence:", "  - " + what, "    title: ชื่อที่ประชาชนเห็น");
  }

  static void comment(StringBuilder out, String indent, String text) {
    out.append(indent).append("# ").append(text.replaceAll("\\s*\\R\\s*", " ")).append('\n');
  }

  /** A YAML text whatever it holds: the escapes of double quotes are those of JSON. */
  static String quoted(String text) {
    String line = ThaiText.normal(text).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
