package org.prongsai.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;
import org.prongsai.publish.MemoryHost.Disk;

/** What a publish does to a host, whatever the host speaks. */
class PublisherTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  @TempDir Path temp;
  private final Disk disk = new Disk();
  private final List<Problem> asked = new ArrayList<>();
  private boolean answer = true;
  private Instant now = NOW;
  private String agency = "อบต. ตัวอย่าง";

  private Publisher.Order order(Site site) {
    now = now.plusSeconds(1);
    return new Publisher.Order(
        "web",
        site,
        agency,
        now,
        false,
        true,
        concern -> {
          asked.add(concern);
          return answer;
        },
        Progress.NONE);
  }

  private MemoryHost host() {
    return new MemoryHost(disk, d -> {});
  }

  private Publisher.Outcome publish(Site site) throws HostFailure, Stopped {
    return Publisher.publish(order(site), host());
  }

  private MadeSite small() {
    return new MadeSite()
        .file("assets/css/site.css", "asset 1")
        .file("2568/files/o1/a.pdf", "document")
        .page("2568/oit/o1/index.html", "assets/css/site.css")
        .page("2568/oit/o2/index.html", "assets/css/site.css")
        .page("2568/oit/o3/index.html", "assets/css/site.css")
        .page("index.html", "assets/css/site.css");
  }

  private void foreign(String path, String text) {
    disk.files.put(path, text.getBytes(StandardCharsets.UTF_8));
    String folder = SiteFile.folderOf(path);
    while (!folder.isEmpty()) {
      disk.folders.add(folder);
      folder = SiteFile.folderOf(folder);
    }
  }

  private void assertHolds(MadeSite site, Map<String, String> others) {
    TreeMap<String, String> expected = site.hashes();
    others.forEach((path, text) -> expected.put(path, Hashes.ofText(text)));
    assertThat(disk.visible()).isEqualTo(expected);
    assertThat(disk.files.keySet().stream().filter(p -> p.startsWith(Reserved.PREFIX)))
        .filteredOn(p -> !p.startsWith(Reserved.KEPT))
        .containsExactly(Reserved.MANIFEST);
    assertThat(disk.folders).doesNotContain(Reserved.NEW, Reserved.OLD, Reserved.LOCK);
    assertThat(disk.links).isEmpty();
  }

  @Test
  void anEmptyHostGetsTheWholeSite() throws Exception {
    Publisher.Outcome outcome = publish(small().in(temp.resolve("s")));
    assertHolds(small(), Map.of());
    assertThat(outcome.plan().added()).hasSize(6);
    assertThat(outcome.hashed()).hasSize(6);
    assertThat(asked).isEmpty();
  }

  @Test
  void anUnchangedFileCostsNoQuestionToTheHost() throws Exception {
    publish(small().in(temp.resolve("s")));
    MemoryHost host = host();
    Publisher.Outcome outcome = Publisher.publish(order(small().in(temp.resolve("s"))), host);
    assertThat(outcome.plan().isNothing()).isTrue();
    // The lock's, both manifests and what may wait; whatever the number of files.
    assertThat(host.questions).isLessThanOrEqualTo(4);
  }

  @Test
  void onlyWhatChangedTravels() throws Exception {
    publish(small().in(temp.resolve("s")));
    MadeSite next =
        small()
            .page("2568/oit/o4/index.html", "assets/css/site.css")
            .file("2568/files/o1/a.pdf", "b");
    next.texts.remove("2568/oit/o3/index.html");
    Publisher.Outcome outcome = publish(next.in(temp.resolve("s")));
    assertThat(outcome.plan().uploads())
        .extracting(SiteFile::path)
        .containsExactly("2568/files/o1/a.pdf", "2568/oit/o4/index.html");
    assertThat(outcome.plan().deleted())
        .extracting(SiteFile::path)
        .containsExactly("2568/oit/o3/index.html");
    assertHolds(next, Map.of());
    assertThat(disk.folders).doesNotContain("2568/oit/o3").contains("2568/oit/o4");
  }

  @Test
  void whatIsNotOursStaysAsItIs() throws Exception {
    foreign("old/index.php", "vendor");
    foreign("2568/oit/o9/index.html", "somebody's");
    foreign("2568/files/o1/b.pdf", "theirs");
    Map<String, String> others =
        Map.of(
            "old/index.php", "vendor",
            "2568/oit/o9/index.html", "somebody's",
            "2568/files/o1/b.pdf", "theirs");
    publish(small().in(temp.resolve("s")));
    assertHolds(small(), others);
    MadeSite none =
        new MadeSite().file("assets/a.css", "asset 1").page("index.html", "assets/a.css");
    publish(none.in(temp.resolve("s")));
    assertHolds(none, others);
    assertThat(disk.folders).contains("2568/files/o1", "2568/oit/o9").doesNotContain("2568/oit/o1");
    assertThat(asked).extracting(Problem::rule).containsExactly(Rule.PUBLISH_MANY_DELETIONS);
  }

  @Test
  void aForeignFileInTheWayIsAskedAboutAndKept() throws Exception {
    foreign("index.html", "the old home page");
    answer = false;
    Site site = small().in(temp.resolve("s"));
    assertThatThrownBy(() -> publish(site)).isInstanceOf(Stopped.class);
    assertThat(asked).extracting(Problem::rule).containsExactly(Rule.PUBLISH_FOREIGN_FILE);
    assertThat(disk.files.keySet()).containsExactly("index.html");
    assertThat(disk.folders).isEmpty();
    answer = true;
    publish(site);
    assertHolds(small(), Map.of());
    assertThat(disk.files.entrySet().stream().filter(e -> e.getKey().startsWith(Reserved.KEPT)))
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.getKey()).endsWith("/index.html");
              assertThat(e.getValue()).asString(StandardCharsets.UTF_8).contains("old home page");
            });
  }

  @Test
  void aFileWithTheNameOfAFolderOfOursIsInTheWayToo() throws Exception {
    foreign("2568", "a file");
    publish(small().in(temp.resolve("s")));
    assertThat(asked).extracting(Problem::rule).containsExactly(Rule.PUBLISH_FOREIGN_FILE);
    assertHolds(small(), Map.of());
  }

  @Test
  void theSameContentPutThereByHandIsTakenAsOurs() throws Exception {
    small().texts.forEach(this::foreign);
    Publisher.Outcome outcome = publish(small().in(temp.resolve("s")));
    assertThat(asked).isEmpty();
    assertThat(outcome.plan().adopted()).hasSize(6);
    assertThat(outcome.plan().uploads()).isEmpty();
    assertHolds(small(), Map.of());
    assertThat(publish(small().in(temp.resolve("s"))).plan().isNothing()).isTrue();
  }

  @Test
  void whatSomebodyChangedOnTheHostIsNotOverwrittenOrDeletedUnasked() throws Exception {
    publish(small().in(temp.resolve("s")));
    foreign("2568/oit/o3/index.html", "changed by hand");
    foreign("2568/files/o1/a.pdf", "changed by hand too");
    MadeSite next = small().file("2568/files/o1/a.pdf", "new");
    next.texts.remove("2568/oit/o3/index.html");
    Publisher.Outcome outcome = publish(next.in(temp.resolve("s")));
    assertThat(asked).extracting(Problem::rule).containsExactly(Rule.PUBLISH_FOREIGN_FILE);
    assertThat(outcome.notes())
        .extracting(Problem::rule)
        .containsExactly(Rule.PUBLISH_CHANGED_ON_HOST);
    assertHolds(next, Map.of("2568/oit/o3/index.html", "changed by hand"));
  }

  @Test
  void aFileThatVanishedFromTheHostComesBackWhenItsFolderIsTouched() throws Exception {
    publish(small().in(temp.resolve("s")));
    disk.files.keySet().removeIf(p -> p.startsWith("2568/files/"));
    disk.folders.removeIf(p -> p.startsWith("2568/files"));
    MadeSite next = small().file("2568/files/o1/b.pdf", "new");
    Publisher.Outcome outcome = publish(next.in(temp.resolve("s")));
    assertThat(outcome.plan().restored())
        .extracting(SiteFile::path)
        .containsExactly("2568/files/o1/a.pdf");
    assertHolds(next, Map.of());
  }

  @Test
  void anotherAgencyOrAnEmptySiteOrManyDeletionsNeedAYes() throws Exception {
    publish(small().in(temp.resolve("s")));
    answer = false;
    agency = "เทศบาลอื่น";
    assertThatThrownBy(() -> publish(small().in(temp.resolve("s")))).isInstanceOf(Stopped.class);
    agency = "อบต. ตัวอย่าง";
    MadeSite none = new MadeSite().file("assets/css/site.css", "asset 1");
    assertThatThrownBy(() -> publish(none.in(temp.resolve("s")))).isInstanceOf(Stopped.class);
    assertThat(asked)
        .extracting(Problem::rule)
        .containsExactly(Rule.PUBLISH_OTHER_AGENCY, Rule.PUBLISH_EMPTY_SITE);
    assertHolds(small(), Map.of());
  }

  @Test
  void aLookChangesNothing() throws Exception {
    foreign("index.html", "old");
    Publisher.Outcome outcome = Publisher.look(order(small().in(temp.resolve("s"))), host());
    assertThat(outcome.plan().added()).hasSize(6);
    assertThat(outcome.notes()).extracting(Problem::rule).contains(Rule.PUBLISH_FOREIGN_FILE);
    assertThat(disk.files.keySet()).containsExactly("index.html");
    assertThat(disk.folders).isEmpty();
  }

  @Test
  void aFullDiskLeavesTheOldSiteAndNoLeftovers() throws Exception {
    publish(small().in(temp.resolve("s")));
    MadeSite next = small().file("2568/files/o1/b.pdf", "x".repeat(5000));
    Site site = next.in(temp.resolve("s"));
    MemoryHost full = host();
    full.space = 4000;
    assertThatThrownBy(() -> Publisher.publish(order(site), full))
        .isInstanceOfSatisfying(
            HostFailure.class, f -> assertThat(f.rule()).isEqualTo(Rule.PUBLISH_NO_SPACE));
    assertHolds(small(), Map.of());
    publish(site);
    assertHolds(next, Map.of());
  }

  @Test
  void aLockOfSomebodyElseStopsAndOneOfADeadProcessDoesNot() throws Exception {
    Owner self = Owner.self();
    Site site = small().in(temp.resolve("s"));
    lock(new Owner("another-machine", 4711, NOW, Instant.now()));
    assertThatThrownBy(() -> publish(site))
        .isInstanceOfSatisfying(
            HostFailure.class, f -> assertThat(f.rule()).isEqualTo(Rule.PUBLISH_LOCKED));
    assertThat(disk.visible()).isEmpty();
    // The number of a process of this machine that lives, but began at another time.
    lock(new Owner(self.machine(), self.process(), self.started().minusSeconds(9), Instant.now()));
    publish(site);
    assertHolds(small(), Map.of());
    lock(
        new Owner(
            "another-machine", 4711, NOW, Instant.now().minus(Owner.LONGEST).minusSeconds(1)));
    publish(site);
    assertHolds(small(), Map.of());
  }

  private void lock(Owner owner) {
    disk.folders.add(Reserved.LOCK);
    disk.files.put(Reserved.LOCK + "/owner.json", owner.bytes());
  }

  @Test
  void aLockIsTakenOverOnlyWhenAskedForAndAgreedTo() throws Exception {
    Site site = small().in(temp.resolve("s"));
    lock(new Owner("another-machine", 4711, NOW, Instant.now()));
    for (boolean agreed : new boolean[] {false, true}) {
      answer = agreed;
      Publisher.Order plain = order(site);
      Publisher.Order forced =
          new Publisher.Order(
              plain.target(), site, agency, now, true, true, plain.answers(), Progress.NONE);
      if (agreed) {
        Publisher.publish(forced, host());
      } else {
        assertThatThrownBy(() -> Publisher.publish(forced, host())).isInstanceOf(HostFailure.class);
      }
    }
    assertThat(asked).extracting(Problem::rule).containsOnly(Rule.PUBLISH_LOCKED).hasSize(2);
    assertHolds(small(), Map.of());
  }

  @Test
  void aHostThatGarblesThaiNamesIsNoticedBeforeAnythingIsSeen() throws Exception {
    publish(small().in(temp.resolve("s")));
    MadeSite next = small().file("2568/files/o1/แผน.pdf", "x");
    Site site = next.in(temp.resolve("s"));
    MemoryHost host = host();
    host.garblesNames = true;
    assertThatThrownBy(() -> Publisher.publish(order(site), host))
        .isInstanceOfSatisfying(
            HostFailure.class, f -> assertThat(f.rule()).isEqualTo(Rule.PUBLISH_NAME));
    assertThat(disk.visible()).isEqualTo(small().hashes());
    publish(site);
    assertHolds(next, Map.of());
  }

  @Test
  void aManifestThatLeadsOutOfTheTargetIsNotBelieved() throws Exception {
    String hash = Hashes.ofText("x");
    foreign(
        Reserved.MANIFEST,
        "{\"schema\":1,\"agency\":\"a\",\"publishedAt\":\"2026-01-01T00:00:00Z\","
            + "\"files\":[[\"../secret\",1,\""
            + hash
            + "\"]],\"folders\":[]}");
    Publisher.Outcome outcome = publish(small().in(temp.resolve("s")));
    assertThat(outcome.notes()).extracting(Problem::rule).contains(Rule.PUBLISH_MANIFEST);
    assertHolds(small(), Map.of());
  }

  @Test
  void twoNamesThatDifferInCaseOnlyAreRefusedByAHostThatCannotTellThem() throws Exception {
    MadeSite site = small().file("2568/files/o1/A.pdf", "another");
    Site read = site.in(temp.resolve("s"));
    MemoryHost host = host();
    host.ignoresCase = true;
    assertThatThrownBy(() -> Publisher.publish(order(read), host))
        .isInstanceOfSatisfying(
            HostFailure.class, f -> assertThat(f.rule()).isEqualTo(Rule.PUBLISH_CASE_CLASH));
    publish(read);
    assertHolds(site, Map.of());
  }

  @Test
  void onAHostThatIgnoresCaseAForeignFileInOtherLettersIsInTheWay() throws Exception {
    foreign("Index.html", "the old home page");
    answer = false;
    Site site = small().in(temp.resolve("s"));
    MemoryHost host = host();
    host.ignoresCase = true;
    assertThatThrownBy(() -> Publisher.publish(order(site), host)).isInstanceOf(Stopped.class);
    answer = true;
    publish(site); // one that tells them apart
    assertHolds(small(), Map.of("Index.html", "the old home page"));
  }

  @Test
  void afterACutAtAnyMomentTheNextRunEndsWhereItShould() throws Exception {
    MadeSite before = MadeSite.random(new Random(1), 12);
    MadeSite after = MadeSite.random(new Random(2), 12);
    Site first = before.in(temp.resolve("a"));
    Site second = after.in(temp.resolve("b"));
    int cut = 0;
    boolean finished = false;
    while (!finished) {
      for (boolean deletes : new boolean[] {false, true}) {
        disk.files.clear();
        disk.folders.clear();
        foreign("old/index.php", "vendor");
        foreign(after.texts.lastKey(), "in the way");
        foreign("2568/files/o1/other.txt", "theirs");
        publish(first);
        // Where a new file cannot replace an old one, a kill between the two shows a gap: no
        // reader.
        Consumer<Disk> reader = deletes ? d -> {} : d -> assertReadable(after, d);
        MemoryHost host = new MemoryHost(disk, reader);
        host.left = cut;
        host.replacesByDeleting = deletes;
        try {
          Publisher.publish(order(second), host);
          finished = deletes;
        } catch (HostFailure e) {
          assertThat(e.isPassing()).isTrue();
        }
        MemoryHost again = new MemoryHost(disk, reader);
        again.replacesByDeleting = deletes;
        Publisher.publish(order(second), again);
        assertHolds(after, Map.of("old/index.php", "vendor", "2568/files/o1/other.txt", "theirs"));
      }
      cut++;
    }
    assertThat(cut).isGreaterThan(50);
  }

  private static void assertReadable(MadeSite site, Disk disk) {
    assertThat(site.complaints(disk.seen())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4, 5, 6, 7, 8, 9, 10})
  void anyRowOfSitesAndCutsEndsWithTheLastSite(long seed) throws Exception {
    Random random = new Random(seed);
    foreign("old/a.html", "vendor");
    for (int round = 0; round < 12; round++) {
      MadeSite site = MadeSite.random(random, 5 + random.nextInt(15));
      Site read = site.in(temp.resolve("s"));
      MemoryHost host = new MemoryHost(disk, d -> assertReadable(site, d));
      host.left = random.nextInt(90);
      try {
        Publisher.publish(order(read), host);
      } catch (HostFailure e) {
        assertThat(e.isPassing()).as("seed " + seed).isTrue();
      }
    }
    MadeSite last = MadeSite.random(random, 20);
    Publisher.publish(order(last.in(temp.resolve("s"))), host());
    assertHolds(last, Map.of("old/a.html", "vendor"));
  }

  @Test
  void theSiteIsReadFromDiskByContent() throws IOException {
    Site site = small().in(temp.resolve("s"));
    assertThat(site.files()).hasSize(6);
    assertThat(site.files().get("2568/files/o1/a.pdf").sha256())
        .isEqualTo(Hashes.ofText("document"));
  }
}
