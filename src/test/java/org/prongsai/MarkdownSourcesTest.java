package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.problem.Place;
import org.prongsai.problem.Problem;
import org.prongsai.problem.Rule;

/** What is wrong with a link of a free page names the line of its Markdown. */
class MarkdownSourcesTest {
  @TempDir Path folder;

  private List<Problem> brokenIn(String markdown) throws Exception {
    Path pages = Files.createDirectories(folder.resolve("content/pages"));
    Files.writeString(pages.resolve("ประวัติ.md"), "---\ntitle: ประวัติ\n---\n" + markdown);
    Files.writeString(pages.resolve("news.md"), "---\ntitle: ข่าว\n---\nข้อความ\n");
    return Build.run(folder, LocalDate.of(2026, 11, 22), r -> Map.of()).problems().stream()
        .filter(p -> p.rule() == Rule.LINK_BROKEN)
        .toList();
  }

  private static Place at(int line, int column) {
    return new Place("content/pages/ประวัติ.md", line, column);
  }

  @Test
  void eachLinkIsLedBackToWhereItIsWritten() throws Exception {
    assertThat(
            brokenIn(
                """
                # ประวัติ

                ดู [แผน](old/plan.html) และ [ข่าว](../news/index.html)

                | ปี | แผน |
                |---|---|
                | 2563 | [แผน](old/plan.html) และ [อื่น](other.html) |

                <a href="raw.html">ก</a>
                """))
        .extracting(p -> p.target().orElse(""), p -> p.source().orElseThrow())
        .containsExactlyInAnyOrder(
            tuple("old/plan.html", at(6, 4)),
            tuple("old/plan.html", at(10, 10)),
            tuple("other.html", at(10, 35)),
            tuple("raw.html", at(12, 4)));
  }

  @Test
  void whereThereIsNoHeadTheFirstLineIsTheFirst() throws Exception {
    Path pages = Files.createDirectories(folder.resolve("content/pages"));
    Files.writeString(pages.resolve("about.md"), "[แผน](gone.html)\n");
    assertThat(brokenIn("ก"))
        .extracting(p -> p.source().orElseThrow())
        .containsExactly(new Place("content/pages/about.md", 1, 1));
  }
}
