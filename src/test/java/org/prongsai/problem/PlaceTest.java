package org.prongsai.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceTest {
  @Test
  void aCellIsNamedAsSpreadsheetsNameIt() {
    assertThat(Place.cell("content/ข้อมูล.xlsx", "รายการ OIT", 12, 4))
        .hasToString("content/ข้อมูล.xlsx รายการ OIT!D12");
    assertThat(Place.cell("a.xlsx", "S", 3, 26).cell()).contains("Z3");
    assertThat(Place.cell("a.xlsx", "S", 3, 27).cell()).contains("AA3");
    assertThat(Place.cell("a.xlsx", "S", 3, 28).below("x")).hasToString("x/a.xlsx S!AB3");
    assertThat(Place.cell("a.xlsx", "S", 3, 703).cell()).contains("AAA3");
  }

  @Test
  void aRowASheetAndAFileAreNamedWithoutWhatIsNotKnown() {
    assertThat(Place.cell("a.xlsx", "S", 3, 0)).hasToString("a.xlsx S!3");
    assertThat(Place.cell("a.xlsx", "S", 0, 0)).hasToString("a.xlsx S");
    assertThat(new Place("a.yaml", 3, 7)).hasToString("a.yaml:3:7");
    assertThat(Place.of("a.yaml").inSheet()).isEmpty();
  }
}
