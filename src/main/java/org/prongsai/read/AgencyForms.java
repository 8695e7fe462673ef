package org.prongsai.read;

import static org.prongsai.read.BookColumn.Kind.DAY;
import static org.prongsai.read.BookColumn.Kind.LINES;
import static org.prongsai.read.BookColumn.Kind.LINK;
import static org.prongsai.read.BookColumn.Kind.TEXT;
import static org.prongsai.read.BookColumn.Kind.UNIT;
import static org.prongsai.read.BookForms.YES;
import static org.prongsai.read.BookForms.column;
import static org.prongsai.read.BookForms.word;
import static org.prongsai.read.BookForms.words;

import java.util.List;

/** The sheets of the agency itself, whatever the year. */
final class AgencyForms {
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

  private AgencyForms() {}

  static List<BookColumn> agency() {
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

  static List<BookColumn> units() {
    return List.of(
        column(
            "รหัส",
            "id",
            TEXT,
            16,
            "a-z 0-9 และ - เช่น office ใช้เป็นที่อยู่หน้าเว็บ จึงไม่ควรเปลี่ยน"),
        column("ชื่อส่วนงาน", "name", TEXT, 44, "ชื่อที่ประชาชนเห็น และที่เลือกได้ในแผ่นงานอื่น"));
  }

  static List<BookColumn> domains() {
    return List.of(
        column("ชื่อโดเมน", "name", TEXT, 34, "เช่น example.go.th"),
        column(
            "จ่ายไว้ถึงวันที่",
            "until",
            DAY,
            20,
            "วันสุดท้ายที่จ่ายไว้ โปรแกรมจะเตือนก่อนหมดอายุ"));
  }

  static List<BookColumn> channels() {
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

  static List<BookColumn> services() {
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
}
