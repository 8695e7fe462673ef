package org.prongsai;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.prongsai.office.word.ReportPaper;
import org.prongsai.plan.Page;

/** Words the report from the planned pages, so that paper and site say the same. */
final class ReportWords {
  private static final String LOWEST = "ต่ำสุด";
  private static final String TITLE =
      "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ";

  private ReportWords() {}

  /**
   * @param result the page of the result that the measures answer, when the content has it
   */
  static ReportPaper of(String agency, Page.Measures measures, Optional<Page.Assessment> result) {
    Optional<String> title = result.map(r -> r.reportTitle().orElse(TITLE + r.year()));
    return new ReportPaper(
        OfficialWords.of(agency),
        OfficialWords.of(title.orElse(measures.heading())),
        background(result),
        result
            .map(r -> result(agency, r))
            .orElse(new ReportPaper.Result("", "", List.of(), "", List.of())),
        measures(measures, title.isPresent()));
  }

  private static ReportPaper.Background background(Optional<Page.Assessment> result) {
    return result
        .flatMap(Page.Assessment::background)
        .map(
            b ->
                new ReportPaper.Background(
                    OfficialWords.of(b.heading()), OfficialWords.each(b.paragraphs())))
        .orElse(new ReportPaper.Background("", List.of()));
  }

  private static ReportPaper.Result result(String agency, Page.Assessment result) {
    return new ReportPaper.Result(
        OfficialWords.of(result.heading()),
        OfficialWords.of(result.summary().orElseGet(() -> summary(agency, result))),
        result.instruments().stream()
            .flatMap(i -> analysis(result, i).stream())
            .map(OfficialWords::of)
            .toList(),
        OfficialWords.of("คะแนนรายเครื่องมือและตัวชี้วัด ปีงบประมาณ พ.ศ. " + result.year()),
        scores(result));
  }

  private static String summary(String agency, Page.Assessment result) {
    Optional<Page.ResultCard> card = result.result();
    String score = card.flatMap(Page.ResultCard::score).map(s -> " มีคะแนนรวม " + s).orElse("");
    String rating = card.flatMap(Page.ResultCard::rating).map(r -> " อยู่ในระดับ " + r).orElse("");
    return score.isEmpty() && rating.isEmpty()
        ? ""
        : "ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ของ" + agency + score + rating;
  }

  /** The agency's own words, else what the scores say by themselves. */
  private static List<String> analysis(Page.Assessment result, Page.InstrumentSection instrument) {
    if (!instrument.analysis().isEmpty()) {
      return instrument.analysis();
    }
    return result.indicators().stream()
        .filter(i -> i.lowest() && i.instrument().equals(instrument.code()))
        .map(
            i ->
                "ด้าน "
                    + instrument.code()
                    + " ตัวชี้วัดที่ "
                    + i.no()
                    + " "
                    + i.name()
                    + " ได้คะแนนต่ำสุด"
                    + i.score().map(s -> " คือ " + s + " คะแนน").orElse(""))
        .toList();
  }

  /** None when nothing but the lowest is known: the analyses say it already. */
  private static List<ReportPaper.Score> scores(Page.Assessment result) {
    boolean more =
        result.instruments().stream().anyMatch(i -> i.score().isPresent())
            || result.indicators().stream().anyMatch(i -> i.score().isPresent() && !i.lowest());
    List<ReportPaper.Score> lines = new ArrayList<>();
    for (Page.InstrumentSection instrument :
        more ? result.instruments() : List.<Page.InstrumentSection>of()) {
      lines.add(
          new ReportPaper.Score(
              "",
              OfficialWords.of(instrument.code() + " " + instrument.name()),
              OfficialWords.of(instrument.score()),
              ""));
      result.indicators().stream()
          .filter(i -> i.instrument().equals(instrument.code()) && i.score().isPresent())
          .forEach(
              i ->
                  lines.add(
                      new ReportPaper.Score(
                          OfficialWords.of(i.no()),
                          OfficialWords.of(i.name()),
                          OfficialWords.of(i.score()),
                          i.lowest() ? LOWEST : "")));
    }
    return lines;
  }

  /**
   * @param titled whether the paper has a title of its own, and not the measures' heading
   */
  private static ReportPaper.Measures measures(Page.Measures page, boolean titled) {
    boolean none = page.sections().stream().allMatch(s -> s.rows().isEmpty());
    return new ReportPaper.Measures(
        titled ? OfficialWords.of(page.heading()) : "",
        none ? OfficialWords.of("ยังไม่มีมาตรการในปีงบประมาณ พ.ศ. " + page.year()) : "",
        page.sections().stream().map(s -> section(page, s)).toList());
  }

  private static ReportPaper.Section section(Page.Measures page, Page.MeasureSection section) {
    String analysis = section.analysis().stream().collect(Collectors.joining("\n"));
    String caption = "ตารางมาตรการ ด้าน " + section.code() + " ปีงบประมาณ พ.ศ. " + page.year();
    return new ReportPaper.Section(
        analysis.isEmpty() ? OfficialWords.of(section.heading()) : "",
        OfficialWords.of(analysis),
        OfficialWords.of(section.caption().orElse(caption)),
        OfficialWords.each(section.columns()),
        section.rows().stream()
            .map(
                row ->
                    new ReportPaper.Row(
                        OfficialWords.lines(row.findings()),
                        OfficialWords.lines(row.steps().stream().map(Page.StepLine::text).toList()),
                        OfficialWords.marked(row.units()),
                        OfficialWords.lines(row.monitoring())))
            .toList());
  }
}
