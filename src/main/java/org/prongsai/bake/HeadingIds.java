package org.prongsai.bake;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Gives headings an id to link to: {@code ## วิธี ติดต่อ} is {@code #วิธี-ติดต่อ}. Made here,
 * because the Markdown engine's own ids lose the vowels and tones above and below Thai letters.
 */
final class HeadingIds {
  private HeadingIds() {}

  static void addTo(Document document) {
    // The layout's own: where the skip link leads.
    Set<String> taken = new HashSet<>(Set.of("main"));
    for (Element heading : document.select("h2, h3, h4, h5, h6")) {
      String wanted = heading.id().isEmpty() ? of(heading.text()) : heading.id();
      String id = wanted;
      for (int n = 2; !taken.add(id); n++) {
        id = wanted + "-" + n;
      }
      heading.attr("id", id);
    }
  }

  /** Letters, vowel and tone marks and digits stay; whatever lies between becomes one hyphen. */
  static String of(String text) {
    // A loop, not a pattern: asked for every heading of every free page.
    StringBuilder id = new StringBuilder(text.length());
    boolean between = false;
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0, c; i < lower.length(); i += Character.charCount(c)) {
      c = lower.codePointAt(i);
      if (!stays(c)) {
        between = true;
        continue;
      }
      if (between && !id.isEmpty()) {
        id.append('-');
      }
      between = false;
      id.appendCodePoint(c);
    }
    return id.isEmpty() ? "section" : id.toString();
  }

  private static boolean stays(int c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
