package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.check.Progress;
import org.prongsai.live.audit.FixtureSite;
import org.prongsai.live.audit.SiteServer;
import org.prongsai.live.web.Manners;
import org.prongsai.live.web.Web;
import org.prongsai.model.FiscalYear;
import org.prongsai.problem.Language;
import org.prongsai.problem.Problem;
import org.prongsai.report.Format;
import org.prongsai.report.Report;
import org.prongsai.report.Schemas;

/** A whole audit over loopback, as the command does it. */
class AuditTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

  @TempDir private Path folder;

  private static Web web() {
    return new Web(
        Manners.polite("prongsai-test").allowingPrivate(true).paced(2, Duration.ofMillis(1)));
  }

  private Audit audit(int year) throws Refusal {
    return Audit.of(new FiscalYear(year), "lao", DAY, folder.resolve("state"), true);
  }

  @Test
  void anAuditOverTheWebSaysWhatTheFixtureHolds() throws Exception {
    FixtureSite site = FixtureSite.read("table");
    try (SiteServer server = SiteServer.of(site);
        Web web = web()) {
      Audit audit = audit(2566);

      Report report =
          audit.run(Audit.address(server.home()), web, Progress.NONE, Audit.Done::report);

      Report.Completeness year = report.completeness().get(0);
      assertThat(year.required()).isEqualTo(43);
      assertThat(items(year, "missing")).containsExactly("O12", "O29");
      assertThat(items(year, "incomplete")).containsExactly("O40");
      assertThat(ids(report, "O17")).contains("oit/other-year");
      assertThat(ids(report, "O41")).containsExactly("live/login");
      assertThat(year.items().get(0).clicks()).contains(2);
      assertThat(report.promoted()).isFalse();
      assertThat(folder.resolve("state")).isEmptyDirectory();
      assertThat(
              Schemas.mistakes(
                  "/org/prongsai/report/report.schema.json",
                  SpecificationVersion.DRAFT_2020_12,
                  Format.JSON.print(report, "prongsai 0.1.0", Language.EN)))
          .isEmpty();
    }
  }

  private static List<String> items(Report.Completeness year, String verdict) {
    return year.items().stream()
        .filter(i -> i.verdict().equals(verdict))
        .map(Report.Item::code)
        .toList();
  }

  private static List<String> ids(Report report, String item) {
    return report.problems().stream()
        .filter(p -> p.item().filter(item::equals).isPresent())
        .map((Problem p) -> p.rule().id())
        .toList();
  }

  @Test
  void whatWasFoundBecomesContentThatBuilds() throws Exception {
    FixtureSite site = FixtureSite.read("table");
    Path ours = folder.resolve("ours");
    try (SiteServer server = SiteServer.of(site);
        Web web = web()) {
      Audit audit = audit(2566);

      Path file =
          audit.run(
              Audit.address(server.home()),
              web,
              Progress.NONE,
              done -> AuditImport.write(ours, audit, done));

      assertThat(file).isEqualTo(ours.resolve("content/2566/oit.yaml"));
      assertThat(Files.readString(file)).contains("files/2566/o11-2566.pdf", "ไม่พบบนเว็บไซต์เดิม");
      Report built = Build.run(ours, DAY, r -> java.util.Map.of());
      assertThat(built.promoted()).as("%s", built.problems()).isTrue();
      Report.Completeness year = built.completeness().get(0);
      assertThat(items(year, "missing")).containsExactly("O12", "O29");
      assertThat(year.published()).isEqualTo(41);
      assertThatThrownBy(() -> AuditImport.check(ours, audit)).isInstanceOf(Refusal.class);
    }
  }

  @Test
  void aYearIsAddedToContentThatIsThere() throws Exception {
    Init.plain(
        folder.resolve("ours"),
        java.util.Optional.of("อบต. ตัวอย่าง"),
        java.util.Optional.of(new FiscalYear(2568)));
    var before = Folders.bytes(folder.resolve("ours/content"));
    try (SiteServer server = SiteServer.of(FixtureSite.read("flat"));
        Web web = web()) {
      Audit audit = audit(2566);
      audit.run(
          Audit.address(server.home()),
          web,
          Progress.NONE,
          done -> AuditImport.write(folder.resolve("ours"), audit, done));
    }
    assertThat(folder.resolve("ours/content/2566/oit.yaml")).exists();
    assertThat(Folders.bytes(folder.resolve("ours/content"))).containsAllEntriesOf(before);
    assertThat(Build.run(folder.resolve("ours"), DAY, r -> java.util.Map.of()).promoted()).isTrue();
  }

  @Test
  void aListOfSitesGoesOnWhereItWasStopped() throws Exception {
    try (SiteServer table = SiteServer.of(FixtureSite.read("table"));
        SiteServer flat = SiteServer.of(FixtureSite.read("flat"));
        Web web = web()) {
      Path list = folder.resolve("sites.csv");
      Files.write(
          list,
          ("หน่วยงาน;url\r\nอบต. หนึ่ง;"
                  + table.home()
                  + "\r\nอบต. สอง;"
                  + flat.home()
                  + "\r\nอบต. สาม;ไม่ใช่ที่อยู่ :\r\n")
              .getBytes("x-windows-874"));
      Path results = folder.resolve("out.csv");
      assertThat(run(list, results, web)).isFalse();
      List<String> lines = Files.readAllLines(results);
      assertThat(lines).hasSize(4);
      assertThat(lines.get(1))
          .startsWith(table.home() + ",อบต. หนึ่ง,2566,oit-2566-lao,audited,43,40,1,2,");
      assertThat(lines.get(3)).contains("no-address");

      // Stopped in the middle of the second line: only that site is asked again.
      String text = Files.readString(results);
      int second = text.indexOf(flat.home());
      Files.writeString(results, text.substring(0, second + 20));
      int before = table.asked.size();
      run(list, results, web);

      assertThat(Files.readString(results)).isEqualTo(text);
      assertThat(table.asked).hasSize(before);
    }
  }

  private boolean run(Path list, Path results, Web web) throws Refusal, IOException {
    return AuditList.run(list, results, audit(2566), web, Progress.NONE, line -> {}, false);
  }
}
