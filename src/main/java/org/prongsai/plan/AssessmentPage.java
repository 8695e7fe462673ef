package org.prongsai.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.prongsai.ita.Indicators;
import org.prongsai.ita.Ratings;
import org.prongsai.model.Assessment;
import org.prongsai.model.Assessment.IndicatorScore;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Portal;
import org.prongsai.model.Score;

/** Plans the page of a published result. */
final class AssessmentPage {
  private final Portal portal;
  private final Framing framing;
  private final Cards cards;
  private final Trends trends;

  AssessmentPage(Portal portal, Framing framing, Cards cards) {
    this.portal = portal;
    this.framing = framing;
    this.cards = cards;
    this.trends = new Trends(portal);
  }

  Page.Assessment page(FiscalYear year, Assessment assessment) {
    PagePath path = SitePaths.assessment(year);
    String title = "ผลการประเมิน ITA ปีงบประมาณ " + year;
    return new Page.Assessment(
        framing.inYears(
            framing.around(
                path,
                title,
                "ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ของ "
                    + portal.agency().name()
                    + " ปีงบประมาณ "
                    + year,
                Framing.HOME,
                Framing.year(year)),
            year,
            y -> y.assessment().isPresent(),
            SitePaths::assessment),
        year.toString(),
        assessment.title(),
        assessment.background().map(b -> new Page.Section(b.heading(), Texts.paragraphs(b.text()))),
        assessment.heading().orElse(title),
        assessment.summary(),
        cards.result(path, year),
        bands(year, assessment),
        assessment.instruments().stream().map(AssessmentPage::section).toList(),
        chart(year, assessment),
        rows(assessment),
        trends.trend(year),
        next(path, year));
  }

  private static List<Page.Band> bands(FiscalYear year, Assessment a) {
    Optional<String> rating =
        a.rating()
            .or(
                () ->
                    a.score()
                        .flatMap(s -> Ratings.ratingFor(year, s, Cards.instruments(a)))
                        .map(Ratings.Band::rating));
    return Ratings.bands(year).stream()
        .map(
            b ->
                new Page.Band(
                    b.rating(),
                    b.range(),
                    b.floor().map(f -> "และทุกเครื่องมือไม่ต่ำกว่า " + Cards.brief(f)),
                    rating.equals(Optional.of(b.rating()))))
        .toList();
  }

  private static Page.InstrumentSection section(Assessment.Result result) {
    return new Page.InstrumentSection(
        result.id().name().toLowerCase(Locale.ROOT),
        result.id().name(),
        result.id().thaiName(),
        result.score().map(Score::toString),
        result.analysis().map(Texts::paragraphs).orElse(List.of()));
  }

  private static Page.Chart chart(FiscalYear year, Assessment assessment) {
    Score pass = Ratings.passMark(year);
    List<Page.Bar> bars = new ArrayList<>();
    Map<Integer, IndicatorScore> known = scores(assessment);
    for (Indicators.Indicator indicator : Indicators.all()) {
      Optional.ofNullable(known.get(indicator.no()))
          .flatMap(IndicatorScore::score)
          .ifPresent(
              s ->
                  bars.add(
                      new Page.Bar(
                          indicator.name(),
                          s.toString(),
                          s.hundredths() / 10,
                          s.compareTo(pass) >= 0,
                          known.get(indicator.no()).lowest())));
    }
    String mark = pass.value().stripTrailingZeros().toPlainString();
    return new Page.Chart(
        "คะแนนรายตัวชี้วัด ปีงบประมาณ " + year,
        "แผนภูมิแท่งของตัวชี้วัดที่ทราบคะแนน "
            + bars.size()
            + " จาก "
            + Indicators.all().size()
            + " ตัวชี้วัด เส้นแสดงเกณฑ์ผ่าน "
            + mark
            + " คะแนน",
        pass.hundredths() / 10,
        "เกณฑ์ผ่าน " + mark,
        bars);
  }

  private static List<Page.IndicatorRow> rows(Assessment assessment) {
    Map<Integer, IndicatorScore> known = scores(assessment);
    return Indicators.all().stream()
        .map(
            i -> {
              Optional<IndicatorScore> score = Optional.ofNullable(known.get(i.no()));
              return new Page.IndicatorRow(
                  Integer.toString(i.no()),
                  i.name(),
                  i.instrument().name(),
                  score.flatMap(IndicatorScore::score).map(Score::toString),
                  score.filter(IndicatorScore::lowest).isPresent());
            })
        .toList();
  }

  private static Map<Integer, IndicatorScore> scores(Assessment assessment) {
    Map<Integer, IndicatorScore> known = new HashMap<>();
    assessment.instruments().forEach(r -> r.indicators().forEach(s -> known.put(s.no(), s)));
    return known;
  }

  /** The first later year that says it answers this result. */
  private Optional<Link> next(PagePath path, FiscalYear year) {
    return portal.years().tailMap(year).entrySet().stream()
        .filter(e -> e.getValue().measures().filter(m -> m.of().equals(year)).isPresent())
        .findFirst()
        .map(
            e ->
                Link.inside(
                    path,
                    SitePaths.measures(e.getKey()),
                    "มาตรการปรับปรุง ปีงบประมาณ " + e.getKey()));
  }
}
