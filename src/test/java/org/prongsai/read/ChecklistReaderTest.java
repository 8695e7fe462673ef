package org.prongsai.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.model.Checklist;
import org.prongsai.model.Checklist.ElementsStatus;
import org.prongsai.model.Checklist.Grounds;
import org.prongsai.model.FiscalYear;
import org.prongsai.model.Requirement;
import org.prongsai.problem.Checked;

class ChecklistReaderTest {
  @TempDir Path site;

  private static final String SMALL =
      """
      schema: 1
      id: oit-2570-lao
      fiscalYear: ๒๕๗๐
      sector: lao
      verification: ยังไม่ได้เทียบกับคู่มือ
      indicators:
        - id: 9
          title: การเปิดเผยข้อมูล
          subIndicators:
            - id: 9.1
              title: ข้อมูลพื้นฐาน
              groups:
                - title: ข้อมูลพื้นฐาน
                  items:
                    - {id: O1, title: โครงสร้าง, verified: true, evidence: single-agency-page}
                    - id: o2
                      title: สรุปผลการจัดซื้อจัดจ้างรายเดือน
                      elements: [หนึ่ง, สอง]
                      requires: {dataYear: current, cadence: monthly, kind: dataset}
      """;

  @Test
  void withoutAFolderTheShippedOnesCount() throws IOException {
    Checked<Checklists> read = read();
    assertThat(read.problems()).isEmpty();
    assertThat(of(read, 2568)).isPresent();
    assertThat(of(read, 2570)).isEmpty();
  }

  @Test
  void anAgencyAddsAYear() throws IOException {
    Checked<Checklists> read = read(SMALL);
    assertThat(read.problems()).isEmpty();
    Checklist checklist = of(read, 2570).orElseThrow();
    assertThat(checklist.certainty()).contains("ยังไม่ได้เทียบกับคู่มือ");
    assertThat(checklist.items()).extracting(i -> i.code().number()).containsExactly(1, 2);
    Checklist.Item first = checklist.items().get(0);
    assertThat(first.titleVerified()).isTrue();
    assertThat(first.marks().grounds()).isEqualTo(Grounds.SINGLE_AGENCY_PAGE);
    assertThat(first.requires().isTimeUnknown()).isTrue();
    Checklist.Item second = checklist.items().get(1);
    assertThat(second.titleVerified()).isFalse();
    assertThat(second.marks().grounds()).isEqualTo(Grounds.NO_SOURCE);
    assertThat(second.marks().elementsStatus()).isEqualTo(ElementsStatus.PARTIAL);
    assertThat(second.subIndicator()).isEqualTo("9.1");
    assertThat(second.requires().cadence()).contains(Requirement.Cadence.MONTHLY);
    assertThat(of(read, 2568)).isPresent();
  }

  @Test
  // JSON is YAML: our files have no tabs.
  void yamlOfAShippedOneGivesTheSameChecklist() throws IOException {
    Checked<Checklists> read = read(shippedText(2568));
    assertThat(read.problems()).isEmpty();
    assertThat(of(read, 2568)).isEqualTo(Checklists.shipped("lao").apply(new FiscalYear(2568)));
  }

  @Test
  void oneOfAShippedYearReplacesIt() throws IOException {
    String own = SMALL.replace("2570", "2561").replace("๒๕๗๐", "2561");
    assertThat(of(read(own), 2561).orElseThrow().items()).hasSize(2);
    Checked<Checklists> read =
        read(
            SMALL
                .replace("id: oit-2570-lao", "id: oit-2568-lao-2\nreplaces: oit-2568-lao")
                .replace("๒๕๗๐", "2568"));
    assertThat(read.problems()).isEmpty();
    assertThat(of(read, 2568).orElseThrow().id()).isEqualTo("oit-2568-lao-2");
  }

  @Test
  void ofTwoTheReplacingOneCounts() throws IOException {
    String newer = SMALL.replace("id: oit-2570-lao", "id: oit-2570-lao-2\nreplaces: oit-2570-lao");
    Checked<Checklists> read = read(SMALL, newer);
    assertThat(read.problems()).isEmpty();
    assertThat(of(read, 2570).orElseThrow().id()).isEqualTo("oit-2570-lao-2");
  }

  @Test
  void twoWithoutReplacesAreReportedAndTheFirstIsUsed() throws IOException {
    Checked<Checklists> read = read(SMALL, SMALL.replace("2570-lao", "2570-lao-2"));
    assertThat(problems(read))
        .containsExactly("data/checklist-twice content/checklists/b.yaml:2:5");
    assertThat(of(read, 2570).orElseThrow().id()).isEqualTo("oit-2570-lao");
  }

  @Test
  void aCycleOfReplacementsIsReportedAndTheShippedOneIsUsed() throws IOException {
    String a = SMALL.replace("id: oit-2570-lao", "id: oit-2568-lao-a\nreplaces: oit-2568-lao-b");
    String b = SMALL.replace("id: oit-2570-lao", "id: oit-2568-lao-b\nreplaces: oit-2568-lao-a");
    Checked<Checklists> read = read(a.replace("๒๕๗๐", "2568"), b.replace("๒๕๗๐", "2568"));
    assertThat(problems(read))
        .containsExactly(
            "data/checklist-cycle content/checklists/a.yaml:3:11",
            "data/checklist-cycle content/checklists/b.yaml:3:11");
    assertThat(of(read, 2568).orElseThrow().items()).hasSize(28);
  }

