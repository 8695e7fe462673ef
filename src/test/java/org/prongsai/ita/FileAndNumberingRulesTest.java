package org.prongsai.ita;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.ita.Case.file;
import static org.prongsai.ita.Case.item;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.model.Checklist;
import org.prongsai.model.Evidence;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.FreePage;
import org.prongsai.model.Instrument;
import org.prongsai.model.LongText;
import org.prongsai.model.Measures;
import org.prongsai.model.Requirement;

class FileAndNumberingRulesTest {

  @ParameterizedTest
  @CsvSource({
    "O1/Report.PDF, O1/report.pdf",
    "O1/report.pdf, O2/report.pdf",
    "O1/แผน๑.pdf, O1/แผน1.pdf",
    "O1/other.pdf, @oit.none",
    "O1/sub, @oit.folder"
  })
  void aMissingFileNamesTheNearestOne(String declared, String near) {
    Case c = new Case().asks(1).asks(2).declares(1, file(declared)).has("O1/sub/x.pdf");
    if (!near.startsWith("@")) {
      c.has(near);
    }
    assertThat(c.judged().problems())
        .filteredOn(p -> p.rule().id().equals("oit/missing-file"))
        .singleElement()
        .satisfies(p -> assertThat(p.args()).containsExactly("O1", declared, "2568", near))
        .satisfies(p -> assertThat(p.target()).contains(declared));
  }

  @Test
  void foldersAreFoundWhateverTheirCapitals() {
    Case c = new Case().asks(1).has("o1/report.pdf").declares(1, file("O1/report.pdf"));
    assertThat(c.problems()).isEmpty();
    assertThat(c.judged().years().get(Case.YEAR).items().get(0).evidence()).hasSize(1);
  }

  @Test
  void aFileThatBelongsToNoItemIsReported() {
    Case c = new Case().asks(1).has("O1/a.pdf", "lost.pdf", "other/lost.pdf");
    assertThat(c.problems())
        .containsExactly(
            "warning oit/orphan-file - content/2568/files/lost.pdf",
            "warning oit/orphan-file - content/2568/files/other/lost.pdf");
  }

  @Test
  void aFileThatSomethingRefersToIsNoOrphan() {
    Case c = new Case().asks(1).has("a.pdf", "step.pdf", "page ก.pdf");
    c.declares(1, file("a.pdf"));
    Measures.Progress progress =
        new Measures.Progress(
            "s1",
            Case.YEAR.start(),
            Measures.State.DONE,
            Optional.of(file("step.pdf")),
            Optional.empty());
    Measures.Measure measure =
        new Measures.Measure(
            "m",
            Instrument.OIT,
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(progress));
    c.measures =
        Optional.of(
            new Measures(new FiscalYear(2567), Optional.empty(), List.of(), List.of(measure)));
    c.pages.add(
        new FreePage(
            "p",
            "หน้า",
            Optional.empty(),
            Optional.empty(),
            LongText.of("[แผน](../2568/files/page%20%E0%B8%81.pdf)")));
    assertThat(c.problems()).isEmpty();
  }

  @Test
  @Timeout(120) // a bound for quadratic work, not for speed
  void tenThousandFilesAreJudgedInAMoment() {
    Case c = new Case().asks(1).asks(2);
    IntStream.range(0, 5_000).forEach(i -> c.has("O1/" + i + ".pdf"));
    IntStream.range(0, 5_000).forEach(i -> c.has("lost/" + i + ".pdf"));
    c.declares(
        1,
        IntStream.range(0, 2_000).mapToObj(i -> file("O1/" + i + ".pdf")).toArray(Evidence[]::new));
    assertThat(c.problems()).hasSize(5_001);
  }

  private static final String MEASURES = "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน";

