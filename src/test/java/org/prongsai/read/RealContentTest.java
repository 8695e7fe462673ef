package org.prongsai.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.prongsai.model.Assessment;
import org.prongsai.model.Evidence;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Instrument;
import org.prongsai.model.ItemCode;
import org.prongsai.model.Measures;
import org.prongsai.model.Pointer;
import org.prongsai.model.Portal;
import org.prongsai.model.Score;
import org.prongsai.model.ThaiText;
import org.prongsai.model.Unit;

/** The repository's own content: the report of FY 2562, word for word, and nothing else. */
class RealContentTest {
  private static final Path SITE = Path.of("");
  private static final FiscalYear Y2562 = new FiscalYear(2562);
  private static final FiscalYear Y2563 = new FiscalYear(2563);
  private static Content content;

  @BeforeAll
  static void read() throws IOException {
    content = ContentReader.read(SITE);
  }

  private static Assessment assessment() {
    return content.portal().years().get(Y2562).assessment().orElseThrow();
  }

  private static Measures measures() {
    return content.portal().years().get(Y2563).measures().orElseThrow();
  }

  @Test
  void theContentHasNoProblem() {
    assertThat(content.problems()).isEmpty();
  }

  @Test
  void everySentenceAndCellOfTheReportStandsInARecord() throws IOException {
    List<String> texts = texts().map(RealContentTest::normal).toList();
    List<String> parts = parts();
    assertThat(parts).hasSizeGreaterThan(50);
    for (String part : parts) {
      assertThat(texts).as(part).anyMatch(t -> t.contains(part));
    }
  }

  @Test
  void noTextOfTheRecordsIsMissingFromTheReport() throws IOException {
    String report =
        normal(Files.readString(Path.of("src/test/resources/source/report-2562.txt")))
            .replace("<p>", "")
            .replace("</p>", "");
    assertThat(texts().map(RealContentTest::normal)).allMatch(report::contains);
  }

  /** Lines, cells of tables, and the numbered parts of cells; a unit without its list mark. */
  private static List<String> parts() throws IOException {
    List<String> parts = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("src/test/resources/source/report-2562.txt"))) {
      String[] cells = line.split("\t");
      for (int c = 0; c < cells.length; c++) {
        String cell = cells[c].replaceAll("</?p>", " ");
        String[] pieces =
            c == 2
                ? cell.split("(^|\\s)-")
                : cells.length == 1 ? new String[] {cell} : cell.split("(?=[๑-๙]\\.)");
        Stream.of(pieces)
            .map(RealContentTest::normal)
            .filter(p -> !p.isEmpty())
            .forEach(parts::add);
      }
    }
    return parts;
  }

  private static Stream<String> texts() {
    Portal portal = content.portal();
    Assessment a = assessment();
    Measures m = measures();
    return Stream.of(
            Stream.of(portal.agency().name()),
            portal.agency().units().stream().map(Unit::name),
            Stream.of(a.title(), a.heading(), a.summary(), m.title()).flatMap(Optional::stream),
            a.background().stream().flatMap(b -> Stream.of(b.heading(), b.text())),
            a.instruments().stream().flatMap(i -> i.analysis().stream()),
            m.tables().stream().flatMap(t -> t.analysis().stream()),
            m.tables().stream().flatMap(t -> t.caption().stream()),
            m.tables().stream().flatMap(t -> t.columns().stream()),
            m.measures().stream().flatMap(x -> x.findings().stream().map(Measures.Finding::text)),
            m.measures().stream().flatMap(x -> x.steps().stream().map(Measures.Step::text)),
            m.measures().stream().flatMap(x -> x.monitoring().stream()))
        .flatMap(s -> s);
  }

  private static String normal(String text) {
    return ThaiText.arabicDigits(text).replaceAll("\\s+", " ").strip();
  }

  @Test
  void theFiguresAreThoseOfTheReport() {
    assertThat(assessment().score()).contains(Score.of("83.31"));
    assertThat(assessment().rating()).contains("B");
    assertThat(assessment().instruments())
        .extracting(Assessment.Result::id)
        .containsExactly(Instrument.IIT, Instrument.EIT, Instrument.OIT);
    assertThat(assessment().instruments())
        .flatExtracting(Assessment.Result::indicators)
        .containsExactly(
            new Assessment.IndicatorScore(4, Optional.of(Score.of("78.68")), true),
            new Assessment.IndicatorScore(8, Optional.of(Score.of("67.46")), true),
            new Assessment.IndicatorScore(9, Optional.of(Score.of("88.06")), true));
  }

  @Test
  void everyMeasureHasItsUnitsStepsAndFindings() {
    assertThat(measures().of()).isEqualTo(Y2562);
    assertThat(measures().measures())
        .extracting(
            Measures.Measure::id, m -> m.findings().size(), m -> m.steps().size(), m -> m.units())
        .containsExactly(
            tuple("iit-property", 2, 6, List.of("office", "finance")),
            tuple("eit-improvement", 2, 2, List.of("office")),
            tuple(
                "oit-disclosure",
                3,
                3,
                List.of("office", "finance", "agriculture", "welfare", "works", "education")));
    assertThat(measures().tables()).hasSize(3).allMatch(t -> t.columns().size() == 4);
  }

  @Test
  void theEntryIsClosedAndSaysWhatTheReportSupports() {
    var disclosure = content.portal().years().get(Y2563).disclosure().orElseThrow();
    assertThat(disclosure.closed()).isTrue();
    assertThat(disclosure.checklist()).contains("oit-2563-lao");
    assertThat(disclosure.items())
        .extracting(e -> e.item())
        .containsExactly(new ItemCode(1), new ItemCode(42));
    Evidence units = disclosure.items().get(0).evidence().get(0);
    assertThat(units).isInstanceOf(Evidence.WebPage.class);
    // Neither the chart nor the positions: it shows no element whole.
    assertThat(units.label().shows()).contains(List.of());
  }

  @Test
  void nothingThatTheReportDoesNotSayIsSaidOfTheAgency() {
    var agency = content.portal().agency();
    assertThat(
            Stream.of(
                agency.province(),
                agency.address(),
                agency.phone(),
                agency.email(),
                agency.home(),
                agency.baseUrl(),
                agency.logo()))
        .allMatch(Optional::isEmpty);
    assertThat(agency.channels()).isEmpty();
  }

  @Test
  void everyValueLeadsBackToTheLineThatHoldsIt() throws IOException {
    Pointer step = new Pointer("2563/measures", "/measures/0/steps/1/text");
    var place = content.sources().of(step);
    assertThat(place.file()).isEqualTo("content/2563/measures.yaml");
    String line = Files.readAllLines(SITE.resolve(place.file())).get(place.line() - 1);
    assertThat(line.substring(place.column() - 1))
        .startsWith(measures().measures().get(0).steps().get(1).text());
    assertThat(content.sources().text(step))
        .contains(measures().measures().get(0).steps().get(1).text());
  }

  @Test
  void aValueThatNobodyWroteLeadsToItsParent() {
    Pointer measure = new Pointer("2563/measures", "/measures/2");
    assertThat(content.sources().of(measure.then("progress").then(4).then("date")))
        .isEqualTo(content.sources().of(measure));
    assertThat(content.sources().of(new Pointer("2569/oit", "/items")).toString())
        .isEqualTo("content/2569/oit");
  }
}
