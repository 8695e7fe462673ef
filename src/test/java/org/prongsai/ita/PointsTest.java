package org.prongsai.ita;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.prongsai.model.Checklist;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Instrument;
import org.prongsai.model.ItemCode;
import org.prongsai.model.Requirement;
import org.prongsai.model.Score;

class PointsTest {

  @Test
  void thePublishedScoresOf2564AreReproduced() {
    assertThat(Points.ofInstrument(List.of(Score.of("93.50"), Score.of("100"))))
        .isEqualTo(new BigDecimal("38.70"));
  }

  @Test
  void theInstrumentsWeighAHundredTogether() {
    assertThat(
            Points.weight(Instrument.IIT)
                + Points.weight(Instrument.EIT)
                + Points.weight(Instrument.OIT))
        .isEqualTo(100);
    assertThat(Points.isWeightConfirmed(new FiscalYear(2564))).isTrue();
    assertThat(Points.isWeightConfirmed(new FiscalYear(2568))).isFalse();
  }

  @Test
  void anItemThatTheChecklistLacksIsWorthNothing() {
    Checklist.Item only = Case.item(1, "หนึ่ง", "9.1", Optional.empty(), Requirement.NONE);
    Checklist checklist = Case.checklist(Case.YEAR, List.of(only));
    assertThat(Points.of(checklist, new ItemCode(2))).isEqualTo(new BigDecimal("0.00"));
    assertThat(Points.of(checklist, new ItemCode(1))).isEqualTo(new BigDecimal("40.00"));
  }
}