  @Test
  void oneThatReplacesItselfIsACycle() throws IOException {
    Checked<Checklists> read =
        read(SMALL.replace("schema: 1", "schema: 1\nreplaces: oit-2570-lao"));
    assertThat(problems(read))
        .containsExactly("data/checklist-cycle content/checklists/a.yaml:2:11");
    assertThat(of(read, 2570)).isEmpty();
  }

  @Test
  void aReplacementOfNothingIsReported() throws IOException {
    Checked<Checklists> read =
        read(SMALL.replace("schema: 1", "schema: 1\nreplaces: oit-2540-lao"));
    assertThat(problems(read)).containsExactly("data/unknown-id content/checklists/a.yaml:2:11");
  }

  @Test
  void aLaterSchemaVersionIsSaidOnceAndTheFileLeftAlone() throws IOException {
    Checked<Checklists> read = read(SMALL.replace("schema: 1", "schema: 2\nnew: thing"));
    assertThat(problems(read))
        .containsExactly("data/checklist-schema content/checklists/a.yaml:1:9");
    assertThat(of(read, 2570)).isEmpty();
  }

  @Test
  void anIdThatDisagreesWithItsYearIsReported() throws IOException {
    Checked<Checklists> read = read(SMALL.replace("id: oit-2570-lao", "id: oit-2571-lao"));
    assertThat(problems(read)).containsExactly("data/checklist-id content/checklists/a.yaml:2:5");
  }

  @Test
  void anItemTwiceIsReportedAndTheFirstIsUsed() throws IOException {
    Checked<Checklists> read = read(SMALL.replace("id: o2", "id: ๑"));
    assertThat(problems(read)).containsExactly("data/duplicate-id content/checklists/a.yaml:16:21");
    assertThat(of(read, 2570).orElseThrow().items()).hasSize(1);
  }

  @Test
  void theNumberingOfAnotherYearIsRecognised() throws IOException {
    String mixed =
        shippedText(2567)
            .replace("oit-2567-lao", "oit-2568-lao")
            .replace("\"fiscalYear\": 2567", "\"fiscalYear\": 2568");
    Checked<Checklists> read = read(mixed);
    assertThat(problems(read))
        .singleElement()
        .asString()
        .startsWith("data/checklist-numbering content/checklists/a.yaml:");
    assertThat(read.problems().get(0).args()).containsExactly("oit-2568-lao", "2567", "35", "35");
  }

  @Test
  void theTitlesOfAnotherSectorAreRecognised() throws IOException {
    Checked<Checklists> read =
        read(SMALL.replace("title: โครงสร้าง,", "title: แผนพัฒนาคุณภาพการศึกษาของสถานศึกษา,"));
    assertThat(problems(read))
        .containsExactly("data/checklist-sector content/checklists/a.yaml:15:22");
  }

  @Test
  void mistakesAreReportedWhereTheyStandAndCostNoMore() throws IOException {
    Checked<Checklists> read = read(SMALL.replace("kind: dataset", "kind: table, kinds: x"));
    assertThat(problems(read))
        .containsExactlyInAnyOrder(
            "data/impossible-value content/checklists/a.yaml:19:71",
            "data/unknown-key content/checklists/a.yaml:19:78");
    assertThat(of(read, 2570).orElseThrow().items()).hasSize(2);
  }

  @Test
  void otherFilesAndFoldersAreStrays() throws IOException {
    Path folder = Files.createDirectories(site.resolve("content/checklists"));
    Files.writeString(folder.resolve("notes.txt"), "x");
    Files.createDirectory(folder.resolve("old"));
    assertThat(problems(read()))
        .containsExactly(
            "data/stray-file content/checklists/notes.txt",
            "data/unreadable content/checklists/old");
  }

  @Test
  void anotherSectorsOwnChecklistDoesNotCountForThisOne() throws IOException {
    Checked<Checklists> read =
        read(SMALL.replace("oit-2570-lao", "oit-2570-moph").replace("sector: lao", "sector: moph"));
    assertThat(read.problems()).isEmpty();
    assertThat(of(read, 2570)).isEmpty();
  }

  private Checked<Checklists> read(String... files) throws IOException {
    Files.createDirectories(site.resolve("content"));
    for (int i = 0; i < files.length; i++) {
      Path folder = Files.createDirectories(site.resolve("content/checklists"));
      Files.writeString(folder.resolve((char) ('a' + i) + ".yaml"), files[i]);
    }
    return ChecklistReader.read(site, "lao");
  }

  private static Optional<Checklist> of(Checked<Checklists> read, int year) {
    return read.value().apply(new FiscalYear(year));
  }

  private static List<String> problems(Checked<Checklists> read) {
    return read.problems().stream().map(p -> p.rule().id() + " " + p.place()).toList();
  }

  private static String shippedText(int year) throws IOException {
    String name = "checklists/oit-" + year + "-lao.json";
    try (InputStream in = ChecklistReaderTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
