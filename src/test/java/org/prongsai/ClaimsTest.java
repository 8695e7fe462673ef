package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.ita.Verdict;
import org.prongsai.ita.Verdicts;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.ItemCode;
import org.prongsai.plan.Page;
import org.prongsai.problem.Problem;

/** What the pages claim and what the verdicts say never differ. */
class ClaimsTest {
  @TempDir Path site;

  private static final String OIT =
      """
      items:
        - {item: O1, evidence: [{page: measures}, {page: assessment}, {page: units}, {page: oit}]}
        - {item: O2, evidence: [{page: ita}, {page: contact}, {page: pages/about}, {page: pages/none}]}
        - {item: O3, evidence: [{file: o3/ค\u0E4D\u0E32สั่ง.pdf}, {file: O3/Plan.pdf}, {file: O3/none.pdf}]}
        - {item: O4, evidence: [{url: "https://www.example.go.th/x", title: ก}]}
        - {item: O5, evidence: [{url: "https://a:b@www.example.go.th/x", title: ก}]}
        - {item: O6, evidence: [{url: "https://exa..mple.go.th/x", title: ก}]}
        - {item: O8, evidence: [{channel: ask}]}
        - {item: O9, evidence: [{channel: none}]}
        - {item: O10, pending: {until: 2563-03-31, unit: office}}
        - {item: O11, exempt: {reason: ไม่มี}}
      """;

  @Test
  void everyPieceThatCountsIsALinkOnTheItemsPageAndNothingElseIs() throws IOException {
    write(
        "agency.yaml",
        "name: ตัวอย่าง\nsector: lao\nunits: [{id: office, name: สำนักปลัด}]\n"
            + "channels: [{id: ask, kind: qa, name: ถามตอบ, url: 'https://www.example.go.th/qa'}]\n");
    write("pages/about.md", "---\ntitle: เกี่ยวกับเรา\n---\nข้อความ\n");
    write("2562/assessment.yaml", "score: 83.31\nrating: B\ninstruments: []\n");
    write(
        "2563/measures.yaml",
        "of: 2562\nmeasures:\n  - id: m1\n    instrument: IIT\n    steps: [{id: s1, text: จัดทำคู่มือ}]\n");
    write("2563/files/O3/คำสั่ง.pdf", "x");
    write("2563/files/O3/plan.pdf", "x");
    write("2563/files/O12/dropped.pdf", "x");
    write("2563/oit.yaml", OIT);
    Declared declared = Declared.in(site, LocalDate.of(2020, 1, 1));
    Verdicts.OfYear year = declared.verdicts().years().get(new FiscalYear(2563));
    Set<String> expected = declared.plan().expected();
    int pages = 0;
    for (Page page : declared.plan().pages()) {
      if (page instanceof Page.Item item) {
        pages++;
        Verdicts.OfItem judged = year.item(ItemCode.parse(item.code()).orElseThrow()).orElseThrow();
        assertThat(item.evidence().stream().filter(e -> e.link().isPresent()))
            .as(item.code())
            .hasSize(judged.evidence().size());
        assertThat(judged.verdict() == Verdict.PUBLISHED && judged.evidence().isEmpty())
            .as(item.code())
            .isFalse();
        item.evidence().stream()
            .flatMap(e -> e.link().stream())
            .filter(l -> !l.outside())
            .forEach(l -> assertThat(expected).contains(target(item, l.href())));
      }
    }
    assertThat(pages).isEqualTo(43);
    assertThat(year.items())
        .filteredOn(i -> i.verdict() == Verdict.PUBLISHED)
        .extracting(i -> i.code().toString())
        .contains("O4", "O8", "O12", "O42")
        .doesNotContain("O2", "O3", "O5", "O6", "O9", "O10", "O11");
  }

  @Test
  void everyItemThatIsNotPublishedHasAProblemThatNamesIt() throws IOException {
    write("agency.yaml", "name: ตัวอย่าง\nsector: lao\nunits: [{id: office, name: สำนักปลัด}]\n");
    write("2563/oit.yaml", OIT);
    Declared declared = Declared.in(site, LocalDate.of(2021, 1, 1));
    List<String> named =
        declared.problems().stream()
            .filter(Problem::isError)
            .flatMap(p -> p.item().stream())
            .distinct()
            .toList();
    declared
        .verdicts()
        .years()
        .get(new FiscalYear(2563))
        .items()
        .forEach(
            i ->
                assertThat(named.contains(i.code().toString()))
                    .as(i.code() + " " + i.verdict())
                    .isEqualTo(i.isAtStake()));
  }

  private static String target(Page.Item from, String href) {
    URI base = URI.create("http://x/" + from.path().value());
    return Optional.of(base.resolve(href).getPath().substring(1)).orElseThrow();
  }

  private void write(String name, String text) throws IOException {
    Path file = site.resolve("content").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
