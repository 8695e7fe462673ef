package org.prongsai.browser;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A table of what a first visit to each kind of page costs. By {@code src/bench/page-weight.sh}.
 */
final class PageWeights {

  private PageWeights() {}

  /** SITE */
  public static void main(String[] arguments) throws IOException {
    Path site = Path.of(arguments[0]).toRealPath();
    System.out.println("| Page | HTML | CSS | JS | fonts | other | all |");
    System.out.println("|---|---|---|---|---|---|---|");
    try (SiteServer server = new SiteServer(site);
        Browser browser = Browser.launch();
        Tab tab = browser.open().phone(360, 740, 2)) {
      for (String page : Screenshots.onePageOfEachKind(site)) {
        FirstVisit visit = FirstVisit.to(tab, server, site, page);
        System.out.println(
            String.join(
                " | ",
                "| `" + page.replaceFirst("index\\.html$", "") + "`",
                "" + visit.html(),
                "" + visit.css(),
                "" + visit.js(),
                "" + visit.fonts(),
                "" + visit.other(),
                visit.total() + " |"));
      }
    }
  }
}