  private static Case numbered() {
    Case c = new Case();
    c.asks(26, "รายงานผลการดำเนินการป้องกันการทุจริตประจำปี", Requirement.NONE);
    c.asks(27, MEASURES, Requirement.NONE);
    c.has("O26/a.pdf", "O27/a.pdf");
    FiscalYear before = new FiscalYear(2567);
    List<Checklist.Item> old =
        List.of(
            item(
                26,
                "ประกาศเจตนารมณ์นโยบาย No Gift Policy",
                "9.1",
                Optional.empty(),
                Requirement.NONE),
            item(34, MEASURES, "9.1", Optional.empty(), Requirement.NONE));
    c.others.put(before, Case.checklist(before, old));
    return c;
  }

  @Test
  void anItemOfAnotherYearIsRecognised() {
    Case c = numbered().declares(34);
    assertThat(c.problems()).containsExactly("error oit/unknown-item O34 2568/oit#/items/0/item");
    assertThat(c.judged().problems().get(0).args())
        .containsExactly("O34", "oit-2568-lao", "O34 (2567)");
    assertThat(c.judged().years().get(Case.YEAR).items()).hasSize(2);
  }

  @Test
  void anItemOfAnotherYearIsLedToItsNumberOfThisYearByItsTitle() {
    Case c =
        numbered().declares(34, Optional.of("มาตรการส่งเสริมคุณธรรม และความโปร่งใสภายในหน่วยงาน"));
    assertThat(c.judged().problems().get(0).args().get(2)).isEqualTo("O27 (2568)");
  }

  @Test
  void aTitleUnderTheWrongNumberIsRecognised() {
    Case c = numbered().declares(26, Optional.of(MEASURES), file("O26/a.pdf"));
    assertThat(c.problems())
        .containsExactly("warning oit/title-of-other-item O26 2568/oit#/items/0/title");
    assertThat(c.judged().problems().get(0).args().get(2)).isEqualTo("O27 (2568)");
  }

  @Test
  void aTitleOfTheFormerYearsNumberingIsRecognised() {
    Case c =
        numbered()
            .declares(26, Optional.of("ประกาศเจตนารมณ์ นโยบาย No Gift Policy"), file("O26/a.pdf"));
    assertThat(c.judged().problems().get(0).args().get(2)).isEqualTo("O26 (2567)");
  }

  @Test
  void theAgencysOwnWordingOfTheSameItemIsFine() {
    Case c =
        numbered()
            .declares(26, Optional.of("รายงานผลการดำเนินการป้องกันการทุจริต ประจำปี พ.ศ. 2567"))
            .declares(27, Optional.of("มาตรการคุณธรรมและความโปร่งใสของ อบต."));
    assertThat(c.problems()).isEmpty();
  }

  @Test
  void aFolderOfAnItemThatTheYearDoesNotHaveIsReportedOnce() {
    Case c = numbered().has("O34/a.pdf", "O34/b.pdf");
    assertThat(c.problems())
        .containsExactly("warning oit/folder-of-no-item O34 content/2568/files/O34/a.pdf");
  }

  @Test
  void anUnknownChecklistIsReportedAndTheYearsOwnIsUsed() {
    Case c = numbered();
    c.checklistId = Optional.of("oit-2568-lao");
    assertThat(c.problems()).isEmpty();
    c.checklistId = Optional.of("oit-2567-lao");
    assertThat(c.problems()).containsExactly("error oit/unknown-checklist - 2568/oit#/checklist");
    assertThat(c.verdict(27)).isEqualTo(Verdict.PUBLISHED);
  }

  @Test
  void anItemGivenTwiceIsJudgedOnceWithAllItsEvidence() {
    Case c = new Case().asks(1).has("x/a.pdf", "x/b.pdf");
    c.declares(1, file("x/a.pdf")).declares(1, file("x/b.pdf"));
    Verdicts.OfYear year = c.judged().years().get(Case.YEAR);
    assertThat(year.items()).hasSize(1);
    assertThat(year.items().get(0).evidence())
        .extracting(s -> s.source().orElseThrow().path())
        .containsExactly("/items/0/evidence/0/file", "/items/1/evidence/0/file");
  }
}
