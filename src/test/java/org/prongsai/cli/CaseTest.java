package org.prongsai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the case files that are whole sites through the real command. */
class CaseTest {
  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final Path BAD_INPUT = Path.of("src/test/resources/bad-input.txt");

  static Stream<Path> cases() throws IOException {
    List<Path> found = new ArrayList<>();
    for (String folder : List.of("bad-input", "build", "ignore")) {
      try (Stream<Path> all = Files.list(CASES.resolve(folder))) {
        all.sorted().forEach(found::add);
      }
    }
    return found.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void theSiteOfTheCaseGetsTheVerdictOfTheCase(Path file, @TempDir Path folder) throws IOException {
    SiteCase site = SiteCase.read(file);
    SiteCase.Outcome outcome = site.run(folder);
    assertThat(outcome.said()).doesNotContain("\tat ", "Exception");
    if (site.has("expect/problems")) {
      assertThat(problems(outcome)).as(site.sentence()).isEqualTo(site.lines("expect/problems"));
    }
    for (String text : site.lines("expect/said")) {
      assertThat(outcome.said()).as(site.sentence()).contains(text);
    }
    assertThat(outcome.exit())
        .as(site.sentence() + "\n" + outcome.said())
        .isEqualTo(site.has("expect/exit") ? exit(site) : 0);
    for (String line : site.lines("expect/page")) {
      String[] parts = line.split(" ", 2);
      assertThat(Files.readString(folder.resolve("target/site").resolve(parts[0])))
          .contains(parts[1]);
    }
    for (String name : site.lines("expect/not-there")) {
      assertThat(folder.resolve(name)).doesNotExist();
    }
  }

  private static int exit(SiteCase site) {
    return Integer.parseInt(site.lines("expect/exit").get(0));
  }

  private static List<String> problems(SiteCase.Outcome outcome) throws IOException {
    List<String> found = new ArrayList<>();
    Path report = outcome.folder().resolve("target/report/report.json");
    for (JsonNode p : new ObjectMapper().readTree(report.toFile()).get("problems")) {
      String place = p.get("file").asText();
      place += p.has("cell") ? " " + p.get("sheet").asText() + "!" + p.get("cell").asText() : "";
      for (String part : p.has("cell") ? List.<String>of() : List.of("line", "column")) {
        place += p.has(part) ? ":" + p.get(part).asText() : "";
      }
      found.add(p.get("severity").asText() + " " + p.get("rule").asText() + " " + place);
      for (String text : List.of("message", "fix")) {
        assertThat(p.get(text).get("th").asText()).isNotBlank().doesNotContain("{", "@");
        assertThat(p.get(text).get("en").asText()).isNotBlank().doesNotContain("{", "@");
      }
    }
    return found;
  }

  @Test
  void everyLineOfTheListOfBadInputHasACaseFile() throws IOException {
    List<String> lines = Files.readAllLines(BAD_INPUT);
    assertThat(lines).isNotEmpty();
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] parts = line.split("\\s*->\\s*");
      assertThat(parts).as(line).hasSize(2);
      for (String name : parts[1].split(",\\s*")) {
        assertThat(CASES.resolve("bad-input").resolve(name + ".txt")).as(line).exists();
      }
    }
  }
}
