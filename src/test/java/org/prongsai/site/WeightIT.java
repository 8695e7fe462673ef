package org.prongsai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.browser.FirstVisit;
import org.prongsai.browser.SiteServer;
import org.prongsai.browser.Tab;
import org.prongsai.browser.TestBrowser;

/** What the site costs a reader with a cheap phone and little data. */
class WeightIT {

  private static final long KB = 1000;

  @RegisterExtension private static final TestBrowser browser = new TestBrowser();

  static List<TestedSite> both() {
    return TestedSite.both();
  }

  @ParameterizedTest
  @MethodSource("both")
  void theFirstPageWithItsFontsIsWithinTheBudget(TestedSite site) {
    try (SiteServer server = new SiteServer(site.folder());
        Tab tab = browser.open().phone(360, 740, 2)) {
      FirstVisit home = FirstVisit.to(tab, server, site.folder(), "");
      assertThat(home.fonts()).as("the fonts are counted").isPositive();
      assertThat(home.total()).isLessThanOrEqualTo(100 * KB);
      assertThat(home.css()).isBetween(1L, 15 * KB);
    }
  }

  @ParameterizedTest
  @MethodSource("both")
  void allScriptsTogetherAreWithinTheBudget(TestedSite site) throws IOException {
    try (Stream<Path> files = Files.walk(site.folder().resolve("assets"))) {
      assertThat(
              files
                  .filter(file -> file.toString().endsWith(".js"))
                  .mapToLong(FirstVisit::overTheWire)
                  .sum())
          .isBetween(1L, 10 * KB);
    }
  }
}
