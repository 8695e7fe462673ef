package org.prongsai.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.publish.MemoryHost.Disk;

/**
 * Where a host has links, a reader sees the old site until one moment, and the new one after it.
 */
class SwapTest {
  private static final Map<String, String> OTHERS =
      Map.of("old/index.php", "vendor", "2568/files/o1/theirs.txt", "theirs");

  @TempDir Path temp;
  private final Disk disk = new Disk();
  private Instant now = Instant.parse("2026-11-22T08:00:00Z");

  private Publisher.Outcome publish(Site site, MemoryHost host) throws HostFailure, Stopped {
    now = now.plusSeconds(1);
    return Publisher.publish(
        new Publisher.Order("web", site, "อบต.", now, false, false, c -> true, Progress.NONE),
        host);
  }

  private MemoryHost host(Consumer<Disk> reader) {
    MemoryHost host = new MemoryHost(disk, reader);
    host.hasLinks = true;
    return host;
  }

  private void clear() {
    disk.files.clear();
    disk.folders.clear();
    disk.links.clear();
    OTHERS.forEach(this::foreign);
  }

  private void foreign(String path, String text) {
    disk.files.put(path, text.getBytes(StandardCharsets.UTF_8));
    for (String at = SiteFile.folderOf(path); !at.isEmpty(); at = SiteFile.folderOf(at)) {
      disk.folders.add(at);
    }
  }

  private static TreeMap<String, String> with(MadeSite site) {
    TreeMap<String, String> all = site.hashes();
    OTHERS.forEach((path, text) -> all.put(path, Hashes.ofText(text)));
    return all;
  }

  private void assertHolds(MadeSite site) {
    assertThat(disk.visible()).isEqualTo(with(site));
    assertThat(disk.links).isEmpty();
    assertThat(disk.files.keySet())
        .filteredOn(p -> p.startsWith(Reserved.PREFIX))
        .containsExactly(Reserved.MANIFEST);
    assertThat(disk.folders).noneMatch(f -> f.startsWith(Reserved.PREFIX));
  }

  @Test
  void afterACutAtAnyMomentAReaderHasSeenOnlyTheOldSiteOrOnlyTheNewOne() throws Exception {
    MadeSite before = MadeSite.random(new Random(1), 12);
    MadeSite after = MadeSite.random(new Random(2), 12);
    Site first = before.in(temp.resolve("a"));
    Site second = after.in(temp.resolve("b"));
    Consumer<Disk> reader = d -> assertThat(d.visible()).isIn(with(before), with(after));
    boolean finished = false;
    int cut = 0;
    for (; !finished; cut++) {
      clear();
      publish(first, host(d -> {}));
      MemoryHost host = host(reader);
      host.left = cut;
      try {
        assertThat(publish(second, host).atOnce()).isTrue();
        finished = true;
      } catch (HostFailure e) {
        assertThat(e.isPassing()).isTrue();
      }
      // The next run is cut too, somewhere; then one is not.
      MemoryHost again = host(reader);
      again.left = cut * 7 % 60;
      try {
        publish(second, again);
      } catch (HostFailure e) {
        assertThat(e.isPassing()).isTrue();
      }
      publish(second, host(reader));
      assertHolds(after);
    }
    assertThat(cut).isGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4, 5, 6})
  void anyRowOfSitesAndCutsEndsWithTheLastSite(long seed) throws Exception {
    Random random = new Random(seed);
    clear();
    for (int round = 0; round < 15; round++) {
      MadeSite site = MadeSite.random(random, 5 + random.nextInt(15));
      MemoryHost host = host(d -> assertThat(site.complaints(d.seen())).isEmpty());
      host.left = random.nextInt(150);
      host.hasLinks = random.nextInt(5) > 0; // by another way to the same host
      try {
        publish(site.in(temp.resolve("s")), host);
      } catch (HostFailure e) {
        assertThat(e.isPassing()).as("seed " + seed).isTrue();
      }
    }
    MadeSite last = MadeSite.random(random, 20);
    publish(last.in(temp.resolve("s")), host(d -> {}));
    assertHolds(last);
  }

  @Test
  void aHostThatRefusesLinksMidwayGetsTheSiteFileByFile() throws Exception {
    MadeSite before = MadeSite.random(new Random(1), 12);
    MadeSite after = MadeSite.random(new Random(2), 12);
    Site first = before.in(temp.resolve("a"));
    Site second = after.in(temp.resolve("b"));
    boolean atOnce = false;
    for (int most = 0; !atOnce; most++) {
      clear();
      publish(first, host(d -> {}));
      MemoryHost host = host(d -> assertThat(after.complaints(d.seen())).isEmpty());
      host.mostLinks = most;
      atOnce = publish(second, host).atOnce();
      assertHolds(after);
    }
  }

  @Test
  void whatLiesInTheWayOrBehindALinkOfOthersIsDealtWithFileByFile() throws Exception {
    MadeSite site = MadeSite.random(new Random(1), 12);
    Site read = site.in(temp.resolve("a"));
    foreign("index.html", "the old home page");
    assertThat(publish(read, host(d -> {})).atOnce()).isFalse();
    MadeSite next = MadeSite.random(new Random(2), 12);
    disk.folders.add("data");
    disk.links.put("2568/elsewhere", "../data");
    next.page("2568/elsewhere/index.html", next.texts.firstKey());
    assertThat(
            Publisher.look(
                    new Publisher.Order(
                        "web",
                        next.in(temp.resolve("b")),
                        "อบต.",
                        now,
                        false,
                        false,
                        c -> true,
                        Progress.NONE),
                    host(d -> {}))
                .atOnce())
        .isFalse();
  }

  @Test
  void aFileThatIsGoneFromTheHostDoesNotHoldTheMomentBack() throws Exception {
    MadeSite before = MadeSite.random(new Random(1), 12).file("2568/files/o1/gone.pdf", "x");
    clear();
    publish(before.in(temp.resolve("a")), host(d -> {}));
    disk.files.remove("2568/files/o1/gone.pdf");
    MadeSite after = MadeSite.random(new Random(2), 12);
    Publisher.Outcome outcome = publish(after.in(temp.resolve("b")), host(d -> {}));
    assertThat(outcome.atOnce()).isTrue();
    assertThat(outcome.plan().gone())
        .extracting(SiteFile::path)
        .containsExactly("2568/files/o1/gone.pdf");
    assertHolds(after);
  }

  @Test
  void oneFileNeedsNoLinks() throws Exception {
    MadeSite site = MadeSite.random(new Random(1), 12);
    clear();
    publish(site.in(temp.resolve("a")), host(d -> {}));
    MemoryHost host = host(d -> {});
    host.mostLinks = 0;
    Site next = site.file("2568/files/o1/one.pdf", "x").in(temp.resolve("a"));
    assertThat(publish(next, host).atOnce()).isTrue();
    assertThat(List.copyOf(disk.links.keySet())).isEmpty();
  }
}
