package org.prongsai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.report.Report;

/** The example of {@code src/docs/theme.md}, as it stands there. */
class ThemeDocTest {
  private static final Pattern FILE =
      Pattern.compile("(?ms)^`([^`\\n]+)`\\n\\n```\\w+\\n(.*?)^```$");

  @TempDir Path folder;

  @Test
  void theExampleIsBuiltWithoutAProblemAndCanBeSeenOnEveryPage() throws Exception {
    SampleSite.run("init", folder.toString(), "--sample");
    Map<String, String> files = new TreeMap<>();
    Matcher file = FILE.matcher(Files.readString(Path.of("src/docs/theme.md")));
    while (file.find()) {
      files.put(file.group(1), file.group(2));
    }
    assertThat(files).hasSize(3);
    for (var each : files.entrySet()) {
      Path target = folder.resolve(each.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, each.getValue());
    }
    Report report = Build.run(folder, SampleSite.AS_OF, r -> Map.of());
    assertThat(report.problems()).isEmpty();
    assertThat(report.promoted()).isTrue();
    Path site = folder.resolve("target/site");
    for (String page : new String[] {"index.html", "2568/oit/o1/index.html", "404.html"}) {
      assertThat(Files.readString(site.resolve(page)))
          .contains(
              "<p class=\"ps-our-words\">สำนักงานเปิดวันจันทร์ถึงวันศุกร์ 08.30–16.30\u00A0น.</p>");
    }
    assertThat(Files.readString(site.resolve("assets/css/site.css"))).contains(".ps-our-words {");
  }
}
