package org.prongsai.bake;

import java.util.List;

/**
 * Where a Thai line may not break though there is a space: between a number and its unit ("5 วัน"),
 * between a word that announces a number and the number ("ข้อ 5", "พ.ศ. 2562"), and before the
 * marks of repetition and abbreviation ("ต่าง ๆ", "และอื่น ๆ ฯลฯ"). Browsers break there: a space
 * is a space to them.
 */
final class ThaiSpaces {
  private static final char NO_BREAK = '\u00A0';

  // A word that begins like a unit is held too ("2563 ข้อมูล"): the line ends one word sooner or
  // later.
  private static final List<String> UNITS =
      List.of(
          "ปี",
          "เดือน",
          "วัน",
          "ชั่วโมง",
          "นาที",
          "บาท",
          "คะแนน",
          "ข้อ",
          "มาตรการ",
          "ขั้นตอน",
          "หน่วยงาน",
          "รายการ",
          "ไฟล์",
          "หน้า",
          "ครั้ง",
          "คน",
          "แห่ง",
          "แถว",
          "เรื่อง",
          "ช่องทาง",
          "เปอร์เซ็นต์",
          "ล้าน",
          "กิโลเมตร",
          "เมตร",
          "กม.",
          "ม.",
          "น.",
          "B",
          "KB",
          "kB",
          "MB",
          "กิโลไบต์",
          "เมกะไบต์",
          "ไบต์");

  private static final List<String> BEFORE_A_NUMBER =
      List.of("ข้อ", "ที่", "พ.ศ.", "ค.ศ.", "ร้อยละ", "หมู่", "มาตรา", "ระดับ", "ไม่เกิน", "โทร.");

  private ThaiSpaces() {}

  /** The same text, letter by letter, with no-break spaces where a line may not end. */
  static String kept(String text) {
    StringBuilder kept = null;
    for (int at = text.indexOf(' ', 1); at > 0 && at < text.length() - 1; at = next(text, at)) {
      if (holdsTogether(text, at)) {
        if (kept == null) {
          kept = new StringBuilder(text);
        }
        kept.setCharAt(at, NO_BREAK);
      }
    }
    return kept == null ? text : kept.toString();
  }

  private static int next(String text, int at) {
    return text.indexOf(' ', at + 1);
  }

  private static boolean holdsTogether(String text, int space) {
    char after = text.charAt(space + 1);
    if (after == 'ๆ' || after == 'ฯ') {
      return true;
    }
    if (isDigit(text.charAt(space - 1)) && startsAny(text, space + 1)) {
      return true;
    }
    return isDigit(after) && endsAny(text, space);
  }

  private static boolean startsAny(String text, int from) {
    for (String unit : UNITS) {
      if (text.startsWith(unit, from)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsAny(String text, int to) {
    for (String word : BEFORE_A_NUMBER) {
      if (text.startsWith(word, to - word.length())) {
        return true;
      }
    }
    return false;
  }

  /** Arabic and Thai digits. */
  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9' || c >= '๐' && c <= '๙';
  }
}
