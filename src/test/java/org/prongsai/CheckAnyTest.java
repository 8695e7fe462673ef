package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.check.Progress;
import org.prongsai.problem.Checked;
import org.prongsai.problem.Ignores;

class CheckAnyTest {
  @TempDir Path site;

  private List<String> problems() throws Exception {
    return Check.any(site, Optional.empty(), LocalDate.of(2026, 11, 22)).problems().stream()
        .map(p -> p.rule().id() + " " + p.place().file().replace(site.toString(), "SITE"))
        .toList();
  }

  @Test
  void aFolderWithoutAPageIsToldAsSuch() throws Exception {
    assertThat(problems()).containsExactly("page/none SITE");
    Files.writeString(site.resolve("plan.pdf"), "%PDF-1.4");
    assertThat(problems()).containsExactly("page/none SITE");
  }

  @Test
  void aFolderWhoseOnlyPageIsTooLargeHasAPage() throws Exception {
    try (RandomAccessFile page = new RandomAccessFile(site.resolve("index.html").toFile(), "rw")) {
      page.setLength(65L << 20); // a hole: nothing is written, and nothing is read
    }
    assertThat(problems()).containsExactly("page/too-large index.html");
  }

  @Test
  void whoWatchesIsToldOfEveryPageAndOfNothingElse() throws Exception {
    for (String name : List.of("index.html", "a.htm", "b.xhtml", "empty.html", "damaged.html")) {
      Files.writeString(site.resolve(name), name.startsWith("e") ? "" : "<p>ก");
    }
    Files.write(site.resolve("damaged.html"), new byte[] {-1, 0, -1});
    Files.writeString(site.resolve("site.css"), "p {}");
    AtomicInteger expected = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    Progress watched =
        new Progress() {
          @Override
          public void expect(int pages) {
            expected.addAndGet(pages);
          }

          @Override
          public void done() {
            done.incrementAndGet();
          }
        };
    Check.any(
        site,
        Optional.empty(),
        LocalDate.of(2026, 11, 22),
        new Checked<>(Ignores.none(), List.of()),
        watched,
        Asking.NOTHING);
    assertThat(expected).hasValue(5);
    assertThat(done).hasValue(5);
  }
}
