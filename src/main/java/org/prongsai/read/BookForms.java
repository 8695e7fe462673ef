package org.prongsai.read;

import static org.prongsai.read.BookColumn.Kind.CHANNEL;
import static org.prongsai.read.BookColumn.Kind.DAY;
import static org.prongsai.read.BookColumn.Kind.FISCAL;
import static org.prongsai.read.BookColumn.Kind.LINES;
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
  private static final List<BookColumn.Word> YES = words("true", "ใช่", "false", "ไม่ใช่");
  private static final List<BookColumn.Word> INSTRUMENTS =
      words("IIT", "IIT", "EIT", "EIT", "OIT", "OIT");
  private static final List<BookColumn.Word> STATES =
      words("planned", "วางแผน", "started", "เริ่มแล้ว", "done", "เสร็จแล้ว");
  private static final List<BookColumn.Word> USES =
      words("guide", "ทางไป", "home", "หน้าแรก", "target", "เป้าหมาย");
  private static final List<BookColumn.Word> CHANNELS =
      words(
          "qa", "ถามตอบ (Q&A)",
          "e-service", "บริการออนไลน์ (E-Service)",
          "opinion", "รับฟังความคิดเห็น",
          "corruption-complaint", "ร้องเรียนการทุจริต",
          "complaint", "ร้องเรียนทั่วไป",
          "iit-survey", "แบบสำรวจ IIT",
          "eit-survey", "แบบสำรวจ EIT",
          "social", "สื่อสังคมออนไลน์");
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

  private static final BookColumn YEAR =
      column(
          "ปีงบประมาณ", "@year", FISCAL, 12, "ปี พ.ศ. สี่หลัก เช่น 2569 ถ้าเว้นไว้ ใช้ปีของแถวบน");
  private static final BookColumn INSTRUMENT =
      word(
          "เครื่องมือ",
          "instrument",
          INSTRUMENTS,
          11,
          "IIT ภายใน, EIT ภายนอก หรือ OIT เปิดเผยข้อมูล");

  static final List<BookForm> ALL =
      List.of(
          rows("รายการ OIT", "oit", "items", "item", items()),
          rows("มาตรการ", "measures", "measures", "id", measures()),
          rows("ความก้าวหน้า", "measures", "measures", "id", progress()),
          rows("ผลการประเมิน", "assessment", "instruments", "id", scores()),
          rows("รายปี", "", "", "", years()),
          rows("ถ้อยคำรายงาน", "measures", "tables", "", tables()),
          new BookForm("หน่วยงาน", "agency", "", "", true, agency()),
          rows("ส่วนงาน", "agency", "units", "", units()),
          rows("ช่องทาง", "agency", "channels", "", channels()),
          rows("บริการ", "services", "services", "", services()));

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

  private static List<BookColumn> evidence(String at) {
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

  private static List<BookColumn> measures() {
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

  private static List<BookColumn> progress() {
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

  private static List<BookColumn> tables() {
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

  private static List<BookColumn> agency() {
    return List.of(
        column("ชื่อหน่วยงาน", "name", TEXT, 30, "ชื่อเต็ม"),
        column(
            "ประเภทหน่วยงาน",
            "sector",
            TEXT,
            30,
            "lao คือองค์กรปกครองส่วนท้องถิ่น เป็นตัวเลือกแบบตรวจ"),
        column("จังหวัด", "province", TEXT, 30, "ไม่ทราบให้เว้นไว้"),
        column("ที่อยู่", "address", TEXT, 30, "ที่อยู่ของสำนักงาน"),
        column("โทรศัพท์", "phone", TEXT, 30, "หมายเลขของสำนักงาน"),
        column("อีเมล", "email", TEXT, 30, "อีเมลของหน่วยงาน"),
        column("ไฟล์ตราหน่วยงาน", "logo", TEXT, 30, "วางไว้ในโฟลเดอร์ content เช่น logo.png"),
        column("สีหลัก", "colour", TEXT, 30, "เช่น #1d6841 ต้องเข้มพอให้อ่านได้"),
        column(
            "เว็บไซต์ที่ผู้ประเมินเริ่ม",
            "home",
            LINK,
            30,
            "อาจเป็นเว็บไซต์เดิม ขึ้นต้นด้วย https://"),
        column("ที่อยู่ของเว็บไซต์นี้", "baseUrl", LINK, 30, "ที่จะนำไปเผยแพร่ ลงท้ายด้วย /"),
        column(
            "ชื่อเว็บอื่นของหน่วยงาน", "hosts", LINES, 30, "บรรทัดละชื่อ เช่น www.example.go.th"),
        word("หน่วยงานสมมติ", "sample", YES, 30, "ใช่ เฉพาะหน่วยงานที่ไม่มีจริง ทุกหน้าจะบอกไว้"));
  }

  private static List<BookColumn> units() {
    return List.of(
        column(
            "รหัส",
            "id",
            TEXT,
            16,
            "a-z 0-9 และ - เช่น office ใช้เป็นที่อยู่หน้าเว็บ จึงไม่ควรเปลี่ยน"),
        column("ชื่อส่วนงาน", "name", TEXT, 44, "ชื่อที่ประชาชนเห็น และที่เลือกได้ในแผ่นงานอื่น"));
  }

  private static List<BookColumn> channels() {
    return List.of(
        column("รหัส", "id", TEXT, 16, "a-z 0-9 และ - เช่น corruption"),
        word("ชนิด", "kind", CHANNELS, 24, "ช่องทางร้องเรียนการทุจริตต้องแยกจากร้องเรียนทั่วไป"),
        column("ชื่อช่องทาง", "name", TEXT, 34, "ชื่อที่ประชาชนเห็น"),
        column("ลิงก์", "url", LINK, 40, "ที่อยู่เต็ม ขึ้นต้นด้วย https://"),
        column("ผู้ดูแล", "operator", TEXT, 22, "ชื่อหรือรหัสของส่วนงาน"),
        column("ระยะเวลาตอบ", "duration", TEXT, 26, "เช่น ภายใน 15 วัน"),
        column("การคุ้มครองข้อมูลผู้แจ้ง", "privacy", TEXT, 30, "เช่น ปกปิดชื่อผู้ร้อง"),
        column("เปิดรับตั้งแต่", "from", DAY, 16, "สำหรับแบบสำรวจ"),
        column("ถึง", "until", DAY, 16, "วันสุดท้ายที่เปิดรับ"),
        column("วิธีใช้ทีละขั้น", "steps", LINES, 44, "บรรทัดละขั้น (Alt+Enter ขึ้นบรรทัดใหม่)"));
  }

  private static List<BookColumn> services() {
    return List.of(
        column("รหัส", "id", TEXT, 16, "a-z 0-9 และ - เช่น building-permit"),
        column("ชื่อบริการ", "name", TEXT, 34, "ชื่อที่ประชาชนเห็น"),
        column("บริการนี้คืออะไร", "about", TEXT, 40, "สำหรับใคร ในหนึ่งหรือสองประโยค"),
        column("ขั้นตอน", "steps", LINES, 40, "บรรทัดละขั้น (Alt+Enter ขึ้นบรรทัดใหม่)"),
        column(
            "เอกสารที่ต้องใช้", "documents", LINES, 34, "บรรทัดละอย่าง ถ้าไม่ต้องใช้ให้ใส่ ไม่มี"),
        column("ค่าธรรมเนียม", "fee", TEXT, 20, "ถ้าไม่เก็บให้ใส่ ไม่มี"),
        column("ระยะเวลา", "duration", TEXT, 16, "เช่น 1 วันทำการ"),
        column("ส่วนงาน", "unit", UNIT, 22, "ส่วนงานที่รับผิดชอบ"),
        column(
            "ที่ไหน เวลาใด", "place", TEXT, 30, "เช่น ศูนย์บริการร่วม ชั้น 1 ในวันและเวลาราชการ"),
        word("เสร็จที่จุดเดียว", "oneStop", YES, 12, "one stop service"),
        column("คู่มือหรือแบบฟอร์ม", "url", LINK, 34, "ที่อยู่เต็ม ขึ้นต้นด้วย https://"),
        column("ยื่นออนไลน์ที่", "eService", LINK, 34, "ที่อยู่เต็ม ขึ้นต้นด้วย https://"));
  }

  private static BookForm rows(
      String name, String document, String list, String key, List<BookColumn> columns) {
    return new BookForm(name, document, list, key, false, columns);
  }

  private static BookColumn column(
      String heading, String path, BookColumn.Kind kind, int width, String note) {
    return new BookColumn(heading, "", path, kind, List.of(), width, note);
  }

  private static BookColumn word(
      String heading, String path, List<BookColumn.Word> words, int width, String note) {
    return new BookColumn(heading, "", path, WORD, words, width, note);
  }

  private static BookColumn of(String document, BookColumn c) {
    return new BookColumn(
        c.heading(), document, c.path(), c.kind(), c.words(), c.width(), c.note());
  }

  private static List<BookColumn.Word> words(String... idsAndThai) {
    return Stream.iterate(0, i -> i < idsAndThai.length, i -> i + 2)
        .map(i -> new BookColumn.Word(idsAndThai[i], idsAndThai[i + 1]))
        .toList();
  }
}
