package org.prongsai;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.ita.Assessor;
import org.prongsai.ita.KnownYears;
import org.prongsai.plan.KnownPlan;
import org.prongsai.plan.Page;
import org.prongsai.plan.Planner;
import org.prongsai.plan.SitePlan;
import org.prongsai.read.ChecklistReader;
import org.prongsai.read.Content;
import org.prongsai.read.ContentReader;
import org.prongsai.read.Looks;
import org.prongsai.read.Readings;

/** A plan that was made with what earlier plans knew is the plan that nobody knew anything of. */
class KnownPlanTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

  @TempDir Path folder;

  private Readings readings = Readings.none();
  private final KnownYears years = KnownYears.kept();
  private final KnownPlan known = KnownPlan.kept();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whatIsKnownChangesNothing(long seed) throws Exception {
    EditedSite site = new EditedSite(folder, seed);
    StringBuilder edits = new StringBuilder();
    for (int round = 0; round < 30; round++) {
      for (int i = site.random.nextInt(3); i >= 0; i--) {
        edits.append(site.edit()).append(", ");
      }
      assertFresh(site.asOf, edits.toString());
    }
  }

  @Test
  void itemsSeeWhatChangesInOtherYears() throws Exception {
    write("agency.yaml", "name: องค์การบริหารส่วนตำบลตัวอย่าง\nsector: lao\nsample: true\n");
    String oit = "items:\n  - item: O1\n    evidence: [{page: assessment}]\n";
    write("2563/oit.yaml", oit);
    write("2564/oit.yaml", oit);
    write("2571/oit.yaml", "items:\n  - {item: O1, exempt: {reason: ไม่มี}}\n");
    write("2562/assessment.yaml", "score: 83.31\nrating: B\n");
    write("2571/assessment.yaml", "score: 83.31\nrating: B\n");
    again(AS_OF);
    write("2563/assessment.yaml", "score: 93.31\nrating: A\n");
    assertFresh(AS_OF, "another result is the last one");
    write("2562/oit.yaml", oit);
    assertFresh(AS_OF, "another year has a page of each item");
    String checklist = "src/main/resources/org/prongsai/read/checklists/oit-2569-lao.json";
    write(
        "checklists/oit-2570-lao.json",
        Files.readString(Path.of(checklist)).replace("2569", "2570"));
    assertFresh(AS_OF, "the year before has a checklist");
    Files.delete(folder.resolve("content/2562/oit.yaml"));
    assertFresh(AS_OF, "a year has no items any more");
    write("services.yaml", "services:\n  - {id: s1, name: บริการ}\n");
    assertFresh(AS_OF, "services");
  }

  private void assertFresh(LocalDate asOf, String why) throws IOException {
    SitePlan expected = fresh(asOf);
    SitePlan plan = again(asOf);
    for (int p = 0; p < Math.min(plan.pages().size(), expected.pages().size()); p++) {
      assertThat(plan.pages().get(p)).as(why).isEqualTo(expected.pages().get(p));
    }
    assertThat(plan).as(why).isEqualTo(expected);
  }

  @Test
  void pagesThatShowNothingOfAnEditAreTheVerySame() throws Exception {
    write("agency.yaml", "name: องค์การบริหารส่วนตำบลตัวอย่าง\nsector: lao\nsample: true\n");
    write("2563/oit.yaml", "items:\n  - item: O1\n    evidence: [{page: pages/a}]\n");
    write("2564/oit.yaml", "items:\n  - {item: O1, exempt: {reason: ไม่มี}}\n");
    write("2564/files/O2/a.txt", "ก");
    write("pages/a.md", "---\ntitle: หน้า ก\ndate: 2569-01-02\n---\nข้อความ\n");
    write("pages/b.md", "---\ntitle: หน้า ข\n---\nข้อความ\n");

    again(AS_OF);
    write("pages/a.md", "---\ntitle: หน้า ก\ndate: 2569-01-02\n---\nข้อความอื่น\n");
    assertThat(madeAnew()).containsOnly("a/");
    write("pages/a.md", "---\ntitle: ชื่ออื่น\ndate: 2569-01-02\n---\nข้อความอื่น\n");
    assertThat(madeAnew()).contains("a/", "2563/oit/o1/", "2563/oit/o2/").doesNotContain("b/");
    assertThat(madeAnew()).isEmpty();
    write("2564/oit.yaml", "items:\n  - {item: O1, exempt: {reason: ไม่เกี่ยวข้อง}}\n");
    assertThat(madeAnew()).contains("2564/oit/o1/").noneMatch(p -> p.startsWith("2563/oit/"));
    write("2564/files/O2/a.txt", "ข");
    assertThat(madeAnew()).contains("2564/oit/o2/").noneMatch(p -> p.startsWith("2563/oit/"));
  }

  private SitePlan before;

  /** Of the pages there are many of: the few others are made every time. */
  private List<String> madeAnew() throws IOException {
    SitePlan former = before;
    SitePlan plan = again(AS_OF);
    Map<String, Page> there =
        former.pages().stream().collect(Collectors.toMap(p -> p.path().value(), p -> p));
    return plan.pages().stream()
        .filter(
            p -> p instanceof Page.Item || p instanceof Page.Free || p instanceof Page.Checklist)
        .filter(p -> there.get(p.path().value()) != p)
        .map(p -> p.path().value())
        .toList();
  }

  private SitePlan again(LocalDate asOf) throws IOException {
    readings = readings.again(KnownPlanTest::look);
    before = plan(asOf, readings, years, known);
    return before;
  }

  private SitePlan fresh(LocalDate asOf) throws IOException {
    return plan(asOf, Readings.none(), KnownYears.none(), KnownPlan.none());
  }

  private SitePlan plan(LocalDate asOf, Readings read, KnownYears judged, KnownPlan planned)
      throws IOException {
    Content content = ContentReader.read(folder, read);
    var portal = content.portal();
    var checklists = ChecklistReader.read(folder, portal.agency().sector(), read).value();
    return Planner.plan(
        portal,
        Assessor.judge(portal, checklists, asOf, content.sources(), judged),
        checklists,
        asOf,
        (year, file) -> Optional.of(content.file(year, file)).map(KnownPlanTest::sum),
        planned);
  }

  private static Looks.Look look(Path path) throws IOException {
    Looks.Look look = Looks.Look.of(path);
    return look.kind() == Looks.Kind.FILE ? look.stamped(Optional.of(sum(path))) : look;
  }

  /** Instead of a stamp, so that no edit has to wait for a clock. */
  private static String sum(Path file) {
    try {
      return Integer.toHexString(Arrays.hashCode(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("content").resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(UTF_8));
  }
}
