package org.prongsai.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prongsai.ita.Ratings;
import org.prongsai.ita.Verdict;
import org.prongsai.ita.Verdicts;
import org.prongsai.model.Assessment;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Instrument;
import org.prongsai.model.Measures;
import org.prongsai.model.Portal;
import org.prongsai.model.Score;
import org.prongsai.model.ThaiDates;

/** What there is of a year, in a few words: the same wherever it is told. */
final class Cards {
  private final Portal portal;
  private final Verdicts verdicts;
  private final LocalDate asOf;

  Cards(Portal portal, Verdicts verdicts, LocalDate asOf) {
    this.portal = portal;
    this.verdicts = verdicts;
    this.asOf = asOf;
  }

  Page.YearCard year(PagePath from, FiscalYear year) {
    return new Page.YearCard(
        year.toString(),
        Link.inside(from, SitePaths.year(year), "ปีงบประมาณ " + year),
        result(from, year),
        promises(from, year),
        disclosure(from, year));
  }

  List<Page.YearCard> years(PagePath from) {
    return Texts.newestFirst(portal.years().keySet()).stream().map(y -> year(from, y)).toList();
  }

  Optional<Page.ResultCard> result(PagePath from, FiscalYear year) {
    return assessment(year)
        .map(
            a ->
                new Page.ResultCard(
                    year.toString(),
                    a.score().map(Score::toString),
                    a.rating(),
                    ratingText(year, a),
                    a.score().map(s -> s.compareTo(Ratings.passMark(year)) >= 0),
                    a.score().flatMap(s -> trend(year, s)),
                    a.score().map(s -> scale(year, s)),
                    Link.inside(from, SitePaths.assessment(year), "ผลการประเมิน ITA ปี " + year)));
  }

  private static Optional<String> ratingText(FiscalYear year, Assessment a) {
    Optional<Ratings.Band> band =
        a.rating()
            .flatMap(r -> Ratings.band(year, r))
            .or(() -> a.score().flatMap(s -> Ratings.ratingFor(year, s, instruments(a))));
    String mark = Ratings.passMark(year).value().stripTrailingZeros().toPlainString();
    return band.map(
        b ->
            "ระดับ "
                + b.rating()
                + " คือ "
                + b.range()
                + " คะแนน "
                + b.floor().map(f -> "และทุกเครื่องมือได้ไม่ต่ำกว่า " + brief(f) + " ").orElse("")
                + (b.passes() ? "ผ่านเกณฑ์ " : "ยังไม่ถึงเกณฑ์ผ่าน ")
                + mark
                + " คะแนน");
  }

  private static Page.Scale scale(FiscalYear year, Score score) {
    Score pass = Ratings.passMark(year);
    return new Page.Scale(
        score.hundredths() / 10, pass.hundredths() / 10, "เกณฑ์ผ่าน " + brief(pass));
  }

  static String brief(Score score) {
    return score.value().stripTrailingZeros().toPlainString();
  }

  static Map<Instrument, Score> instruments(Assessment a) {
    Map<Instrument, Score> known = new EnumMap<>(Instrument.class);
    a.instruments().forEach(r -> r.score().ifPresent(s -> known.put(r.id(), s)));
    return known;
  }

  private Optional<String> trend(FiscalYear year, Score score) {
    Optional<Score> last = assessment(year.previous()).flatMap(Assessment::score);
    if (last.isPresent() && year.equals(Ratings.FIRST_IN_WORDS)) {
      return Optional.of(
          "ไม่เทียบกับปี "
              + year.previous()
              + " เพราะปี "
              + year
              + " เริ่มใช้ระดับผลการประเมินแบบใหม่");
    }
    return last.map(
        before -> {
          int change = score.hundredths() - before.hundredths();
          String than = " จากปี " + year.previous();
          return change == 0
              ? "เท่าเดิม" + than
              : (change > 0 ? "เพิ่มขึ้น " : "ลดลง ") + new Score(Math.abs(change)) + than;
        });
  }

  Optional<Page.PromiseCard> promises(PagePath from, FiscalYear year) {
    return of(year).flatMap(Portal.Year::measures).map(m -> promises(from, year, m));
  }

  private Page.PromiseCard promises(PagePath from, FiscalYear year, Measures measures) {
    Tally tally = Tally.of(year, measures.measures(), asOf);
    String promised = "สัญญาไว้ " + tally.steps() + " ขั้นตอน ใน " + tally.measures() + " มาตรการ";
    String kept =
        tally.reported()
            ? "ทำแล้ว " + tally.done() + " ขั้นตอน" + tally.late()
            : "ยังไม่มีรายงานความก้าวหน้า";
    String who = "ณ วันที่ " + ThaiDates.brief(asOf) + " " + portal.agency().name() + " ";
    String quote =
        tally.reported()
            ? "ทำแล้ว "
                + tally.done()
                + " จาก "
                + tally.steps()
                + " ขั้นตอนที่สัญญาไว้ในปีงบประมาณ "
                + year
                + tally.late()
            : "สัญญาไว้ " + tally.steps() + " ขั้นตอนในปีงบประมาณ " + year + " " + kept;
    return new Page.PromiseCard(
        year.toString(),
        promised + " " + kept,
        who + quote,
        tally.steps(),
        tally.done(),
        tally.overdue(),
        tally.reported(),
        Link.inside(from, SitePaths.measures(year), "มาตรการปรับปรุง ปี " + year));
  }

  Optional<Page.DisclosureCard> disclosure(PagePath from, FiscalYear year) {
    return Optional.ofNullable(verdicts.years().get(year)).map(v -> disclosure(from, v));
  }

  private static Page.DisclosureCard disclosure(PagePath from, Verdicts.OfYear of) {
    int required = of.items().size();
    int published = of.count(Verdict.PUBLISHED);
    List<String> rest = new ArrayList<>();
    for (Verdict v : Verdict.values()) {
      if (v != Verdict.PUBLISHED && of.count(v) > 0) {
        rest.add(Tags.of(v).text() + " " + of.count(v));
      }
    }
    return new Page.DisclosureCard(
        of.year().toString(),
        "เปิดเผยแล้ว "
            + published
            + " จาก "
            + required
            + " ข้อ"
            + (rest.isEmpty() ? "" : " (" + String.join(" · ", rest) + ")"),
        of.closed(),
        required,
        published,
        of.count(Verdict.INCOMPLETE),
        of.count(Verdict.PENDING),
        of.count(Verdict.MISSING),
        of.count(Verdict.NOT_APPLICABLE),
        Link.inside(from, SitePaths.checklist(of.year()), "ข้อมูลสาธารณะ OIT ปี " + of.year()));
  }

  private Optional<Portal.Year> of(FiscalYear year) {
    return Optional.ofNullable(portal.years().get(year));
  }

  private Optional<Assessment> assessment(FiscalYear year) {
    return of(year).flatMap(Portal.Year::assessment);
  }

  LocalDate asOf() {
    return asOf;
  }
}
