package org.prongsai.keep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.binary.Sum;
import org.prongsai.check.CheckOptions;
import org.prongsai.check.KnownFacts;
import org.prongsai.check.KnownSite;
import org.prongsai.check.Listing;
import org.prongsai.check.SiteFacts;
import org.prongsai.check.files.SoundFiles;
import org.prongsai.plan.Key;

/** Whatever somebody did to a tree: the next build finds it, though it lists few folders. */
class BakedTreeTest {
  @TempDir Path place;
  private Path root;
  private final Map<String, String> wanted = new TreeMap<>();
  private Memory memory = Memory.none();
  private BakedTree tree;

  @BeforeEach
  void twoBuilds() throws Exception {
    root = place.resolve("baked");
    for (String file :
        List.of("index.html", "a/index.html", "a/b/one.txt", "a/b/two.txt", "c/d/e/deep.txt")) {
      wanted.put(file, file);
    }
    build();
    settle();
    build();
    assertThat(memory.other().folders()).containsOnlyKeys("a", "a/b", "c", "c/d", "c/d/e");
  }

  @Test
  void whatNobodyTouchedIsThereAndIsTheSameListing() throws Exception {
    Listing listing = memory.listing().orElseThrow();
    Map<String, Folder> folders = memory.other().folders();
    assertThat(build()).isEqualTo(wanted.keySet());
    assertThat(memory.listing().orElseThrow()).isSameAs(listing);
    memory.other().folders().forEach((name, f) -> assertThat(f).isSameAs(folders.get(name)));

    wanted.put("a/b/one.txt", "another text");
    assertThat(build()).doesNotContain("a/b/one.txt").hasSize(wanted.size() - 1);
    assertThat(memory.listing().orElseThrow()).isSameAs(listing);
  }

  @Test
  void aFileThatComesOrGoesIsAnotherListing() throws Exception {
    Listing listing = memory.listing().orElseThrow();
    wanted.put("c/new.txt", "");
    build();
    assertThat(memory.listing().orElseThrow()).isNotSameAs(listing);
    wanted.remove("c/new.txt");
    wanted.remove("c/d/e/deep.txt");
    build();
    assertThat(root.resolve("c")).doesNotExist();
  }

  @Test
  void aFolderThatIsAShortcutToTheSameFilesIsNone() throws Exception {
    Files.move(root.resolve("a"), place.resolve("elsewhere"));
    Files.createSymbolicLink(root.resolve("a"), place.resolve("elsewhere"));
    assertThat(build()).containsExactlyInAnyOrder("index.html", "c/d/e/deep.txt");
    assertThat(place.resolve("elsewhere/b/one.txt")).exists();

    settle();
    build();
    Files.move(root.resolve("c/d"), place.resolve("below"));
    Files.createSymbolicLink(root.resolve("c/d"), place.resolve("below"));
    assertThat(build()).doesNotContain("c/d/e/deep.txt").contains("a/b/one.txt");
    assertThat(place.resolve("below/e/deep.txt")).exists();
  }

  @Test
  void aRootThatIsAShortcutIsLookedAtAgain() throws Exception {
    Files.move(root, place.resolve("elsewhere"));
    Files.createSymbolicLink(root, place.resolve("elsewhere"));
    Files.writeString(root.resolve("stranger.txt"), "x");
    tree = memory.tree(root, place.resolve("site"), clock());
    tree.take(keys());
    assertThat(tree.listing()).isEmpty();
  }

