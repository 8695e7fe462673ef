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

  private static final char[][] BY_UNIT = spelt(UNITS);
  private static final char[][] BY_WORD = spelt(BEFORE_A_NUMBER);

  private ThaiSpaces() {}

  /** The same text, letter by letter, with no-break spaces where a line may not end. */
  static String kept(String text) {
    int at = text.indexOf(' ', 1);
    if (at < 0) {
      return text;
    }
    char[] letters = text.toCharArray();
    boolean same = true;
    for (; at >= 0; at = text.indexOf(' ', at + 1)) {
      letters[at] = kept(letters, 0, at, letters.length);
      same &= letters[at] == ' ';
    }
    return same ? text : new String(letters);
  }

  /**
   * The space, or a no-break space in its place.
   *
   * @param from where the text begins
   * @param space where the space is
   * @param to where the text ends, exclusive
   */
  static char kept(char[] text, int from, int space, int to) {
    return space > from && space + 1 < to && holdsTogether(text, from, space, to) ? NO_BREAK : ' ';
  }

  private static boolean holdsTogether(char[] text, int from, int space, int to) {
    char after = text[space + 1];
    if (after == 'ๆ' || after == 'ฯ') {
      return true;
    }
    if (isDigit(text[space - 1]) && startsAny(text, space + 1, to)) {
      return true;
    }
    return isDigit(after) && endsAny(text, from, space);
  }

  private static boolean startsAny(char[] text, int from, int to) {
    for (char[] unit : BY_UNIT) {
      if (unit[0] == text[from] && unit.length <= to - from && isAt(text, from, unit)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsAny(char[] text, int from, int to) {
    for (char[] word : BY_WORD) {
      if (word[word.length - 1] == text[to - 1]
          && word.length <= to - from
          && isAt(text, to - word.length, word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(char[] text, int at, char[] word) {
    for (int i = 0; i < word.length; i++) {
      if (text[at + i] != word[i]) {
        return false;
      }
    }
    return true;
  }

  /** Arabic and Thai digits. */
  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9' || c >= '๐' && c <= '๙';
  }

  private static char[][] spelt(List<String> words) {
    return words.stream().map(String::toCharArray).toArray(char[][]::new);
  }
}
