package org.prongsai.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.plan.Page;
import org.prongsai.plan.SitePlan;
import org.prongsai.problem.Problem;

class BakerTest {
  @TempDir Path folder;
  final Map<String, String> handedOn = new ConcurrentSkipListMap<>();

  @Test
  void aPlannedPageBecomesAFileAndIsHandedOn() throws IOException {
    template("free", "<h1>${page.title}</h1>${body}");
    List<Problem> problems = bake(Pages.free("about/", "เกี่ยวกับ", "## ก\n\nข้อความ"));
    assertThat(problems).isEmpty();
    String html = Files.readString(out().resolve("about/index.html"));
    assertThat(html).startsWith("<h1>เกี่ยวกับ</h1><h2").contains("<p>ข้อความ</p>");
    assertThat(handedOn).containsEntry("about/index.html", html);
  }

  private Path out() {
    return folder.resolve("out");
  }

  private void template(String name, String text) throws IOException {
    Path file = folder.resolve("site/templates/" + name + ".ftlh");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<Problem> bake(Page... pages) {
    return Baker.bake(
        new SitePlan(List.of(pages), List.of(), Optional.empty()),
        Theme.of(folder.resolve("site")),
        file -> folder.resolve(file.file().path()),
        out(),
        baked -> handedOn.put(baked.file(), baked.html()));
  }
}
