package org.prongsai.read;

import static org.prongsai.read.BookColumn.Kind.CHANNEL;
import static org.prongsai.read.BookColumn.Kind.DAY;
import static org.prongsai.read.BookColumn.Kind.FISCAL;
import static org.prongsai.read.BookColumn.Kind.LINK;
import static org.prongsai.read.BookColumn.Kind.MONTHS;
import static org.prongsai.read.BookColumn.Kind.NUMBER;
import static org.prongsai.read.BookColumn.Kind.NUMBERS;
import static org.prongsai.read.BookColumn.Kind.SHOWN;
import static org.prongsai.read.BookColumn.Kind.TEXT;
import static org.prongsai.read.BookColumn.Kind.UNIT;
import static org.prongsai.read.BookColumn.Kind.WORD;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The sheets themselves. A test holds them against the schemas: every key has its column. */
final class BookForms {
  static final List<BookColumn.Word> YES = words("true", "ใช่", "false", "ไม่ใช่");
  private static final List<BookColumn.Word> INSTRUMENTS =
      words("IIT", "IIT", "EIT", "EIT", "OIT", "OIT");
  private static final List<BookColumn.Word> USES =
      words("guide", "ทางไป", "home", "หน้าแรก", "target", "เป้าหมาย");
  private static final List<BookColumn.Word> PAGES =
      words(
          "measures", "หน้ามาตรการ",
          "assessment", "หน้าผลการประเมิน",
          "units", "หน้าส่วนงาน",
          "channels", "หน้าช่องทาง",
          "services", "หน้าบริการ",
          "contact", "หน้าติดต่อ",
          "oit", "หน้ารายการ OIT",
          "ita", "หน้ารวม ITA");

  static final BookColumn YEAR =
      column(
          "ปีงบประมาณ", "@year", FISCAL, 12, "ปี พ.ศ. สี่หลัก เช่น 2569 ถ้าเว้นไว้ ใช้ปีของแถวบน");
  static final BookColumn INSTRUMENT =
      word(
          "เครื่องมือ",
          "instrument",
          INSTRUMENTS,
          11,
          "IIT ภายใน, EIT ภายนอก หรือ OIT เปิดเผยข้อมูล");

  static final List<BookForm> ALL =
      List.of(
          rows("รายการ OIT", "ข้อของแบบตรวจและหลักฐาน", "oit", "items", "item", items()),
          rows(
              "มาตรการ",
              "ข้อเสนอแนะ ขั้นตอน ผู้รับผิดชอบ และการกำกับติดตาม",
              "measures",
              "measures",
              "id",
              MeasuresForms.measures()),
          rows(
              "ความก้าวหน้า",
              "สิ่งที่ทำไปแล้วของแต่ละขั้นตอน",
              "measures",
              "measures",
              "id",
              MeasuresForms.progress()),
          rows(
              "ผลการประเมิน",
              "คะแนนของเครื่องมือและตัวชี้วัด",
              "assessment",
              "instruments",
              "id",
              scores()),
          rows("รายปี", "คะแนนรวม ระดับ และหัวเรื่องของแต่ละปี", "", "", "", years()),
          rows(
              "ถ้อยคำรายงาน",
              "ข้อความรอบตารางมาตรการ",
              "measures",
              "tables",
              "",
              MeasuresForms.tables()),
          new BookForm(
              "หน่วยงาน", "ชื่อ ที่อยู่ และเว็บไซต์", "agency", "", "", true, AgencyForms.agency()),
          rows("ส่วนงาน", "สำนัก กอง และหน่วย", "agency", "units", "", AgencyForms.units()),
          rows(
              "ช่องทาง",
              "ถามตอบ ร้องเรียน บริการออนไลน์ แบบสำรวจ",
              "agency",
              "channels",
              "",
              AgencyForms.channels()),
          rows(
              "บริการ",
              "บริการที่ประชาชนมาขอได้",
              "services",
              "services",
              "",
              AgencyForms.services()),
          rows(
              "โดเมน",
              "ชื่อเว็บไซต์ที่ต้องต่ออายุ",
              "agency",
              "domains",
              "",
              AgencyForms.domains()));

