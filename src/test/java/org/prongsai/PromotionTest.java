package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.problem.Language;
import org.prongsai.report.Report;

class PromotionTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

  @TempDir Path folder;

  @BeforeEach
  void agency() throws IOException {
    write(
        "content/agency.yaml", "name: องค์การบริหารส่วนตำบลตัวอย่าง\nsector: lao\nsample: true\n");
  }

  @Test
  void aBrokenSiteNeverReplacesTheLastGoodOne() throws Exception {
    assertThat(build().promoted()).isTrue();
    var good = BuiltSiteTest.files(folder.resolve("target/site"));

    write("content/2562/assessment.yaml", "score: 831\n");
    assertThat(build().promoted()).isFalse();

    assertThat(BuiltSiteTest.files(folder.resolve("target/site")).keySet())
        .isEqualTo(good.keySet());
    assertThat(folder.resolve("target/baked/index.html")).exists();

    write("content/2562/assessment.yaml", "score: 83.1\n");
    assertThat(build().promoted()).isTrue();
    assertThat(folder.resolve("target/site/2562/assessment/index.html")).exists();
  }

  @Test
  void anIncompleteSiteIsPromoted() throws Exception {
    write("content/2568/oit.yaml", "items:\n  - {item: O1, evidence: [{file: O1/none.pdf}]}\n");
    Report report = build();
    assertThat(report.promoted()).isTrue();
    assertThat(report.exitCode(false)).isEqualTo(1);
  }

  @Test
  void aBuildKilledBetweenTheRenamesIsRepairedByTheNextCommand() throws Exception {
    build();
    Files.move(folder.resolve("target/site"), folder.resolve("target/site.old"));

    Check.ours(folder, Optional.empty(), AS_OF);

    assertThat(folder.resolve("target/site/index.html")).exists();
    assertThat(folder.resolve("target/site.old")).doesNotExist();
  }

  @Test
  void aCheckDoesNotComeBetweenTheRenamesOfARunningBuild() throws Exception {
    build();
    BuildLock lock = new SiteFolder(folder).lock();
    try {
      Files.move(folder.resolve("target/site"), folder.resolve("target/site.old"));
      assertThatThrownBy(() -> Check.ours(folder, Optional.empty(), AS_OF))
          .isInstanceOf(Refusal.class);
      assertThat(folder.resolve("target/site.old/index.html")).exists();
    } finally {
      lock.close();
    }
  }

  @Test
  void whatAKilledBuildLeftBehindIsCleared() throws Exception {
    build();
    write("target/site.old/index.html", "older");
    write("target/site.dropped/index.html", "half deleted");
    write("target/baked/half.html", "half baked");

    build();

    assertThat(folder.resolve("target").toFile().list())
        .containsExactlyInAnyOrder("site", "spare", "report", "manifest", ".lock");
    assertThat(folder.resolve("target/site/half.html")).doesNotExist();
  }

  @Test
  void theSecondOfTwoBuildsSaysWhoHoldsTheFolder() throws Exception {
    BuildLock lock = new SiteFolder(folder).lock();
    try {
      assertThatThrownBy(this::build)
          .isInstanceOfSatisfying(
              Refusal.class,
              r -> {
                assertThat(r.message(Language.EN))
                    .contains("process " + ProcessHandle.current().pid() + " on machine ")
                    .containsPattern("since [0-9]{2}:[0-9]{2} on 20[0-9]{2}-[0-9]{2}-[0-9]{2}")
                    .doesNotContain("unknown", "null");
                assertThat(r.message(Language.TH))
                    .contains("โปรเซส " + ProcessHandle.current().pid() + " บนเครื่อง ")
                    .containsPattern("ตั้งแต่เวลา [0-9]{2}:[0-9]{2} น[.] วันที่ 20[0-9]{2}-");
              });
    } finally {
      lock.close();
    }
    assertThat(build().promoted()).isTrue();
  }

  @Test
  void aLockOfAnOlderVersionOrHalfWrittenSaysWhatIsKnown() throws Exception {
    for (String written : new String[] {"", "4711", "4711\tmachine\tnoon"}) {
      BuildLock lock = new SiteFolder(folder).lock();
      try {
        write("target/.lock", written);
        assertThatThrownBy(this::build)
            .isInstanceOfSatisfying(
                Refusal.class,
                r ->
                    assertThat(r.message(Language.EN))
                        .contains(written.isEmpty() ? "process (unknown)" : "process 4711")
                        .contains("since (unknown)"));
      } finally {
        lock.close();
      }
    }
  }

  @Test
  void aLockWhoseProcessIsGoneHoldsNobody() throws Exception {
    write("target/.lock", "999999999");
    assertThat(build().promoted()).isTrue();
  }

  private Report build() throws Refusal {
    return Build.run(folder, AS_OF, r -> Map.of("report.json", "{}"));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