  @Test
  void whatCannotBeKnownIsNoListing() throws Exception {
    tree = memory.tree(root, place.resolve("site"), clock());
    tree.take(keys());
    assertThat(tree.listing()).isPresent();
    tree.unkeyed("z.html");
    assertThat(tree.listing()).isEmpty();

    tree = memory.tree(root, place.resolve("site"), clock());
    tree.take(keys());
    tree.made("not-there.txt", key("x"), new byte[0]);
    assertThat(tree.listing()).isEmpty();
    assertThat(tree.key("not-there.txt")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whateverIsDoneToATreeOnlyWhatIsRightStays(long seed) throws Exception {
    Random random = new Random(seed);
    List<String> story = new ArrayList<>();
    for (int round = 0; round < 12; round++) {
      if (random.nextInt(3) == 0) {
        settle();
        story.add("settle");
      }
      Thread.sleep(12); // A change in the very tick that a file was made in does not show.
      for (int n = random.nextInt(3); n > 0; n--) {
        story.add(new Meddler(root, place, random).meddle());
      }
      if (random.nextInt(3) == 0) {
        story.add(edit(random));
      }
      Map<String, String> right = rightOnes();
      Set<String> there = build();
      assertThat(there).as("seed " + seed + ": " + story).isEqualTo(right.keySet());
    }
  }

  /** What is as it should be, read byte for byte. */
  private Map<String, String> rightOnes() throws IOException {
    Map<String, String> right = new TreeMap<>();
    for (var want : wanted.entrySet()) {
      if (isIn(want.getKey())
          && Files.readString(root.resolve(want.getKey())).equals(want.getValue())
          && memory.other().files().containsKey(want.getKey())) {
        right.put(want.getKey(), want.getValue());
      }
    }
    return right;
  }

  /** Whether a file lies there, and not behind a shortcut. */
  private boolean isIn(String file) {
    for (Path at = root.resolve(file); !at.equals(root); at = at.getParent()) {
      if (Files.isSymbolicLink(at)) {
        return false;
      }
    }
    return Files.isRegularFile(root.resolve(file));
  }

  private String edit(Random random) {
    List<String> names = List.copyOf(wanted.keySet());
    String name = names.get(random.nextInt(names.size()));
    switch (random.nextInt(4)) {
      case 0 -> wanted.remove(name);
      case 1 -> wanted.put(name, "edit " + random.nextInt(9));
      case 2 -> wanted.put("f" + random.nextInt(3) + "/g/h.txt", "");
      default -> wanted.put("a/b/" + random.nextInt(3) + ".txt", "new");
    }
    return wanted.keySet().toString();
  }

  /** Takes what is there, makes the rest, and compares with what really is there. */
  private Set<String> build() throws IOException {
    tree = memory.tree(root, place.resolve("site"), clock());
    Set<String> taken = new TreeSet<>(tree.take(keys()));
    assertThat(walked(false)).isEqualTo(taken);
    for (var want : wanted.entrySet()) {
      Path file = root.resolve(want.getKey());
      if (!taken.contains(want.getKey())) {
        byte[] bytes = want.getValue().getBytes(UTF_8);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        if (bytes.length % 2 == 0) {
          tree.made(want.getKey(), key(want.getValue()), bytes);
        } else {
          tree.put(want.getKey(), key(want.getValue()), OptionalLong.of(Sum.of(bytes)));
        }
      }
      assertThat(file).hasContent(want.getValue());
      assertThat(tree.bytes(want.getKey())).isEqualTo(Files.size(file));
    }
    assertListingIsAsWalked();
    memory = memory.after(tree, false, KnownFacts.none(), Originals.none());
    return taken;
  }

  private void assertListingIsAsWalked() throws IOException {
    SiteFacts told =
        SiteFacts.collector(CheckOptions.defaults())
            .finish(root, SoundFiles.none(), Map.of(), KnownFacts.none(), KnownSite.none(), tree);
    SiteFacts walked = SiteFacts.ofFolder(root, CheckOptions.defaults());
    assertThat(tree.listing()).isPresent();
    assertThat(told.files()).isEqualTo(walked.files());
    assertThat(tree.listing().orElseThrow().folders()).isEqualTo(walked(true));
  }

  private Set<String> walked(boolean folders) throws IOException {
    Set<String> names = new TreeSet<>();
    if (Files.exists(root)) {
      try (Stream<Path> all = Files.walk(root)) {
        all.filter(p -> Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS) == folders)
            .forEach(p -> names.add(root.relativize(p).toString()));
      }
      if (!folders) {
        // No folder without a file: the walk would find it, the listing not.
        try (Stream<Path> all = Files.walk(root)) {
          assertThat(all.filter(p -> !p.equals(root)).filter(BakedTreeTest::isEmptyFolder))
              .isEmpty();
        }
      }
    }
    return names;
  }

  private static boolean isEmptyFolder(Path path) {
    String[] inside = path.toFile().list();
    return inside != null && inside.length == 0;
  }

  private Map<String, Key> keys() {
    Map<String, Key> keys = new HashMap<>();
    wanted.forEach((file, text) -> keys.put(file, key(text)));
    return keys;
  }

  private static Key key(String text) {
    return new Key(1, Sum.of(text.getBytes(UTF_8)));
  }

  private long clock() throws IOException {
    return new Manifest(place.resolve("m"), place.resolve("m.new"), new Key(0, 0)).clock();
  }

  /** Until what was written lies so far in the past that a folder's stamp is believed. */
  private static void settle() throws InterruptedException {
    Thread.sleep(70);
  }
}
