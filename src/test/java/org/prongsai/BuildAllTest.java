package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.check.Progress;
import org.prongsai.problem.Problem;
import org.prongsai.report.AllReport;
import org.prongsai.report.Report;

class BuildAllTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
  private static final Duration AN_HOUR = Duration.ofHours(1);

  @TempDir Path all;
  private Path sites;

  @BeforeEach
  void twoAgencies() throws IOException {
    Manies.write(all.resolve("north/alpha"), "เทศบาลตำบลสมมติหนึ่ง", "ขอนแก่น");
    Manies.write(all.resolve("south/beta"), "องค์การบริหารส่วนตำบลสมมติสอง", "สงขลา");
    sites = all.resolve("target/site");
  }

  @Test
  void eachSiteIsByteForByteTheOneThatIsBuiltAlone() throws Exception {
    Init.sample(all.resolve("ตัวอย่าง จริง"));
    Manies.put(all.resolve("south/beta/assets/css/tokens.css"), "@layer tokens { :root {} }\n");
    build();
    for (String agency : List.of("north/alpha", "south/beta", "ตัวอย่าง จริง")) {
      Path folder = all.resolve(agency);
      assertThat(Build.run(folder, AS_OF, r -> Map.of()).promoted()).isTrue();
      assertThat(Folders.bytes(sites.resolve(folder.getFileName())))
          .as(agency)
          .isEqualTo(Folders.bytes(folder.resolve("target/site")));
    }
  }

  @Test
  void aBadAgencyStopsNoOtherAndItsLastGoodSiteStays() throws Exception {
    build();
    var good = Folders.bytes(sites.resolve("alpha"));
    Manies.put(all.resolve("north/alpha/content/agency.yaml"), "name: [\n");
    Manies.put(all.resolve("south/beta/content/pages/new.md"), "---\ntitle: ใหม่\n---\nก\n");

    AllReport report = build();

    assertThat(report.exitCode(false)).isEqualTo(1);
    assertThat(report.totals().unsound()).isEqualTo(1);
    assertThat(report.agencies()).allMatch(AllReport.OfAgency::hasSite);
    assertThat(report.totals().fine()).isEqualTo(1);
    assertThat(Folders.bytes(sites.resolve("alpha"))).isEqualTo(good);
    assertThat(sites.resolve("beta/new/index.html")).exists();
    Element row = row("alpha/index.html");
    assertThat(row.text()).contains("เทศบาลตำบลสมมติหนึ่ง", "ข้อมูลชุดก่อน", "ขอนแก่น");
    assertThat(row("beta/index.html").text()).doesNotContain("ข้อมูลชุดก่อน");
  }

  @Test
  void anAgencyThatNeverHadASiteIsListedWithoutALink() throws Exception {
    Manies.put(all.resolve("north/alpha/content/agency.yaml"), "name: [\n");
    AllReport report = build();
    assertThat(report.problems()).isEmpty();
    assertThat(report.agencies())
        .extracting(AllReport.OfAgency::hasSite)
        .containsExactly(false, true);
    Element row = front().select("tbody tr:contains(alpha)").first();
    assertThat(row.select("a")).isEmpty();
    assertThat(row.text()).contains("ยังไม่มีเว็บไซต์ที่ใช้ได้");
  }

  @Test
  void whatIsBuiltOrHiddenOrOfASiteIsNotTakenForAnAgency() throws Exception {
    for (String not :
        List.of("target/gamma", ".git/gamma", "north/target/gamma", "south/beta/content/gamma")) {
      Manies.write(all.resolve(not), "ไม่ใช่หน่วยงาน", "กระบี่");
    }
    Files.createSymbolicLink(all.resolve("round"), all);
    assertThat(build().totals().agencies()).isEqualTo(2);
  }

  @Test
  void anAgencyMayLieBelowAnother() throws Exception {
    Manies.write(all.resolve("north/alpha/gamma"), "เทศบาลเมืองสมมติสาม", "กระบี่");
    assertThat(folders(build())).containsExactly("north/alpha", "north/alpha/gamma", "south/beta");
  }

  @Test
  void twoFoldersOfOneNameAreAProblemAndNeitherIsBuilt() throws Exception {
    build();
    var before = Folders.bytes(sites.resolve("beta"));
    Manies.write(all.resolve("north/Beta"), "เทศบาลเมืองสมมติสาม", "กระบี่");

    AllReport report = build();

    assertThat(rules(report)).containsOnly("data/same-folder-name").hasSize(2);
    assertThat(report.exitCode(false)).isEqualTo(1);
    assertThat(folders(report)).containsExactly("north/alpha");
    assertThat(Folders.bytes(sites.resolve("beta"))).isEqualTo(before);
  }

  @Test
  void theFrontPagesOwnNamesAreTaken() throws Exception {
    Manies.write(all.resolve("north/assets"), "เทศบาลเมืองสมมติสาม", "กระบี่");
    assertThat(rules(build())).containsExactly("data/folder-name-taken");
    assertThat(sites.resolve("assets/css/site.css")).exists();
  }

  @Test
  void aFolderThatCannotBeReadIsToldAndItsAgencysSiteStays() throws Exception {
    build();
    Path closed = all.resolve("north");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    try {
      assumeThat(Files.isReadable(closed)).as("root reads everything").isFalse();
      AllReport report = build();
      assertThat(rules(report)).containsExactly("data/folder-not-searched");
      assertThat(folders(report)).containsExactly("south/beta");
      assertThat(sites.resolve("alpha/index.html")).exists();
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void theSiteOfAnAgencyThatIsGoneGoesToo() throws Exception {
    build();
    Folders.delete(all.resolve("north"));
    build();
    try (Stream<Path> files = Files.walk(all.resolve("target"))) {
      assertThat(files.map(Path::toString)).noneMatch(f -> f.contains("alpha"));
    }
    assertThat(front().select("tbody tr")).hasSize(1);
  }

  @Test
  void whatDidNotChangeIsNotBuiltAgain() throws Exception {
    AllReport first = build(AN_HOUR);
    var before = Folders.bytes(sites);
    AllReport second = build(AN_HOUR);
    assertThat(second.totals().unchanged()).isEqualTo(2);
    assertThat(Folders.bytes(sites)).isEqualTo(before);
    assertThat(reports(second)).isEqualTo(reports(first));

    Manies.put(all.resolve("south/beta/content/2568/assessment.yaml"), "score: 95.01\n");
    assertThat(build(AN_HOUR).totals().unchanged()).isEqualTo(1);
    assertThat(row("beta/index.html").text()).contains("95.01");
  }

  @Test
  void whoTouchesASiteItsReportOrWhatIsKeptGetsItBuiltAgain() throws Exception {
    build(AN_HOUR);
    Path page = sites.resolve("alpha/index.html");
    String good = Files.readString(page);
    Files.writeString(page, "<p>");
    assertThat(build(AN_HOUR).totals().unchanged()).isEqualTo(1);
    assertThat(page).hasContent(good);

    Files.delete(all.resolve("target/report/beta/report.txt"));
    assertThat(build(AN_HOUR).totals().unchanged()).isEqualTo(1);
    assertThat(all.resolve("target/report/beta/report.txt")).exists();

    for (String damaged : List.of("", "{}", "[1", "{\"inputs\":\"x\",\"report\":{\"site\":1}}")) {
      Manies.put(all.resolve("target/agencies/beta.json"), damaged);
      assertThat(build(AN_HOUR).totals().unchanged()).as(damaged).isEqualTo(1);
    }
  }

  @Test
  void aFileThatIsOnlyJustChangedOrOfTheFutureIsNeverTakenForUnchanged() throws Exception {
    build();
    assertThat(build().totals().unchanged()).as("changed within two seconds").isZero();
    assertThat(build(AN_HOUR.negated()).totals().unchanged()).as("clock set back").isZero();
    assertThat(build(AN_HOUR.negated()).totals().unchanged()).isZero();
  }

  @Test
  void anotherDayIsAnotherBuild() throws Exception {
    build(AN_HOUR);
    assertThat(Manies.build(all, AS_OF.plusDays(1), AN_HOUR).totals().unchanged()).isZero();
  }

  @Test
  void theFrontPageSaysWhereEachAgencyStandsSortedByProvinceAndName() throws Exception {
    Manies.put(
        all.resolve("south/beta/content/2568/oit.yaml"),
        "items:\n  - {item: O1, exempt: {reason: ไม่มีภารกิจนี้}}\n");
    build();
    assertThat(front().select("tbody th").eachText())
        .containsExactly("เทศบาลตำบลสมมติหนึ่ง ตัวอย่าง", "องค์การบริหารส่วนตำบลสมมติสอง ตัวอย่าง");
    assertThat(row("beta/index.html").select("td").eachText())
        .containsExactly(
            "สงขลา", "องค์การบริหารส่วนตำบล", "91.20 ปี 2568", "ผ่านดี", "0 จาก 28 ข้อ ปี 2568");
    assertThat(Files.readString(sites.resolve("agencies.csv")))
        .startsWith("\uFEFFหน่วยงาน,")
        .contains("\r\nเทศบาลตำบลสมมติหนึ่ง,ขอนแก่น,เทศบาลตำบล,2568,91.20,ผ่านดี,")
        .contains("2568,28,0,0,0,27,1,ใช้ได้,beta/index.html\r\n");
    assertThat(Files.readString(sites.resolve("agencies.json")))
        .contains("\"score\" : 91.20", "\"notApplicable\" : 1", "\"url\" : \"beta/index.html\"");
  }

  @Test
  void hostileNamesStayTextOnTheFrontPageAndInItsFiles() throws Exception {
    Manies.write(all.resolve("x&y 'z'"), "'=HYPERLINK(1)<script>alert(1)</script>'", "'\"a\",b'");
    assertThat(build().exitCode(false)).isZero();
    assertThat(front().select("script")).hasSize(1);
    assertThat(row("x&y%20'z'/index.html").text()).contains("<script>alert(1)</script>");
    assertThat(Files.readString(sites.resolve("agencies.csv")))
        .contains("'=HYPERLINK(1)<script>alert(1)</script>,\"\"\"a\"\",b\",");
  }

  @Test
  void whereTheProgramItselfFailsTheOthersGoOn() throws Exception {
    BuildAll.Voice broken =
        new BuildAll.Voice(
            "test",
            (folder, r) -> {
              if (r.site().endsWith("alpha")) {
                throw new IllegalStateException("a bug");
              }
              return Map.of();
            },
            Map.of(),
            r -> {},
            Progress.NONE,
            Progress.NONE);
    AllReport report = BuildAll.run(all, AS_OF, broken);
    assertThat(report.exitCode(false)).isEqualTo(3);
    assertThat(report.totals().fine()).isEqualTo(1);
    assertThat(all.resolve("target/report/alpha/trace.txt")).content().contains("a bug");
    assertThat(reports(report).get(0).problems())
        .extracting(p -> p.rule().id())
        .containsExactly("data/program-failed");
  }

  @Test
  void aBuildKilledBetweenTheRenamesIsRepaired() throws Exception {
    build(AN_HOUR);
    Files.createDirectories(all.resolve("target/site.old"));
    Files.move(sites.resolve("alpha"), all.resolve("target/site.old/alpha"));
    assertThat(build(AN_HOUR).totals().unchanged()).isEqualTo(2);
    assertThat(sites.resolve("alpha/index.html")).exists();
  }

  @Test
  void whatIsNoFolderOfAgenciesIsRefused() throws IOException {
    Path empty = Files.createDirectories(all.resolve("empty/below"));
    assertThatThrownBy(() -> Manies.build(empty, AS_OF)).hasMessageContaining("no-agencies");
    assertThatThrownBy(() -> Manies.build(all.resolve("north/alpha"), AS_OF))
        .hasMessageContaining("all-in-agency");
    assertThatThrownBy(() -> Manies.build(all.resolve("none"), AS_OF))
        .hasMessageContaining("not-found");
  }

  @Test
  void theSecondOfTwoRunsSaysWhoHoldsTheFolder() throws Exception {
    BuildLock lock = new SiteFolder(all).lock();
    try {
      assertThatThrownBy(this::build).hasMessageContaining("refusal.locked");
    } finally {
      lock.close();
    }
  }

  private AllReport build() throws Refusal {
    return Manies.build(all, AS_OF);
  }

  private AllReport build(Duration later) throws Refusal {
    return Manies.build(all, AS_OF, later);
  }

  private Document front() throws IOException {
    return Jsoup.parse(Files.readString(sites.resolve("index.html")));
  }

  private Element row(String href) throws IOException {
    return front().select("tbody tr:has(a[href=\"" + href + "\"])").first();
  }

  private static List<String> rules(AllReport report) {
    return report.problems().stream().map((Problem p) -> p.rule().id()).toList();
  }

  private static List<String> folders(AllReport report) {
    return StreamSupport.stream(report.agencies().spliterator(), false)
        .map(AllReport.OfAgency::folder)
        .toList();
  }

  private static List<Report> reports(AllReport report) {
    List<Report> reports = new ArrayList<>();
    report.agencies().forEach(a -> reports.add(a.report()));
    return reports;
  }
}
