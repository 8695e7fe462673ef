package org.prongsai.live.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.model.ThaiText;

/**
 * The number that a line begins with, in any of the spellings seen on councils' pages: {@code O1},
 * {@code o 1}, {@code 0 1}, {@code ข้อ ๑}, {@code (O1)}, {@code 30การประเมิน…}.
 *
 * @param explicit whether it can hardly be anything else than an item's number
 * @param rest what stands after it
 */
record Numbering(int number, boolean explicit, String rest) {
  private static final String AFTER = "\\s*[\\]).:\\-–—_|]*\\s*";
  // O, o, the zero and the Thai zero that people type for it; full-width never seen.
  private static final Pattern EXPLICIT =
      Pattern.compile(
          "^[\\s\\[(•*#\\-–]*(?:(?:ข้อ(?:ที่)?|รายการ(?:ที่)?|OIT|ตัวชี้วัด)\\s*)?"
              + "(?:[Oo]\\s*[.\\-_:]?\\s*0*|(?<![0-9])0\\s*[.\\-]?\\s*)"
              + "([1-9][0-9]?)(?![0-9])(?![.,/][0-9])"
              + AFTER
              + "(.*)$",
          Pattern.DOTALL);
  private static final Pattern WORD =
      Pattern.compile(
          "^[\\s\\[(•*#\\-–]*(?:ข้อ(?:ที่)?|รายการที่)\\s*0*([1-9][0-9]?)(?![0-9])(?![.,/][0-9])"
              + AFTER
              + "(.*)$",
          Pattern.DOTALL);
  private static final Pattern BARE =
      Pattern.compile(
          "^[\\s\\[(•*#]*0*([1-9][0-9]?)(?![0-9])(?![.,/:][0-9])" + AFTER + "(.*)$",
          Pattern.DOTALL);

  static Optional<Numbering> of(String line) {
    String text = ThaiText.arabicDigits(line);
    Matcher m = EXPLICIT.matcher(text);
    if (m.matches()) {
      return Optional.of(new Numbering(Integer.parseInt(m.group(1)), true, m.group(2).strip()));
    }
    m = WORD.matcher(text);
    if (m.matches()) {
      return Optional.of(new Numbering(Integer.parseInt(m.group(1)), true, m.group(2).strip()));
    }
    m = BARE.matcher(text);
    if (m.matches()) {
      return Optional.of(new Numbering(Integer.parseInt(m.group(1)), false, m.group(2).strip()));
    }
    return Optional.empty();
  }
}
