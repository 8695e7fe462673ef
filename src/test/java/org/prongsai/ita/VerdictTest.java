package org.prongsai.ita;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.ita.Case.asking;
import static org.prongsai.ita.Case.file;
import static org.prongsai.ita.Case.months;
import static org.prongsai.ita.Case.page;
import static org.prongsai.ita.Case.shows;
import static org.prongsai.ita.Case.url;
import static org.prongsai.ita.Case.way;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.prongsai.ita.Verdicts.ElementState;
import org.prongsai.model.Channel;
import org.prongsai.model.ItemCode;
import org.prongsai.model.Requirement;
import org.prongsai.model.Requirement.Cadence;
import org.prongsai.model.Requirement.Kind;
import org.prongsai.model.Requirement.TimeBasis;

class VerdictTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 5, 1);

  @Test
  void everyKindOfEvidencePublishesAnItem() {
    Case c = new Case().asks(1).asks(2).asks(3).asks(4).asks(5);
    c.measures = Optional.of(Case.someMeasures());
    c.channel("ask", Channel.Kind.QA, "https://line.me/ti/p/example");
    c.has("O1/plan.pdf", "O5/dropped.pdf");
    c.declares(1, file("O1/plan.pdf"))
        .declares(2, page("measures"))
        .declares(3, url("https://www.example.go.th/structure"))
        .declares(4, way("ask"));
    assertThat(c.judged().years().get(Case.YEAR).count(Verdict.PUBLISHED)).isEqualTo(5);
    assertThat(c.problems()).isEmpty();
  }

  @Test
  void anItemNobodySpokeOfIsMissing() {
    Case c = new Case().asks(7);
    assertThat(c.verdict(7)).isEqualTo(Verdict.MISSING);
    assertThat(c.problems()).containsExactly("error oit/item-without-evidence O7 2568/oit#/items");
  }

  @Test
  void anEntryWithoutEvidenceIsMissingAtItsEntry() {
    Case c = new Case().asks(7).asks(8).has("O7/a.pdf").declares(7).declares(8);
    assertThat(c.verdict(7)).isEqualTo(Verdict.PUBLISHED);
    assertThat(c.verdict(8)).isEqualTo(Verdict.MISSING);
    assertThat(c.problems())
        .containsExactly("error oit/item-without-evidence O8 2568/oit#/items/1");
  }

  @Test
  void aYearOfDroppedFilesOnlyIsJudgedWithoutAnOitFile() {
    Case c = new Case().asks(1).asks(2).has("O1/a.pdf");
    c.declared = false;
    assertThat(c.verdict(1)).isEqualTo(Verdict.PUBLISHED);
    assertThat(c.problems())
        .containsExactly("error oit/item-without-evidence O2 content/2568/oit.yaml");
  }

  @Test
  void aDeclaredFileThatIsNotThereMakesTheItemMissingOrIncomplete() {
    Case c = new Case().asks(1).asks(2).has("O2/there.pdf");
    c.declares(1, file("O1/gone.pdf")).declares(2, file("O2/there.pdf"), file("O2/gone.pdf"));
    assertThat(c.verdict(1)).isEqualTo(Verdict.MISSING);
    assertThat(c.verdict(2)).isEqualTo(Verdict.INCOMPLETE);
    assertThat(c.problems())
        .containsExactly(
            "error oit/missing-file O1 2568/oit#/items/0/evidence/0/file",
            "error oit/missing-file O2 2568/oit#/items/1/evidence/1/file");
  }

  @Test
  void aFileIsFoundUnderAnotherSpellingOfTheSameLetters() {
    String decomposed = "O1/ค\u0E4D\u0E32สั่ง.pdf";
    Case c = new Case().asks(1).has(decomposed).declares(1, file("O1/คำสั่ง.pdf"));
    assertThat(c.verdict(1)).isEqualTo(Verdict.PUBLISHED);
    assertThat(c.problems()).isEmpty();
  }

  @Test
  void aPromiseIsPendingUntilItsDayIsOver() {
    Case c = new Case().asks(1).asks(2);
    c.pending(1, TODAY).pending(2, TODAY.minusDays(1));
    assertThat(c.verdict(1)).isEqualTo(Verdict.PENDING);
    assertThat(c.verdict(2)).isEqualTo(Verdict.MISSING);
    assertThat(c.problems())
        .containsExactly("error oit/overdue O2 2568/oit#/items/1/pending/until");
  }

  @Test
  void evidenceEndsAPromise() {
    Case c = new Case().asks(1).pending(1, TODAY.minusDays(9)).has("O1/a.pdf");
    assertThat(c.verdict(1)).isEqualTo(Verdict.PUBLISHED);
    assertThat(c.problems()).isEmpty();
  }

  @Test
  void anExemptItemAsksNothingFurther() {
    Case c = new Case().asks(1).exempt(1, file("O1/gone.pdf"));
    assertThat(c.verdict(1)).isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(c.problems()).isEmpty();
  }

  @Test
  void anElementThatNoEvidenceShowsMakesTheItemIncomplete() {
    Case c =
        new Case().asks(1, Requirement.NONE, "หนึ่ง", "สอง", "สาม").has("O1/a.pdf", "O1/b.pdf");
    c.declares(1, file("O1/a.pdf", shows(1)), file("O1/b.pdf", shows(3)));
    assertThat(c.verdict(1)).isEqualTo(Verdict.INCOMPLETE);
    assertThat(elements(c))
        .containsExactly(ElementState.SHOWN, ElementState.NOT_SHOWN, ElementState.SHOWN);
    assertThat(c.problems()).containsExactly("error oit/element-not-shown O1 2568/oit#/items/0");
  }

  @Test
  void evidenceThatDoesNotSayWhatItShowsLeavesElementsUnconfirmed() {
    Case c = new Case().asks(1, Requirement.NONE, "หนึ่ง", "สอง").has("O1/a.pdf", "O1/b.pdf");
    c.declares(1, file("O1/a.pdf", shows(1)));
    assertThat(c.verdict(1)).isEqualTo(Verdict.PUBLISHED);
    assertThat(elements(c)).containsExactly(ElementState.SHOWN, ElementState.UNCONFIRMED);
    assertThat(c.problems())
        .containsExactly("warning oit/element-unconfirmed O1 2568/oit#/items/0/evidence/0/file");
  }

  @Test
  void nothingIsSaidOfElementsThatNobodyKnows() {
    Case c = new Case().asks(1).has("O1/a.pdf");
    assertThat(elements(c)).isEmpty();
    assertThat(c.problems()).isEmpty();
  }

  @Test
  void anElementNumberBeyondTheListIsPointedOut() {
    Case c = new Case().asks(1, Requirement.NONE, "หนึ่ง").has("O1/a.pdf");
    c.declares(1, file("O1/a.pdf", shows(1, 2)));
    assertThat(c.verdict(1)).isEqualTo(Verdict.PUBLISHED);
    assertThat(c.problems())
        .containsExactly("warning oit/unknown-element O1 2568/oit#/items/0/evidence/0/file");
  }

  private static final Requirement MONTHLY =
      asking(TimeBasis.CURRENT, Cadence.MONTHLY, Kind.DOCUMENT);

  @Test
  void aMonthThatIsOverAndNotCoveredMakesAMonthlyItemIncomplete() {
    Case c = new Case().asks(23, MONTHLY).has("O23/a.pdf", "O23/b.pdf");
    c.declares(
        23,
        file("O23/a.pdf", months("2024-10", "2024-11", "2024-12")),
        file("O23/b.pdf", months("2025-01", "2025-03")));
    assertThat(c.verdict(23)).isEqualTo(Verdict.INCOMPLETE);
    assertThat(c.problems()).containsExactly("error oit/month-missing O23 2568/oit#/items/0");
    assertThat(c.judged().problems().get(0).args()).containsExactly("O23", "2568-02");
    c.asOf = LocalDate.of(2025, 2, 28);
    assertThat(c.verdict(23)).isEqualTo(Verdict.PUBLISHED);
    c.asOf = LocalDate.of(2025, 3, 1);
    assertThat(c.verdict(23)).isEqualTo(Verdict.INCOMPLETE);
  }

  @Test
  void droppedFilesLeaveMonthsUnconfirmed() {
    Case c = new Case().asks(23, MONTHLY).has("O23/a.pdf");
    assertThat(c.verdict(23)).isEqualTo(Verdict.PUBLISHED);
    assertThat(c.problems()).containsExactly("warning oit/month-unconfirmed O23 2568/oit#/items");
    assertThat(item(c, 23).months()).hasSize(6);
  }

  @Test
  void allMonthsOfTheFirstHalfYearPublishAMonthlyItem() {
    Case c = new Case().asks(23, MONTHLY).has("O23/a.pdf");
    c.declares(
        23,
        file(
            "O23/a.pdf", months("2024-10", "2024-11", "2024-12", "2025-01", "2025-02", "2025-03")));
    assertThat(c.verdict(23)).isEqualTo(Verdict.PUBLISHED);
    assertThat(c.problems()).isEmpty();
  }

  @Test
  void theMeasuresPageProvidesItsItemWithoutAnEntry() {
    Case c = new Case();
    c.asked.add(Case.item(27, "มาตรการ", "10.2", Optional.of("measures"), Requirement.NONE));
    assertThat(c.verdict(27)).isEqualTo(Verdict.MISSING);
    c.measures = Optional.of(Case.someMeasures());
    assertThat(c.verdict(27)).isEqualTo(Verdict.PUBLISHED);
    assertThat(item(c, 27).evidence()).hasSize(1);
    c.declares(27, page("measures"));
    assertThat(item(c, 27).evidence()).hasSize(1);
    assertThat(item(c, 27).evidence().get(0).source()).isPresent();
  }

  @Test
  void aClosedYearKeepsItsVerdictsAndTurnsErrorsIntoWarnings() {
    Case c = new Case().asks(1).asks(2).declares(2, file("O2/gone.pdf"));
    c.closed = true;
    assertThat(c.verdict(1)).isEqualTo(Verdict.MISSING);
    assertThat(c.problems())
        .containsExactly(
            "warning oit/item-without-evidence O1 2568/oit#/items",
            "warning oit/missing-file O2 2568/oit#/items/0/evidence/0/file");
  }

  @Test
  void aClosedYearDoesNotExcuseAnUnsafeAddress() {
    Case c = new Case().asks(1).declares(1, url("javascript:alert(1)"));
    c.closed = true;
    assertThat(c.verdict(1)).isEqualTo(Verdict.MISSING);
    assertThat(c.problems()).containsExactly("error data/url O1 2568/oit#/items/0/evidence/0/url");
  }

  @Test
  void theFiveVerdictsAddUpAndPointsAtStakeLeaveOutPublishedAndExempt() {
    Case c = new Case();
    for (int n = 1; n <= 9; n++) {
      c.asks(n, n == 4 ? MONTHLY : Requirement.NONE);
    }
    c.asked.add(Case.item(10, "อื่น", "10.1", Optional.empty(), Requirement.NONE));
    c.has("O1/a.pdf", "O4/a.pdf");
    c.exempt(2).pending(3, TODAY).declares(4, file("O4/a.pdf", months("2024-10")));
    Verdicts.OfYear year = c.judged().years().get(Case.YEAR);
    int total = 0;
    for (Verdict v : Verdict.values()) {
      total += year.count(v);
    }
    assertThat(total).isEqualTo(10);
    assertThat(year.items())
        .extracting(Verdicts.OfItem::verdict)
        .startsWith(Verdict.PUBLISHED, Verdict.NOT_APPLICABLE, Verdict.PENDING, Verdict.INCOMPLETE);
    // 7 of 9 items of one sub-indicator worth 20 points, and the one item of the other: 20.
    assertThat(year.pointsAtStake()).isEqualTo(new BigDecimal("35.56"));
    assertThat(year.pointsUncertain()).isTrue();
  }

  @Test
  void withoutAChecklistWhatWasDeclaredIsStillShown() {
    Case c = new Case().has("O9/a.pdf").declares(12, file("O12/gone.pdf")).declares(2);
    c.checklistKnown = false;
    Verdicts.OfYear year = c.judged().years().get(Case.YEAR);
    assertThat(year.items()).extracting(i -> i.code().number()).containsExactly(2, 9, 12);
    assertThat(year.items()).allMatch(i -> i.points().isEmpty());
    assertThat(year.pointsAtStake()).isEqualTo(new BigDecimal("0.00"));
    assertThat(c.problems())
        .contains(
            "warning oit/no-checklist - 2568/oit#",
            "error oit/missing-file O12 2568/oit#/items/0/evidence/0/file");
  }

  private static Verdicts.OfItem item(Case c, int number) {
    return c.judged().years().get(Case.YEAR).item(new ItemCode(number)).orElseThrow();
  }

  private static List<ElementState> elements(Case c) {
    return item(c, 1).elements();
  }
}
