package org.prongsai.ita;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Instrument;
import org.prongsai.model.Score;

class RatingsTest {

  @ParameterizedTest
  @CsvSource({
    "2562, 100, AA",
    "2562, 95, AA",
    "2562, 94.99, A",
    "2565, 85, A",
    "2565, 84.99, B",
    "2562, 83.31, B",
    "2564, 75, B",
    "2564, 74.99, C",
    "2564, 65, C",
    "2564, 64.99, D",
    "2563, 55, D",
    "2563, 54.99, E",
    "2563, 50, E",
    "2563, 49.99, F",
    "2563, 0, F",
    "2566, 84.99, ต้องปรับปรุง",
    "2569, 70, ต้องปรับปรุง",
    "2567, 69.99, ต้องปรับปรุงโดยด่วน",
    "2568, 0, ต้องปรับปรุงโดยด่วน"
  })
  void theTotalAloneDecidesWhereNoInstrumentHasAFloor(int year, String total, String rating) {
    assertThat(Ratings.ratingFor(new FiscalYear(year), Score.of(total), Map.of()))
        .map(Ratings.Band::rating)
        .contains(rating);
  }

  @ParameterizedTest
  @CsvSource({
    "96, 95, 95, 97, ผ่านดีเยี่ยม", "96, 94.99, 96, 97, ผ่านดี", "94.99, 95, 95, 95, ผ่านดี",
    "94.64, 98, 84.99, 99, ผ่าน", "85, 85, 85, 85, ผ่านดี", "96, 99, 84, 99, ผ่าน"
  })
  void fromFy2566EveryInstrumentMustReachTheFloor(
      String total, String iit, String eit, String oit, String rating) {
    assertThat(
            Ratings.ratingFor(
                new FiscalYear(2568),
                Score.of(total),
                Map.of(
                    Instrument.IIT, Score.of(iit),
                    Instrument.EIT, Score.of(eit),
                    Instrument.OIT, Score.of(oit))))
        .map(Ratings.Band::rating)
        .contains(rating);
  }

  @Test
  void anUnknownInstrumentLeavesSeveralRatingsPossibleAndNoneCertain() {
    FiscalYear year = new FiscalYear(2567);
    Map<Instrument, Score> known = Map.of(Instrument.IIT, Score.of("90"));
    assertThat(Ratings.possible(year, Score.of("96"), known))
        .extracting(Ratings.Band::rating)
        .containsExactly("ผ่านดี", "ผ่าน");
    assertThat(Ratings.ratingFor(year, Score.of("96"), known)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {2562, 2565, 2566, 2569})
  void everyTotalHasARatingAndItPassesFrom85(int be) {
    FiscalYear year = new FiscalYear(be);
    for (int h = 0; h <= 100_00; h++) {
      List<Ratings.Band> possible = Ratings.possible(year, new Score(h), Map.of());
      assertThat(possible).isNotEmpty();
      boolean passed = h >= Ratings.passMark(year).hundredths();
      assertThat(possible).allMatch(b -> b.passes() == passed, Integer.toString(h));
    }
  }

  @Test
  void rangesAreWrittenAsPeopleWriteThem() {
    assertThat(Ratings.bands(new FiscalYear(2565)))
        .extracting(b -> b.rating() + " " + b.range())
        .containsExactly(
            "AA 95–100",
            "A 85–94.99",
            "B 75–84.99",
            "C 65–74.99",
            "D 55–64.99",
            "E 50–54.99",
            "F 0–49.99");
    assertThat(Ratings.band(new FiscalYear(2565), "ผ่านดี")).isEmpty();
    assertThat(Ratings.band(new FiscalYear(2566), "ผ่านดี")).isPresent();
  }

  @Test
  void everyIndicatorHasAnInstrument() {
    assertThat(Indicators.all())
        .extracting(Indicators.Indicator::no)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(Indicators.of(Instrument.IIT)).hasSize(5);
    assertThat(Indicators.of(Instrument.EIT)).hasSize(3);
    assertThat(Indicators.of(Instrument.OIT)).hasSize(2);
    assertThat(Indicators.of(4))
        .map(Indicators.Indicator::name)
        .contains("การใช้ทรัพย์สินของราชการ");
    assertThat(Indicators.of(0)).isEmpty();
    assertThat(Indicators.of(11)).isEmpty();
  }
}
