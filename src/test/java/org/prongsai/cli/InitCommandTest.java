package org.prongsai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.Folders;
import org.prongsai.model.Disclosure;
import org.prongsai.model.Evidence;
import org.prongsai.model.FiscalYear;
import org.prongsai.problem.Language;
import org.prongsai.read.Content;
import org.prongsai.read.ContentReader;
import picocli.CommandLine;

class InitCommandTest {
  @TempDir Path temp;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    return Main.run(args, stream(out), stream(err), Map.of());
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
  }

  private Path site() {
    return temp.resolve("new/site");
  }

  @Test
  void anEmptySiteListsTheItemsOfTheNewestChecklistAndBuildsWithoutOneWrongValue()
      throws IOException {
    assertThat(run("init", site().toString())).isZero();
    assertThat(said())
        .contains("2569", "26", "ยังไม่ได้เทียบกับคู่มือ", "ขั้นต่อไป", "prongsai build");
    assertThat(site().resolve("content").toFile().list())
        .containsExactlyInAnyOrder("ข้อมูล.xlsx", "2569");
    Disclosure items = disclosed(2569);
    assertThat(items.items()).hasSize(26);
    assertThat(items.checklist()).contains("oit-2569-lao");
    out.reset();
    assertThat(run("build", site().toString())).isEqualTo(1);
    assertThat(said())
        .contains("เผยแพร่แล้ว 0 จาก 26 ข้อ", "ยังไม่เผยแพร่ 26", "วิธีแก้", "เตือน 0");
    assertThat(report()).contains("oit/item-without-evidence").doesNotContain("data/", "link/");
    assertThat(site().resolve("target/site/index.html")).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2562", "2564", "๒๕๖๘", "2023"})
  void everyYearThatShipsCanBeBegun(String year) throws IOException {
    assertThat(run("init", site().toString(), "--year", year, "--name", "หน่วยงานสมมติ")).isZero();
    assertThat(run("build", site().toString())).isEqualTo(1);
    assertThat(report())
        .doesNotContain("\"data/", "\"link/", "\"page/", "\"severity\" : \"warning");
  }

  private Content content() throws IOException {
    return ContentReader.read(site());
  }

  private Disclosure disclosed(int year) throws IOException {
    return content().portal().years().get(new FiscalYear(year)).disclosure().orElseThrow();
  }

  @Test
  void theNextYearBeginsWithThoseRowsOfTheLastThatStillHold() throws IOException {
    assertThat(run("init", site().toString(), "--sample")).isZero();
    Disclosure last = disclosed(2568);
    assertThat(run("init", site().toString(), "--year", "2569")).isZero();
    assertThat(said()).contains("content/2569/ข้อมูล.xlsx", "ปีก่อน");
    assertThat(content().problems()).noneMatch(p -> p.isError());
    Disclosure next = disclosed(2569);
    assertThat(next.items()).hasSize(26);
    // The structure stands whatever its age, and keeps its unit and page; a plan is made anew.
    assertThat(next.items().get(0).unit()).isEqualTo(last.items().get(0).unit()).isPresent();
    assertThat(next.items().get(0).evidence())
        .extracting(e -> e.getClass().getSimpleName())
        .containsExactly("WebPage");
    assertThat(next.items())
        .flatExtracting(Disclosure.Entry::evidence)
        .noneMatch(e -> e instanceof Evidence.Document)
        .allMatch(e -> e.label().date().isEmpty());
    assertThat(next.items()).filteredOn(e -> e.unit().isPresent()).hasSizeGreaterThan(15);

    var before = Folders.bytes(temp);
    assertThat(run("init", site().toString(), "--year", "2569")).isEqualTo(2);
    assertThat(run("init", site().toString(), "--year", "2568")).isEqualTo(2);
    assertThat(Folders.bytes(temp)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"อบต. \"ก: ข\" # ค\\ง", "true", "2568", "เทศบาล\nตำบล", "<b>&amp;", "{year}"})
  void anyNameArrivesOnThePagesAsItWasGiven(String name) throws IOException {
    assertThat(run("init", site().toString(), "--name", name)).isZero();
    run("build", site().toString());
    assertThat(report()).doesNotContain("\"data/");
    String home = Files.readString(site().resolve("target/site/index.html"));
    assertThat(org.jsoup.Jsoup.parse(home).title()).contains(name.replace('\n', ' '));
  }

  @Test
  void whatIsThereAlreadyIsNeverOverwritten() throws IOException {
    Files.createDirectories(site().resolve("content"));
    Files.writeString(site().resolve("content/agency.yaml"), "name: ของเดิม\n");
    var before = Folders.bytes(temp);
    assertThat(run("init", site().toString())).isEqualTo(2);
    assertThat(run("init", site().toString(), "--sample")).isEqualTo(2);
    assertThat(said()).contains("content", "มีอยู่แล้ว", "วิธีแก้");
    assertThat(Folders.bytes(temp)).isEqualTo(before);
  }

  @Test
  void aReadmeAndAGitignoreOfTheirOwnStay() throws IOException {
    Files.createDirectories(site());
    Files.writeString(site().resolve("README.txt"), "ของเดิม");
    Files.writeString(site().resolve(".gitignore"), "*.bak");
    assertThat(run("init", site().toString())).isZero();
    assertThat(site().resolve("README.txt")).hasContent("ของเดิม");
    assertThat(site().resolve(".gitignore")).hasContent("*.bak");
    assertThat(site().resolve("content/ข้อมูล.xlsx")).exists();
  }

  @Test
  void aFolderThatCannotBeMadeIsRefused() throws IOException {
    Files.writeString(temp.resolve("file"), "");
    assertThat(run("init", temp.resolve("file").toString())).isEqualTo(2);
    assertThat(run("init", temp.resolve("file/below").toString())).isEqualTo(2);
    assertThat(said()).doesNotContain("Exception");
    assertThat(temp.toFile().list()).containsExactly("file");
  }

  @Test
  void wrongUsageIsSaidInWords() {
    assertThat(run("init")).isEqualTo(2);
    assertThat(said()).contains("ต้องระบุ DIR");
    assertThat(run("init", site().toString(), "--year", "เก่า")).isEqualTo(2);
    assertThat(said()).contains("เก่า", "ปีงบประมาณ เช่น 2569");
    assertThat(run("init", site().toString(), "--year", "2550", "--lang", "en")).isEqualTo(2);
    assertThat(said()).contains("no OIT checklist of fiscal year 2550", "from 2562 to 2569");
    assertThat(run("init", site().toString(), "--sample", "--name", "อบต. จริง")).isEqualTo(2);
    assertThat(run("init", site().toString(), "--sample", "--year", "2566")).isEqualTo(2);
    assertThat(site()).doesNotExist();
  }

  @Test
  void aPersonAtATerminalIsAskedForWhatWasNotGiven() throws IOException {
    List<String> asked = new ArrayList<>();
    List<String> answers = new ArrayList<>(List.of("เทศบาลตำบลสมมติ", "สองห้า", "๒๕๖๗"));
    assertThat(
            init(
                q -> {
                  asked.add(q);
                  return answers.remove(0);
                },
                site().toString()))
        .isZero();
    assertThat(asked).hasSize(3);
    assertThat(asked.get(1)).contains("2569");
    assertThat(said()).contains("สองห้า");
    assertThat(content().portal().agency().name()).isEqualTo("เทศบาลตำบลสมมติ");
    assertThat(disclosed(2567).items()).isNotEmpty();
  }

  @Test
  void enterTakesTheDefaultsAndTheSampleAsksNothing() throws IOException {
    assertThat(init(q -> "", site().toString())).isZero();
    assertThat(disclosed(2569).items()).hasSize(26);
    UnaryOperator<String> nobody =
        q -> {
          throw new AssertionError("asked: " + q);
        };
    assertThat(init(nobody, temp.resolve("b").toString(), "--sample")).isZero();
    assertThat(init(nobody, temp.resolve("c").toString(), "--name", "ก", "--year", "2568"))
        .isZero();
  }

  private int init(UnaryOperator<String> person, String... args) {
    Console console = new Console(stream(out), stream(err), Language.TH, Map.of());
    return new CommandLine(new InitCommand(console, Optional.of(person))).execute(args);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr", "th-TH-u-nu-thai"})
  void theLocaleOfTheMachineChangesNothing(String tag) throws IOException {
    run("init", temp.resolve("a").toString());
    run("init", temp.resolve("b").toString(), "--sample");
    var plain = new TreeMap<>(Folders.bytes(temp));
    Folders.delete(temp.resolve("a"));
    Folders.delete(temp.resolve("b"));
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(tag));
    try {
      run("init", temp.resolve("a").toString());
      run("init", temp.resolve("b").toString(), "--sample");
    } finally {
      Locale.setDefault(before);
    }
    assertThat(new TreeMap<>(Folders.bytes(temp))).isEqualTo(plain);
  }

  private String report() throws IOException {
    return Files.readString(site().resolve("target/report/report.json"));
  }
}
