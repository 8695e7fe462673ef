package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.check.Progress;
import org.prongsai.problem.Problem;

/** What a builder knows of its last build is never believed of what has changed since. */
class WarmBuildTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

  @TempDir Path place;
  private Path folder;
  private SiteBuilder builder;

  @BeforeEach
  void twoBuilds() throws Exception {
    folder = place.resolve("site");
    write("agency.yaml", "name: องค์การบริหารส่วนตำบลตัวอย่าง\nsector: lao\nsample: true\n");
    write("2563/oit.yaml", "closed: true\nitems:\n  - item: O1\n    evidence: [{page: pages/a}]\n");
    write("pages/a.md", "---\ntitle: หน้า ก\n---\n## ส่วนหนึ่ง\n\n[ข](../b/index.html#ส่วนสอง)\n");
    write("pages/b.md", "---\ntitle: หน้า ข\n---\n## ส่วนสอง\n\n[ก](../a/index.html)\n");
    builder = new SiteBuilder(folder);
    build();
    settle();
    build();
  }

  @AfterEach
  void close() {
    builder.close();
  }

  @Test
  void aPartThatIsGoneBreaksLinksOfPagesThatHaveNotChanged() throws Exception {
    write("pages/b.md", "---\ntitle: หน้า ข\n---\n## ส่วนสาม\n\n[ก](../a/index.html)\n");
    assertThat(broken()).containsExactly("link/fragment-missing a/index.html");
    settle();
    assertThat(broken()).containsExactly("link/fragment-missing a/index.html");
    write("pages/b.md", "---\ntitle: หน้า ข\n---\n## ส่วนสอง\n\n[ก](../a/index.html)\n");
    assertThat(broken()).isEmpty();
  }

  @Test
  void aPageThatGoesAndComesBackIsNoticedByPagesThatHaveNotChanged() throws Exception {
    Path page = folder.resolve("content/pages/b.md");
    Path away = place.resolve("b.md");
    Files.move(page, away);
    assertThat(broken()).containsExactly("link/broken a/index.html");
    settle();
    Files.move(away, page);
    assertThat(broken()).isEmpty();
  }

  @Test
  void anEditOfTheSameSizeWithTheOldTimeIsSeen() throws Exception {
    Path page = folder.resolve("content/pages/b.md");
    FileTime before = Files.getLastModifiedTime(page);
    Files.writeString(page, Files.readString(page).replace("หน้า ข", "หน้า ค"));
    Files.setLastModifiedTime(page, before);
    settle();
    build();
    assertThat(Files.readString(folder.resolve("target/site/b/index.html"))).contains("หน้า ค");
    assertThat(Files.readString(folder.resolve("target/site/index.html"))).contains("หน้า ค");
  }

  @Test
  void anotherDayAndAnotherBaseUrlReachEveryPage() throws Exception {
    write(
        "agency.yaml",
        "name: องค์การบริหารส่วนตำบลตัวอย่าง\nsector: lao\nsample: true\n"
            + "baseUrl: https://ita.example.go.th/ita/\n");
    build();
    assertFull(AS_OF);
    builder.build(
        AS_OF.plusDays(1),
        r -> Map.of(),
        Progress.NONE,
        note -> fail("nobody touched target: " + note));
    assertFull(AS_OF.plusDays(1));
  }

  private List<String> broken() throws Exception {
    List<String> broken =
        build().stream()
            .filter(p -> p.rule().id().startsWith("link/"))
            .map(p -> p.rule().id() + " " + p.place().file())
            .toList();
    assertFull(AS_OF);
    return broken;
  }

  private List<Problem> build() throws Refusal {
    return builder
        .build(AS_OF, r -> Map.of(), Progress.NONE, note -> fail("nobody touched target: " + note))
        .problems();
  }

  /** Until what was written lies so far in the past that its stamp is believed. */
  private static void settle() throws InterruptedException {
    Thread.sleep(70);
  }

  private void assertFull(LocalDate asOf) throws Exception {
    Path fresh = place.resolve("fresh");
    Folders.delete(fresh);
    Folders.copy(folder.resolve("content"), fresh.resolve("content"));
    boolean promoted = Build.run(fresh, asOf, r -> Map.of()).promoted();
    String tree = promoted ? "target/site" : "target/baked";
    assertThat(Folders.bytes(folder.resolve(tree))).isEqualTo(Folders.bytes(fresh.resolve(tree)));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("content").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
