package org.prongsai.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prongsai.ita.Verdict;
import org.prongsai.ita.Verdicts;
import org.prongsai.model.Checklist;
import org.prongsai.model.ContentFile;
import org.prongsai.model.Disclosure.Entry;
import org.prongsai.model.Disclosure.Exempt;
import org.prongsai.model.Disclosure.Pending;
import org.prongsai.model.Evidence;
import org.prongsai.model.FiscalYear;

/** The items that were judged, and what discloses them, as tables. */
final class ItemTables {
  static final String DISCLOSURE = "disclosure";
  static final String ITEMS = "items";
  static final String ELEMENTS = "elements";
  static final String MONTHS = "months";
  static final String EVIDENCE = "evidence";

  private static final String CODE = "รหัสข้อ ตรงกับตาราง items";

  private final Verdicts verdicts;
  private final EvidenceLinks links;
  private final DataAddress address;

  /** The planned pages of the items: they know the fingerprints, which cost a reading each. */
  private final Map<PagePath, Page.Item> pages;

  ItemTables(
      Verdicts verdicts, EvidenceLinks links, DataAddress address, Map<PagePath, Page.Item> pages) {
    this.verdicts = verdicts;
    this.links = links;
    this.address = address;
    this.pages = Map.copyOf(pages);
  }

  private interface Row {
    void of(FiscalYear year, Verdicts.OfItem item);
  }

  private void eachItem(Row row) {
    verdicts.years().forEach((year, of) -> of.items().forEach(i -> row.of(year, i)));
  }

  DataTable disclosure() {
    List<List<DataTable.Cell>> rows = new ArrayList<>();
    verdicts
        .years()
        .forEach(
            (year, of) ->
                rows.add(
                    DataTable.row(
                        year.be(),
                        of.checklist().map(Checklist::id),
                        of.closed(),
                        of.items().size(),
                        of.count(Verdict.PUBLISHED),
                        of.count(Verdict.INCOMPLETE),
                        of.count(Verdict.PENDING),
                        of.count(Verdict.MISSING),
                        of.count(Verdict.NOT_APPLICABLE))));
    return new DataTable(
        DISCLOSURE,
        "ความครบถ้วนของข้อมูลสาธารณะ OIT",
        "หนึ่งแถวคือหนึ่งปี จำนวนข้อตามผลตรวจ รวมกันเท่ากับ required",
        List.of(
            year(),
            DataTable.text("checklist", "รหัสแบบตรวจที่ใช้ ว่างเมื่อไม่มีแบบตรวจของปีนั้น"),
            DataTable.truth("closed", "ปิดรับข้อมูลของปีนั้นแล้ว"),
            DataTable.whole("required", "จำนวนข้อทั้งหมด", "ข้อ"),
            DataTable.whole("published", "เผยแพร่แล้ว", "ข้อ"),
            DataTable.whole("incomplete", "ยังไม่ครบ", "ข้อ"),
            DataTable.whole("pending", "รอเผยแพร่ตามกำหนด", "ข้อ"),
            DataTable.whole("missing", "ยังไม่เผยแพร่", "ข้อ"),
            DataTable.whole("not_applicable", "ไม่เกี่ยวข้อง", "ข้อ")),
        rows);
  }

  DataTable items() {
    List<List<DataTable.Cell>> rows = new ArrayList<>();
    eachItem(
        (year, item) -> {
          Optional<Pending> pending = item.entry().flatMap(Entry::pending);
          rows.add(
              DataTable.row(
                  year.be(),
                  item.code().toString(),
                  ItemPages.title(item),
                  item.asked().map(Checklist.Item::titleVerified),
                  item.asked().map(Checklist.Item::subIndicator),
                  item.verdict().id(),
                  Tags.of(item.verdict()).text(),
                  item.evidence().size(),
                  item.entry().flatMap(Entry::unit).or(() -> pending.map(Pending::unit)),
                  pending.map(Pending::until),
                  item.entry().flatMap(Entry::exempt).map(Exempt::reason),
                  item.entry().flatMap(Entry::explanation),
                  address.of(SitePaths.item(year, item.code()))));
        });
    return new DataTable(
        ITEMS,
        "ข้อมูลสาธารณะ OIT รายข้อ",
        "หนึ่งแถวคือหนึ่งข้อของปีหนึ่ง ผลตรวจเป็นของวันที่ระบุในไฟล์ JSON (asOf)",
        List.of(
            year(),
            DataTable.text("item", "รหัสข้อ เช่น O7"),
            DataTable.text("title", "ชื่อข้อ"),
            DataTable.truth("title_verified", "ชื่อข้อเทียบกับแหล่งที่สองแล้ว"),
            DataTable.text("sub_indicator", "ตัวชี้วัดย่อย เช่น 9.1"),
            DataTable.text("verdict", "ผลตรวจ: published incomplete pending missing notApplicable"),
            DataTable.text("verdict_text", "ผลตรวจเป็นคำตามที่แสดงบนหน้าเว็บ"),
            DataTable.whole("evidence", "จำนวนหลักฐาน", "รายการ"),
            DataTable.text("unit", "รหัสส่วนงานที่รับผิดชอบ ตรงกับตาราง units"),
            DataTable.day("pending_until", "จะเผยแพร่ภายในวันที่"),
            DataTable.text("exempt_reason", "เหตุผลที่ไม่เกี่ยวข้อง"),
            DataTable.text("explanation", "คำอธิบายทางคลิก"),
            DataTable.text("page", "ที่อยู่ของหน้าข้อนี้")),
        rows);
  }

