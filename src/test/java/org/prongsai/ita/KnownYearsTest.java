package org.prongsai.ita;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.model.FiscalYear;
import org.prongsai.read.ChecklistReader;
import org.prongsai.read.Content;
import org.prongsai.read.ContentReader;
import org.prongsai.read.Looks;
import org.prongsai.read.Readings;

/** A year is judged again when anything that it depends on has changed, and only then. */
class KnownYearsTest {
  private static final FiscalYear EARLIER = new FiscalYear(2563);
  private static final FiscalYear YEAR = new FiscalYear(2564);
  private static final String OIT = "items:\n  - {item: O1, evidence: [{page: %s}]}\n";

  @TempDir Path folder;
  private final KnownYears known = KnownYears.kept();
  private Readings readings = Readings.none();
  private LocalDate asOf = LocalDate.of(2021, 6, 1);
  private Verdicts before;

  @BeforeEach
  void content() throws Exception {
    agency("");
    write("2563/oit.yaml", "closed: true\n" + OIT.formatted("oit"));
    write("2564/oit.yaml", OIT.formatted("oit"));
    before = judge();
  }

  @Test
  void nothing_is_judged_again_while_nothing_changes() throws Exception {
    assertThat(judge()).isSameAs(before);
  }

  @Test
  void only_the_year_that_was_edited_is_judged_again() throws Exception {
    write("2564/oit.yaml", OIT.formatted("pages/nowhere"));
    Verdicts now = changed("oit/missing-page");
    assertThat(now.years().get(EARLIER)).isSameAs(before.years().get(EARLIER));
    assertThat(now.years().get(YEAR)).isNotEqualTo(before.years().get(YEAR));
  }

  @Test
  void a_place_that_has_moved_is_told_anew() throws Exception {
    write("2564/oit.yaml", "\n\n" + OIT.formatted("pages/nowhere"));
    judge();
    write("2564/oit.yaml", OIT.formatted("pages/nowhere"));
    assertThat(judge().problems())
        .filteredOn(p -> p.rule().id().equals("oit/missing-page"))
        .extracting(p -> p.place().line())
        .containsExactly(2);
  }

  @Test
  void a_page_that_comes_and_goes_counts_and_does_not() throws Exception {
    write("2564/oit.yaml", OIT.formatted("pages/news"));
    changed("oit/missing-page");
    write("pages/news.md", "---\ntitle: ข่าว\n---\nข้อความ\n");
    gone("oit/missing-page");
    Files.delete(folder.resolve("content/pages/news.md"));
    changed("oit/missing-page");
  }

  @Test
  void another_page_that_no_year_names_changes_no_verdict() throws Exception {
    write("pages/other.md", "---\ntitle: อื่น\n---\nข้อความ\n");
    assertThat(judge()).isSameAs(before);
  }

  @Test
  void pages_of_ours_that_need_content_are_there_when_it_is() throws Exception {
    for (String page : new String[] {"services", "units", "assessment", "measures"}) {
      write("2564/oit.yaml", OIT.formatted(page));
      changed("oit/missing-page");
      switch (page) {
        case "services" -> write("services.yaml", "services:\n  - {id: a, name: ชำระภาษี}\n");
        case "units" -> agency("units: [{id: u1, name: สำนักปลัด}]\n");
        case "assessment" -> write("2562/assessment.yaml", "score: 83.31\nrating: B\n");
        default ->
            write(
                "2564/measures.yaml",
                "of: 2563\nmeasures:\n  - id: m1\n    instrument: IIT\n    indicator: 4\n"
                    + "    steps: [{id: s1, text: จัดทำคู่มือ}]\n    units: [u1]\n");
      }
      gone("oit/missing-page");
    }
    Files.delete(folder.resolve("content/2562/assessment.yaml"));
    write("2565/assessment.yaml", "score: 83.31\nrating: B\n");
    write("2564/oit.yaml", OIT.formatted("assessment"));
    changed("oit/missing-page");
  }

  @Test
  void channels_hosts_units_and_the_sector_of_the_agency_are_asked_again() throws Exception {
    write("2564/oit.yaml", "items:\n  - {item: O1, evidence: [{channel: qa}]}\n");
    changed("oit/unknown-channel");
    agency("channels: [{id: qa, kind: qa, name: ถาม, url: 'https://www.example.go.th/qa'}]\n");
    gone("oit/unknown-channel");
    write(
        "2564/oit.yaml",
        "items:\n  - {item: O1, evidence: [{url: 'https://www.example.com/a', title: แผนงาน}]}\n");
    agency("home: https://www.example.go.th/\n");
    changed("oit/off-host");
    agency("home: https://www.example.com/\n");
    gone("oit/off-host");
    write("2564/oit.yaml", "items:\n  - {item: O1, pending: {until: 2564-01-31, unit: u1}}\n");
    agency("units: [{id: u1, name: สำนักปลัด}]\n");
    judge();
    agency("units: [{id: u1, name: กองคลัง}]\n");
    assertThat(judge().problems())
        .filteredOn(p -> p.rule().id().equals("oit/overdue"))
        .allMatch(p -> p.args().contains("กองคลัง"))
        .hasSize(1);
  }

