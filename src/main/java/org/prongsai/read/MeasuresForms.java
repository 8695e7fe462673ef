package org.prongsai.read;

import static org.prongsai.read.BookColumn.Kind.DAY;
import static org.prongsai.read.BookColumn.Kind.LINES;
import static org.prongsai.read.BookColumn.Kind.NUMBER;
import static org.prongsai.read.BookColumn.Kind.TEXT;
import static org.prongsai.read.BookColumn.Kind.UNIT;
import static org.prongsai.read.BookForms.INSTRUMENT;
import static org.prongsai.read.BookForms.YEAR;
import static org.prongsai.read.BookForms.column;
import static org.prongsai.read.BookForms.evidence;
import static org.prongsai.read.BookForms.word;
import static org.prongsai.read.BookForms.words;

import java.util.ArrayList;
import java.util.List;

/** The sheets of the measures and of what became of them. */
final class MeasuresForms {
  private static final List<BookColumn.Word> STATES =
      words("planned", "วางแผน", "started", "เริ่มแล้ว", "done", "เสร็จแล้ว");

  private MeasuresForms() {}

  static List<BookColumn> measures() {
    return List.of(
        YEAR,
        column(
            "รหัสมาตรการ",
            "id",
            TEXT,
            16,
            "a-z 0-9 และ - เช่น iit-property แถวต่อของมาตรการเดียวกันใช้รหัสเดิมหรือเว้นไว้"),
        INSTRUMENT,
        column(
            "ตัวชี้วัดที่",
            "indicator",
            NUMBER,
            10,
            "1–5 อยู่ใน IIT, 6–8 อยู่ใน EIT, 9–10 อยู่ใน OIT"),
        column("ข้อเสนอแนะจากผู้ประเมิน", "findings[]/text", TEXT, 40, "แถวละข้อ"),
        column("ขั้นตอนหรือวิธีการ", "steps[]/text", TEXT, 40, "แถวละขั้น"),
        column(
            "กำหนดเสร็จ", "steps[]/due", DAY, 16, "ของขั้นตอนในแถวนี้ ถ้าเว้นไว้คือสิ้นปีงบประมาณ"),
        column("ผู้รับผิดชอบ", "units[]", UNIT, 24, "แถวละส่วนงาน หรือหลายส่วนงานบรรทัดละหนึ่ง"),
        column("การกำกับติดตาม", "monitoring", TEXT, 34, "รายงานต่อใคร เมื่อใด"),
        column("รหัสข้อเสนอแนะ", "findings[]/id", TEXT, 12, "ถ้าเว้นไว้จะเป็น f1, f2 ตามลำดับ"),
        column(
            "รหัสขั้นตอน",
            "steps[]/id",
            TEXT,
            12,
            "ถ้าเว้นไว้จะเป็น s1, s2 ตามลำดับ ใช้อ้างในแผ่นงานความก้าวหน้า"));
  }

  static List<BookColumn> progress() {
    List<BookColumn> columns = new ArrayList<>();
    columns.add(YEAR);
    columns.add(column("รหัสมาตรการ", "id", TEXT, 16, "ตามแผ่นงานมาตรการ"));
    columns.add(column("รหัสขั้นตอน", "progress[]/step", TEXT, 12, "ตามแผ่นงานมาตรการ เช่น s1"));
    columns.add(column("วันที่รายงาน", "progress[]/date", DAY, 16, "เช่น 31 มี.ค. 2569"));
    columns.add(word("สถานะ", "progress[]/state", STATES, 12, "เลือกจากรายการ"));
    columns.add(
        column("หมายเหตุ", "progress[]/note", TEXT, 40, "สิ่งที่ทำไปแล้วหรือเหตุที่ล่าช้า"));
    columns.addAll(evidence("progress[]/evidence/"));
    return columns;
  }

  static List<BookColumn> tables() {
    return List.of(
        YEAR,
        INSTRUMENT,
        column("บทวิเคราะห์", "analysis", TEXT, 60, "ย่อหน้าเหนือตารางมาตรการของเครื่องมือนี้"),
        column("ชื่อตาราง", "caption", TEXT, 44, "ข้อความเหนือตาราง"),
        column(
            "หัวตารางสี่ช่อง",
            "columns",
            LINES,
            34,
            "บรรทัดละหัว สี่บรรทัด (Alt+Enter ขึ้นบรรทัดใหม่)"));
  }
}
