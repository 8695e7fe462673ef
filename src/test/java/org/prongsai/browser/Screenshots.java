package org.prongsai.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Pictures of a built site for people to look at: every kind of page as a phone, a tablet and a
 * desktop show it, light and dark, and on paper. Run by {@code src/bench/screenshots.sh}.
 */
final class Screenshots {

  private static final List<Integer> WIDTHS = List.of(320, 768, 1280);

  private Screenshots() {}

  /** SITE OUT [PAGE…]; without pages, one of each kind. */
  public static void main(String[] arguments) throws IOException {
    Path site = Path.of(arguments[0]).toRealPath();
    Path out = Files.createDirectories(Path.of(arguments[1]));
    try (Browser browser = Browser.launch();
        Tab tab = browser.open()) {
      List<String> named = List.of(arguments).subList(2, arguments.length);
      for (String page : named.isEmpty() ? onePageOfEachKind(site) : named) {
        String address = site.resolve(page).toUri().toString();
        String name = page.replaceFirst("/?(index)?\\.html$", "").replace('/', '-');
        String stem = name.isEmpty() ? "home" : name;
        for (int width : WIDTHS) {
          for (String scheme : List.of("light", "dark")) {
            tab.phone(width, 800, 1).prefer("prefers-color-scheme", scheme).go(address);
            Files.write(out.resolve(stem + "-" + width + "-" + scheme + ".png"), tab.screenshot());
          }
        }
        tab.prefer("prefers-color-scheme", "light").go(address);
        Files.write(out.resolve(stem + ".pdf"), tab.pdf());
      }
    }
    System.out.println("Pictures are in " + out);
  }

  /** The first page of each shape of address: years, items and units each count as one. */
  static List<String> onePageOfEachKind(Path site) throws IOException {
    Set<String> kinds = new LinkedHashSet<>();
    try (Stream<Path> files = Files.walk(site)) {
      return files
          .map(file -> site.relativize(file).toString().replace('\\', '/'))
          .filter(page -> page.endsWith(".html"))
          .sorted()
          .filter(
              page ->
                  kinds.add(
                      page.replaceFirst("^\\d{4}/", "YEAR/")
                          .replaceFirst("/o\\d+/", "/ITEM/")
                          .replaceFirst("^units/[^/]+/", "units/UNIT/")))
          .toList();
    }
  }
}