  private BookForms() {}

  private static List<BookColumn> items() {
    List<BookColumn> columns = new ArrayList<>();
    columns.add(YEAR);
    columns.add(
        column(
            "ข้อ", "item", TEXT, 7, "รหัสข้อ เช่น O7 หลักฐานหลายชิ้นของข้อเดียวกันใส่แถวละชิ้น"));
    columns.add(
        column(
            "ชื่อข้อตามแบบตรวจ",
            "@title",
            SHOWN,
            44,
            "มีไว้ให้ดู โปรแกรมไม่อ่านช่องนี้ ชี้ที่ช่องเพื่อดูสิ่งที่ผู้ประเมินต้องเห็น"));
    columns.addAll(evidence("evidence[]/"));
    columns.add(
        column(
            "คำอธิบาย",
            "explanation",
            TEXT,
            34,
            "ทางไปยังข้อมูล เช่น หน้าหลัก > ITA > ปี 2569 > O7 ใช้กรอกในระบบ ITAS"));
    columns.add(column("ส่วนงาน", "unit", UNIT, 20, "ส่วนงานที่รับผิดชอบข้อนี้"));
    columns.add(column("จะเผยแพร่ภายใน", "pending/until", DAY, 16, "เฉพาะข้อที่ยังไม่พร้อม"));
    columns.add(
        column("ผู้รับปากเผยแพร่", "pending/unit", UNIT, 20, "ส่วนงานที่จะเผยแพร่ให้ทันวันนั้น"));
    columns.add(
        column(
            "ไม่เกี่ยวข้องเพราะ",
            "exempt/reason",
            TEXT,
            26,
            "เฉพาะข้อที่ไม่เกี่ยวข้องกับหน่วยงานในปีนี้"));
    columns.add(
        column(
            "ชื่อข้อที่ต่างไป", "title", TEXT, 26, "เฉพาะเมื่อชื่อข้อของหน่วยงานต่างจากแบบตรวจ"));
    return columns;
  }

  static List<BookColumn> evidence(String at) {
    return List.of(
        column("ลิงก์", at + "url", LINK, 34, "ที่อยู่เต็มของหน้าเว็บอื่น ขึ้นต้นด้วย https://"),
        column(
            "ไฟล์",
            at + "file",
            TEXT,
            26,
            "ที่อยู่ต่อจากโฟลเดอร์ files ของปี เช่น O7/plan.pdf ไฟล์ที่วางในโฟลเดอร์ของข้ออยู่แล้วไม่ต้องใส่"),
        word("หน้าในเว็บนี้", at + "page", PAGES, 18, "เลือกจากรายการ หรือ pages/ชื่อหน้า"),
        column("ช่องทางที่ใช้", at + "channel", CHANNEL, 22, "ช่องทางในแผ่นงานช่องทาง"),
        column("ชื่อที่ประชาชนเห็น", at + "title", TEXT, 28, "ชื่อของหลักฐานนี้"),
        column("วันที่ของเอกสาร", at + "date", DAY, 16, "เช่น 1 ต.ค. 2568"),
        column(
            "แสดงองค์ประกอบที่",
            at + "shows",
            NUMBERS,
            14,
            "ลำดับขององค์ประกอบ เช่น 1, 2 ถ้าไม่แสดงเลยให้ใส่ ไม่มี"),
        column(
            "เดือนที่ครอบคลุม",
            at + "months",
            MONTHS,
            18,
            "เฉพาะข้อที่รายงานทุกเดือน เช่น ต.ค. 2568, พ.ย. 2568"),
        word("ใช้ใน ITAS เป็น", at + "kind", USES, 13, "ลำดับการกรอกในระบบ ITAS เว้นไว้ได้"));
  }

