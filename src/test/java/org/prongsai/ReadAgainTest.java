package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.ita.Assessor;
import org.prongsai.ita.KnownYears;
import org.prongsai.ita.Verdicts;
import org.prongsai.model.Portal;
import org.prongsai.problem.Problem;
import org.prongsai.read.ChecklistReader;
import org.prongsai.read.Content;
import org.prongsai.read.ContentReader;
import org.prongsai.read.Looks;
import org.prongsai.read.Readings;

/** However a content is edited, it is read and judged again as if for the first time. */
class ReadAgainTest {
  private static final int EDITS = 60;

  @TempDir Path folder;

  /** All that reading and judging tell. */
  private record Told(Portal portal, List<Problem> ofContent, Verdicts verdicts) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whatHasNotChangedIsReadAndJudgedAsAtFirst(long seed) throws Exception {
    EditedSite site = new EditedSite(folder, seed);
    Readings readings = Readings.none();
    KnownYears years = KnownYears.kept();
    for (int i = 0; i < EDITS; i++) {
      String edit = i % 3 == 2 ? odd(site.random) : site.edit();
      readings = readings.again(path -> look(path, site.random));
      Told again = told(readings, years, site.asOf);
      assertThat(again)
          .as("seed %d, edit %d: %s", seed, i, edit)
          .isEqualTo(told(Readings.none(), KnownYears.none(), site.asOf));
      readings = readings.again(path -> look(path, site.random));
      Told same = told(readings, years, site.asOf);
      assertThat(same).isEqualTo(again);
      assertThat(same.verdicts).isSameAs(again.verdicts);
    }
  }

  private Told told(Readings readings, KnownYears years, LocalDate asOf) throws IOException {
    Content content = ContentReader.read(folder, readings);
    var checklists = ChecklistReader.read(folder, content.portal().agency().sector(), readings);
    Verdicts verdicts =
        Assessor.judge(content.portal(), checklists.value(), asOf, content.sources(), years);
    return new Told(
        content.portal(),
        Stream.concat(content.problems().stream(), checklists.problems().stream())
            .sorted(Problem.ORDER)
            .toList(),
        verdicts);
  }

  /** Of a file its bytes, of a folder its names; now and then nobody can tell. */
  private static Looks.Look look(Path path, Random random) throws IOException {
    Looks.Look look = Looks.Look.of(path);
    if (look.kind() == Looks.Kind.OTHER || random.nextInt(5) == 0) {
      return look;
    }
    if (look.kind() == Looks.Kind.FILE) {
      return look.stamped(Optional.of(Files.readString(path, StandardCharsets.ISO_8859_1)));
    }
    try (Stream<Path> entries = Files.list(path)) {
      return look.stamped(
          Optional.of(entries.map(e -> e.getFileName().toString()).sorted().toList()));
    }
  }

  /** What people do to folders rather than to texts. */
  private String odd(Random random) throws IOException {
    Path content = folder.resolve("content");
    int what = random.nextInt(9);
    switch (what) {
      case 0 -> toggle(content.resolve("pages/ข่าว.md"), "---\ntitle: ข่าว\n---\n/files/plan.txt");
      case 1 -> toggle(content.resolve("pages/PAGE-1.md"), "---\ntitle: ซ้ำ\nwrong: 1\n---\n");
      case 2 -> toggle(content.resolve("pages/page-1/x.txt"), "x");
      case 3 -> toggle(content.resolve("2563/files/plan.txt"), "แผน");
      case 4 -> toggle(content.resolve("2563/files/a/b/c.txt"), "ก".repeat(random.nextInt(9)));
      case 5 ->
          toggle(
              content.resolve("services.yaml"),
              "services:\n  - {id: a, name: ภาษี, unit: u" + random.nextInt(3) + "}\n");
      case 6 ->
          toggle(
              content.resolve("2564/measures.yaml"),
              "of: 2563\nmeasures:\n  - id: m1\n    instrument: IIT\n    indicator: 4\n"
                  + "    steps: [{id: s1, text: ทำ}]\n    units: [u"
                  + random.nextInt(3)
                  + "]\n    progress: [{step: s2, date: 2564-01-01, state: done}]\n");
      case 7 ->
          toggle(
              content.resolve("2563/assessment.yaml"),
              "score: 83.31\nrating: A\ninstruments:\n  - id: IIT\n    score: 80\n"
                  + "    indicators: [{no: 4, score: 70, lowest: true}]\n");
      default -> link(content.resolve("pages/link.md"), content.resolve("pages/page-0.md"));
    }
    return "odd " + what;
  }

  private static void toggle(Path file, String text) throws IOException {
    if (Files.exists(file)) {
      Files.delete(file);
    } else if (!Files.isRegularFile(file.getParent())) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
  }

  private static void link(Path link, Path to) throws IOException {
    if (!Files.deleteIfExists(link) && !Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectories(link.getParent());
      Files.createSymbolicLink(link, to);
    }
  }
}
