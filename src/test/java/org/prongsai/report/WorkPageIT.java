package org.prongsai.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.browser.Axe;
import org.prongsai.browser.Browser;
import org.prongsai.browser.Tab;
import org.prongsai.problem.Language;

/** The working page as a browser shows it, opened from the file system. */
class WorkPageIT {
  @Test
  void itIsAccessibleAtEveryWidthInBothSchemesAndAsksForNothingElse(@TempDir Path folder)
      throws Exception {
    try (Browser browser = Browser.launch();
        Tab tab = browser.open()) {
      for (Report report : List.of(Reports.typical(), Reports.hostile(), Reports.empty())) {
        Path page = folder.resolve("index.html");
        Files.writeString(page, WorkPage.of(report, Reports.TOOL, Language.TH));
        for (int width : List.of(320, 768, 1280)) {
          for (String scheme : List.of("light", "dark")) {
            tab.phone(width, 800, 1).prefer("prefers-color-scheme", scheme);
            tab.go(page.toUri().toString());
            assertThat(Axe.violations(tab))
                .as(report.site() + " " + width + " " + scheme)
                .isEmpty();
            assertThat(tab.overflow()).as(report.site() + " " + width + " " + scheme).isZero();
          }
        }
        assertThat(tab.messages()).isEmpty();
        assertThat(tab.failures()).isEmpty();
        assertThat(tab.requests()).allMatch(r -> r.contains("index.html"));
      }
    }
  }
}
