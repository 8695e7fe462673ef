package org.prongsai.plan;

import java.util.Locale;
import org.prongsai.ita.Verdict;
import org.prongsai.ita.Verdicts.ElementState;

/** States in words; colour only repeats them. */
final class Tags {
  private Tags() {}

  static Page.Tag of(Verdict verdict) {
    return switch (verdict) {
      case PUBLISHED -> new Page.Tag("เผยแพร่แล้ว", "open");
      case INCOMPLETE -> new Page.Tag("ยังไม่ครบ", "pending");
      case PENDING -> new Page.Tag("รอเผยแพร่", "pending");
      case MISSING -> new Page.Tag("ยังไม่เผยแพร่", "missing");
      case NOT_APPLICABLE -> new Page.Tag("ไม่เกี่ยวข้อง", "neutral");
    };
  }

  /** As class names and anchors spell it: {@code not-applicable}. */
  static String slug(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Page.Tag of(ElementState state) {
    return switch (state) {
      case SHOWN -> new Page.Tag("แสดงแล้ว", "open");
      case NOT_SHOWN -> new Page.Tag("ยังไม่แสดง", "missing");
      case UNCONFIRMED -> new Page.Tag("ยังไม่ได้ยืนยัน", "neutral");
    };
  }
}
