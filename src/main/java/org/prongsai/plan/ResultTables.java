package org.prongsai.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prongsai.ita.Indicators;
import org.prongsai.ita.Ratings;
import org.prongsai.model.Assessment;
import org.prongsai.model.Assessment.IndicatorScore;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Instrument;
import org.prongsai.model.Portal;
import org.prongsai.model.Score;

/** The published results as tables. */
final class ResultTables {
  static final String ASSESSMENTS = "assessments";
  static final String RATINGS = "ratings";

  private final Portal portal;

  ResultTables(Portal portal) {
    this.portal = portal;
  }

  DataTable assessments() {
    List<List<DataTable.Cell>> rows = new ArrayList<>();
    portal.years().forEach((year, of) -> of.assessment().ifPresent(a -> addScores(rows, year, a)));
    return DataTable.of(
        ASSESSMENTS,
        "ผลการประเมิน ITA",
        "หนึ่งแถวคือคะแนนหนึ่งค่าของปีหนึ่ง: คะแนนรวม คะแนนของเครื่องมือ หรือคะแนนของตัวชี้วัด"
            + " ตัวชี้วัดที่ไม่ทราบคะแนนมีแถวและเว้นช่องคะแนนว่าง",
        List.of(
            DataTable.whole("fiscal_year", "ปีงบประมาณที่ประเมิน", "พ.ศ."),
            DataTable.text("level", "total คะแนนรวม, instrument เครื่องมือ, indicator ตัวชี้วัด"),
            DataTable.text("instrument", "เครื่องมือ IIT EIT หรือ OIT ว่างที่คะแนนรวม"),
            DataTable.whole("indicator", "เลขตัวชี้วัด 1–10 ว่างที่คะแนนรวมและเครื่องมือ", "ลำดับ"),
            DataTable.text("name", "ชื่อของสิ่งที่ได้คะแนน"),
            DataTable.decimal("score", "คะแนน เต็ม 100 ว่างเมื่อไม่ทราบ", "คะแนน"),
            DataTable.text("rating", "ระดับผลการประเมิน เฉพาะแถวคะแนนรวม"),
            DataTable.truth("lowest", "เป็นตัวชี้วัดต่ำสุดของเครื่องมือนั้น"),
            DataTable.decimal("pass_mark", "เกณฑ์ผ่านของปีนั้น", "คะแนน")),
        rows);
  }

  private static void addScores(
      List<List<DataTable.Cell>> rows, FiscalYear year, Assessment assessment) {
    var pass = Ratings.passMark(year).value();
    rows.add(
        DataTable.row(
            year.be(),
            "total",
            Optional.empty(),
            Optional.empty(),
            "คะแนนรวม",
            assessment.score().map(Score::value),
            assessment.rating(),
            Optional.empty(),
            pass));
    for (Instrument instrument : Instrument.values()) {
      Optional<Assessment.Result> result =
          assessment.instruments().stream().filter(r -> r.id() == instrument).findFirst();
      rows.add(
          DataTable.row(
              year.be(),
              "instrument",
              instrument.name(),
              Optional.empty(),
              instrument.thaiName(),
              result.flatMap(Assessment.Result::score).map(Score::value),
              Optional.empty(),
              Optional.empty(),
              pass));
      for (Indicators.Indicator indicator : Indicators.of(instrument)) {
        Optional<IndicatorScore> score =
            result.stream()
                .flatMap(r -> r.indicators().stream())
                .filter(s -> s.no() == indicator.no())
                .findFirst();
        rows.add(
            DataTable.row(
                year.be(),
                "indicator",
                instrument.name(),
                indicator.no(),
                indicator.name(),
                score.flatMap(IndicatorScore::score).map(Score::value),
                Optional.empty(),
                score.filter(IndicatorScore::lowest).isPresent(),
                pass));
      }
    }
  }

  DataTable ratings() {
    List<List<DataTable.Cell>> rows = new ArrayList<>();
    portal
        .years()
        .forEach(
            (year, of) ->
                of.assessment()
                    .ifPresent(
                        a ->
                            Ratings.bands(year)
                                .forEach(
                                    b ->
                                        rows.add(
                                            DataTable.row(
                                                year.be(),
                                                b.rating(),
                                                b.from().value(),
                                                b.to().value(),
                                                b.floor().map(Score::value),
                                                b.passes())))));
    return DataTable.of(
        RATINGS,
        "ระดับคะแนนของแต่ละปี",
        "หนึ่งแถวคือระดับหนึ่งของเกณฑ์ปีหนึ่ง เฉพาะปีที่มีผลการประเมินในเว็บไซต์นี้",
        List.of(
            DataTable.whole("fiscal_year", "ปีงบประมาณของเกณฑ์", "พ.ศ."),
            DataTable.text("rating", "ชื่อระดับ"),
            DataTable.decimal("from", "คะแนนรวมต่ำสุดของระดับ", "คะแนน"),
            DataTable.decimal("to", "คะแนนรวมสูงสุดของระดับ", "คะแนน"),
            DataTable.decimal("floor", "คะแนนต่ำสุดที่ทุกเครื่องมือต้องได้", "คะแนน"),
            DataTable.truth("passes", "ระดับนี้ผ่านเกณฑ์")),
        rows);
  }
}
