package org.prongsai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.prongsai.check.Progress;
import org.prongsai.report.AllReport;

/** Many made-up agencies in one folder, and their builds. */
final class Manies {
  private Manies() {}

  /** An agency of few pages. */
  static void write(Path folder, String name, String province) throws IOException {
    put(
        folder.resolve("content/agency.yaml"),
        "name: " + name + "\nprovince: " + province + "\nsector: lao\nsample: true\n");
    put(folder.resolve("content/2568/assessment.yaml"), "score: 91.2\nrating: ผ่านดี\n");
  }

  static void put(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  static AllReport build(Path all, LocalDate asOf) throws Refusal {
    return build(all, asOf, Duration.ZERO);
  }

  /**
   * @param later how much later than now the clock says it is
   */
  static AllReport build(Path all, LocalDate asOf, Duration later) throws Refusal {
    return BuildAll.run(all, asOf, voice(), Clock.offset(Clock.systemUTC(), later));
  }

  static BuildAll.Voice voice() {
    return new BuildAll.Voice(
        "test",
        (folder, r) -> Map.of("report.txt", r.site() + "\n"),
        Map.of("report.txt", (r, out) -> out.append(r.totals() + "\n")),
        r -> {},
        Progress.NONE,
        Progress.NONE);
  }
}