  private static DataTable.Column year() {
    return DataTable.whole("fiscal_year", "ปีงบประมาณของแบบตรวจ", "พ.ศ.");
  }

  DataTable elements() {
    List<List<DataTable.Cell>> rows = new ArrayList<>();
    eachItem(
        (year, item) -> {
          List<String> texts = item.asked().map(Checklist.Item::elements).orElse(List.of());
          for (int i = 0; i < texts.size(); i++) {
            Verdicts.ElementState state = item.elements().get(i);
            rows.add(
                DataTable.row(
                    year.be(),
                    item.code().toString(),
                    i + 1,
                    texts.get(i),
                    state(state),
                    Tags.of(state).text()));
          }
        });
    return new DataTable(
        ELEMENTS,
        "องค์ประกอบของแต่ละข้อ",
        "หนึ่งแถวคือองค์ประกอบหนึ่งของข้อหนึ่ง ข้อที่ไม่ทราบองค์ประกอบไม่มีแถว",
        List.of(
            year(),
            DataTable.text("item", CODE),
            DataTable.whole("number", "ลำดับขององค์ประกอบ", "ลำดับ"),
            DataTable.text("text", "ข้อความขององค์ประกอบ"),
            DataTable.text("state", "shown notShown unconfirmed"),
            DataTable.text("state_text", "สถานะเป็นคำตามที่แสดงบนหน้าเว็บ")),
        rows);
  }

  DataTable months() {
    List<List<DataTable.Cell>> rows = new ArrayList<>();
    eachItem(
        (year, item) ->
            item.months()
                .forEach(
                    m ->
                        rows.add(
                            DataTable.row(
                                year.be(),
                                item.code().toString(),
                                m.month(),
                                state(m.state()),
                                Tags.of(m.state()).text()))));
    return new DataTable(
        MONTHS,
        "ข้อที่ต้องเผยแพร่รายเดือน",
        "หนึ่งแถวคือเดือนหนึ่งของข้อที่ต้องเผยแพร่รายเดือน",
        List.of(
            year(),
            DataTable.text("item", CODE),
            DataTable.day("month", "วันแรกของเดือน"),
            DataTable.text("state", "shown notShown unconfirmed"),
            DataTable.text("state_text", "สถานะเป็นคำตามที่แสดงบนหน้าเว็บ")),
        rows);
  }

  private static String state(Verdicts.ElementState state) {
    return switch (state) {
      case SHOWN -> "shown";
      case NOT_SHOWN -> "notShown";
      case UNCONFIRMED -> "unconfirmed";
    };
  }

  DataTable evidence() {
    List<List<DataTable.Cell>> rows = new ArrayList<>();
    eachItem(
        (year, item) -> {
          Page.Item page = pages.get(SitePaths.item(year, item.code()));
          for (int i = 0; i < item.evidence().size(); i++) {
            Verdicts.Shown shown = item.evidence().get(i);
            Page.EvidenceLine line = page.evidence().get(i);
            rows.add(
                DataTable.row(
                    year.be(),
                    item.code().toString(),
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
    return new DataTable(
        EVIDENCE,
        "หลักฐานของแต่ละข้อ",
        "หนึ่งแถวคือหลักฐานหนึ่งชิ้นของข้อหนึ่ง",
        List.of(
            year(),
            DataTable.text("item", CODE),
            DataTable.whole("number", "ลำดับของหลักฐานในข้อ", "ลำดับ"),
            DataTable.text(
                "kind", "page หน้าในเว็บไซต์นี้, file ไฟล์, url ลิงก์ภายนอก, channel ช่องทาง"),
            DataTable.text("title", "ชื่อหลักฐาน"),
            DataTable.text("url", "ที่อยู่ของหลักฐาน"),
            DataTable.day("date", "วันที่ของหลักฐาน เมื่อระบุไว้"),
            DataTable.whole("bytes", "ขนาดของไฟล์", "ไบต์"),
            DataTable.text("sha256", "ค่าตรวจสอบ SHA-256 ของไฟล์ เลขฐานสิบหก")),
        rows);
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
