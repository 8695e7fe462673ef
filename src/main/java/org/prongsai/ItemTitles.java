package org.prongsai;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.prongsai.model.Checklist;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.ItemCode;
import org.prongsai.read.Checklists;
import org.prongsai.sheet.Cell;

/**
 * What the workbook shows beside the code of an item: its title, and what an assessor looks for.
 */
record ItemTitles(Checklists checklists) implements BiFunction<FiscalYear, String, Optional<Cell>> {

  @Override
  public Optional<Cell> apply(FiscalYear year, String code) {
    return checklists
        .apply(year)
        .flatMap(c -> ItemCode.parse(code).flatMap(c::item))
        .map(item -> Cell.of(item.title()).noted(note(item)));
  }

  private static String note(Checklist.Item item) {
    List<String> lines = new ArrayList<>();
    lines.add(
        item.elements().isEmpty()
            ? "องค์ประกอบของข้อนี้ยังไม่ทราบ โปรดดูคู่มือ"
            : "ผู้ประเมินต้องเห็น");
    for (int i = 0; i < item.elements().size(); i++) {
      lines.add(i + 1 + ". " + item.elements().get(i));
    }
    item.providedBy()
        .ifPresent(
            page ->
                lines.add("หน้ามาตรการของเว็บไซต์นี้เปิดเผยข้อนี้ให้เอง เมื่อกรอกแผ่นงานมาตรการ"));
    if (!item.titleVerified()) {
      lines.add("(ชื่อข้อยังไม่ได้เทียบกับคู่มือ)");
    }
    return String.join("\n", lines);
  }
}