  @Test
  void a_promise_is_overdue_the_day_after() throws Exception {
    write("2564/oit.yaml", "items:\n  - {item: O1, pending: {until: 2564-06-01, unit: u1}}\n");
    gone("oit/overdue");
    asOf = asOf.plusDays(1);
    changed("oit/overdue");
  }

  @Test
  void a_file_is_an_orphan_until_a_page_speaks_of_it() throws Exception {
    write("2564/files/plan.txt", "แผน");
    changed("oit/orphan-file");
    write("pages/news.md", "---\ntitle: ข่าว\n---\n[แผน](/2564/files/plan.txt)\n");
    gone("oit/orphan-file");
    write("pages/news.md", "---\ntitle: ข่าว\n---\n[แผน](/2564/files/plans.txt)\n");
    changed("oit/orphan-file");
  }

  @Test
  void a_file_that_is_dropped_into_the_folder_of_an_item_discloses_it() throws Exception {
    int published = before.years().get(YEAR).count(Verdict.PUBLISHED);
    write("2564/files/O5/news.txt", "ข่าว");
    Verdicts now = judgedLikeFresh();
    assertThat(now.years().get(YEAR).count(Verdict.PUBLISHED)).isEqualTo(published + 1);
  }

  @Test
  void a_checklist_of_the_agency_asks_from_the_day_it_is_there() throws Exception {
    write("checklists/own.json", checklist("ก"));
    Verdicts own = judgedLikeFresh();
    assertThat(own.years().get(YEAR).items().get(0).asked().orElseThrow().title()).startsWith("ก");
    assertThat(judge()).isSameAs(own);
    write("checklists/own.json", checklist("ข"));
    Verdicts other = judgedLikeFresh();
    assertThat(other.years().get(YEAR).items().get(0).asked().orElseThrow().title())
        .startsWith("ข");
    Files.delete(folder.resolve("content/checklists/own.json"));
    assertThat(judgedLikeFresh()).isEqualTo(before);
  }

  @Test
  void years_that_come_and_go_are_judged_and_forgotten() throws Exception {
    write("2565/oit.yaml", OIT.formatted("oit"));
    assertThat(judgedLikeFresh().years()).hasSize(3);
    Files.delete(folder.resolve("content/2565/oit.yaml"));
    assertThat(judgedLikeFresh()).isEqualTo(before);
    write("2565/oit.yaml", OIT.formatted("pages/nowhere"));
    changed("oit/missing-page");
  }

  private static String checklist(String begin) throws IOException {
    String text =
        Files.readString(
            Path.of("src/main/resources/org/prongsai/read/checklists/oit-2564-lao.json"));
    int at = text.indexOf("\"title\": \"", text.indexOf("\"items\"")) + "\"title\": \"".length();
    return text.substring(0, at) + begin + text.substring(at);
  }

  private Verdicts changed(String rule) throws IOException {
    Verdicts now = judgedLikeFresh();
    assertThat(now.problems()).extracting(p -> p.rule().id()).contains(rule);
    return now;
  }

  private void gone(String rule) throws IOException {
    assertThat(judgedLikeFresh().problems()).extracting(p -> p.rule().id()).doesNotContain(rule);
  }

  private Verdicts judgedLikeFresh() throws IOException {
    Verdicts now = judge();
    assertThat(now).isEqualTo(judge(Readings.none(), KnownYears.none()));
    return now;
  }

  private Verdicts judge() throws IOException {
    readings = readings.again(path -> Looks.Look.of(path).stamped(stamp(path)));
    return judge(readings, known);
  }

  private Verdicts judge(Readings by, KnownYears years) throws IOException {
    Content content = ContentReader.read(folder, by);
    var checklists = ChecklistReader.read(folder, content.portal().agency().sector(), by).value();
    return Assessor.judge(content.portal(), checklists, asOf, content.sources(), years);
  }

  /** A stamp that tells every change of a file. */
  private static Optional<String> stamp(Path path) throws IOException {
    return Files.isRegularFile(path)
        ? Optional.of(Files.readString(path, StandardCharsets.ISO_8859_1))
        : Optional.empty();
  }

  private void agency(String more) throws IOException {
    write("agency.yaml", "name: องค์การบริหารส่วนตำบลตัวอย่าง\nsector: lao\nsample: true\n" + more);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("content").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
