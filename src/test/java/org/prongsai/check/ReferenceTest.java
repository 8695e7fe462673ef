package org.prongsai.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.problem.Problem;

class ReferenceTest {

  static List<Table.Row> references() {
    return Table.rows("refers.txt", 2);
  }

  @ParameterizedTest
  @MethodSource("references")
  void aMissingFileIsReportedForWhatRefersAndForNothingElse(Table.Row row) {
    boolean refers = row.cell(0).equals("yes");
    List<Problem> problems = linkProblems(row.cell(1), "gone.x");
    assertThat(problems)
        .extracting(p -> p.rule().id())
        .isEqualTo(refers ? List.of("link/broken") : List.of());
    if (refers) {
      assertThat(problems.get(0).target().orElseThrow()).startsWith("gone.x");
      assertThat(problems.get(0).place().line()).isPositive();
    }
  }

  @ParameterizedTest
  @MethodSource("references")
  void aFileThatIsThereIsNeverReported(Table.Row row) {
    assertThat(linkProblems(row.cell(1), "there.x")).isEmpty();
  }

  private static List<Problem> linkProblems(String markup, String address) {
    boolean head = markup.startsWith("head ");
    String filled =
        (head ? markup.substring(5) : markup)
            .replace("@import", "\u0001")
            .replace("@type", "\u0002")
            .replace("@", address)
            .replace("\u0001", "@import")
            .replace("\u0002", "@type");
    String page =
        head
            ? "<!doctype html><html><head>" + filled + "</head><body></body></html>"
            : "<!doctype html><html><head></head><body>" + filled;
    FactsCollector site = SiteFacts.collector(CheckOptions.defaults());
    site.accept("index.html", page + "<i id=x></i>");
    site.accept("there.x", "<i id=x>");
    return SiteChecks.all(site.finish()).stream()
        .filter(p -> p.rule().id().startsWith("link/"))
        .toList();
  }
}
