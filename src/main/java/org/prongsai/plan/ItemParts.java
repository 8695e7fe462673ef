package org.prongsai.plan;

import java.util.List;
import java.util.Optional;
import org.prongsai.plan.PageParts.DateText;
import org.prongsai.plan.PageParts.Tag;

/** What the pages of the disclosure are made of. Every page has these names as its own. */
public interface ItemParts {

  /**
   * Shows the items of one verdict only, by an anchor: {@code only-missing}; {@code all} for all.
   */
  record Filter(String id, String text, int count) {}

  /** Items that the assessor reads together. */
  record ItemGroup(String id, List<String> headings, List<ItemLine> items) {}

  /**
   * An item in a list.
   *
   * @param verdictId the verdict as class names spell it: {@code not-applicable}
   * @param mark how unsure its title is, in a few words; empty when it is confirmed
   */
  record ItemLine(
      String code,
      Link link,
      String verdictId,
      Tag verdict,
      List<EvidenceLine> evidence,
      Optional<String> note,
      Optional<String> mark) {}

  /**
   * What an item is in another year.
   *
   * @param link absent when this site has no page of it
   * @param mark that only the title is near
   */
  record OtherYear(String year, String text, Optional<Link> link, Optional<String> mark) {}

  /** A month of a monthly item, in words, and whether its evidence is there. */
  record MonthLine(String text, Tag state) {}

  /** An element of an item: shown, not shown, unconfirmed. */
  record ElementLine(int number, String text, Tag state) {}

  /**
   * A piece of evidence. {@code kind} in words: หน้าเว็บ, ไฟล์ PDF, ลิงก์ภายนอก …
   *
   * @param link absent when there is nothing to lead to: a declared file that is not there
   * @param sha256 of a file, in hexadecimal; only on the item's own page
   */
  record EvidenceLine(
      String text,
      Optional<Link> link,
      String kind,
      Optional<String> size,
      Optional<DateText> date,
      Optional<String> note,
      Optional<String> sha256) {}
}
