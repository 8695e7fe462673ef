package org.prongsai.check;

import java.util.Arrays;
import java.util.Optional;

/**
 * Everything that the two ways of reading find in a page.
 *
 * @param plain empty when the short way leaves the page to the full one
 * @param full empty then, too: there is nothing to compare it with
 */
record BothReadings(Optional<String> plain, Optional<String> full) {

  static BothReadings of(String html) {
    char[] letters = html.toCharArray();
    Optional<PageFacts> plain = PlainPage.read("a/b.html", letters, new Texts());
    return new BothReadings(
        plain.map(BothReadings::told),
        plain.map(p -> told(new PageReader(new Texts()).any(p.file, letters, Optional.empty()))));
  }

  boolean isPlain() {
    return plain.isPresent();
  }

  boolean isSame() {
    return plain.equals(full);
  }

  static String told(PageFacts page) {
    return String.join(
        "\n",
        page.file + " " + page.form + " " + page.base + " " + page.title,
        page.findings.toString(),
        Arrays.toString(page.ids) + Arrays.toString(page.maps),
        Arrays.toString(page.written),
        Arrays.toString(page.kinds),
        Arrays.toString(page.lines) + Arrays.toString(page.columns));
  }
}
