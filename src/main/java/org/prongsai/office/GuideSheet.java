package org.prongsai.office;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;
import org.prongsai.read.BookForm;
import org.prongsai.read.BookTable;

/** The first sheet: what the others are for. */
final class GuideSheet {
  private static final List<String> STEPS =
      List.of(
          "1. กรอกแผ่นงานหน่วยงานและส่วนงานก่อน ชื่อส่วนงานจะเลือกได้ในแผ่นงานอื่น",
          "2. ในแผ่นงานรายการ OIT แถวสีส้มอ่อนคือข้อที่ยังไม่มีหลักฐาน ชี้ที่ชื่อข้อเพื่อดูสิ่งที่ผู้ประเมินต้องเห็น",
          "3. หลักฐานแต่ละแถวใส่ ลิงก์ ไฟล์ หน้าในเว็บนี้ หรือช่องทาง อย่างใดอย่างหนึ่ง ข้อที่มีหลายหลักฐานใส่แถวละชิ้นโดยใช้รหัสข้อเดิม",
          "4. ไฟล์ PDF ที่วางในโฟลเดอร์ content/ปี/files/O7 เป็นหลักฐานของข้อ O7 เอง ไม่ต้องใส่ในสมุดงาน",
          "5. ช่องที่ไม่ทราบให้เว้นไว้ ย้ายคอลัมน์หรือเพิ่มคอลัมน์บันทึกของท่านเองได้ แต่อย่าแก้ชื่อหัวคอลัมน์",
          "6. บันทึกและปิดสมุดงาน แล้วสั่ง prongsai build รายงานจะบอกแผ่นงานและช่องที่ต้องแก้");

  private static final Map<String, String> ABOUT =
      Map.of(
          "รายการ OIT", "ข้อของแบบตรวจและหลักฐาน",
          "มาตรการ", "ข้อเสนอแนะ ขั้นตอน ผู้รับผิดชอบ และการกำกับติดตาม",
          "ความก้าวหน้า", "สิ่งที่ทำไปแล้วของแต่ละขั้นตอน",
          "ผลการประเมิน", "คะแนนของเครื่องมือและตัวชี้วัด",
          "รายปี", "คะแนนรวม ระดับ และหัวเรื่องของแต่ละปี",
          "ถ้อยคำรายงาน", "ข้อความรอบตารางมาตรการ",
          "หน่วยงาน", "ชื่อ ที่อยู่ และเว็บไซต์",
          "ส่วนงาน", "สำนัก กอง และหน่วย",
          "ช่องทาง", "ถามตอบ ร้องเรียน บริการออนไลน์ แบบสำรวจ",
          "บริการ", "บริการที่ประชาชนมาขอได้");

  private GuideSheet() {}

  static void write(Worksheet to, List<BookTable> tables) {
    to.width(0, 26);
    to.width(1, 90);
    to.value(0, 0, "ข้อมูลสำหรับเว็บไซต์เปิดเผยข้อมูล ITA");
    to.style(0, 0).bold().fontSize(22).set();
    int row = 2;
    // Runs on over the empty cell beside it: merged cells are written in no order.
    for (String step : STEPS) {
      to.value(row, 0, step);
      to.rowHeight(row, 26);
      row++;
    }
    row++;
    for (BookTable table : tables) {
      to.value(row, 0, table.form().name());
      to.style(row, 0).bold().set();
      to.value(row, 1, ABOUT.get(table.form().name()));
      row++;
    }
    to.value(row + 1, 0, BookForm.VERSION_LABEL);
    to.value(row + 1, 1, BigDecimal.valueOf(BookForm.VERSION));
    to.style(row + 1, 1).horizontalAlignment("left").set();
    to.hideGridLines();
    to.setFitToPage(true);
    to.pageOrientation("landscape");
    to.paperSize(PaperSize.A4_PAPER);
  }
}
