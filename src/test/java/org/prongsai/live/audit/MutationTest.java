package org.prongsai.live.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The fixtures with other spellings, titles, orders and defects. More seeds, and the table for the
 * benchmarks: {@code src/bench/audit.sh}.
 */
class MutationTest {
  private static final long FIRST = Long.getLong("audit.first", 1);
  private static final long LAST = Long.getLong("audit.last", 6);

  @Test
  void mostOfWhatIsSeededIsFoundAndLittleElse() throws IOException {
    Score all = new Score();
    StringBuilder wrong = new StringBuilder();
    StringBuilder tables = new StringBuilder();
    for (String name : FixtureSite.names()) {
      Score own = new Score();
      FixtureSite base = FixtureSite.read(name);
      for (long seed = FIRST; seed <= LAST; seed++) {
        FixtureSite site = Mutation.of(base, seed);
        Map<String, Set<String>> found = Outcome.of(site);
        all.add(site.expected(), found);
        own.add(site.expected(), found);
        differences(name, seed, site.expected(), found, wrong);
      }
      tables.append("\n### ").append(name).append("\n\n").append(own.table());
    }
    String out = System.getProperty("audit.out", "");
    if (!out.isEmpty()) {
      Files.writeString(Path.of(out), all.table() + tables);
      Files.writeString(Path.of(out + ".wrong"), wrong);
    }
    for (String word : Score.CLASSES) {
      assertThat(all.recall(word)).as("recall of %s\n%s", word, wrong).isGreaterThan(0.9);
      assertThat(all.precision(word)).as("precision of %s\n%s", word, wrong).isGreaterThan(0.9);
    }
  }

  @Test
  void layoutsThatNoFixtureHasAreReadToo() throws IOException {
    Score score = new Score();
    StringBuilder wrong = new StringBuilder();
    for (String name : List.of("table", "list", "flat")) {
      FixtureSite base = FixtureSite.read(name);
      for (long seed = FIRST; seed <= LAST; seed++) {
        FixtureSite site = Remake.of(base, seed);
        Map<String, Set<String>> found = Outcome.of(site);
        score.add(site.expected(), found);
        differences(name, seed, site.expected(), found, wrong);
      }
    }
    String out = System.getProperty("audit.out", "");
    if (!out.isEmpty()) {
      Files.writeString(Path.of(out + ".remade"), score.table());
      Files.writeString(Path.of(out + ".remade.wrong"), wrong);
    }
    for (String word : Score.CLASSES) {
      assertThat(score.recall(word)).as("recall of %s\n%s", word, wrong).isGreaterThan(0.85);
      assertThat(score.precision(word)).as("precision of %s\n%s", word, wrong).isGreaterThan(0.85);
    }
  }

  private static void differences(
      String name,
      long seed,
      Map<String, Set<String>> expected,
      Map<String, Set<String>> found,
      StringBuilder out) {
    expected.forEach(
        (item, words) -> {
          if (!words.equals(found.get(item))) {
            out.append(name)
                .append(' ')
                .append(seed)
                .append(' ')
                .append(item)
                .append(": expected ")
                .append(words)
                .append(", found ")
                .append(found.get(item))
                .append('\n');
          }
        });
  }
}
