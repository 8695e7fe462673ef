package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.check.Progress;

/** What the data tell comes from many places; a change of any of them reaches them all. */
class WarmDataTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

  private static final String AGENCY =
      """
      name: องค์การบริหารส่วนตำบลตัวอย่าง
      sector: lao
      sample: true
      baseUrl: https://ita.example.go.th/
      units: [{id: office, name: สำนักปลัด}, {id: finance, name: กองคลัง}]
      channels:
        - {id: ask, kind: qa, name: ถามตอบ, url: https://www.example.go.th/ask, operator: สำนักปลัด}
      """;

  private static final String ITEMS =
      """
      checklist: oit-2563-lao
      items:
        - {item: O1, evidence: [{page: pages/a}, {page: measures}, {page: assessment}]}
        - {item: O2, evidence: [{file: O2/plan.txt, title: แผน}, {page: services}]}
        - {item: O3, pending: {until: 2563-03-31, unit: office}}
        - {item: O30, evidence: [{channel: ask}, {url: https://www.example.go.th/}]}
      """;

  @TempDir Path place;
  private Path folder;
  private SiteBuilder builder;

  @BeforeEach
  void twoBuilds() throws Exception {
    folder = place.resolve("site");
    write("agency.yaml", AGENCY);
    for (int year = 2562; year <= 2564; year++) {
      write(year + "/oit.yaml", ITEMS.replace("2563", "" + year));
      write(year + "/files/O2/plan.txt", "แผนของปี " + year + "\n");
    }
    write("pages/a.md", "---\ntitle: หน้า ก\n---\nข้อความ\n");
    builder = new SiteBuilder(folder);
    build(AS_OF);
    build(AS_OF);
  }

  @AfterEach
  void close() {
    builder.close();
  }

  @Test
  void eachEditOfAnItemIsSeenInTheTables() throws Exception {
    edit("2563/oit.yaml", "title: แผน", "title: แผนใหม่", "evidence");
    edit("2563/oit.yaml", "title: แผนใหม่", "date: 2563-01-15, title: แผน", "evidence");
    edit("2563/oit.yaml", "{url: https://www.example.go.th/}", "{page: oit}", "evidence");
    edit("2563/oit.yaml", "item: O1,", "item: O1, explanation: หน้าหลัก,", "items");
    edit("2563/oit.yaml", "unit: office}", "unit: finance}", "items");
    edit("2563/oit.yaml", "item: O3,", "item: O4,", "items");
    edit("2564/files/O2/plan.txt", "แผนของ", "แผนงานของ", "evidence");
    edit("2562/oit.yaml", "[{page: pages/a}, ", "[", "evidence", "items");
  }

  @Test
  void whatTheItemsLeadToIsSeenInTheTables() throws Exception {
    edit("pages/a.md", "title: หน้า ก", "title: หน้า ข", "evidence");
    edit("agency.yaml", "example.go.th/ask", "example.go.th/answers", "evidence", "channels");
    edit("agency.yaml", "name: ถามตอบ", "name: ถามได้", "evidence", "channels");
    edit("agency.yaml", "ita.example", "oit.example", "evidence", "items", "units");
    write("services.yaml", "services:\n  - {id: tax, name: ชำระภาษี, unit: office}\n");
    changes("evidence", "services");
    write("2562/assessment.yaml", "score: 83.31\nrating: B\n");
    changes("evidence", "assessments");
    write("pages/measures.md", "---\ntitle: มาตรการ\n---\n");
    Files.delete(folder.resolve("content/pages/a.md"));
    changes("evidence");
    Folders.delete(folder.resolve("content/2563"));
    changes("evidence", "items", "disclosure");
  }

  @Test
  void theDayAndTheAgencyStandInEveryTable() throws Exception {
    build(AS_OF.plusDays(1));
    assertFull(AS_OF.plusDays(1));
    edit("agency.yaml", "ตำบลตัวอย่าง", "ตำบลตัวอย่างสอง");
    edit("agency.yaml", "sample: true", "sample: false");
  }

  @Test
  void anotherChecklistIsSeenInTheTables() throws Exception {
    String name = "checklists/oit-2563-lao.json";
    write(name, Files.readString(Path.of("src/main/resources/org/prongsai/read").resolve(name)));
    edit(name, "\"โครงสร้าง\"", "\"ผังโครงสร้าง\"", "items");
    edit(name, "แสดงแผนผังแสดงโครงสร้าง", "แสดงผังโครงสร้าง", "elements");
  }

  /** Edits a file, and asserts that these tables, and maybe others, are no more what they were. */
  private void edit(String file, String from, String to, String... tables) throws Exception {
    Path path = folder.resolve("content").resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
    changes(tables);
  }

  private void changes(String... tables) throws Exception {
    Path site = folder.resolve("target/site/data");
    Map<String, String> before = Folders.bytes(site);
    build(AS_OF);
    Map<String, String> after = Folders.bytes(site);
    for (String table : tables) {
      for (String file : List.of(table + ".json", table + ".csv")) {
        assertThat(after.get(file).equals(before.get(file))).as(file + " is the same").isFalse();
      }
    }
    assertFull(AS_OF);
  }

  private void build(LocalDate asOf) throws Refusal {
    builder.build(
        asOf, r -> Map.of(), Progress.NONE, note -> fail("nobody touched target: " + note));
  }

  private void assertFull(LocalDate asOf) throws Exception {
    Path fresh = place.resolve("fresh");
    Folders.delete(fresh);
    Folders.copy(folder.resolve("content"), fresh.resolve("content"));
    assertThat(Build.run(fresh, asOf, r -> Map.of()).promoted()).isTrue();
    assertThat(Folders.bytes(folder.resolve("target/site")))
        .isEqualTo(Folders.bytes(fresh.resolve("target/site")));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("content").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
