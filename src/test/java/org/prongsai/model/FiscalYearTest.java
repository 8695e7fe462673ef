package org.prongsai.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FiscalYearTest {
  private final FiscalYear year = new FiscalYear(2568);

  @Test
  void itRunsFromOctoberToSeptember() {
    assertThat(year.start()).isEqualTo(LocalDate.of(2024, 10, 1));
    assertThat(year.end()).isEqualTo(LocalDate.of(2025, 9, 30));
    assertThat(year.contains(LocalDate.of(2024, 9, 30))).isFalse();
    assertThat(year.contains(LocalDate.of(2024, 10, 1))).isTrue();
    assertThat(year.contains(LocalDate.of(2025, 10, 1))).isFalse();
  }

  @Test
  void aYearOfTheCommonEraIsNone() {
    assertThatThrownBy(() -> new FiscalYear(2025)).isInstanceOf(IllegalArgumentException.class);
  }
}
