package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.check.Progress;
import org.prongsai.problem.Language;
import org.prongsai.report.Format;
import org.prongsai.report.Report;

/** Whatever is edited, and whatever was built before: an incremental build is a full one. */
class IncrementalTest {
  private static final int EDITS = Integer.getInteger("incremental.edits", 5);

  @TempDir Path place;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void anIncrementalBuildIsAFullOneByteForByte(long seed) throws Exception {
    EditedSite site = new EditedSite(place.resolve("site"), seed);
    List<String> story = new ArrayList<>();
    try (SiteBuilder warm = new SiteBuilder(site.folder)) {
      for (int i = 0; i < EDITS; i++) {
        for (int n = site.random.nextInt(5) == 0 ? 0 : 1 + site.random.nextInt(2); n > 0; n--) {
          story.add(site.edit());
        }
        if (site.random.nextInt(4) == 0) {
          site.meddle(site.folder.resolve("target/site"));
          site.meddle(site.folder.resolve("target/spare"));
          site.meddle(site.folder.resolve("target/baked"));
          story.add("meddle");
        }
        boolean inOneJvm = seed % 2 == 0 && site.random.nextInt(3) > 0;
        story.add(inOneJvm ? "warm" : "cold");
        Report report = inOneJvm ? warm(warm, site.asOf, story) : cold(site.folder, site.asOf);
        assertFull(site, report, "seed " + seed + ": " + story);
      }
    }
  }

  private void assertFull(EditedSite site, Report report, String story) throws Exception {
    Path fresh = place.resolve("fresh");
    Folders.delete(fresh);
    for (String part : List.of("content", "templates", "assets")) {
      if (Files.exists(site.folder.resolve(part))) {
        Folders.copy(site.folder.resolve(part), fresh.resolve(part));
      }
    }
    Report full = cold(fresh, site.asOf);
    assertThat(told(report)).as(story).isEqualTo(told(full));
    String tree = full.promoted() ? "target/site" : "target/baked";
    Map<String, String> wanted = Folders.bytes(fresh.resolve(tree));
    Map<String, String> made = Folders.bytes(site.folder.resolve(tree));
    assertThat(made.keySet()).as(story).isEqualTo(wanted.keySet());
    wanted.forEach(
        (file, bytes) -> assertThat(made.get(file)).as(file + " " + story).isEqualTo(bytes));
    assertThat(folders(site.folder.resolve(tree))).isEqualTo(folders(fresh.resolve(tree)));
  }

  private static List<String> folders(Path tree) throws IOException {
    try (var all = Files.walk(tree)) {
      return all.filter(Files::isDirectory)
          .map(f -> tree.relativize(f).toString())
          .sorted()
          .toList();
    }
  }

  private static String told(Report report) {
    return Format.JSON
        .print(report, "prongsai", Language.TH)
        .replaceFirst("\"startedAt\"[^\\n]*\\n", "")
        .replaceFirst("\"tookMs\"[^\\n]*\\n", "");
  }

  private static Report cold(Path folder, LocalDate asOf) throws Refusal {
    return Build.run(folder, asOf, r -> Map.of());
  }

  private static Report warm(SiteBuilder builder, LocalDate asOf, List<String> story)
      throws Refusal {
    return builder.build(
        asOf,
        r -> Map.of(),
        Progress.NONE,
        note -> assertThat(story).as("nobody touched target: " + note).contains("meddle"));
  }
}
