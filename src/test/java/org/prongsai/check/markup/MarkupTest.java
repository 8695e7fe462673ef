package org.prongsai.check.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.check.Table;

class MarkupTest {

  static List<Table.Row> sheets() {
    return Table.rows("css.txt", 2);
  }

  static List<Table.Row> srcsets() {
    return Table.rows("srcset.txt", 2);
  }

  static List<Table.Row> refreshes() {
    return Table.rows("refresh.txt", 2);
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void aStyleSheetRefersToWhatCssSays(Table.Row row) {
    List<String> found = new ArrayList<>();
    CssUrls.ofSheet(row.cell(0), (target, offset) -> found.add(target.replace(" ", "%20")));
    assertThat(found).isEqualTo(expected(row));
  }

  @ParameterizedTest
  @MethodSource("srcsets")
  void aSrcsetRefersToTheCandidatesABrowserKeeps(Table.Row row) {
    assertThat(Srcset.urls(row.cell(0))).isEqualTo(expected(row));
  }

  @ParameterizedTest
  @MethodSource("refreshes")
  void aRefreshLeadsWhereTheStandardSays(Table.Row row) {
    String found = MetaRefresh.target(row.cell(0)).map(t -> t.isEmpty() ? "." : t).orElse("-");
    assertThat(found).isEqualTo(row.cell(1));
  }

  private static List<String> expected(Table.Row row) {
    return row.cell(1).equals("-") ? List.of() : List.of(row.cell(1).split(" "));
  }
}
