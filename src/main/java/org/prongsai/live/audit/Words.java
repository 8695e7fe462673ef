package org.prongsai.live.audit;

import java.util.regex.Pattern;
import org.prongsai.model.ThaiText;

/** Words on pages that say something about the page, not about an item. */
final class Words {
  private static final Pattern NOTHING_YET =
      Pattern.compile(
          "(?i)อยู่ระหว่าง|กำลังดำเนินการ|กำลังปรับปรุง|รอดำเนินการ|รอปรับปรุง|ไม่พบข้อมูล|ยังไม่มีข้อมูล"
              + "|ไม่มีข้อมูล|coming soon|under construction|no data|not found");
  private static final Pattern SAYS_NOTHING =
      Pattern.compile(
          "(?i)^[\\s\\p{Punct}]*(คลิ๊?ก.*|กดที่นี่|ที่นี่|(ดาวน?์?โหลด|เปิด|ดู|ไฟล์|เอกสาร|ลิงก?์?ค?์?|แนบ|เพิ่มเติม|รายละเอียด|อ่าน|ต่อ"
              + "|click|here|download|link|view|file|more|read|open|pdf|url|[0-9\\s\\p{Punct}])+)$");

  private Words() {}

  /** Whether a line only says that there is nothing yet. */
  static boolean saysNotYet(String line) {
    String text = ThaiText.normal(line);
    return text.length() <= 120 && NOTHING_YET.matcher(text).find();
  }

  /** Whether a link's text says nothing about what it leads to. */
  static boolean saysNothing(String text) {
    String normal = ThaiText.normal(text).strip();
    return normal.isEmpty()
        || normal.startsWith("http://")
        || normal.startsWith("https://")
        || normal.startsWith("www.")
        || normal.length() <= 40 && SAYS_NOTHING.matcher(normal).matches();
  }
}
