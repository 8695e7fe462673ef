package org.prongsai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    return Main.run(args, stream(out), stream(err), Map.of());
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void thatTheLastGoodSiteStaysIsSaidOnlyWhereThereIsOne(@TempDir Path dir) throws IOException {
    Path agency = Files.createDirectories(dir.resolve("content")).resolve("agency.yaml");
    String[] build = {"build", dir.toString(), "--lang", "en"};
    Files.writeString(agency, "name: [\n");
    assertThat(run(build)).isEqualTo(Main.PROBLEMS);
    assertThat(out()).contains("there is no site yet").doesNotContain("last good");
    Files.writeString(agency, "name: เทศบาลตำบลสมมติ\nsector: lao\nsample: true\n");
    assertThat(run(build)).isZero();
    Files.writeString(agency, "name: [\n");
    assertThat(run(build)).isEqualTo(Main.PROBLEMS);
    assertThat(out()).contains("so the last good one stays");
  }

  @Test
  void withoutACommandItShowsWhatThereIsToDo() {
    assertThat(run()).isZero();
    assertThat(out()).contains("วิธีใช้:", "build", "check", "สร้างเว็บไซต์จาก DIR/content");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "export --help",
        "export itas --help",
        "build --help",
        "check --help",
        "serve --help"
      })
  void helpSpeaksThaiAndEnglishAndDescribesEveryOption(String line) {
    assertThat(run(line.split(" "))).isZero();
    assertThat(out()).containsPattern("[ก-๙]").doesNotContain("Usage:");
    undescribed(out());
    out.reset();
    assertThat(run(("--lang en " + line).split(" "))).isZero();
    assertThat(out()).contains("Usage:").doesNotContainPattern("[ก-๙]");
    undescribed(out());
  }

  /** An option line without words has no text in the help file. */
  private static void undescribed(String help) {
    assertThat(help.lines().filter(l -> l.matches("\\s+(-\\w, )?\\s*--[a-z-]+(=\\S+)?\\s*")))
        .isEmpty();
  }

  @Test
  void theVersionIsThatOfTheBuild() throws IOException {
    assertThat(run("--version")).isZero();
    String pom = Files.readString(Path.of("pom.xml"));
    String version = pom.split("<version>")[1].split("<")[0];
    assertThat(out().strip()).isEqualTo("prongsai " + version);
  }

  @Test
  void anUnknownOptionIsUsageWithTheOneMeant() {
    assertThat(run("build", "--strickt")).isEqualTo(2);
    assertThat(err()).contains("--strickt", "--strict", "prongsai build --help");
    assertThat(out()).isEmpty();
  }

  @Test
  void anUnknownCommandIsUsage() {
    assertThat(run("biuld")).isEqualTo(2);
    assertThat(err()).contains("biuld", "build");
  }

  @ParameterizedTest
  @ValueSource(strings = {"build --format pdf", "build --as-of tomorrow", "build --as-of"})
  void aValueThatCannotBeIsUsageInBothLanguages(String line) {
    assertThat(run(line.split(" "))).isEqualTo(2);
    assertThat(err()).containsPattern("[ก-๙]").doesNotContain("Exception", "Invalid value");
    err.reset();
    assertThat(run((line + " --lang en").split(" "))).isEqualTo(2);
    assertThat(err()).doesNotContainPattern("[ก-๙]");
  }

  @Test
  void aFolderThatIsNotThereIsUsage() {
    assertThat(run("build", "no/such/folder")).isEqualTo(2);
    assertThat(err()).contains("no/such/folder");
    assertThat(run("check", "no/such/folder")).isEqualTo(2);
    assertThat(run("check", "pom.xml")).isEqualTo(2);
  }

  @Test
  void aFolderWithoutAPageIsNotASoundSite(@TempDir Path folder) {
    assertThat(run("check", folder.toString())).isEqualTo(1);
    assertThat(out()).contains("[page/none]");
  }

  @Test
  void aDayMayBeWrittenInEitherEra(@TempDir Path folder) throws IOException {
    agency(folder);
    for (String day : new String[] {"2024-02-29", "2567-02-29", "๒๕๖๗-๐๒-๒๙"}) {
      out.reset();
      assertThat(run("build", folder.toString(), "--as-of", day, "--format", "json")).isZero();
      assertThat(out()).contains("\"asOf\" : \"2024-02-29\"");
    }
    assertThat(run("build", folder.toString(), "--as-of", "2566-02-29")).isEqualTo(2);
  }

  @Test
  void jsonIsAllThatStandardOutputHolds(@TempDir Path folder) throws IOException {
    agency(folder);
    assertThat(run("build", folder.toString(), "--format", "json")).isZero();
    assertThat(out()).startsWith("{").endsWith("}\n");
  }

  @Test
  void theFormatOfAReportFileIsThatOfItsEnding(@TempDir Path folder) throws IOException {
    agency(folder);
    Path json = folder.resolve("a/r.json");
    Path text = folder.resolve("r.txt");
    assertThat(
            run(
                "build",
                folder.toString(),
                "--report",
                json.toString(),
                "--report",
                text.toString()))
        .isZero();
    assertThat(json).content().startsWith("{");
    assertThat(text).content().contains("ตรวจ");
    assertThat(folder.resolve("target/report/report.json")).exists();
    assertThat(folder.resolve("target/report/report.txt")).exists();
  }

  @Test
  void warningsAreErrorsOnlyUnderStrict(@TempDir Path folder) throws IOException {
    agency(folder);
    Files.writeString(folder.resolve("content/notes.tmp.yaml"), "a: 1\n");
    assertThat(run("build", folder.toString())).isZero();
    assertThat(run("build", folder.toString(), "--strict")).isEqualTo(1);
  }

  @Test
  void theLocaleOfTheMachineChangesNoWord(@TempDir Path folder) throws IOException {
    agency(folder);
    run("build", folder.toString(), "--as-of", "2026-11-22", "--lang", "en");
    String plain = out().replaceAll("[0-9.]+ s:", "s:");
    Locale before = Locale.getDefault();
    for (String tag : new String[] {"tr", "th-TH-u-nu-thai"}) {
      Locale.setDefault(Locale.forLanguageTag(tag));
      try {
        out.reset();
        run("build", folder.toString(), "--as-of", "2026-11-22", "--lang", "en");
        assertThat(out().replaceAll("[0-9.]+ s:", "s:")).isEqualTo(plain);
      } finally {
        Locale.setDefault(before);
      }
    }
  }

  @Test
  void manyAgenciesAreBuiltInOneRunAndEveryReportFileTakesItsFormat(@TempDir Path folder)
      throws IOException {
    agency(folder.resolve("north/a"));
    agency(folder.resolve("south/b"));
    Path json = folder.resolve("r.json");
    assertThat(
            run("build", "--all", folder.toString(), "--report", json.toString(), "--lang", "en"))
        .isZero();
    assertThat(out()).contains("Agencies: 2; without errors 2", "target/site/index.html");
    assertThat(json).content().contains("\"agency\" : \"south/b\"");
    for (String file :
        new String[] {"index.html", "report.json", "report.txt", "a/index.html", "b/report.json"}) {
      assertThat(folder.resolve("target/report").resolve(file)).exists();
    }
    assertThat(folder.resolve("target/report/a/index.html"))
        .content()
        .contains("href=\"../../site/a/index.html\"");
    Files.writeString(folder.resolve("south/b/content/agency.yaml"), "name: [");
    out.reset();
    assertThat(run("build", "--all", folder.toString(), "--lang", "en")).isEqualTo(1);
    assertThat(out()).contains("south/b (", "south/b/content/agency.yaml:1:");
  }

  @Test
  void oneFolderOrAllIsUsage(@TempDir Path folder) {
    assertThat(run("build", "x", "--all", folder.toString())).isEqualTo(2);
    assertThat(err()).contains("--all");
    assertThat(run("build", "--all", folder.toString())).isEqualTo(2);
  }

  private static void agency(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("content"));
    Files.writeString(
        folder.resolve("content/agency.yaml"),
        "name: องค์การบริหารส่วนตำบลตัวอย่าง\nsector: lao\nsample: true\n");
  }
}
