package org.prongsai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.browser.Axe;
import org.prongsai.browser.SiteServer;
import org.prongsai.browser.Tab;
import org.prongsai.browser.TestBrowser;

/** What the accessibility checker says of every type of page. */
class AccessibilityIT {

  @RegisterExtension private static final TestBrowser browser = new TestBrowser();

  static List<TestedSite> all() {
    return TestedSite.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void noKindOfPageBreaksARuleInLightOrDarkOnPhoneOrDesktop(TestedSite site) {
    List<String> violations = new ArrayList<>();
    try (SiteServer server = new SiteServer(site.folder());
        Tab tab = browser.open()) {
      for (String page : site.onePageOfEachKind()) {
        tab.go(server.address() + page);
        for (String scheme : List.of("light", "dark")) {
          for (int width : List.of(320, 1280)) {
            tab.phone(width, 800, 1).prefer("prefers-color-scheme", scheme);
            Axe.violations(tab)
                .forEach(line -> violations.add(page + " " + scheme + " " + width + " " + line));
          }
        }
      }
    }
    assertThat(violations).isEmpty();
  }
}
