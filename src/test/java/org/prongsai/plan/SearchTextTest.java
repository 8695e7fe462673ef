package org.prongsai.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {
  static List<FoldingTable> rows() throws IOException {
    return FoldingTable.rows();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void whatIsWrittenInManyWaysIsComparedInOne(FoldingTable row) {
    assertThat(SearchText.fold(row.written())).isEqualTo(row.folded());
  }

  @Test
  void theTableIsNotEmpty() throws IOException {
    assertThat(rows()).hasSizeGreaterThan(25);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr", "th-TH-u-nu-thai"})
  void theLocaleOfTheMachineChangesNothing(String tag) throws IOException {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(tag));
    try {
      rows().forEach(this::whatIsWrittenInManyWaysIsComparedInOne);
    } finally {
      Locale.setDefault(before);
    }
  }
}