  private static List<BookColumn> scores() {
    return List.of(
        YEAR,
        word(
            "เครื่องมือ",
            "id",
            INSTRUMENTS,
            11,
            "แถวละตัวชี้วัด แถวแรกของเครื่องมือใส่คะแนนเครื่องมือด้วยถ้าทราบ"),
        column("คะแนนเครื่องมือ", "score", NUMBER, 14, "0–100 ทศนิยมสองตำแหน่ง ไม่ทราบให้เว้นไว้"),
        column("ตัวชี้วัดที่", "indicators[]/no", NUMBER, 10, "1–10"),
        column(
            "คะแนนตัวชี้วัด",
            "indicators[]/score",
            NUMBER,
            14,
            "0–100 ทศนิยมสองตำแหน่ง ไม่ทราบให้เว้นไว้"),
        word("ต่ำสุด", "indicators[]/lowest", YES, 10, "ใช่ สำหรับตัวชี้วัดที่ต่ำสุดของเครื่องมือ"),
        column("บทวิเคราะห์", "analysis", TEXT, 60, "ข้อความในรายงาน ใส่ในแถวแรกของเครื่องมือ"));
  }

  private static List<BookColumn> years() {
    return List.of(
        YEAR,
        of("assessment", column("คะแนนรวม", "score", NUMBER, 11, "ผลการประเมินของปีนี้ 0–100")),
        of(
            "assessment",
            column(
                "ระดับ",
                "rating",
                TEXT,
                16,
                "AA ถึง F จนถึงปี 2565, ผ่านดีเยี่ยม ถึง ต้องปรับปรุงโดยด่วน ตั้งแต่ปี 2566")),
        of(
            "measures",
            column("ใช้ผลประเมินของปี", "of", NUMBER, 14, "มาตรการของปีนี้ตอบผลการประเมินของปีใด")),
        of("oit", column("แบบตรวจ OIT", "checklist", TEXT, 16, "เช่น oit-2569-lao")),
        of(
            "oit",
            word(
                "ปิดการกรอกแล้ว",
                "closed",
                YES,
                13,
                "ใช่ เมื่อปิดรับข้อมูลของปีนี้แล้ว ข้อที่ขาดจะเป็นเพียงคำเตือน")),
        of(
            "assessment",
            column("ชื่อรายงานผลการประเมิน", "title", TEXT, 34, "ถ้าเว้นไว้ ใช้ชื่อทั่วไป")),
        of(
            "assessment",
            column("หัวข้อความเป็นมา", "background/heading", TEXT, 26, "ใช้คู่กับความเป็นมา")),
        of(
            "assessment",
            column("ความเป็นมา", "background/text", TEXT, 50, "บรรทัดว่างคั่นย่อหน้า")),
        of(
            "assessment",
            column("หัวข้อผลการประเมิน", "heading", TEXT, 34, "ถ้าเว้นไว้ ใช้หัวข้อทั่วไป")),
        of("assessment", column("ผลโดยสรุป", "summary", TEXT, 50, "ผลในถ้อยคำของหน่วยงาน")),
        of("measures", column("ชื่อรายงานมาตรการ", "title", TEXT, 34, "ถ้าเว้นไว้ ใช้ชื่อทั่วไป")));
  }

  private static BookForm rows(
      String name,
      String about,
      String document,
      String list,
      String key,
      List<BookColumn> columns) {
    return new BookForm(name, about, document, list, key, false, columns);
  }

  static BookColumn column(
      String heading, String path, BookColumn.Kind kind, int width, String note) {
    return new BookColumn(heading, "", path, kind, List.of(), width, note);
  }

  static BookColumn word(
      String heading, String path, List<BookColumn.Word> words, int width, String note) {
    return new BookColumn(heading, "", path, WORD, words, width, note);
  }

  private static BookColumn of(String document, BookColumn c) {
    return new BookColumn(
        c.heading(), document, c.path(), c.kind(), c.words(), c.width(), c.note());
  }

  static List<BookColumn.Word> words(String... idsAndThai) {
    return Stream.iterate(0, i -> i < idsAndThai.length, i -> i + 2)
        .map(i -> new BookColumn.Word(idsAndThai[i], idsAndThai[i + 1]))
        .toList();
  }
}
