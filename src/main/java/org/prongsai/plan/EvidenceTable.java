package org.prongsai.plan;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.prongsai.ita.Verdicts;
import org.prongsai.model.ContentFile;
import org.prongsai.model.Evidence;
import org.prongsai.model.FiscalYear;
import org.prongsai.plan.DataTable.Part;
import org.prongsai.recall.Same;

/** What discloses the items that were judged, as a table. */
final class EvidenceTable {
  private final Verdicts verdicts;
  private final EvidenceLinks links;
  private final DataAddress address;

  /** The planned pages of the items: they know the fingerprints, which cost a reading each. */
  private final List<Page.Item> pages;

  private final Function<FiscalYear, Same<KnownPlan.YearBasis>> bases;
  private final KnownPlan known;

  /**
   * @param pages of all items, in their order
   * @param bases what the rows of a year depend on
   */
  EvidenceTable(
      Verdicts verdicts,
      EvidenceLinks links,
      DataAddress address,
      List<Page.Item> pages,
      Function<FiscalYear, Same<KnownPlan.YearBasis>> bases,
      KnownPlan known) {
    this.verdicts = verdicts;
    this.links = links;
    this.address = address;
    this.pages = List.copyOf(pages);
    this.bases = bases;
    this.known = known;
  }

  DataTable table() {
    List<Part> parts = years().parallelStream().map(this::evidence).toList();
    return new DataTable(
        ItemTables.EVIDENCE,
        "หลักฐานของแต่ละข้อ",
        "หนึ่งแถวคือหลักฐานหนึ่งชิ้นของข้อหนึ่ง",
        List.of(
            ItemTables.year(),
            DataTable.text("item", ItemTables.CODE),
            DataTable.whole("number", "ลำดับของหลักฐานในข้อ", "ลำดับ"),
            DataTable.text(
                "kind", "page หน้าในเว็บไซต์นี้, file ไฟล์, url ลิงก์ภายนอก, channel ช่องทาง"),
            DataTable.text("title", "ชื่อหลักฐาน"),
            DataTable.text("url", "ที่อยู่ของหลักฐาน"),
            DataTable.day("date", "วันที่ของหลักฐาน เมื่อระบุไว้"),
            DataTable.whole("bytes", "ขนาดของไฟล์", "ไบต์"),
            DataTable.text("sha256", "ค่าตรวจสอบ SHA-256 ของไฟล์ เลขฐานสิบหก")),
        parts);
  }

  /** A year and the pages of its items. */
  private record YearPages(Verdicts.OfYear of, List<Page.Item> pages) {}

  private List<YearPages> years() {
    List<YearPages> years = new ArrayList<>();
    int from = 0;
    for (Verdicts.OfYear of : verdicts.years().values()) {
      int to = from + of.items().size();
      years.add(new YearPages(of, pages.subList(from, to)));
      from = to;
    }
    return years;
  }

  private Part evidence(YearPages year) {
    return known.rows.of(
        new KnownPlan.RowsFrom(ItemTables.EVIDENCE, bases.apply(year.of.year())),
        from -> evidenceRows(year));
  }

  private Part evidenceRows(YearPages of) {
    Iterator<Page.Item> next = of.pages.iterator();
    return ItemTables.part(
        of.of,
        (year, be, code, item, rows) -> {
          Page.Item page = next.next();
          for (int i = 0; i < item.evidence().size(); i++) {
            Verdicts.Shown shown = item.evidence().get(i);
            Page.EvidenceLine line = page.evidence().get(i);
            rows.accept(
                DataTable.row(
                    be,
                    code,
                    i + 1,
                    kind(shown.evidence()),
                    line.text(),
                    links
                        .link(SitePaths.HOME, year, shown.evidence(), shown.source())
                        .map(address::of),
                    shown.evidence().label().date(),
                    shown.file().map(ContentFile::bytes),
                    line.sha256()));
          }
        });
  }

  private static String kind(Evidence evidence) {
    if (evidence instanceof Evidence.WebPage) {
      return "page";
    }
    if (evidence instanceof Evidence.Document) {
      return "file";
    }
    return evidence instanceof Evidence.Outside ? "url" : "channel";
  }
}
