package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.bake.Program;
import org.prongsai.bake.Theme;
import org.prongsai.check.CheckOptions;
import org.prongsai.check.Listing;
import org.prongsai.check.Progress;
import org.prongsai.check.SiteFacts;
import org.prongsai.keep.Manifest;
import org.prongsai.keep.Memory;

/** What a build says lies in its tree, without looking again, is what lies there. */
class ListingTest {
  private static final int EDITS = Integer.getInteger("incremental.edits", 5);

  @TempDir Path place;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whatABuildSaysOfItsTreeIsWhatAWalkFinds(long seed) throws Exception {
    EditedSite edited = new EditedSite(place, seed);
    SiteFolder site = new SiteFolder(place);
    Manifest manifest = new Manifest(site.manifest(), site.manifestToBe(), Program.key());
    Memory memory = Memory.none();
    Recall recall = Recall.kept();
    List<String> story = new ArrayList<>();
    int told = 0;
    for (int i = 0; i < EDITS; i++) {
      story.add(i == 0 ? "" : edited.edit());
      if (edited.random.nextInt(3) == 0) {
        edited.meddle(site.spare());
        edited.meddle(site.baked());
        story.add("meddle");
      }
      Build.Again again =
          Build.of(
              site,
              edited.asOf,
              Theme.of(place),
              Progress.NONE,
              note -> {},
              memory,
              recall,
              manifest.clock());
      memory = again.memory();
      Path tree = again.built().report().promoted() ? site.site() : site.baked();
      Optional<Listing> listing = memory.listing();
      boolean failed =
          again.built().report().problems().stream()
              .anyMatch(p -> p.isError() && p.rule().id().matches("page/.*|file/not-copied"));
      assertThat(listing.isPresent() || failed).as(story.toString()).isTrue();
      if (listing.isPresent()) {
        told++;
        assertThat(listing.get().folders()).as(story.toString()).isEqualTo(folders(tree));
        assertThat(listing.get().isOf(SiteFacts.ofFolder(tree, CheckOptions.defaults()).files()))
            .as(story.toString())
            .isTrue();
      }
    }
    assertThat(told).isPositive();
  }

  private static Set<String> folders(Path tree) throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> all = Files.walk(tree)) {
      all.filter(Files::isDirectory).forEach(f -> names.add(tree.relativize(f).toString()));
    }
    return names;
  }
}
