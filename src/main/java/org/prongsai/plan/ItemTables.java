package org.prongsai.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.prongsai.ita.Verdict;
import org.prongsai.ita.Verdicts;
import org.prongsai.model.Checklist;
import org.prongsai.model.Disclosure.Entry;
import org.prongsai.model.Disclosure.Exempt;
import org.prongsai.model.Disclosure.Pending;
import org.prongsai.model.FiscalYear;
import org.prongsai.plan.DataTable.Cell;
import org.prongsai.plan.DataTable.Part;
import org.prongsai.recall.Same;

/** The items that were judged, and what discloses them, as tables. */
final class ItemTables {
  static final String DISCLOSURE = "disclosure";
  static final String ITEMS = "items";
  static final String ELEMENTS = "elements";
  static final String MONTHS = "months";
  static final String EVIDENCE = "evidence";

  static final String CODE = "รหัสข้อ ตรงกับตาราง items";

  private final Verdicts verdicts;
  private final DataAddress address;
  private final Function<FiscalYear, Same<KnownPlan.YearBasis>> bases;
  private final KnownPlan known;

  /**
   * @param bases what the rows of a year depend on
   */
  ItemTables(
      Verdicts verdicts,
      DataAddress address,
      Function<FiscalYear, Same<KnownPlan.YearBasis>> bases,
      KnownPlan known) {
    this.verdicts = verdicts;
    this.address = address;
    this.bases = bases;
    this.known = known;
  }

  interface Rows {
    /**
     * @param be the year, and {@code code}, as cells of every row
     */
    void of(FiscalYear year, Cell be, Cell code, Verdicts.OfItem item, Consumer<List<Cell>> rows);
  }

  /** The rows of all items: a part a year. */
  private List<Part> eachItem(String table, Rows rows) {
    return verdicts.years().values().parallelStream()
        .map(of -> known.rows.of(from(table, of), from -> part(of, rows)))
        .toList();
  }

  private KnownPlan.RowsFrom from(String table, Verdicts.OfYear of) {
    return new KnownPlan.RowsFrom(table, bases.apply(of.year()));
  }

  /** The rows of the items of a year. */
  static Part part(Verdicts.OfYear of, Rows rows) {
    List<List<Cell>> part = new ArrayList<>();
    Cell be = DataTable.cell(of.year().be());
    for (Verdicts.OfItem item : of.items()) {
      rows.of(of.year(), be, DataTable.cell(item.code().toString()), item, part::add);
    }
    return new Part(part);
  }

  DataTable disclosure() {
    List<List<Cell>> rows = new ArrayList<>();
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
    return DataTable.of(
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
    List<Part> parts =
        eachItem(
            ITEMS,
            (year, be, code, item, rows) -> {
              Optional<Pending> pending = item.entry().flatMap(Entry::pending);
              rows.accept(
                  DataTable.row(
                      be,
                      code,
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
        parts);
  }

  static DataTable.Column year() {
    return DataTable.whole("fiscal_year", "ปีงบประมาณของแบบตรวจ", "พ.ศ.");
  }

  DataTable elements() {
    List<Part> parts =
        eachItem(
            ELEMENTS,
            (year, be, code, item, rows) -> {
              List<String> texts = item.asked().map(Checklist.Item::elements).orElse(List.of());
              for (int i = 0; i < texts.size(); i++) {
                Verdicts.ElementState state = item.elements().get(i);
                rows.accept(
                    DataTable.row(
                        be, code, i + 1, texts.get(i), state(state), Tags.of(state).text()));
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
        parts);
  }

  DataTable months() {
    List<Part> parts =
        eachItem(
            MONTHS,
            (year, be, code, item, rows) ->
                item.months()
                    .forEach(
                        m ->
                            rows.accept(
                                DataTable.row(
                                    be,
                                    code,
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
        parts);
  }

  private static String state(Verdicts.ElementState state) {
    return switch (state) {
      case SHOWN -> "shown";
      case NOT_SHOWN -> "notShown";
      case UNCONFIRMED -> "unconfirmed";
    };
  }
}
