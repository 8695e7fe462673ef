package org.prongsai.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Measures;
import org.prongsai.model.Measures.Measure;
import org.prongsai.model.Measures.Progress;
import org.prongsai.model.Measures.Step;
import org.prongsai.model.Portal;
import org.prongsai.model.Unit;

/** What was promised, and what was reported of it, as tables. */
final class MeasureTables {
  static final String MEASURES = "measures";
  static final String PROGRESS = "progress";

  private final Portal portal;
  private final StepStates states;
  private final EvidenceLinks links;
  private final DataAddress address;

  MeasureTables(Portal portal, StepStates states, EvidenceLinks links, DataAddress address) {
    this.portal = portal;
    this.states = states;
    this.links = links;
    this.address = address;
  }

  private interface Row {
    void of(FiscalYear year, Measures all, Measure measure, Step step);
  }

  private void eachStep(Row row) {
    portal
        .years()
        .forEach(
            (year, of) ->
                of.measures()
                    .ifPresent(
                        all ->
                            all.measures()
                                .forEach(m -> m.steps().forEach(s -> row.of(year, all, m, s)))));
  }

  DataTable measures() {
    List<List<DataTable.Cell>> rows = new ArrayList<>();
    eachStep(
        (year, all, measure, step) ->
            rows.add(
                DataTable.row(
                    year.be(),
                    all.of().be(),
                    measure.instrument().name(),
                    measure.indicator(),
                    measure.id(),
                    measure.findings().stream().map(Measures.Finding::text).toList(),
                    step.id(),
                    step.text(),
                    measure.units(),
                    measure.units().stream().map(this::unitName).toList(),
                    measure.monitoring(),
                    step.due(),
                    state(year, measure, step),
                    states.tag(year, measure, step).text(),
                    states.last(measure, step).map(Progress::date))));
    return DataTable.of(
        MEASURES,
        "มาตรการปรับปรุง",
        "หนึ่งแถวคือหนึ่งขั้นตอนของมาตรการหนึ่ง สถานะเป็นของวันที่ระบุในไฟล์ JSON (asOf)",
        List.of(
            DataTable.whole("fiscal_year", "ปีงบประมาณที่ดำเนินการ", "พ.ศ."),
            DataTable.whole("answers_year", "ปีของผลการประเมินที่นำมาปรับปรุง", "พ.ศ."),
            DataTable.text("instrument", "เครื่องมือ IIT EIT หรือ OIT"),
            DataTable.whole("indicator", "เลขตัวชี้วัด 1–10", "ลำดับ"),
            DataTable.text("measure", "รหัสมาตรการ ไม่ซ้ำกันในปีเดียวกัน"),
            DataTable.list("findings", "ผลการประเมินหรือข้อเสนอแนะจากผู้ประเมิน"),
            DataTable.text("step", "รหัสขั้นตอน ไม่ซ้ำกันในมาตรการเดียวกัน"),
            DataTable.text("step_text", "ขั้นตอนหรือวิธีการ"),
            DataTable.list("units", "รหัสส่วนงานที่รับผิดชอบ ตรงกับตาราง units"),
            DataTable.list("unit_names", "ชื่อส่วนงานที่รับผิดชอบ"),
            DataTable.text("monitoring", "การกำกับติดตาม"),
            DataTable.day("due", "วันครบกำหนด เมื่อระบุไว้"),
            DataTable.text(
                "state", "noReport ยังไม่มีรายงาน, planned, started, done หรือ overdue เลยกำหนด"),
            DataTable.text("state_text", "สถานะเป็นคำตามที่แสดงบนหน้าเว็บ"),
            DataTable.day("last_report", "วันที่ของรายงานล่าสุด")),
        rows);
  }

  private String state(FiscalYear year, Measure measure, Step step) {
    return StepStates.isOverdue(year, measure, step, states.asOf())
        ? "overdue"
        : states.last(measure, step).map(p -> p.state().id()).orElse("noReport");
  }

  private String unitName(String id) {
    return portal.agency().units().stream()
        .filter(u -> u.id().equals(id))
        .map(Unit::name)
        .findFirst()
        .orElse(id);
  }

  DataTable progress() {
    List<List<DataTable.Cell>> rows = new ArrayList<>();
    eachStep(
        (year, all, measure, step) ->
            states.reported(measure, step).forEach(p -> rows.add(report(year, measure, step, p))));
    return DataTable.of(
        PROGRESS,
        "รายงานความก้าวหน้าของมาตรการ",
        "หนึ่งแถวคือรายงานหนึ่งครั้งของขั้นตอนหนึ่ง เรียงตามวันที่ในแต่ละขั้นตอน",
        List.of(
            DataTable.whole("fiscal_year", "ปีงบประมาณที่ดำเนินการ", "พ.ศ."),
            DataTable.text("measure", "รหัสมาตรการ ตรงกับตาราง measures"),
            DataTable.text("step", "รหัสขั้นตอน ตรงกับตาราง measures"),
            DataTable.day("date", "วันที่รายงาน"),
            DataTable.text("state", "planned, started หรือ done"),
            DataTable.text("state_text", "สถานะเป็นคำตามที่แสดงบนหน้าเว็บ"),
            DataTable.text("note", "หมายเหตุ"),
            DataTable.text("evidence", "ชื่อหลักฐาน"),
            DataTable.text("evidence_url", "ที่อยู่ของหลักฐาน")),
        rows);
  }

  private List<DataTable.Cell> report(FiscalYear year, Measure measure, Step step, Progress p) {
    Optional<Link> evidence =
        p.evidence().flatMap(e -> links.link(SitePaths.HOME, year, e, Optional.empty()));
    return DataTable.row(
        year.be(),
        measure.id(),
        step.id(),
        p.date(),
        p.state().id(),
        StepStates.tag(p.state()).text(),
        p.note(),
        evidence.map(Link::text),
        evidence.map(address::of));
  }
}
