package org.prongsai.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.ita.Assessor;
import org.prongsai.problem.Checked;
import org.prongsai.problem.Language;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;
import org.prongsai.problem.Words;

/** Small sites that break one rule of completeness, and what is said of them. */
class OitCaseTest {
  private static final Path FOLDER = Path.of("src/test/resources/cases/oit");
  private static final LocalDate AS_OF = LocalDate.of(2028, 5, 1); // 1 May 2571
  private static final Pattern CODE = Pattern.compile("\\b[Oo]0?([1-9])\\b");

  /** Proved on the baked site, not on what is declared. */
  private static final Set<Rule> ELSEWHERE = Set.of(Rule.NOT_REACHABLE, Rule.TOO_MANY_CLICKS);

  @TempDir Path site;

  static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(FOLDER)) {
      return all.filter(p -> p.toString().endsWith(".txt")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void whatIsSaidIsWhatTheCaseExpects(Path file) throws IOException {
    ContentCase example = ContentCase.of(file);
    example.layOut(site);
    writeChecklist(Files.readString(file));
    Content content = ContentReader.read(site);
    Checked<Checklists> checklists = ChecklistReader.read(site, "lao");
    List<Problem> problems = new ArrayList<>(content.problems());
    problems.addAll(checklists.problems());
    problems.addAll(
        Assessor.judge(content.portal(), checklists.value(), AS_OF, content.sources()).problems());
    assertThat(problems.stream().map(OitCaseTest::line))
        .as(example.sentence())
        .containsExactlyInAnyOrderElementsOf(example.expected());
    for (Problem problem : problems) {
      for (Language language : Language.values()) {
        Words words = Words.in(language);
        assertThat(words.message(problem) + words.fix(problem))
            .doesNotContain("@oit", "@data")
            .doesNotContainPattern("\\{[0-9]\\}");
      }
    }
  }

  @Test
  void everyCaseHoldsUnderTurkishAndThaiDigitLocales(@TempDir Path more) throws IOException {
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("tr", "th-TH-u-nu-thai")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        for (Path file : files()) {
          site = more.resolve(tag).resolve(file.getFileName());
          whatIsSaidIsWhatTheCaseExpects(file);
        }
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void everyRuleOfCompletenessHasACase() throws IOException {
    Set<String> expected = new TreeSet<>();
    for (Path file : files()) {
      ContentCase.of(file).expected().forEach(line -> expected.add(line.split(" ")[1]));
    }
    assertThat(Rule.values())
        .filteredOn(r -> r.id().startsWith("oit/") && !ELSEWHERE.contains(r))
        .filteredOn(r -> !r.name().startsWith("AUDIT_")) // Of other people's sites, not of content.
        .extracting(Rule::id)
        .allMatch(expected::contains);
  }

  /** Only the items that the case speaks of, so that the others are not missing. */
  private void writeChecklist(String text) throws IOException {
    Set<String> spoken = new TreeSet<>();
    Matcher code = CODE.matcher(text);
    while (code.find()) {
      spoken.add("O" + code.group(1));
    }
    StringBuilder menu = new StringBuilder();
    for (String line : Files.readString(FOLDER.resolve("_checklist.yaml")).split("(?<=\n)")) {
      Matcher item = Pattern.compile("\\{id: (O\\d)").matcher(line);
      if (!item.find() || spoken.contains(item.group(1))) {
        menu.append(line);
      }
    }
    Path folder = Files.createDirectories(site.resolve("content/checklists"));
    Files.writeString(folder.resolve("oit-2571-lao.yaml"), menu);
  }

  private static String line(Problem p) {
    return p.severity().id() + " " + p.rule().id() + " " + p.place() + " " + p.item().orElse("-");
  }
}
